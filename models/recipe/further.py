"""Train the reader on, with statements that came after it: from its own weights, its lower half kept as it is.

Twice, each time from the same weights: without the statements of ordinary writers and with them. The mean of the two
networks is shipped: it reads ordinary writers better than the first and the other statements better than the second.

usage: python -m recipe.further    (from models/, with the training dependencies; after recipe.build)

Every sixth of the later statements is kept back, to measure what was gained and to choose thresholds on
(``recipe.thresholds``).
"""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path

from tokenizers import Tokenizer

from recipe.calibrate import measured
from recipe.corpus import Statement, load
from recipe.evaluate import label_table, table_row
from recipe.export import ship
from recipe.fit import Setup, averaged, fit
from recipe.predict import scored
from recipe.restore import restored

MODELS = Path(__file__).resolve().parent.parent
LATER = ("t1", "t2", "t3", "t4", "t5", "t6", "n1", "n2", "q1", "q2")
ORDINARY = ("m1", "m2", "m3", "m4", "m5", "m6", "m7")
ONWARD = Setup(epochs=3, head_rate=1e-3, frozen=3, seed=11)
WITH_ORDINARY = replace(ONWARD, graft=0.3, seed=31)
TWICE = ("n", "q", "r")  # these writers' statements in each pass: what is hardest to read, and few
# Chosen on the kept statements and on heldout/h1: the networks trained on need less leaning towards the inside, and
# the mean of the two names a blurred setback with less certainty than the one without ordinary writers did.
BELIEVED = {"inside_bias": 1.75, "passage_margin": 6.5, "second_margin": 6.5, "least_disclosure": 0.05}


def later_kept(folder: Path) -> list[Statement]:
    """Return every sixth of the later statements and of the ordinary writers': the network learns from none of them."""
    statements = load(folder.glob("*.jsonl"))
    return [s for writers in (LATER, ORDINARY) for s in [s for s in statements if s.writer in writers][::6]]


def main() -> None:
    """Train the reader in models/reader on, and write it in its own place."""
    target = MODELS / "reader"
    tokenizer = Tokenizer.from_file(str(target / "tokenizer.json"))
    statements = load((MODELS / "corpus" / "train").glob("*.jsonl"))
    kept = later_kept(MODELS / "corpus" / "train")
    before = restored(target)
    settings = {**json.loads((target / "reader.json").read_text(encoding="utf-8")), **BELIEVED}
    learned = [s for s in statements if s not in kept]
    ordinary = [s for s in learned if s.writer in ORDINARY]
    learned = [s for s in learned if s.writer not in ORDINARY]
    learned += [s for s in learned if s.writer.startswith(TWICE)]
    without = fit(learned, ONWARD, tokenizer, copy.deepcopy(before))
    after = averaged(without, [fit([*learned, *ordinary * 2], WITH_ORDINARY, tokenizer, copy.deepcopy(before))])
    for name, reader in (("before", before), ("after", after)):
        figures = measured(scored(reader, kept, settings, tokenizer))
        print(table_row(name, figures), label_table(figures), sep="\n")
    ship(after, settings, target)


if __name__ == "__main__":
    main()
