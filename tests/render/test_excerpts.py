"""An excerpt is what was read, whatever marks the file has around it; its place is that of the file."""

import json
from xml.etree import ElementTree

import pytest

from pslint.read import read
from pslint.render import View
from pslint.render.json import render_json
from pslint.render.junit import render_junit
from pslint.render.sarif import render_sarif
from pslint.values import FileReport, Finding, Level, Report, Sentence, Span, Statement

TEXT = "Grit.\n\nMy **school\\'s** M&uuml;ller &amp; [sons](http://example.org)\nfailed me."
READ = "My school's Müller & sons failed me."


@pytest.fixture
def report() -> Report:
    document = read("a.md", TEXT.encode())
    span = Span(TEXT.index("My"), len(TEXT))
    finding = Finding("blame", "PS105", Level.ERROR, span, "This puts the cause elsewhere.", "Which was yours?")
    return Report("1", (FileReport("a.md", Statement(document, (Sentence(span, READ, 1),)), (finding,)),))


def test_json_says_what_was_read_and_where_it_stands_in_the_file(report: Report) -> None:
    (finding,) = json.loads(render_json(report, View()))["files"][0]["findings"]
    assert finding["excerpt"] == READ
    assert TEXT[finding["start"] : finding["end"]].startswith("My **school")
    assert (finding["line"], finding["column"]) == (3, 1)


def test_sarif_shows_the_file_and_what_was_read_of_it(report: Report) -> None:
    (result,) = json.loads(render_sarif(report, View()))["runs"][0]["results"]
    snippet = result["locations"][0]["physicalLocation"]["region"]["snippet"]
    assert snippet["text"] == TEXT[TEXT.index("My") :]
    assert snippet["rendered"]["text"] == READ


def test_junit_says_what_was_read(report: Report) -> None:
    failure = ElementTree.fromstring(render_junit(report, View())).find(".//failure")
    assert failure is not None
    assert str(failure.text).splitlines()[0] == READ


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("school\\'s** M&uuml;l", "school's Mül"),
        ("uuml", "ü"),
        ("Grit.\n\nMy", "Grit. My"),
        ("**", "**"),
        ("sons](http", "sons"),
    ],
)
def test_a_part_of_the_text_is_read_as_that_part(marked: str, words: str) -> None:
    start = TEXT.index(marked)
    assert read("a.md", TEXT.encode()).words(Span(start, start + len(marked))) == words
