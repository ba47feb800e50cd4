"""Rebuild the reader from the corpus: train its networks and write them with the numbers that turn logits into words.

usage: python -m recipe.build    (from models/, with the dependency group "train")
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from pslint.nlp.reader.labels import FLAGS, ROLES
from recipe.batches import LONGEST
from recipe.corpus import Statement, load
from recipe.ensemble import Ensemble
from recipe.export import ship, write_tokenizer
from recipe.fit import Setup, fit, fresh
from recipe.kept import kept_back
from recipe.network import Reader, Shape
from recipe.pretrained import BGE_SMALL, MINILM, Pretrained

MODELS = Path(__file__).resolve().parent.parent
VERSION = "0.1.0"
REAL = ("r1", "r2", "r3", "r4")  # in the manner of real drafts: hardest to read, and few
# Margins chosen on the kept statements and corpus/calibrate, precision first; the thresholds of flags are those of an
# earlier reader. RESULTS.md says what others gave.
BELIEVED = {
    "inside_bias": 1.0,
    "passage_margin": 4.0,
    "second_margin": 2.0,
    "least_disclosure": 0.15,
    "likely_disclosure": 0.3,
    "trigger_ratio": 0.7,
    "anywhere": ("apology", "overpromise", "placeholder", "private-info"),
    "flag_thresholds": {
        "blame": 0.855,
        "minimizing": 0.785,
        "apology": 0.923,
        "drama": 0.88,
        "self-deprecation": 0.881,
        "overpromise": 0.901,
        "oversharing": 0.9,
        "major-event": 0.899,
        "euphemism": 0.83,
        "evasion": 0.88,
        "vague-change": 0.8,
        "vague-evidence": 0.871,
        "placeholder": 0.954,
        "cliche": 0.922,
        "private-info": 0.93,
    },
}


@dataclass(frozen=True)
class Member:
    """One network of the reader: the encoder it begins from, and the runs that train it, one after the other."""

    pretrained: Pretrained
    runs: tuple[Setup, ...]


TWELVE, SIX = Shape(layers=12), Shape(layers=6)
MEMBERS = (
    Member(
        BGE_SMALL,
        (
            Setup(TWELVE, epochs=2, rate=2e-4, seed=1),
            Setup(TWELVE, epochs=1, rate=1.5e-4, head_rate=3e-4, seed=2),
        ),
    ),
    Member(MINILM, (Setup(SIX, epochs=3, rate=3e-4, seed=4),)),
)


def main() -> None:
    """Build everything under models/reader."""
    target = MODELS / "reader"
    target.mkdir(exist_ok=True)
    tokenizer = write_tokenizer(MINILM.path.with_name("tokenizer.json"), target / "tokenizer.json")
    statements = load((MODELS / "corpus" / "train").glob("*.jsonl"))
    kept = {s.id for s in kept_back(statements)}
    learned = [s for s in statements if s.id not in kept]
    network = Ensemble([trained(member, learned, tokenizer) for member in MEMBERS])
    about = {"version": VERSION, "roles": list(ROLES), "flags": list(FLAGS), "window": Setup.size, "longest": LONGEST}
    sources = {"source_sha256": [member.pretrained.sha256 for member in MEMBERS]}
    ship(network, {**about, **BELIEVED, **sources}, target)


def trained(member: Member, statements: list[Statement], tokenizer: Tokenizer) -> Reader:
    """Train one network of the reader."""
    reader = fresh(member.runs[0], member.pretrained.weights())
    for setup in member.runs:
        reader = fit(statements, setup, tokenizer, reader, share)
    return reader


def share(statement: Statement) -> int:
    """How often a statement comes in a pass."""
    return 2 if statement.writer in REAL else 1


if __name__ == "__main__":
    main()
