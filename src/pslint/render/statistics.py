"""How often each rule was raised in all drafts of a run."""

from collections import Counter

from pslint.render.harmless import plain
from pslint.render.view import View
from pslint.values import Report


def render_statistics(report: Report, view: View) -> str:
    """Return a line for each rule that was raised: how often, its code, its name; the most frequent first."""
    counts = Counter((finding.code, finding.rule) for file in report.files for finding in file.findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    number, code = (max((len(str(w)) for w in words), default=0) for words in (counts.values(), (c for c, _ in counts)))
    return "".join(
        f"{count:>{number}}  {plain(key[0], view.glyphs):<{code}}  {plain(key[1], view.glyphs)}\n"
        for key, count in ordered
    )
