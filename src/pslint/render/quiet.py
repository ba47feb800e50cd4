"""The report as one line a finding, or what is kept of one, and nothing on a draft without either."""

from collections.abc import Iterator

from pslint.render.allowed import said
from pslint.render.harmless import plain
from pslint.render.positions import Places
from pslint.render.view import View
from pslint.values import FileReport, Report


def render_quiet(report: Report, view: View) -> str:
    """Return ``path:place: CODE rule level: message`` for each finding; the place is line:column, page or paragraph."""
    return "".join(f"{plain(line, view.glyphs)}\n" for file in report.files for line in _lines(file))


def _lines(file: FileReport) -> Iterator[str]:
    if file.statement is None:
        return
    places = Places(file.statement.document)
    for finding in file.findings:
        place = places.exact(finding.span.start)
        yield f"{file.path}:{place}: {finding.code} {finding.rule} {finding.level}: {finding.message}"
    for one in file.allowed:
        yield f"{file.path}: {one.rule} {said(one, places)}"
