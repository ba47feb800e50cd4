"""The cards: what the loader refuses, and every example of every card of the project."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pslint.cards import load_card
from pslint.checks import CHECKS, NEEDS_MODEL
from pslint.data import folder
from pslint.errors import CardError
from pslint.values import Document, Example, Rule, Span, Statement

FILES = sorted(folder("rules").glob("*.toml"))


def cards() -> Iterator[Rule]:
    for file in FILES:
        try:
            yield load_card(file)
        except CardError:  # test_the_card_is_in_order says so
            continue


def examples(kind: str) -> list[Any]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{kind}-{number}", marks=marks(rule))
        for rule in cards()
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


def marks(rule: Rule) -> list[pytest.MarkDecorator]:
    return [pytest.mark.model] if rule.check in NEEDS_MODEL else []


def found(rule: Rule, example: Example, request: pytest.FixtureRequest) -> tuple[Span, ...]:
    from pslint import examples
    from pslint.lint import patterns
    from pslint.nlp.annotate import annotate
    from pslint.nlp.patterns import finder

    def read(document: Document) -> Statement:
        nlp = request.getfixturevalue("nlp")
        return annotate(nlp, document, finder(nlp, patterns([rule])))

    return examples.found(rule, example, read)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_card_is_in_order(file: Path) -> None:
    rule = load_card(file)
    assert rule.check in CHECKS, f"{file}: no check {rule.check!r}; there are {', '.join(sorted(CHECKS))}"
    assert len(rule.bad) >= 2, f"{file}: at least two [[bad]]"
    assert len(rule.good) >= 2, f"{file}: at least two near misses as [[good]]"


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_is_raised_on_its_braces(rule: Rule, example: Example, request: pytest.FixtureRequest) -> None:
    assert example.marked, "mark in braces what the rule has to raise"
    assert words(found(rule, example, request), example) == words(example.marked, example)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_is_not_raised(rule: Rule, example: Example, request: pytest.FixtureRequest) -> None:
    assert words(found(rule, example, request), example) == []


def words(spans: tuple[Span, ...], example: Example) -> list[tuple[Span, str]]:
    return [(span, span.of(example.text)) for span in spans]
