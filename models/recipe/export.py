"""Write the runtime artefacts: the int8 network, the tokenizer, and the settings."""

from __future__ import annotations

import copy
import hashlib
import json
import logging
import tempfile
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn

from recipe.network import Reader

OUTPUTS = ["states", "roles", "flags", "tokens"]


class SmallWords(nn.Module):
    """The word embeddings as int8 with a scale a word."""

    scale: Tensor
    numbers: Tensor

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        scale = words.weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("numbers", torch.round(words.weight.detach() / scale).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Return the embeddings of the tokens."""
        return self.numbers[ids].to(torch.float32) * self.scale[ids]


def export_network(reader: Reader, target: Path, small: bool = True) -> None:
    """Write the network as ONNX, in int8 where `small`."""
    reader = copy.deepcopy(reader).eval()
    if small:
        reader.encoder.words = SmallWords(reader.encoder.words)  # type: ignore[assignment]
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        full = Path(folder, "full.onnx") if small else target
        torch.onnx.export(
            reader,
            (torch.randint(1000, 2000, (1, 24)), torch.ones(1, 3, 24)),
            str(full),
            input_names=["ids", "members"],
            output_names=OUTPUTS,
            dynamic_axes={
                "ids": {0: "batch", 1: "length"},
                "members": {0: "batch", 1: "sentences", 2: "length"},
                **{name: {0: "batch", 1: "length" if name == "tokens" else "sentences"} for name in OUTPUTS},
            },
            opset_version=17,
            dynamo=False,
        )
        if small:
            logging.getLogger().setLevel(logging.ERROR)
            quantize_dynamic(
                full, target, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul"]
            )
            unsigned(target)


def unsigned(path: Path) -> None:
    """Store the weights of an int8 network as unsigned bytes around 128: the same numbers, the same on every CPU.

    Processors without VNNI multiply unsigned activations by signed weights in pairs whose sum is cut off at 16 bits
    (ONNX Runtime, "Quantize ONNX models", section on U8S8); by unsigned weights they do it exactly.
    """
    model = onnx.load(path)
    held = {tensor.name: tensor for tensor in model.graph.initializer}
    nodes = [node for node in model.graph.node if node.op_type == "MatMulInteger"]
    for name in sorted({name for node in nodes for name in (node.input[1], node.input[3])}):
        numbers = onnx.numpy_helper.to_array(held[name])
        if numbers.dtype == np.int8:
            shifted = (numbers.astype(np.int16) + 128).astype(np.uint8)
            held[name].CopyFrom(onnx.numpy_helper.from_array(shifted, name))
    onnx.save(model, path)


def write_tokenizer(source: Path, target: Path) -> Tokenizer:
    """The tokenizer without cutting or padding."""
    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.save(str(target))
    return tokenizer


def write_settings(target: Path, settings: dict[str, Any]) -> None:
    """The settings as JSON, numbers rounded."""
    target.write_text(json.dumps(settings, indent=2) + "\n", encoding="utf-8")


def ship(reader: Reader, settings: dict[str, Any], target: Path) -> None:
    """Write the network, and the settings with its chain and checksum as reader.json."""
    export_network(reader, target / "model.onnx")
    write_settings(
        target / "reader.json", {**settings, **chain(reader), "model_sha256": checksum(target / "model.onnx")}
    )


def chain(reader: Reader) -> dict[str, Any]:
    """The learned weights of the chain over states."""
    named = {"transitions": reader.transitions, "starts": reader.starts, "ends": reader.ends}
    return {name: [_rounded(row) for row in value.tolist()] for name, value in named.items()}


def _rounded(row: Any) -> Any:
    """Numbers to four places, in lists or alone."""
    return [round(number, 4) for number in row] if isinstance(row, list) else round(row, 4)


def checksum(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
