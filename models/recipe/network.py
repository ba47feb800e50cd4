"""The network: a BERT encoder over a window of sentences, with heads for states, roles, flags and trigger tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 (its usual name)

from pslint.nlp.reader.labels import FLAGS, ROLES, STATES
from pslint.nlp.reader.windows import PAD
from recipe.quantize import rounded

HIDDEN, HEADS, FEED, VOCABULARY, POSITIONS = 384, 12, 1536, 30522, 512
FAR, BANK = -1e4, 1 << 23


@dataclass(frozen=True)
class Shape:
    """The choices of the network that a set-up may change."""

    layers: int = 12
    dropout: float = 0.1


class Drop(nn.Module):
    """Dropout whose masks are slices of one bank of random numbers: drawing them anew each time is slow on a CPU."""

    bank: Tensor

    def __init__(self, rate: float) -> None:
        super().__init__()
        self.rate = rate
        keep = torch.rand(BANK if rate else 0) >= rate
        self.register_buffer("bank", keep.to(torch.bfloat16) / (1 - rate), persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """Silence numbers at random, in training only."""
        if not (self.training and self.rate):
            return x
        at = int(torch.randint(BANK - x.numel(), ()))
        return x * self.bank[at : at + x.numel()].view(x.shape).to(x.dtype)


class Layer(nn.Module):
    """One transformer layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, FEED), nn.Linear(FEED, HIDDEN)
        self.norm_a, self.norm_b = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)
        self.drop = Drop(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attend to all tokens of the window, then feed forward."""
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        seen = self.out(seen.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.norm_a(x + self.drop(seen))
        return cast(Tensor, self.norm_b(x + self.drop(self.down(F.gelu(self.up(x))))))


class Encoder(nn.Module):
    """The encoder: token numbers to token states."""

    def __init__(self, layers: int, dropout: float) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(VOCABULARY, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))
        self.drop = Drop(dropout)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the states of the tokens."""
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(at) + self.kind)
        x = self.drop(x)
        mask = ((ids == PAD).to(x.dtype) * FAR)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return cast(Tensor, x)


class Reader(nn.Module):
    """States, roles and flags of the sentences of a window, and flags of its tokens."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape.layers, shape.dropout)
        self.drop = Drop(shape.dropout)
        self.attend = nn.Linear(HIDDEN, 2)
        self.token_flags = nn.Linear(HIDDEN, len(FLAGS))
        seen = 3 * HIDDEN
        self.states, self.roles = nn.Linear(seen, len(STATES)), nn.Linear(seen, len(ROLES))
        self.flags = nn.Linear(seen, len(FLAGS))
        self.peak = nn.Parameter(torch.full((len(FLAGS),), 0.5))
        self.transitions = nn.Parameter(torch.zeros(len(STATES), len(STATES)))
        self.starts, self.ends = nn.Parameter(torch.zeros(len(STATES))), nn.Parameter(torch.zeros(len(STATES)))

    def forward(self, ids: Tensor, members: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Return the logits of states, roles and flags by sentence, and of flags by token."""
        x = self.encoder(ids).float()
        size = members.sum(-1, keepdim=True).clamp(min=1.0)
        parts = [members @ x / size]
        weight = self.attend(x).clamp(-15, 15).exp()
        for one in weight.split(1, dim=-1):
            parts.append(members @ (one * x) / (members @ one + 1e-6))
        v = self.drop(torch.cat(parts, -1))
        tokens = self.token_flags(self.drop(x))
        peak = torch.log(members @ tokens.clamp(-15, 15).exp() + 1e-6)
        return self.states(v), self.roles(v), self.flags(v) + self.peak * peak, tokens


def load_pretrained(reader: Reader, source: Mapping[str, Tensor]) -> None:
    """Fill the encoder with the pretrained weights, and start the trigger head from rarity.

    The words are rounded as they will be shipped, and stay so: what is trained above them knows them as they are.
    """
    encoder = reader.encoder
    with torch.no_grad():
        encoder.words.weight.copy_(rounded(source["embeddings.word_embeddings.weight"]))
        encoder.places.weight.copy_(source["embeddings.position_embeddings.weight"])
        encoder.kind.copy_(source["embeddings.token_type_embeddings.weight"][0])
        _copy(encoder.norm, source, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            _load_layer(layer, source, f"encoder.layer.{number}.")
        nn.init.constant_(reader.token_flags.bias, -5.0)
    encoder.words.weight.requires_grad_(False)


def _load_layer(layer: Any, source: Mapping[str, Tensor], name: str) -> None:
    """Fill one layer; the three projections of attention are stored as one."""
    parts = [f"{name}attention.self.{part}" for part in ("query", "key", "value")]
    layer.qkv.weight.copy_(torch.cat([source[part + ".weight"] for part in parts]))
    layer.qkv.bias.copy_(torch.cat([source[part + ".bias"] for part in parts]))
    _copy(layer.out, source, name + "attention.output.dense")
    _copy(layer.norm_a, source, name + "attention.output.LayerNorm")
    _copy(layer.up, source, name + "intermediate.dense")
    _copy(layer.down, source, name + "output.dense")
    _copy(layer.norm_b, source, name + "output.LayerNorm")


def _copy(module: Any, source: Mapping[str, Tensor], name: str) -> None:
    """Copy weight and bias of one module."""
    module.weight.copy_(source[name + ".weight"])
    module.bias.copy_(source[name + ".bias"])
