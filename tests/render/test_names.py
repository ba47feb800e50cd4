"""The name of a draft that reads well, with line ends and other marks in it, in every format: shown on one line."""

import json
from dataclasses import replace
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from pslint.render import RENDERERS, View
from pslint.render.brief import render_brief
from pslint.render.quiet import render_quiet
from pslint.values import FileReport, Report

NAME = "one\ntwo\r\x1b[31m\u2028three\u202e.txt"
NONE = ("\r", "\x1b", "\u2028", "\u202e")


@pytest.fixture
def report(faulty: FileReport) -> Report:
    return Report("1", (replace(faulty, path=NAME),))


def shown(kind: str, report: Report) -> str:
    if kind in ("quiet", "brief"):
        return {"quiet": render_quiet, "brief": render_brief}[kind](report, View())
    written = RENDERERS[kind].render(report, View())
    return written if isinstance(written, str) else written.decode("utf-8")


@pytest.mark.parametrize("kind", ["text", "markdown", "html", "junit", "github", "sarif", "quiet", "brief"])
def test_no_line_ends_in_the_middle_of_a_name(kind: str, report: Report) -> None:
    lines = shown(kind, report).split("\n")
    assert not [line for line in lines if any(mark in line for mark in NONE)]
    assert not [line for line in lines if line.endswith("one") or line.startswith("two")]
    assert [line for line in lines if "one" in line and "two" in line]


def test_json_has_the_name_as_it_is(report: Report) -> None:
    assert json.loads(shown("json", report))["files"][0]["path"] == NAME


def test_sarif_has_a_reference_that_leads_to_it(report: Report) -> None:
    (run,) = json.loads(shown("sarif", report))["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert "\n" not in place
    assert unquote(place) == NAME


def test_junit_stays_xml(report: Report) -> None:
    suite = ElementTree.fromstring(shown("junit", report)).find("testsuite")
    assert suite is not None
    assert "\n" not in suite.attrib["name"]
