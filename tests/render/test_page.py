"""The page: complete in itself, true to the draft, and printable."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import pytest

from pslint.render import RENDERERS, View
from pslint.values import FileReport, Finding, Level, Report, Span

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
