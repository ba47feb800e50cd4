"""How often each rule is right, as measured with the shipped reader and written to ``models/metrics.json``."""

import json

from pslint.data import folder
from pslint.values import Measured

CORPUS = "dev"


def measured(rule: str) -> Measured | None:
    """Return the precision and recall of a rule on annotated statements; None where it was not measured.

    Precision means nothing where a rule was raised too seldom; the counts stand beside it.
    """
    path = folder("models") / "metrics.json"
    if not path.is_file():
        return None
    figures = json.loads(path.read_text(encoding="utf-8")).get(CORPUS, {})
    found = figures.get(f"flag:{rule}") or figures.get(f"rule:{rule}")
    return Measured(found["p"], found["r"], found["gold"], figures["statements"]) if found else None
