"""Train the reader on, with statements that came after it: from its own weights, its lower half kept as it is.

usage: python -m recipe.further    (from models/, with the training dependencies; after recipe.build)

Some of them are kept back, to measure what was gained and to choose margins on. The thresholds of the flags become the
mean of those that the reader had and of those that are best for it on the first of the later statements before it
learns from any, raised a little.
"""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from recipe.calibrate import flag_thresholds, measured
from recipe.corpus import Statement, load
from recipe.evaluate import label_table, table_row
from recipe.export import ship
from recipe.fit import Setup, blended, fit
from recipe.network import Reader
from recipe.predict import scored
from recipe.restore import restored

MODELS = Path(__file__).resolve().parent.parent
LATER = ("t1", "t2", "t3", "t4", "t5", "t6", "n1", "n2", "q1", "q2")
ORDINARY = ("m1", "m2", "m3", "m4", "m5", "m6", "m7")
WHOLE = ("k1", "k2", "k3", "k4", "k5", "k6")
TOLD = ("j1", "j2", "j3", "j4", "k7", "k8", "k9")
UNADVISED = ("o1", "o2", "o3", "o4", "o5", "o6", "u1", "u2")
DENSE = ("x1", "x2", "x3")
# Siblings of the pieces in REAL: nothing that ships has learned from them yet (RESULTS.md).
SIBLINGS = (*(f"y{at}" for at in range(1, 9)), *(f"a{at}" for at in range(1, 8)), *(f"b{at}" for at in range(1, 7)))
LATE = ("z1",)  # came when the second round had begun; apart, so that what is kept of the others stays the same
AFTER = (*LATER, *ORDINARY, *WHOLE, *TOLD, *UNADVISED, *DENSE, *LATE, *SIBLINGS)  # what the first stage has not seen
# Of each group every so many-eth statement is kept back.
KEPT = ((LATER, 6), (ORDINARY, 6), ((*WHOLE, *TOLD), 6), (UNADVISED, 8), (DENSE, 8))
# What is hardest to read, and few.
REAL, LOOKALIKES = ("r1", "r2", "r3", "r4"), ("n1", "n2", "q1", "q2")
# Chosen on the kept statements and corpus/calibrate: the more of ordinary statements the network has seen around their
# explanations, the less it has to lean towards the inside, and the less an explanation has to gain to be believed.
BELIEVED = {
    "inside_bias": 1.0,
    "passage_margin": 2.0,
    "second_margin": 2.0,
    "least_disclosure": 0.15,
    "likely_disclosure": 0.3,
}
CAUTION = 0.5  # logits above the threshold of the best F-beta: trained on, the network is surer of itself than right


@dataclass(frozen=True)
class Round:
    """One training on, and how often each writer's statements come in a pass; a writer without a share is left out.

    Where ``mean`` is given, what comes out is the mean of the weights and of those after the round of that number, from
    1: it keeps what was new and forgets less of what was old.
    """

    setup: Setup
    shares: Mapping[str, float]
    mean: int | None = None

    def share(self, statement: Statement) -> float:
        """How often a statement comes in a pass."""
        return self.shares.get(statement.writer, 0.0)


def shared(writers: Iterable[str], old: float, new: Mapping[tuple[str, ...], float]) -> dict[str, float]:
    """Return the shares of a round: ``old`` for each writer, but what ``new`` gives for those of its groups."""
    return {**dict.fromkeys(writers, old), **{writer: share for group, share in new.items() for writer in group}}


def rounds(writers: set[str]) -> Iterator[Round]:
    """Give the rounds in order, for a corpus of these writers."""
    first = writers - {*UNADVISED, *DENSE, *LATE, *SIBLINGS}
    still = {"graft": 0.3, "frozen": 3}
    twice = {(*LOOKALIKES, *REAL, *ORDINARY, *TOLD): 2.0}
    yield Round(Setup(epochs=3, seed=11, **still), shared(first, 1.0, twice))
    hard = (*REAL, *LOOKALIKES)
    yield Round(Setup(epochs=4, seed=21, **still), shared(first, 0.5, {hard: 1.0, UNADVISED: 2.0}), mean=1)
    dense = {hard: 0.9, (*UNADVISED, *LATE): 1.0, DENSE: 2.0}
    yield Round(Setup(epochs=3, seed=33, rate=1.5e-4, **still), shared(first, 0.45, dense), mean=1)


def later_kept(statements: list[Statement]) -> list[Statement]:
    """Return the statements of the later groups that the network learns nothing from."""
    kept: list[Statement] = []
    for group, every in KEPT:
        kept += [s for s in statements if s.writer in group][::every]
    return kept


def main() -> None:
    """Train the reader in models/reader on, and write it in its own place."""
    target = MODELS / "reader"
    tokenizer = Tokenizer.from_file(str(target / "tokenizer.json"))
    statements = load((MODELS / "corpus" / "train").glob("*.jsonl"))
    kept = later_kept(statements)
    before = restored(target)
    settings = {**json.loads((target / "reader.json").read_text(encoding="utf-8")), **BELIEVED}
    best = flag_thresholds(scored(before, [s for s in statements if s.writer in LATER], settings, tokenizer), settings)
    settings["flag_thresholds"] = _cautious(settings["flag_thresholds"], best)
    after = trained_on(before, [s for s in statements if s not in kept], tokenizer)
    for name, reader in (("before", before), ("after", after)):
        figures = measured(scored(reader, kept, settings, tokenizer))
        print(table_row(name, figures), label_table(figures), sep="\n")
    ship(after, settings, target)


def trained_on(reader: Reader, statements: list[Statement], tokenizer: Tokenizer) -> Reader:
    """Return the reader after all rounds; the one given stays as it is."""
    after: list[Reader] = []
    for each in rounds({s.writer for s in statements}):
        learned = [s for s in statements if each.share(s)]
        reader = fit(learned, each.setup, tokenizer, copy.deepcopy(reader), each.share)
        reader = blended(reader, after[each.mean - 1], 0.5) if each.mean else reader
        after.append(reader)
    return reader


def _cautious(old: dict[str, float], best: dict[str, float]) -> dict[str, float]:
    """The mean of the flags' old thresholds and of the best ones, raised by some caution."""
    means = {flag: round((threshold + best[flag]) / 2, 3) for flag, threshold in old.items()}
    return {flag: round(1 / (1 + math.exp(-CAUTION) * (1 / mean - 1)), 3) for flag, mean in means.items()}


if __name__ == "__main__":
    main()
