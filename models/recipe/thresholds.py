"""Choose the thresholds of the roles and of the flags anew, for a reader as it stands.

usage: python -m recipe.thresholds    (from models/, with the training dependencies)

Those of the roles are chosen on the statements that ``recipe.further`` kept back, those of the flags on these and on
``corpus/calibrate``, which is dense in flags: no network has learned from any of them.
"""

from __future__ import annotations

import json
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.settings import Settings
from recipe.calibrate import flag_thresholds, measured, passages_only, role_thresholds
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
    run = onnx_run(onnxruntime.InferenceSession(READER / "model.onnx"))
    tokenizer = Tokenizer.from_file(str(READER / "tokenizer.json"))
    kept = cases(later_kept(MODELS / "corpus" / "train"), run, settings, tokenizer)
    apart = cases(load((MODELS / "corpus" / "calibrate").glob("*.jsonl")), run, settings, tokenizer)
    held["role_thresholds"] = role_thresholds(kept, {})
    held["flag_thresholds"] = flag_thresholds([*kept, *apart], passages_only(held))
    chosen = {name: held[name] for name in ("role_thresholds", "flag_thresholds")}
    print(table_row("before", measured(kept)))
    print(table_row("after", measured(kept, **chosen)), chosen)
    write_settings(READER / "reader.json", held)


if __name__ == "__main__":
    main()
