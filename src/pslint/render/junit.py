"""The report as JUnit's XML: a suite a draft, a failed case a finding above a note; for what shows test results."""

from collections.abc import Iterable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from pslint.render.allowed import said
from pslint.render.harmless import plain
from pslint.render.positions import Places
from pslint.render.view import UNICODE, View
from pslint.values import FileReport, Finding, Level, Report, Statement


def render_junit(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return the report as XML; notes and stale entries are a suite's output, allowed findings skipped cases."""
    root = Element("testsuites", name="pslint")
    for file in report.files:
        _suite(root, file)
    if report.problems:
        suite = SubElement(root, "testsuite", name="pslint")
        for problem in report.problems:
            _case(suite, "in order", "pslint", "error", "problem", problem)
        _count(suite, [suite])
    _count(root, root.iter("testsuite"))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _suite(root: Element, file: FileReport) -> None:
    suite = SubElement(root, "testsuite", name=_safe(file.path))
    if file.statement is None:
        _case(suite, "readable", file.path, "error", "unreadable", file.error or "not read")
    else:
        _cases(suite, file, file.statement)
    _count(suite, [suite])


def _cases(suite: Element, file: FileReport, statement: Statement) -> None:
    places = Places(statement.document)
    for finding in file.findings:
        if finding.level > Level.NOTE:
            _case(suite, _name(finding, places), file.path, "failure", str(finding.level), *_told(finding, statement))
    for one in file.allowed:
        if one.finding:
            _case(suite, _name(one.finding, places), file.path, "skipped", "allowed", f"allowed: {one.reason}")
    if not len(suite):
        SubElement(suite, "testcase", name="nothing to mend", classname=_safe(file.path), time="0")
    notes = [f"{_name(one, places)}: {one.message} {one.advice}" for one in file.findings if one.level == Level.NOTE]
    notes += [f"{one.rule} {said(one, places)}" for one in file.allowed if one.finding is None]
    if notes:
        SubElement(suite, "system-out").text = "\n".join(map(_safe, notes))


def _name(finding: Finding, places: Places) -> str:
    return f"{finding.rule} ({finding.code}) at {places.exact(finding.span.start)}"


def _told(finding: Finding, statement: Statement) -> tuple[str, str]:
    """Return what is told in a line, and below it the words and the advice."""
    return finding.message, f"{_safe(statement.document.words(finding.span))}\n{_safe(finding.advice)}"


def _case(suite: Element, name: str, path: str, outcome: str, kind: str, message: str, text: str = "") -> None:
    case = SubElement(suite, "testcase", name=_safe(name), classname=_safe(path), time="0")
    SubElement(case, outcome, type=kind, message=_safe(message)).text = text or None


def _count(element: Element, suites: Iterable[Element]) -> None:
    """Give an element the numbers that readers of the format look for."""
    held = list(suites)
    for name, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        element.set(name, str(sum(len(list(suite.iter(tag))) for suite in held)))
    element.set("time", "0")


def _safe(words: str) -> str:
    """Return words that XML can hold, on one line."""
    return plain(words, UNICODE)
