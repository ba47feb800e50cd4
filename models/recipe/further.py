"""Train the reader on, with statements that came after it: from its own weights, gently, and once.

usage: python -m recipe.further    (from models/, with the training dependencies; after recipe.build)

Every fourth of the later statements is kept back, to measure what was gained. The thresholds of the flags become the
mean of those that the reader had and of those that are best for it on the later statements, before it learns from any.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from recipe.calibrate import flag_thresholds, measured
from recipe.corpus import load
from recipe.evaluate import label_table, table_row
from recipe.export import ship
from recipe.fit import Setup, averaged, fit
from recipe.predict import scored
from recipe.restore import restored

MODELS = Path(__file__).resolve().parent.parent
LATER = ("t1", "t2", "t3", "t4", "t5", "t6")
GENTLY = Setup(epochs=1, rate=1e-4, head_rate=5e-4, seed=11)
OFTEN = 3  # each later statement in the pass: there are few of them
# Of 72 later statements without a setback, 13 more stay quiet with the last of these, at the cost of 2 of 227 others.
# A margin of 6 would quiet more, and lose an explanation that is one plain sentence.
BELIEVED = {"passage_margin": 4.5, "second_margin": 5.0, "least_disclosure": 0.15}


def main() -> None:
    """Train the reader in models/reader on, and write the mean of before and after in its place."""
    target = MODELS / "reader"
    tokenizer = Tokenizer.from_file(str(target / "tokenizer.json"))
    statements = load((MODELS / "corpus" / "train").glob("*.jsonl"))
    later = [s for s in statements if s.writer in LATER]
    kept = later[::4]
    before = restored(target)
    settings = {**json.loads((target / "reader.json").read_text(encoding="utf-8")), **BELIEVED}
    settings["flag_thresholds"] = _between(
        settings, flag_thresholds(scored(before, later, settings, tokenizer), settings)
    )
    learned = [s for s in statements if s.writer not in LATER] + [s for s in later if s not in kept] * OFTEN
    after = fit(learned, GENTLY, tokenizer, copy.deepcopy(before))
    mean = averaged(copy.deepcopy(after), [before])
    for name, reader in (("before", before), ("after", after), ("mean", mean)):
        figures = measured(scored(reader, kept, settings, tokenizer))
        print(table_row(name, figures), label_table(figures), sep="\n")
    ship(mean, settings, target)


def _between(settings: dict[str, Any], best: dict[str, float]) -> dict[str, float]:
    """The mean of the flags' thresholds in the settings and of the best ones."""
    return {flag: round((threshold + best[flag]) / 2, 3) for flag, threshold in settings["flag_thresholds"].items()}


if __name__ == "__main__":
    main()
