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
# Siblings of the pieces in REAL, in three series.
FIRST_SIBLINGS = tuple(f"y{at}" for at in range(1, 9))
FLAT_SIBLINGS = tuple(f"a{at}" for at in range(1, 8))
LAST_SIBLINGS = tuple(f"b{at}" for at in range(1, 7))
# Hard borders, near misses and faults told in passing; those of each that came first, and those that came after.
BORDERS, MORE_BORDERS = ("c1", "c2", "c3", "c4"), ("c5", "c6", "c7")
NEAR, MORE_NEAR = ("e1", "e2"), ("e3", "e4", "e5", "e6")
PASSING = ("f1", "f2")
LATE = ("z1",)  # came when the second round had begun; apart, so that what is kept of the others stays the same
# In the order in which they were written, a round's at a time: nothing learns from what came after it.
WAVES = (
    (*LATER, *ORDINARY, *WHOLE, *TOLD),
    UNADVISED,
    (*DENSE, *LATE),
    FIRST_SIBLINGS,
    FLAT_SIBLINGS,
    LAST_SIBLINGS,
    (*BORDERS, *NEAR, *PASSING),
    (*MORE_BORDERS, *MORE_NEAR),
)
AFTER = tuple(writer for wave in WAVES for writer in wave)  # what the first stage has not seen
# Of each group every so many-eth statement is kept back.
KEPT = (
    (LATER, 6),
    (ORDINARY, 6),
    ((*WHOLE, *TOLD), 6),
    (UNADVISED, 8),
    (DENSE, 8),
    (FIRST_SIBLINGS, 8),
    (FLAT_SIBLINGS, 8),
    (LAST_SIBLINGS, 8),
    ((*BORDERS, *MORE_BORDERS), 8),
    ((*NEAR, *MORE_NEAR), 8),
    (PASSING, 8),
)
# What is hardest to read, and few.
REAL, LOOKALIKES = ("r1", "r2", "r3", "r4"), ("n1", "n2", "q1", "q2")
# Chosen on the kept statements and corpus/calibrate: the more of ordinary statements the network has seen around their
# explanations, the less it has to lean towards the inside, and the less a second explanation must gain to be believed.
BELIEVED = {
    "inside_bias": 1.0,
    "passage_margin": 4.0,
    "second_margin": 2.0,
    "least_disclosure": 0.15,
    "likely_disclosure": 0.3,
}
CAUTION = 0.5  # logits above the threshold of the best F-beta: trained on, the network is surer of itself than right


@dataclass(frozen=True)
class Round:
    """One training on, and how often each writer's statements come in a pass; a writer without a share is left out.

    A statement without a setback comes at least ``quiet`` times. What comes out is, for each number in ``means``, one
    after the other, the mean of the weights and of those after the round of that number, from 1: it keeps what was
    new and forgets less of what was old.
    """

    setup: Setup
    shares: Mapping[str, float]
    quiet: float = 0.0
    means: tuple[int, ...] = ()

    def share(self, statement: Statement) -> float:
        """How often a statement comes in a pass."""
        share = self.shares.get(statement.writer, 0.0)
        told = any(sentence.passage is not None for sentence in statement.sentences)
        return share if told or not share else max(share, self.quiet)


def shared(writers: Iterable[str], old: float, new: Mapping[tuple[str, ...], float]) -> dict[str, float]:
    """Return the shares of a round: ``old`` for each writer, but what ``new`` gives for those of its groups."""
    return {**dict.fromkeys(writers, old), **{writer: share for group, share in new.items() for writer in group}}


def rounds(writers: set[str]) -> Iterator[Round]:
    """Give the rounds in order, for a corpus of these writers."""
    still = {"graft": 0.3, "frozen": 3}
    by_then = [writers.difference(*WAVES[wave:]) for wave in range(1, len(WAVES) + 1)]
    hard = (*REAL, *LOOKALIKES)
    plain = (*UNADVISED, *DENSE)
    twice = {(*hard, *ORDINARY, *TOLD): 2.0}
    yield Round(Setup(epochs=3, seed=11, **still), shared(by_then[0], 1.0, twice))
    unadvised = {hard: 1.0, UNADVISED: 2.0}
    yield Round(Setup(epochs=4, seed=21, **still), shared(by_then[1], 0.5, unadvised), means=(1,))
    dense = {hard: 0.9, (*UNADVISED, *LATE): 1.0, DENSE: 2.0}
    yield Round(Setup(epochs=3, seed=33, rate=1.5e-4, **still), shared(by_then[2], 0.45, dense), means=(1,))

    siblings = {(*FIRST_SIBLINGS, *REAL): 2.0, plain: 0.7}
    yield Round(Setup(epochs=3, seed=41, **still), shared(by_then[3], 0.25, siblings), means=(3,))
    flat = {FLAT_SIBLINGS: 2.0, (*FIRST_SIBLINGS, *REAL): 1.5, LOOKALIKES: 0.7, plain: 0.5}
    yield Round(Setup(epochs=3, seed=57, rate=1.5e-4, **still), shared(by_then[4], 0.3, flat))
    flat = {(*FLAT_SIBLINGS, *REAL): 1.5, FIRST_SIBLINGS: 1.0, LOOKALIKES: 0.8, plain: 0.7}
    yield Round(Setup(epochs=3, seed=73, rate=1.5e-4, **still), shared(by_then[4], 0.35, flat))

    every = (*FIRST_SIBLINGS, *FLAT_SIBLINGS, *LAST_SIBLINGS)
    whole = {REAL: 1.5, every: 1.0, LOOKALIKES: 0.7, plain: 0.5}
    yield Round(Setup(epochs=3, seed=101, rate=1e-4, **still), shared(by_then[5], 0.25, whole), quiet=1.0)
    borders = {REAL: 1.5, NEAR: 2.0, BORDERS: 1.5, PASSING: 1.2, every: 0.6, LOOKALIKES: 0.7, plain: 0.4}
    yield Round(Setup(epochs=3, seed=113, rate=1.3e-4, **still), shared(by_then[6], 0.22, borders), quiet=0.7)
    near = {REAL: 2.0, (*NEAR, *MORE_NEAR): 1.6, PASSING: 1.0, every: 0.9, (*BORDERS, *MORE_BORDERS): 0.8}
    near |= {LOOKALIKES: 0.6, plain: 0.3}
    yield Round(Setup(epochs=2, seed=131, rate=1.2e-4, **still), shared(by_then[7], 0.1, near), quiet=0.4, means=(7, 3))


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
        for number in each.means:
            reader = blended(reader, after[number - 1], 0.5)
        after.append(reader)
    return reader


def _cautious(old: dict[str, float], best: dict[str, float]) -> dict[str, float]:
    """The mean of the flags' old thresholds and of the best ones, raised by some caution."""
    means = {flag: round((threshold + best[flag]) / 2, 3) for flag, threshold in old.items()}
    return {flag: round(1 / (1 + math.exp(-CAUTION) * (1 / mean - 1)), 3) for flag, mean in means.items()}


if __name__ == "__main__":
    main()
