"""Measure a reader on statements that nothing learned from, as margins and thresholds are chosen.

usage: python -m recipe.unseen [key=number ...]    (from models/, with the dependency group "train")

Prints the figures of the reader in models/reader on the statements kept back and on ``corpus/calibrate``; a number
given for a setting of reader.json (``passage_margin=3``) stands in for its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pslint.nlp.reader.model import Reader
from recipe.corpus import Statement, load
from recipe.evaluate import View, figures, gold_view, said_view, table_row
from recipe.kept import kept_back

MODELS = Path(__file__).resolve().parent.parent
READER = MODELS / "reader"


def views(statements: list[Statement], reader: Reader) -> Iterator[tuple[View, View]]:
    """Yield what each statement's annotator and what the reader says."""
    for statement in statements:
        readings = reader.read([[sentence.text for sentence in paragraph] for paragraph in statement.paragraphs])
        yield gold_view(statement), said_view(statement, readings)


def main() -> None:
    """Print the figures."""
    changes = {key: float(number) for key, _, number in (word.partition("=") for word in sys.argv[1:])}
    loaded = Reader.load(READER)
    reader = Reader(loaded.session, loaded.tokenizer, replace(loaded.settings, **changes))
    kept = kept_back(load((MODELS / "corpus" / "train").glob("*.jsonl")))
    for name, statements in (("kept", kept), ("calibrate", load((MODELS / "corpus" / "calibrate").glob("*.jsonl")))):
        print(table_row(name, figures(views(statements, reader))))


if __name__ == "__main__":
    main()
