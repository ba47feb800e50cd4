"""Measure a reader on statements that nothing learned from, as margins and thresholds are chosen.

usage: python -m recipe.unseen [key=number ...]    (from models/, with the dependency group "train")

Prints the figures of the reader in models/reader on the statements kept back and on ``corpus/calibrate``; a number
given for a key of reader.json (``passage_margin=3``) stands in for its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.decode import decode
from pslint.nlp.reader.model import gather
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Floats, Ints, pieces
from recipe.corpus import Statement, load
from recipe.evaluate import View, figures, gold_view, said_view, table_row
from recipe.kept import kept_back

MODELS = Path(__file__).resolve().parent.parent
READER = MODELS / "reader"


def views(statements: list[Statement], settings: Settings) -> Iterator[tuple[View, View]]:
    """Yield what each statement's annotator and what the reader says."""
    session = onnxruntime.InferenceSession(READER / "model.onnx")
    tokenizer = Tokenizer.from_file(str(READER / "tokenizer.json"))

    def run(ids: Ints, members: Floats) -> list[Floats]:
        return [array[0] for array in session.run(None, {"ids": ids[None], "members": members[None]})]

    for statement in statements:
        parts = pieces(tokenizer, [[s.text for s in p] for p in statement.paragraphs], settings.longest)
        scores = gather(parts, settings.window, run)
        yield gold_view(statement), said_view(statement, decode(parts, scores, settings))


def main() -> None:
    """Print the figures."""
    changes = {key: float(number) for key, _, number in (word.partition("=") for word in sys.argv[1:])}
    settings = Settings.parse(json.loads((READER / "reader.json").read_text(encoding="utf-8")) | changes)
    kept = kept_back(load((MODELS / "corpus" / "train").glob("*.jsonl")))
    for name, statements in (("kept", kept), ("calibrate", load((MODELS / "corpus" / "calibrate").glob("*.jsonl")))):
        print(table_row(name, figures(views(statements, settings))))


if __name__ == "__main__":
    main()
