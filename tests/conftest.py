"""What several tests share: the language pipeline, loaded once, and what reads a text with it."""

from collections.abc import Callable
from typing import Any

import pytest

from pslint.values import Pattern, Statement

Annotate = Callable[..., Statement]


@pytest.fixture(scope="session")
def nlp() -> Any:
    from pslint.nlp.pipeline import load

    return load()


@pytest.fixture
def annotated(nlp: Any) -> Annotate:
    """Read a plain text with the pipeline, and look for the patterns given by name."""
    from pslint.nlp.annotate import annotate
    from pslint.nlp.patterns import finder
    from pslint.read.plain import read_plain

    def read(text: str, **patterns: list[Pattern]) -> Statement:
        return annotate(nlp, read_plain("draft.txt", text), finder(nlp, patterns))

    return read


@pytest.fixture(autouse=True)
def _cards_read_anew() -> None:
    from pslint.config.resolve import cards

    cards.cache_clear()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write the files in tests/golden anew")
