"""Weights in four bits: whole numbers from -7 to 7, two a byte, with a step for each block of a row."""

from __future__ import annotations

from typing import Any, cast

import torch
from torch import Tensor, nn

BLOCK = 64  # inputs of a linear layer that share a step
CUTS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6)


def quantized(blocks: Tensor) -> tuple[Tensor, Tensor]:
    """Return the numbers (..., n) and the steps (..., 1) that are likest to the blocks (..., n) of floats.

    A step may be so short that the largest numbers are cut: a few large ones cost all others less so.
    """
    longest = blocks.abs().amax(-1, keepdim=True).clamp(min=1e-6) / 7
    steps, least = longest, torch.full_like(longest, torch.inf)
    for part in CUTS:
        step = (longest * part).half().to(blocks.dtype)
        error = (_numbers(blocks, step) * step - blocks).square().sum(-1, keepdim=True)
        steps, least = torch.where(error < least, step, steps), torch.minimum(error, least)
    return _numbers(blocks, steps), steps


def _numbers(blocks: Tensor, steps: Tensor) -> Tensor:
    """The nearest whole numbers."""
    return torch.round(blocks / steps).clamp(-7, 7)


def rounded(words: Tensor) -> Tensor:
    """Return the rows as they will be shipped, with a step for each half of a row."""
    numbers, steps = quantized(words.view(len(words), 2, -1))
    return (numbers * steps).view_as(words)


class Packed(nn.Module):
    """Blocks (..., n) of numbers, two neighbours a byte, the first in the low bits."""

    steps: Tensor
    pairs: Tensor

    def __init__(self, blocks: Tensor) -> None:
        super().__init__()
        numbers, steps = quantized(blocks.detach())
        low, high = (numbers + 8).to(torch.uint8).unflatten(-1, (-1, 2)).unbind(-1)
        self.register_buffer("steps", steps.half())
        self.register_buffer("pairs", low + 16 * high)


def _unpacked(pairs: Tensor) -> Tensor:
    """The numbers of pairs, as floats."""
    both = pairs.to(torch.float32)
    high = torch.floor(both / 16)
    return torch.stack([both - 16 * high, high], -1).flatten(-2) - 8


class SmallEmbedding(Packed):
    """An embedding in four bits, with a step for each half of a row."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__(table.weight.view(table.num_embeddings, 2, -1))

    def forward(self, ids: Tensor) -> Tensor:
        """Return the rows of these numbers."""
        return (_unpacked(self.pairs[ids]) * self.steps[ids].to(torch.float32)).flatten(-2)


class SmallLinear(Packed):
    """A linear layer with weights in four bits; its sums are plain floats.

    Activations in int8 too would be quicker, but their rounding moved a sentence's logits by up to one, and not alike
    on every processor.
    """

    bias: Tensor

    def __init__(self, linear: nn.Linear) -> None:
        super().__init__(linear.weight.view(linear.out_features, -1, BLOCK))
        self.register_buffer("bias", linear.bias.detach())

    def forward(self, x: Tensor) -> Tensor:
        """Return what the layer makes of the states."""
        return cast(Tensor, _Product.apply(x, self.pairs, self.steps.squeeze(-1).to(torch.float32))) + self.bias


class _Product(torch.autograd.Function):
    """States times packed weights: an operator of onnxruntime, which takes the weights as they are."""

    @staticmethod
    def forward(ctx: Any, x: Tensor, pairs: Tensor, steps: Tensor) -> Tensor:  # noqa: ARG004  (the shape of a function)
        """The same in torch, which traces it for its shape."""
        return x @ (_unpacked(pairs) * steps[..., None]).flatten(1).T

    @staticmethod
    def symbolic(graph: Any, x: Any, pairs: Any, steps: Any) -> Any:
        """The operator with its sizes; level 1 is sums in floats."""
        outputs, blocks, _ = pairs.type().sizes()
        sizes = {"K_i": blocks * BLOCK, "N_i": outputs, "bits_i": 4, "block_size_i": BLOCK, "accuracy_level_i": 1}
        return graph.op("com.microsoft::MatMulNBits", x, pairs, steps, **sizes).setType(
            x.type().with_sizes([None, None, outputs])
        )
