"""The report as SARIF 2.1.0, for what shows findings of any tool: code hosts, editors, dashboards."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

from pslint.render.allowed import said
from pslint.render.card import plain_message
from pslint.render.harmless import plain
from pslint.render.json import Json, dump
from pslint.render.positions import Lines, Places, told_place
from pslint.render.view import UNICODE, View
from pslint.values import Allowed, FileReport, Finding, Report, Rule, Statement

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
HALF = re.compile("[\ud800-\udc7f\udd00-\udfff]")  # half a character, and no byte of a path either


def render_sarif(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return the report as one SARIF log with one run; the view changes nothing."""
    rules = _rules(report)
    codes = [rule["id"] for rule in rules]
    run: Json = {
        "tool": {"driver": {"name": "pslint", "version": report.version, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "invocations": [_invocation(report)],
        "results": [result for file in report.files for result in _results(file, codes)],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report) -> list[Json]:
    """Return the rules of the run, and those of findings whose card is not among them."""
    rules = {rule.code: _rule(rule, report) for rule in report.rules}
    for file in report.files:
        for finding in (*file.findings, *(one.finding for one in file.allowed if one.finding)):
            rules.setdefault(finding.code, {"id": finding.code, "name": finding.rule})
    return [rules[code] for code in sorted(rules)]


def _rule(rule: Rule, report: Report) -> Json:
    links = [source for source in rule.sources if source.startswith(("https://", "http://"))]
    figures = report.measured.get(rule.name)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": plain_message(rule)},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": str(rule.level)},
        "help": {"text": "\n".join(_help(rule, "")), "markdown": "\n".join(_help(rule, "**"))},
        **({"helpUri": links[0]} if links else {}),
        "properties": {
            "tags": ["personal-statement"],
            **({"measured": {"precision": figures.precision, "recall": figures.recall}} if figures else {}),
        },
    }


def _help(rule: Rule, strong: str) -> Iterator[str]:
    """Yield what a viewer shows of a rule, its titles between marks of emphasis."""
    yield from (rule.advice, "", f"{strong}Why a reader minds:{strong} {rule.why}", "")
    yield f"{strong}Sources:{strong} {'; '.join(rule.sources)}"


def _invocation(report: Report) -> Json:
    """Return whether all went well, what could not be read or is not in order, and what is allowed in vain."""
    faults = [
        {"level": "error", "message": {"text": _words(file.error)}, "locations": [_location(file)]}
        for file in report.files
        if file.error is not None
    ]
    faults += [{"level": "error", "message": {"text": _words(problem)}} for problem in report.problems]
    stale = [notice for file in report.files for notice in _stale(file)]
    return {"executionSuccessful": not faults, "toolExecutionNotifications": faults + stale}


def _stale(file: FileReport) -> Iterator[Json]:
    if file.statement is None:
        return
    places = Places(file.statement.document)
    for one in file.allowed:
        if one.finding is None:
            told = _words(f"{one.rule} {said(one, places)}")
            yield {"level": "note", "message": {"text": told}, "locations": [_location(file)]}


def _results(file: FileReport, codes: Sequence[str]) -> Iterator[Json]:
    if file.statement is None:
        return
    lines = Lines(file.statement.document.text)
    index = {code: at for at, code in enumerate(codes)}
    for finding in file.findings:
        yield _result(finding, file, file.statement, lines, index)
    for one in file.allowed:
        if one.finding:
            told = _result(one.finding, file, file.statement, lines, index)
            yield {**told, "suppressions": [_suppression(one)]}


def _suppression(one: Allowed) -> Json:
    return {"kind": "external", "justification": _words(one.reason)}


def _result(finding: Finding, file: FileReport, statement: Statement, lines: Lines, index: dict[str, int]) -> Json:
    return {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": str(finding.level),
        "message": {"text": _words(f"{finding.message} {finding.advice}")},
        "locations": [_place(finding, file, statement, lines)],
    }


def _place(finding: Finding, file: FileReport, statement: Statement, lines: Lines) -> Json:
    """Return where a finding is: a region of a text file, a named place in one without lines."""
    told = told_place(statement.document, finding.span.start)
    if told:
        return {**_location(file), "logicalLocations": [{"fullyQualifiedName": told}]}
    return _location(file, _region(finding, statement, lines))


def _region(finding: Finding, statement: Statement, lines: Lines) -> Json:
    (line, column), (end_line, end_column) = lines.place(finding.span.start), lines.place(finding.span.end)
    snippet: Json = {"text": finding.span.of(statement.document.text)}
    if (words := statement.document.words(finding.span)) != snippet["text"]:
        snippet["rendered"] = {"text": words}  # the text is the file's own, as the format asks
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": finding.span.start,
        "charLength": len(finding.span),
        "snippet": snippet,
    }


def _location(file: FileReport, region: Json | None = None) -> Json:
    place: Json = {"artifactLocation": {"uri": _uri(file.path)}}
    return {"physicalLocation": place | ({"region": region} if region else {})}


def _uri(path: str) -> str:
    """Return the path as a reference that any viewer resolves: from the root, or from where the run was made."""
    named = HALF.sub("\N{REPLACEMENT CHARACTER}", Path(path).as_posix())
    encoded = quote(named.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{encoded}" if encoded.startswith("/") else encoded


def _words(text: str) -> str:
    """Return a message's words; nothing in them makes a link, as ``[words](address)`` would in SARIF."""
    return plain(text, UNICODE).replace("](", "] (")
