"""What matters more than the statement is said before all else, in every report that a person reads."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from pslint.render import RENDERERS, View
from pslint.render.ranking import rank
from pslint.render.strengths import sound
from pslint.render.verdict import DONE, headline
from pslint.values import FileReport, Finding, Level, Report, Role, Rule, Statement

SAID, ADVICE = "Please talk to somebody.", "Call 555."
CARD = Rule(
    "kind", "PS999", Level.NOTE, "matches", SAID, ADVICE, "w", ("https://example.org/line (free)", "a friend"),
    first=True,
)  # fmt: skip
With = Callable[[FileReport, str], Report]


@pytest.fixture
def with_first() -> With:
    def make(file: FileReport, words: str) -> Report:
        assert file.statement
        return Report("1", (replace(file, findings=(*file.findings, first(file.statement, words))),), rules=(CARD,))

    return make


def first(statement: Statement, words: str) -> Finding:
    start = statement.document.text.index(words)
    span = replace(statement.sentences[0].span, start=start, end=start + len(words))
    return Finding("kind", "PS999", Level.NOTE, span, SAID, ADVICE, first=True)


def shown(report: Report, form: str) -> str:
    made = RENDERERS[form].render(report, View(width=101))
    if isinstance(made, bytes):
        with ZipFile(BytesIO(made)) as word:
            return word.read("word/comments.xml").decode()
    return made.partition("<body>")[2] or made


@pytest.mark.parametrize("form", ["text", "markdown", "html", "docx"])
def test_it_is_said_before_the_verdict_with_what_to_do(faulty: FileReport, with_first: With, form: str) -> None:
    report = with_first(faulty, "devastating")
    words = shown(report, form)
    assert -1 < words.index(SAID) < words.index(ADVICE) < words.index(headline(report.files[0]))


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_its_advice_is_not_given_again_among_the_others(faulty: FileReport, with_first: With, form: str) -> None:
    words = shown(with_first(faulty, "devastating"), form)
    assert words.count(ADVICE) == 1
    assert "kind" not in words.replace("kinds", "")


def test_a_page_links_to_where_a_reader_may_turn(faulty: FileReport, with_first: With) -> None:
    block = shown(with_first(faulty, "devastating"), "html").partition("</section>")[0]
    assert '<a href="https://example.org/line"' in block
    assert "a friend" not in block
    assert 'href="#m1-1"' in block


def test_the_reader_begins_with_the_weightiest_of_the_others(faulty: FileReport, with_first: With) -> None:
    assert "Begin with ‹2›: `pslint explain blame`" in shown(with_first(faulty, "devastating"), "text")


@pytest.mark.parametrize("form", ["text", "html"])
def test_nobody_is_sent_on_to_the_rest_of_the_statement(sound: FileReport, with_first: With, form: str) -> None:
    assert DONE in shown(Report("1", (sound,)), form)
    assert DONE not in shown(with_first(sound, "600"), form)


def test_a_sentence_with_such_words_is_not_praised(faulty: FileReport, with_first: With) -> None:
    file = with_first(faulty, "worked harder").files[0]
    assert file.statement
    assert Role.CHANGE in sound(faulty.statement, rank(faulty.findings, faulty.statement))
    assert Role.CHANGE not in sound(file.statement, rank(file.findings, file.statement))
