"""The shipped network is the one that was measured, and it still measures the same."""

import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

MODELS = Path(__file__).parent.parent / "models"
NETWORK = MODELS / "en_pslint" / "reader"
MOST_BYTES = 40_000_000  # all of models/ that is installed
METRICS = json.loads((MODELS / "metrics.json").read_text(encoding="utf-8"))


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, MODELS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


def test_the_network_is_the_one_that_was_measured() -> None:
    digest = hashlib.sha256((NETWORK / "model.onnx").read_bytes()).hexdigest()
    assert digest == METRICS["model_sha256"]
    assert digest == json.loads((NETWORK / "reader.json").read_text(encoding="utf-8"))["model_sha256"]


def test_what_is_installed_is_small_enough() -> None:
    shipped = [*(MODELS / "en_pslint").rglob("*"), MODELS / "metrics.json"]
    assert sum(path.stat().st_size for path in shipped if path.is_file()) < MOST_BYTES


def test_the_model_card_is_fresh() -> None:
    assert (MODELS / "MODEL_CARD.md").read_text(encoding="utf-8") == script("card").model_card(), (
        "run python models/card.py"
    )


@pytest.mark.model
def test_a_sample_measures_the_same_again() -> None:
    measure = script("measure")
    statements = measure.load([MODELS / "corpus" / "heldout" / "h1.jsonl"])[: measure.SAMPLE]
    again = measure.measured(statements, measure.pairs(statements))
    for figure in ("found", "sentences", "flags"):
        assert again[figure]["f1"] == pytest.approx(METRICS["sample"][figure]["f1"], abs=0.05)
    assert again["roles_mean"] == pytest.approx(METRICS["sample"]["roles_mean"], abs=0.05)
