"""The report as workflow commands: a code host shows each finding beside its line of a pull request."""

from collections.abc import Iterator
from pathlib import Path

from pslint.render.allowed import said
from pslint.render.harmless import plain
from pslint.render.positions import Lines, Places, told_place
from pslint.render.view import UNICODE, View
from pslint.values import FileReport, Finding, Level, Report, Statement

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
PROPERTY = DATA | {":": "%3A", ",": "%2C"}


def render_github(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return a command for each finding and each that is allowed, and for what could not be read or is not in order."""
    lines = [line for file in report.files for line in _file(file)]
    lines += [_command("error", {"title": "pslint"}, problem) for problem in report.problems]
    return "".join(f"{line}\n" for line in lines)


def _file(file: FileReport) -> Iterator[str]:
    path = "stdin" if file.path == "-" else Path(file.path).as_posix()
    if file.statement is None:
        yield _command("error", {"file": path, "title": "pslint"}, file.error or "not read")
        return
    document = file.statement.document
    lines = Lines(document.text)
    for finding in file.findings:
        told = told_place(document, finding.span.start)
        place = {"file": path, **({} if told else _place(finding, lines))}
        title = f"pslint: {finding.rule} ({finding.code})" + (f", {told}" if told else "")
        yield _command(COMMANDS[finding.level], {**place, "title": title}, f"{finding.message} {finding.advice}")
    yield from _allowed(file, file.statement, path)


def _allowed(file: FileReport, statement: Statement, path: str) -> Iterator[str]:
    """Yield a notice for each entry; without a line, for it asks nothing of the words that it stands beside."""
    places = Places(statement.document)
    for one in file.allowed:
        yield _command("notice", {"file": path, "title": f"pslint: {one.rule}"}, said(one, places))


def _place(finding: Finding, lines: Lines) -> dict[str, str]:
    """Return line and column; columns are taken only where the finding stays on one line."""
    (line, column), (end, end_column) = lines.place(finding.span.start), lines.place(finding.span.end)
    columns = {"col": str(column), "endColumn": str(end_column)} if line == end else {}
    return {"line": str(line), "endLine": str(end), **columns}


def _command(command: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{name}={_escaped(value, PROPERTY)}" for name, value in properties.items())
    return f"::{command} {told}::{_escaped(message, DATA)}"


def _escaped(words: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in plain(words, UNICODE))
