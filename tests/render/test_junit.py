from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite

from pslint.render import RENDERERS, View
from pslint.values import FileReport, Level, Report


def suites(report: Report) -> list[TestSuite]:
    return list(JUnitXml.fromstring(RENDERERS["junit"].render(report, View()).encode()))


def notes(report: Report) -> str:
    root = ElementTree.fromstring(RENDERERS["junit"].render(report, View()))
    return "\n".join(out.text or "" for out in root.iter("system-out"))


def test_a_suite_a_draft_and_a_failure_a_finding_above_a_note(carded: Report) -> None:
    faulty, sound, silent, unread, problems = suites(carded)
    assert [type(case.result[0]) for case in faulty] == [Failure] * 4 + [Skipped]
    assert (faulty.tests, faulty.failures, faulty.errors, faulty.skipped) == (5, 4, 0, 1)
    assert [case.is_passed for suite in (sound, silent) for case in suite] == [True, True]
    assert [type(case.result[0]) for suite in (unread, problems) for case in suite] == [Error, Error]


def test_the_whole_counts_its_suites(carded: Report) -> None:
    whole = JUnitXml.fromstring(RENDERERS["junit"].render(carded, View()).encode())
    assert (whole.tests, whole.failures, whole.errors) == (9, 4, 2)


def test_what_xml_cannot_hold_is_left_out(tell: Callable[..., Any], find: Callable[..., Any]) -> None:
    evil = "I failed ]]> <script>alert(1)</script> &amp; \x00\x0b\x1b[31m\ufffe\uffff\ud800 Step 1."
    statement = tell("e\x00vil]]>.txt", [[(evil, "disclosure", 1)]])
    finding = find(statement, "drama", Level.ERROR, evil[:-1], f"“{evil}”")
    (suite,) = suites(Report("1", (FileReport("e\x00vil]]>.txt", statement, (finding,)),)))
    (case,) = suite
    assert "<script>alert(1)</script> &amp;" in case.result[0].message
    assert suite.name == "e\N{REPLACEMENT CHARACTER}vil]]>.txt"


def test_a_note_alone_passes(silent: FileReport, find: Callable[..., Any]) -> None:
    note = find(silent.statement, "cliche", Level.NOTE, "aunt")
    report = Report("1", (replace(silent, findings=(note,)),))
    (suite,) = suites(report)
    assert (suite.tests, suite.failures) == (1, 0)
    assert "cliche (PS106) at 1:4: Here is cliche. What of cliche?" in notes(report)
