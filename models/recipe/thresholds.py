"""Choose the thresholds of the flags, on statements from which the reader has learned nothing.

usage: python -m recipe.thresholds    (from models/, with the dependency group "train")

It chooses them anew for the reader in models/reader, which the build writes, and prints the figures before and after.
"""

from __future__ import annotations

import json
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.settings import Settings
from recipe.calibrate import flag_thresholds, measured
from recipe.corpus import Statement, load
from recipe.evaluate import table_row
from recipe.export import write_settings
from recipe.kept import kept_back
from recipe.predict import cases, onnx_run

MODELS = Path(__file__).resolve().parent.parent
READER = MODELS / "reader"


def unseen(statements: list[Statement]) -> list[Statement]:
    """Return the statements to choose on: those kept back of these, and those of ``corpus/calibrate`` named ``v``."""
    return [*kept_back(statements), *load((MODELS / "corpus" / "calibrate").glob("v*.jsonl"))]


def main() -> None:
    """Write the best thresholds into the settings of the reader in models/reader."""
    held = json.loads((READER / "reader.json").read_text(encoding="utf-8"))
    run = onnx_run(onnxruntime.InferenceSession(READER / "model.onnx"))
    tokenizer = Tokenizer.from_file(str(READER / "tokenizer.json"))
    statements = unseen(load((MODELS / "corpus" / "train").glob("*.jsonl")))
    found = cases(statements, run, Settings.parse(held), tokenizer)
    new = {"flag_thresholds": flag_thresholds(found)}
    print(table_row("before", measured(found)), table_row("after", measured(found, **new)), sep="\n")
    write_settings(READER / "reader.json", held | new)


if __name__ == "__main__":
    main()
