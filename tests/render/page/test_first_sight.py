"""What a page shows at first sight is shorter than the statement that it is about."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from pslint.lint import lint
from pslint.render import RENDERERS, View
from pslint.values import FileReport, Report

SAMPLES = sorted(path for path in (Path(__file__).parents[3] / "samples").iterdir() if path.name != "README.md")
NORMAL = range(3, 6)  # sentences of an explanation
FIRST = "//article/*[following-sibling::section[@class='statement']]"
SHOWN = ".//text()[not(ancestor::details) or ancestor::summary]"


def first_sight(file: FileReport, report: Report) -> str:
    """Return what the page of the draft says above the statement, without what a click unfolds."""
    page = html.fromstring(str(RENDERERS["html"].render(replace(report, files=(file,)), View())))
    return " ".join("".join(part.xpath(SHOWN)) for part in page.xpath(FIRST))


@pytest.mark.model
def test_the_first_sight_has_fewer_words_than_the_statement() -> None:
    report, held = lint([str(path) for path in SAMPLES]), 0
    for file in report.files:
        assert file.statement
        if len(file.statement.explained) in NORMAL:
            words = first_sight(file, report)
            assert "Was this a pattern or a single event?" in words
            assert "to mend" in words or "to think about" in words or "Reads well" in words
            assert len(words.split()) < file.statement.words, file.path
            held += 1
    assert held > len(SAMPLES) // 2
