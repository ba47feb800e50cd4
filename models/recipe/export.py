"""Write the runtime artefacts: the network in four bits, the tokenizer, and the settings."""

from __future__ import annotations

import copy
import hashlib
import json
import warnings
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import nn

from recipe.ensemble import Ensemble
from recipe.network import Encoder
from recipe.quantize import SmallEmbedding, SmallLinear

SMALL: dict[type, Any] = {nn.Embedding: SmallEmbedding, nn.Linear: SmallLinear}
OUTPUTS = ["states", "roles", "flags", "tokens"]


def shrunk(network: nn.Module) -> nn.Module:
    """Return a copy of the network with the embeddings and linear layers of its encoders in four bits."""
    small = copy.deepcopy(network).eval()
    for encoder in [part for part in small.modules() if isinstance(part, Encoder)]:
        for module in list(encoder.modules()):
            for name, part in list(module.named_children()):
                if type(part) in SMALL:
                    setattr(module, name, SMALL[type(part)](part))
    return small


def export_network(network: Ensemble, target: Path) -> None:
    """Write the network as ONNX, its encoders in four bits."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            shrunk(network),
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
            custom_opsets={"com.microsoft": 1},
            do_constant_folding=False,  # it would write the packed numbers out as floats
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


def ship(network: Ensemble, settings: dict[str, Any], target: Path) -> None:
    """Write the network, and the settings with its chain and checksum as reader.json."""
    export_network(network, target / "model.onnx")
    write_settings(
        target / "reader.json", {**settings, **chain(network), "model_sha256": checksum(target / "model.onnx")}
    )


def chain(network: Ensemble) -> dict[str, Any]:
    """The learned weights of the chain over states."""
    named = {"transitions": network.transitions, "starts": network.starts, "ends": network.ends}
    return {name: [_rounded(row) for row in value.tolist()] for name, value in named.items()}


def _rounded(row: Any) -> Any:
    """Numbers to four places, in lists or alone."""
    return [round(number, 4) for number in row] if isinstance(row, list) else round(row, 4)


def checksum(path: Path) -> str:
    """The sha256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
