"""Choose the thresholds of the roles anew, for a reader as it stands.

usage: python -m recipe.roles    (from models/, with the training dependencies)

They are chosen on the statements ``v`` of ``corpus/calibrate``, from which no network has learned, and on those that
``recipe.further`` kept back.
"""

from __future__ import annotations

import json
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.settings import Settings
from recipe.calibrate import measured, role_thresholds
from recipe.corpus import load
from recipe.evaluate import table_row
from recipe.export import write_settings
from recipe.further import later_kept
from recipe.predict import cases, onnx_run

MODELS = Path(__file__).resolve().parent.parent
READER = MODELS / "en_pslint" / "reader"


def main() -> None:
    """Write the best thresholds into the reader's settings, and print the figures before and after."""
    held = json.loads((READER / "reader.json").read_text(encoding="utf-8"))
    settings = Settings.parse(held)
    statements = [
        *load((MODELS / "corpus" / "calibrate").glob("v*.jsonl")),
        *later_kept(load((MODELS / "corpus" / "train").glob("*.jsonl"))),
    ]
    run = onnx_run(onnxruntime.InferenceSession(READER / "model.onnx"))
    found = cases(statements, run, settings, Tokenizer.from_file(str(READER / "tokenizer.json")))
    held["role_thresholds"] = role_thresholds(found, {})
    print(table_row("before", measured(found)))
    print(table_row("after", measured(found, role_thresholds=held["role_thresholds"])), held["role_thresholds"])
    write_settings(READER / "reader.json", held)


if __name__ == "__main__":
    main()
