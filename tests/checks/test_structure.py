"""The shape of the explanation at its bounds; the cards' examples hold the rest."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pslint.checks import structure
from pslint.errors import CardError
from pslint.values import INSIDE, Rule, Signal, Span, Statement, above

Draft = Callable[[str], Statement]
MakeRule = Callable[..., Rule]

NOTHING = "outside: I like trains.\noutside: I paint."


def explained(count: int) -> str:
    return "outside: I like trains.\n\n" + "disclosure: I failed it.\n" * count + "\noutside: I paint."


@pytest.mark.parametrize(("count", "hits"), [(0, 0), (1, 1), (2, 1), (3, 0), (6, 0)])
def test_too_short_is_fewer_than_the_least(draft: Draft, rule: MakeRule, count: int, hits: int) -> None:
    found = list(structure.too_short(draft(explained(count)), rule(least=3)))
    assert len(found) == hits
    assert not found or found[0].facts == {"sentences": count, "least": 3}


@pytest.mark.parametrize(("count", "hits"), [(0, 0), (5, 0), (6, 1)])
def test_too_long_is_more_than_the_most(draft: Draft, rule: MakeRule, count: int, hits: int) -> None:
    found = list(structure.too_long(draft(explained(count)), rule(most=5)))
    assert len(found) == hits
    assert not found or found[0].facts == {"sentences": count, "most": 5}


def test_a_role_that_no_sentence_has_is_missed(draft: Draft, rule: MakeRule) -> None:
    statement = draft("disclosure, context: I failed it.")
    missing = [
        role
        for role in ("disclosure", "context", "change", "evidence", "growth")
        if list(structure.no_role(statement, rule("no-role", {"role": role})))
    ]
    assert missing == ["change", "evidence", "growth"]


def test_where_nothing_is_explained_no_role_is_missed(draft: Draft, rule: MakeRule) -> None:
    assert not list(structure.no_role(draft(NOTHING), rule("no-role", {"role": "change"})))


def test_a_blurred_disclosure_is_no_plain_one(draft: Draft, rule: MakeRule) -> None:
    statement = draft("disclosure: I had a hiccup.")
    (passage,) = statement.passages
    blurred = replace(passage.sentences[0], signals=(Signal("euphemism", Span(8, 14), 0.9),))
    statement = replace(statement, sentences=(blurred,), passages=(replace(passage, sentences=(blurred,)),))
    assert list(structure.no_role(statement, rule("no-role", {"role": "disclosure"})))


@pytest.mark.parametrize("table", ["", INSIDE])
def test_a_disclosure_that_a_card_finds_blurred_is_no_plain_one(draft: Draft, rule: MakeRule, table: str) -> None:
    statement = replace(draft("disclosure: I had a hiccup."), matches={"euphemism" + table: (Span(8, 14),)})
    assert list(structure.no_role(statement, rule("no-role", {"role": "disclosure"})))


def test_a_disclosure_beside_the_plain_word_is_a_plain_one(draft: Draft, rule: MakeRule) -> None:
    statement = draft("disclosure: I failed Step 1, a hiccup.")
    words = {"euphemism": (Span(17, 25),), "euphemism/unless": (Span(2, 8),)}
    assert not list(structure.no_role(replace(statement, matches=words), rule("no-role", {"role": "disclosure"})))


@pytest.mark.parametrize(
    ("source", "hits"),
    [
        ("context: A.\ncontext: B.\nchange: C.", 1),
        ("context: A.\nchange: C.", 0),
        ("context, change: A.\ncontext: B.", 1),
        ("context: A.\ncontext: B.\nchange: C.\nevidence: D.", 0),
        (NOTHING, 0),
    ],
)
def test_top_heavy_weighs_context_against_recovery(draft: Draft, rule: MakeRule, source: str, hits: int) -> None:
    assert len(list(structure.top_heavy(draft(source), rule()))) == hits


def test_scattered_hits_where_the_explanation_comes_back(draft: Draft, rule: MakeRule) -> None:
    once = "disclosure: I failed it.\n\noutside: A b.\noutside: C d.\n\n"
    assert not list(structure.scattered(draft(once + "outside: E."), rule()))
    statement = draft(once + "change: I worked.")
    (hit,) = structure.scattered(statement, rule())
    assert hit.span == statement.passages[1].span
    assert hit.facts == {"passages": 2}


@pytest.mark.parametrize(
    ("source", "opens", "ends"),
    [
        ("outside: A.\ndisclosure: I failed.\noutside: B.", False, False),
        ("disclosure: I failed.\noutside: B.", True, False),
        ("outside: A.\ndisclosure: I failed.", False, True),
        ("disclosure: I failed.", False, False),  # the explanation alone, as pasted to be checked
        ("disclosure: I failed.\n\nchange: I made a plan.", True, True),
        (NOTHING, False, False),
    ],
)
def test_the_explanation_is_neither_first_nor_last(
    draft: Draft, rule: MakeRule, source: str, opens: bool, ends: bool
) -> None:
    statement = draft(source)
    assert bool(list(structure.opens_statement(statement, rule()))) is opens
    assert bool(list(structure.ends_statement(statement, rule()))) is ends


@pytest.mark.parametrize(("most", "hits"), [(24, 1), (25, 0), (100, 0)])
def test_outsized_is_more_than_its_share(draft: Draft, rule: MakeRule, most: int, hits: int) -> None:
    statement = draft("outside: One two three four five six.\ndisclosure: I failed.")
    assert statement.share == 0.25
    assert len(list(structure.outsized(statement, rule(most=most)))) == hits


@pytest.mark.parametrize(
    ("value", "most", "words"),
    [(25.3, 25, "25.3"), (25.04, 25, "25.04"), (25.6, 25, "26"), (25.7, 25.5, "26"), (25.00001, 25, "more than 25")],
)
def test_a_number_above_its_limit_is_shown_above_it(value: float, most: float, words: str) -> None:
    assert above(value, most) == words


@pytest.mark.parametrize("check", [structure.too_short, structure.too_long, structure.outsized])
def test_an_option_that_the_card_lacks_is_named(draft: Draft, rule: MakeRule, check: Callable[..., object]) -> None:
    with pytest.raises(CardError, match=r"rule probe: the check 'signal' needs a number '(least|most)'"):
        list(check(draft(explained(1)), rule()))  # type: ignore[call-overload]


def test_a_role_that_is_none_is_named_with_those_there_are(draft: Draft, rule: MakeRule) -> None:
    with pytest.raises(CardError, match="there is no role 'regret'; there are disclosure, context"):
        list(structure.no_role(draft(explained(1)), rule("no-role", {"role": "regret"})))
