"""A report short enough for a commit: what has to be mended, a line each, and where to see more."""

from collections.abc import Iterator

from pslint.render.harmless import plain
from pslint.render.positions import Places
from pslint.render.verdict import plural
from pslint.render.view import View
from pslint.values import FileReport, Finding, Level, Report

MOST_LINES = 14  # with what pre-commit says around them they fit a screen of 24
WIDEST = 118


def render_brief(report: Report, view: View) -> str:
    """Return a line for each error and warning, the weightiest of each file first, as far as there is room."""
    lines = [line for file in report.files for line in _file(file, view)]
    more = [f"and {plural(len(lines) - MOST_LINES, 'line')} more"] if len(lines) > MOST_LINES else []
    return "".join(f"{line}\n" for line in [*lines[:MOST_LINES], *more, *_closing(report)])


def _file(file: FileReport, view: View) -> Iterator[str]:
    if file.statement is None:
        return
    places = Places(file.statement.document)
    told = (finding for finding in file.findings if finding.level > Level.NOTE)
    for finding in sorted(told, key=lambda f: (-f.level, f.span)):
        yield _cut(_finding(file, finding, places, view), view)
    kept = sum(not one.stale for one in file.allowed)
    if file.allowed:
        yield _cut(f"{plain(file.path, view.glyphs)}: {kept} allowed, {len(file.allowed) - kept} stale", view)


def _finding(file: FileReport, finding: Finding, places: Places, view: View) -> str:
    words = f"{file.path}:{places.exact(finding.span.start)}: {finding.level} {finding.rule}: {finding.message}"
    return plain(words, view.glyphs)


def _cut(line: str, view: View) -> str:
    return line if len(line) <= WIDEST else line[: WIDEST - len(view.glyphs.more)] + view.glyphs.more


def _closing(report: Report) -> Iterator[str]:
    faulty = [file for file in report.files if any(f.level > Level.NOTE for f in file.findings)]
    if faulty:
        yield "The whole report: pslint DRAFT. To keep a finding: pslint allow RULE DRAFT --reason WHY"
