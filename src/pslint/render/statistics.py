"""How often each rule was raised in all drafts of a run."""

from collections import Counter
from collections.abc import Iterator

from pslint.render.harmless import plain
from pslint.render.json import dump
from pslint.render.view import View
from pslint.values import Report


def render_statistics(report: Report, view: View) -> str:
    """Return a line for each rule that was raised: how often, its code, its name; the most frequent first.

    What is allowed, and what is stale of it, is counted after that.
    """
    rows = [*_raised(report), *_allowed(report)]
    number, code = (max((len(row[column]) for row in rows), default=0) for column in (0, 1))
    return "".join(
        f"{count:>{number}}  {plain(first, view.glyphs):<{code}}  {plain(second, view.glyphs)}\n"
        for count, first, second in rows
    )


def render_statistics_json(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return what was raised as a JSON array of objects with ``code``, ``rule`` and ``count``."""
    return dump([{"code": code, "rule": rule, "count": int(count)} for count, code, rule in _raised(report)])


def _raised(report: Report) -> Iterator[tuple[str, str, str]]:
    counts = Counter((finding.code, finding.rule) for file in report.files for finding in file.findings)
    for (code, rule), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield str(count), code, rule


def _allowed(report: Report) -> Iterator[tuple[str, str, str]]:
    counts = Counter((one.stale, one.rule) for file in report.files for one in file.allowed)
    for (stale, rule), count in sorted(counts.items()):
        yield str(count), "stale" if stale else "allowed", rule
