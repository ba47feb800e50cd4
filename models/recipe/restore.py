"""The shipped network back in torch: int8 weights as floats again, to train on from where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch

from recipe.network import Reader, Shape

Held = dict[str, np.ndarray]
CHAIN = ("transitions", "starts", "ends")


def restored(folder: Path) -> Reader:
    """Return the reader that ``folder`` holds (model.onnx, reader.json), exact to the rounding of its weights.

    Raises ``KeyError`` where the network is not one that ``export_network`` writes.
    """
    graph = onnx.load(folder / "model.onnx").graph
    held = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    about = json.loads((folder / "reader.json").read_text(encoding="utf-8"))
    found = {**held, **{name: np.array(about[name], dtype=np.float32) for name in CHAIN}}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            found[node.name.strip("/").rsplit("/", 1)[0].replace("/", ".") + ".weight"] = _matrix(node, held)
    found["encoder.words.weight"] = held["encoder.words.numbers"] * held["encoder.words.scale"]
    reader = Reader(Shape())
    reader.load_state_dict({name: torch.tensor(found[name]) for name in reader.state_dict()})
    return reader


def _matrix(node: onnx.NodeProto, held: Held) -> np.ndarray:
    """The weights of a linear layer, as torch keeps them: a row an output."""
    name = node.input[1].removesuffix("_quantized")
    numbers = held[node.input[1]].astype(np.float32) - held[node.input[3]].astype(np.float32)
    return np.ascontiguousarray((numbers * held[name + "_scale"]).T)
