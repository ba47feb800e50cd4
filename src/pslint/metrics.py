"""How often each rule is right, as measured with the shipped reader and written to ``models/metrics.json``."""

import json
from functools import lru_cache
from typing import Any

from pslint.data import folder
from pslint.values import Measured

CORPUS = "dev"
UNSEEN = "unseen"  # more than half of it has nothing to explain, so that it says more of what is found wrongly


def measured(rule: str) -> Measured | None:
    """Return the precision and recall of a rule on annotated statements; None where it was not measured.

    Precision means nothing where a rule was raised too seldom; the counts stand beside it.
    """
    return _of(f"flag:{rule}") or _of(f"rule:{rule}")


def found() -> Measured | None:
    """Return how often an explanation that is found is one, and how many are found; None where it was not measured."""
    return _of("found", UNSEEN)


def _of(name: str, corpus: str = CORPUS) -> Measured | None:
    figures = _figures().get(corpus) or {}
    held = figures.get(name)
    return Measured(held["p"], held["r"], held["gold"], figures["statements"]) if held else None


@lru_cache(maxsize=1)
def _figures() -> dict[str, Any]:
    path = folder("models") / "metrics.json"
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return held
