"""What several tests share: the language pipeline, loaded once, and small statements made by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from pslint.values import Statement

Annotate = Callable[..., Statement]


@pytest.fixture(scope="session")
def nlp() -> Any:
    from pslint.nlp.pipeline import load

    return load()
