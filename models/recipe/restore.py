"""The shipped network back in torch: int8 weights as floats again, to train on from where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch

from recipe.network import Reader, Shape

CHAIN = ("transitions", "starts", "ends")


def restored(folder: Path) -> Reader:
    """Return the reader that ``folder`` holds (model.onnx, reader.json), exact to the rounding of its weights.

    Raises ``KeyError`` where the network is not one that ``export_network`` writes.
    """
    graph = onnx.load(folder / "model.onnx").graph
    held = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    about = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    found = {**held, **{name: np.array(about[name], dtype=np.float32) for name in CHAIN}}
    for name in [name.removesuffix(".numbers") for name in held if name.endswith(".numbers")]:
        found[f"{name}.weight"] = held[f"{name}.numbers"] * held[f"{name}.scale"]
    reader = Reader(Shape())
    reader.load_state_dict({name: torch.tensor(found[name]) for name in reader.state_dict()})
    return reader
