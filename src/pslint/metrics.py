"""How often each rule is right, as measured with the shipped reader and written to ``models/metrics.json``."""

import json
from functools import lru_cache
from typing import Any

from pslint.data import folder
from pslint.values import Measured

CORPUS = "dev"


def measured(rule: str) -> Measured | None:
    """Return the precision and recall of a rule on annotated statements; None where it was not measured.

    Precision means nothing where a rule was raised too seldom; the counts stand beside it.
    """
    figures = _figures()
    found = figures.get(f"flag:{rule}") or figures.get(f"rule:{rule}")
    return Measured(found["p"], found["r"], found["gold"], figures["statements"]) if found else None


@lru_cache(maxsize=1)
def _figures() -> dict[str, Any]:
    path = folder("models") / "metrics.json"
    held: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return held.get(CORPUS) or {}
