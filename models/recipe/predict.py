"""The scores of statements by an exported network, as cases to calibrate or measure on."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import onnxruntime
from tokenizers import Tokenizer

from pslint.nlp.reader.labels import FLAGS, ROLES
from pslint.nlp.reader.model import gather
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Floats, Ints, pieces
from recipe.batches import LONGEST
from recipe.calibrate import ANYWHERE, Case
from recipe.corpus import Statement
from recipe.ensemble import Ensemble
from recipe.export import chain, export_network

Run = Callable[[Ints, Floats], list[Floats]]


def onnx_run(session: onnxruntime.InferenceSession) -> Run:
    """An exported network on one window."""
    return lambda ids, members: [a[0] for a in session.run(None, {"ids": ids[None], "members": members[None]})]


def plain_settings(network: Ensemble, window: int) -> dict[str, Any]:
    """The settings before calibration."""
    return {
        **chain(network),
        "window": window,
        "longest": LONGEST,
        "inside_bias": 0.0,
        "passage_margin": 0.0,
        "second_margin": 0.0,
        "least_disclosure": 0.01,
        "likely_disclosure": 0.3,
        "role_thresholds": dict.fromkeys(ROLES, 0.5),
        "flag_thresholds": dict.fromkeys(FLAGS, 0.5),
        "anywhere": ANYWHERE,
        "trigger_ratio": 0.3,
    }


def scored(
    network: Ensemble, statements: list[Statement], settings: dict[str, Any], tokenizer: Tokenizer
) -> list[Case]:
    """The statements as the export of the network scores them, under the settings and its own chain."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "model.onnx")
        export_network(network, path)
        run = onnx_run(onnxruntime.InferenceSession(path))
        return cases(statements, run, Settings.parse({**settings, **chain(network)}), tokenizer)


def cases(statements: list[Statement], run: Run, settings: Settings, tokenizer: Tokenizer) -> list[Case]:
    """The statements with their scores."""
    found = []
    for statement in statements:
        parts = pieces(tokenizer, [[s.text for s in p] for p in statement.paragraphs], settings.longest)
        found.append(Case(statement, parts, gather(parts, settings.window, run), settings))
    return found
