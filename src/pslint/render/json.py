"""The report for programs: schema ``pslint-report/1``."""

import json
import re
from typing import Any

from pslint.render.harmless import collapse
from pslint.render.positions import Lines
from pslint.render.view import View
from pslint.values import Allowed, Document, FileReport, Finding, Level, Passage, Report, Span, Statement

SCHEMA = "pslint-report/1"
SURROGATE = re.compile("[\ud800-\udfff]")

Json = dict[str, Any]


def render_json(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return the report as one JSON object; the view changes nothing."""
    data = {
        "schema": SCHEMA,
        "version": report.version,
        "files": [_file(file) for file in report.files],
        "summary": _summary(report),
    }
    return dump(data)


def dump(data: Json | list[Json]) -> str:
    """Return ``data`` as JSON for a person, too; half a surrogate pair, which no encoding takes, is escaped."""
    words = json.dumps(data, ensure_ascii=False, indent=2)
    return SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", words) + "\n"


def _summary(report: Report) -> Json:
    return {
        "files": len(report.files),
        "errors": report.count(Level.ERROR),
        "warnings": report.count(Level.WARNING),
        "notes": report.count(Level.NOTE),
        "unreadable": report.unreadable,
    }


def _file(file: FileReport) -> Json:
    statement = None if file.error is not None else file.statement
    read = _read(statement, file.findings) if statement else {"passages": [], "findings": []}
    items = file.checklist if statement else ()
    return {
        "path": file.path,
        "words": statement.words if statement else 0,
        "sentences": len(statement.sentences) if statement else 0,
        **read,
        "checklist": [{"item": i.item, "met": i.met, "detail": i.detail} for i in items],
        "error": file.error,
        "allowed": [_allowed(one, statement) for one in file.allowed if statement],
    }


def _allowed(one: Allowed, statement: Statement) -> Json:
    """Return what an entry says, and the finding that it allows; null where its words are gone."""
    document = statement.document
    finding = _finding(one.finding, document, Lines(document.text)) if one.finding else None
    return {"rule": one.rule, "reason": one.reason, "date": one.date, "stale": one.stale, "finding": finding}


def _read(statement: Statement, findings: tuple[Finding, ...]) -> Json:
    lines = Lines(statement.document.text)
    return {
        "passages": [_passage(passage, statement, lines) for passage in statement.passages],
        "findings": [_finding(finding, statement.document, lines) for finding in findings],
    }


def _passage(passage: Passage, statement: Statement, lines: Lines) -> Json:
    return {
        **_start(passage.span, lines),
        "words": passage.words,
        "share": round(passage.words / statement.words, 3) if statement.words else 0.0,
        "setbacks": [{"what": setback.what, "kind": setback.kind} for setback in passage.setbacks],
        "sentences": [
            {"start": s.span.start, "end": s.span.end, "roles": [str(role) for role in s.roles]}
            for s in passage.sentences
        ],
    }


def _finding(finding: Finding, document: Document, lines: Lines) -> Json:
    end_line, end_column = lines.place(finding.span.end)
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": str(finding.level),
        **_start(finding.span, lines),
        "end_line": end_line,
        "end_column": end_column,
        "excerpt": collapse(document.words(finding.span)),
        "message": finding.message,
        "advice": finding.advice,
    }


def _start(span: Span, lines: Lines) -> Json:
    line, column = lines.place(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}
