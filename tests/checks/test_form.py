from collections.abc import Callable

import pytest

from pslint.checks.form import too_many_characters, too_many_words
from pslint.read.plain import read_plain
from pslint.values import Document, Rule, Sentence, Span, Statement

DRAFT = "outside: One two three.\ndisclosure: I failed.\noutside: Then on."


@pytest.mark.parametrize(("most", "hits"), [(32, 1), (33, 0)])
def test_characters_are_counted_with_spaces(
    draft: Callable[[str], Statement], rule: Callable[..., Rule], most: int, hits: int
) -> None:
    statement = draft(DRAFT)
    assert len(statement.document.text) == 33
    found = list(too_many_characters(statement, rule(most=most)))
    assert len(found) == hits
    assert all(hit.span == statement.passages[0].span for hit in found)


@pytest.mark.parametrize(
    "text",
    [
        "Résumé of it.\n\nI failed.",
        "Re\u0301sume\u0301 of it.\n\nI failed.",
        "Rés\u200bu\u00admé of\u00a0it.\u2060\n\nI failed.",
        "\ufeff\u200f  Résumé\nof   it.\r\n\r\n\r\nI failed.\n",
    ],
)
@pytest.mark.parametrize(("most", "hits"), [(23, 1), (24, 0)])
def test_what_is_counted_is_what_the_form_shows(rule: Callable[..., Rule], text: str, most: int, hits: int) -> None:
    statement = Statement(read_plain("a.txt", text), (Sentence(Span(0, 3), "Rés"),))
    assert len(list(too_many_characters(statement, rule(most=most)))) == hits


@pytest.mark.parametrize(("options", "hits"), [((6, 0), 1), ((7, 0), 0), ((5, 7), 1), ((5, 6), 0)])
def test_words_are_counted_up_to_the_next_rule_s_bound(
    draft: Callable[[str], Statement], rule: Callable[..., Rule], options: tuple[int, int], hits: int
) -> None:
    statement = draft(DRAFT)
    found = list(too_many_words(statement, rule(most=options[0], up_to=options[1])))
    assert [hit.facts for hit in found] == [{"words": 7, "most": options[0]}] * hits


def test_where_nothing_is_explained_the_first_sentence_is_hit(
    draft: Callable[[str], Statement], rule: Callable[..., Rule]
) -> None:
    statement = draft("outside: One two.\noutside: Three.")
    (hit,) = too_many_words(statement, rule(most=1))
    assert hit.span == statement.sentences[0].span


def test_a_statement_without_a_sentence_is_not_hit(rule: Callable[..., Rule]) -> None:
    statement = Statement(Document("a.txt", "*****", ()), ())
    assert not list(too_many_characters(statement, rule(most=1)))
    assert not list(too_many_words(statement, rule(most=0)))
