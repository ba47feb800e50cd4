"""Train the reader on, with statements that came after it: from its own weights, its lower half kept as it is.

usage: python -m recipe.further    (from models/, with the training dependencies; after recipe.build)

Every sixth of them is kept back, to measure what was gained and to choose margins on. The thresholds of the flags
become the mean of those that the reader had and of those that are best for it on the first of the later statements
before it learns from any, raised a little.
"""

from __future__ import annotations

import copy
import json
import math
from pathlib import Path

from tokenizers import Tokenizer

from recipe.calibrate import flag_thresholds, measured
from recipe.corpus import Statement, load
from recipe.evaluate import label_table, table_row
from recipe.export import ship
from recipe.fit import Setup, fit
from recipe.predict import scored
from recipe.restore import restored

MODELS = Path(__file__).resolve().parent.parent
LATER = ("t1", "t2", "t3", "t4", "t5", "t6", "n1", "n2", "q1", "q2")
ORDINARY = ("m1", "m2", "m3", "m4", "m5", "m6", "m7")
WHOLE = ("k1", "k2", "k3", "k4", "k5", "k6")
TOLD = ("j1", "j2", "j3", "j4", "k7", "k8", "k9")
ONWARD = Setup(epochs=3, head_rate=1e-3, graft=0.3, frozen=3, seed=11)
# These writers' statements twice in each pass: what is hardest to read, and few.
TWICE = ("n1", "n2", "q1", "q2", "r1", "r2", "r3", "r4", *ORDINARY, *TOLD)
# Chosen on the kept statements and corpus/calibrate: the more of ordinary statements the network has seen around their
# explanations, the less it has to lean towards the inside, and the less an explanation has to gain to be believed.
BELIEVED = {"inside_bias": 1.0, "passage_margin": 1.5, "second_margin": 6.0, "least_disclosure": 0.15}
CAUTION = 0.5  # logits above the threshold of the best F-beta: trained on, the network is surer of itself than right


def later_kept(folder: Path) -> list[Statement]:
    """Return every sixth of the statements of each later group: the network learns from none of them."""
    statements = load(folder.glob("*.jsonl"))
    groups = (LATER, ORDINARY, (*WHOLE, *TOLD))
    return [s for group in groups for s in [s for s in statements if s.writer in group][::6]]


def main() -> None:
    """Train the reader in models/reader on, and write it in its own place."""
    target = MODELS / "reader"
    tokenizer = Tokenizer.from_file(str(target / "tokenizer.json"))
    statements = load((MODELS / "corpus" / "train").glob("*.jsonl"))
    later = [s for s in statements if s.writer in LATER]
    kept = later_kept(MODELS / "corpus" / "train")
    before = restored(target)
    settings = {**json.loads((target / "reader.json").read_text(encoding="utf-8")), **BELIEVED}
    best = flag_thresholds(scored(before, later, settings, tokenizer), settings)
    settings["flag_thresholds"] = _cautious(settings["flag_thresholds"], best)
    learned = [s for s in statements if s not in kept]
    learned += [s for s in learned if s.writer in TWICE]
    after = fit(learned, ONWARD, tokenizer, copy.deepcopy(before))
    for name, reader in (("before", before), ("after", after)):
        figures = measured(scored(reader, kept, settings, tokenizer))
        print(table_row(name, figures), label_table(figures), sep="\n")
    ship(after, settings, target)


def _cautious(old: dict[str, float], best: dict[str, float]) -> dict[str, float]:
    """The mean of the flags' old thresholds and of the best ones, raised by some caution."""
    means = {flag: round((threshold + best[flag]) / 2, 3) for flag, threshold in old.items()}
    return {flag: round(1 / (1 + math.exp(-CAUTION) * (1 / mean - 1)), 3) for flag, mean in means.items()}


if __name__ == "__main__":
    main()
