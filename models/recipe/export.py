"""Write the runtime artefacts: the network in int8, the tokenizer, and the settings."""

from __future__ import annotations

import copy
import hashlib
import json
import warnings
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from recipe.network import Reader

OUTPUTS = ["states", "roles", "flags", "tokens"]


class SmallWords(nn.Module):
    """The word embeddings in four bits: two numbers a byte, the first half of a row low, with a step for each half."""

    step: Tensor
    packed: Tensor

    def __init__(self, words: nn.Embedding) -> None:
        super().__init__()
        halves = words.weight.detach().view(words.num_embeddings, 2, -1)
        step = halves.abs().amax(-1, keepdim=True).clamp(min=1e-8) / 7
        low, high = (torch.round(halves / step) + 8).to(torch.uint8).unbind(1)
        self.register_buffer("step", step)
        self.register_buffer("packed", low + 16 * high)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the embeddings of the tokens."""
        both = self.packed[ids].to(torch.float32)
        high = torch.floor(both / 16)
        halves = torch.stack([both - 16 * high, high], -2) - 8
        return (halves * self.step[ids]).flatten(-2)


class SmallLinear(nn.Module):
    """A linear layer whose weights are int8 with a scale an output; its sums are plain floats.

    Activations in int8 too would be quicker, but their rounding moved a sentence's logits by up to one, and not alike
    on every processor.
    """

    scale: Tensor
    numbers: Tensor
    bias: Tensor

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__()
        scale = linear.weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("numbers", torch.round(linear.weight.detach() / scale).to(torch.int8))
        self.register_buffer("bias", linear.bias.detach())

    def forward(self, x: Tensor) -> Tensor:
        """Return what the layer makes of the states; the runtime unfolds the weights once, when it loads them."""
        return x @ (self.numbers.to(torch.float32) * self.scale).T + self.bias


def shrunk(reader: Reader) -> Reader:
    """Return a copy of the reader with its word embeddings in four bits and its linear layers in int8."""
    small = copy.deepcopy(reader).eval()
    small.encoder.words = SmallWords(small.encoder.words)  # type: ignore[assignment]
    for module in list(small.modules()):
        for name, part in list(module.named_children()):
            if isinstance(part, nn.Linear):
                setattr(module, name, SmallLinear(part))
    return small


def export_network(reader: Reader, target: Path) -> None:
    """Write the network as ONNX, its weights in int8, its words in four bits."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            shrunk(reader),
            (torch.randint(1000, 2000, (1, 24)), torch.ones(1, 3, 24)),
            str(target),
            input_names=["ids", "members"],
            output_names=OUTPUTS,
            dynamic_axes={
                "ids": {0: "batch", 1: "length"},
                "members": {0: "batch", 1: "sentences", 2: "length"},
                **{name: {0: "batch", 1: "length" if name == "tokens" else "sentences"} for name in OUTPUTS},
            },
            opset_version=17,
            do_constant_folding=False,  # it would write the int8 numbers out as floats
            dynamo=False,
        )


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
