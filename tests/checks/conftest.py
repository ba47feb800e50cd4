"""Statements and rules made by hand, as short as an example of a card."""

from collections.abc import Callable
from typing import Any

import pytest

from pslint.cards import parse_example
from pslint.examples import staged
from pslint.values import Level, Option, Rule, Statement

Draft = Callable[[str], Statement]
MakeRule = Callable[..., Rule]


@pytest.fixture
def draft() -> Draft:
    return lambda source: staged(parse_example(source))


@pytest.fixture
def rule() -> MakeRule:
    def make(check: str = "signal", arguments: dict[str, str] | None = None, **options: Any) -> Rule:
        values = {name: Option(value) for name, value in options.items()}
        return Rule("probe", "PS901", Level.WARNING, check, "m", "a", "w", (), arguments or {}, values)

    return make
