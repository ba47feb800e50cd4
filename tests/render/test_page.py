"""The page: complete in itself, true to the draft, and printable."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from pslint.render import RENDERERS, View
from pslint.values import FileReport, Finding, Level, Measured, Report, Span

FAILED = ("I failed Step 1 on my first attempt.", "disclosure", 1)
CAUSE = ("I planned too few questions.", "context", 1)
RESULT = ("I passed in May and scored 231 on Step 2 CK.", "evidence", 1)
ELSEWHERE = ("I like the long visits of family medicine.", "", 0)


class Parts(HTMLParser):
    """The tags of a page with their attributes, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def page(statement: Any, *findings: Finding) -> str:
    report = Report("1", (FileReport("a.txt", statement, findings),))
    return str(RENDERERS["html"].render(report, View()))


def test_it_asks_for_nothing_from_outside(tell: Callable[..., Any]) -> None:
    parts = Parts(page(tell("a.txt", [[FAILED, CAUSE, RESULT]])))
    policies = [a.get("content") for tag, a in parts.tags if tag == "meta" and a.get("http-equiv")]
    assert len(policies) == 1
    assert str(policies[0]).startswith("default-src 'none'")
    assert not {"script", "img", "iframe", "object", "link"} & {tag for tag, _ in parts.tags}
    assert all(not a.get("src") for _, a in parts.tags)


def test_a_statement_stands_there_as_words_whatever_it_is(tell: Callable[..., Any]) -> None:
    hostile = "</style><script>alert(1)</script><b onclick='x'>I failed Step 1</b>"
    parts = Parts(page(tell("a.txt", [[(hostile, "disclosure", 1), CAUSE, RESULT]])))
    assert "script" not in {tag for tag, _ in parts.tags}
    assert all("onclick" not in attributes for _, attributes in parts.tags)
    assert "<script>alert(1)</script>" in parts.words


def test_what_is_not_told_is_said_to_be_untold(tell: Callable[..., Any]) -> None:
    words = Parts(page(tell("a.txt", [[FAILED, CAUSE]]))).words
    answers = re.split("Was this a pattern|Did they recover strongly|Is there a plausible", words)
    assert "The statement does not say." in answers[2]
    told = re.split("Did they recover strongly", Parts(page(tell("a.txt", [[FAILED, CAUSE, RESULT]]))).words)[1]
    assert "A result is told." in told
    assert "scored 231" in told


def test_every_sentence_stands_in_it_once_with_its_role(tell: Callable[..., Any]) -> None:
    statement = tell("a.txt", [[ELSEWHERE], [FAILED, CAUSE, RESULT]])
    words = Parts(page(statement)).words.partition("The statement")[2].partition("What is good")[0]
    for text, role, _ in (FAILED, CAUSE, RESULT):
        assert words.count(text) == 1
        assert role in words
    assert words.count(ELSEWHERE[0]) == 1


@pytest.mark.parametrize("times", [1, 60])
def test_every_link_within_the_page_leads_somewhere(tell: Callable[..., Any], times: int) -> None:
    statement = tell("a.txt", [[ELSEWHERE], [("\u202e I failed Step 1.", "disclosure", 1), CAUSE, RESULT]])
    spans = [s.span for s in statement.sentences]
    unseen = Span(spans[1].start + 1, spans[1].start + 2)
    found = [Finding("blame", "PS301", Level.ERROR, span, "Why?", "Which?") for span in (*spans, unseen)] * times
    parts = Parts(page(statement, *found))
    ids = [a["id"] for _, a in parts.tags if "id" in a]
    targets = {str(a["href"])[1:] for _, a in parts.tags if str(a.get("href")).startswith("#")}
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    assert len(targets) > 4


def places(words: str, *sought: str) -> list[int]:
    return [words.index(one) for one in sought]


def test_the_way_comes_after_what_is_good_and_the_questions(tell: Callable[..., Any]) -> None:
    words = Parts(page(tell("a.txt", [[ELSEWHERE], [FAILED, CAUSE, RESULT]]))).words
    found = places(words, "What is good", "Three questions that", "The statement\n", "The reader’s way")
    assert found == sorted(found)
    way = words.partition("The reader’s way")[2].partition("Figures")[0]
    assert "many stop here" in way
    assert not [word for word in ("reject", "risk", "set aside") if word in way]


def test_where_nothing_is_told_and_nothing_need_be_the_way_is_drawn_and_folded(tell: Callable[..., Any]) -> None:
    silent = page(tell("a.txt", [[ELSEWHERE]]))
    folded = silent.partition('<details class="unasked">')[2].partition("</details>")[0]
    assert "<svg" in folded
    assert "Three questions that" in folded
    assert "nothing is missing" in folded
    assert 'class="unasked"' not in page(tell("a.txt", [[FAILED]]))


def test_how_often_a_found_explanation_is_one_is_said_once_beside_it(tell: Callable[..., Any]) -> None:
    def words(*sentences: Any) -> str:
        file = FileReport("a.txt", tell("a.txt", [list(sentences)]))
        return Parts(str(RENDERERS["html"].render(Report("1", (file,), found=figure), View()))).words

    figure = Measured(0.9, 1.0, 40, 60)
    said = "Of 100 explanations that are found, about 90 truly are one"
    applies = "If this is not about a setback of your own, nothing here applies."
    assert (words(FAILED, CAUSE).count(said), words(FAILED, CAUSE).count(applies)) == (1, 1)
    assert said not in words(ELSEWHERE)
    assert applies not in words(ELSEWHERE)


def test_many_drafts_stand_under_a_short_heading_and_their_verdicts_below_it(report: Report) -> None:
    words = str(RENDERERS["html"].render(report, View()))
    assert '<h1 id="all">4 drafts</h1>' in words
    assert '<p class="shares">1 with something to mend, 1 reading well, ' in words
