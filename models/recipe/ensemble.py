"""Readers that are asked together: what they say is the mean of what each says."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from recipe.network import Reader


class Ensemble(nn.Module):
    """The mean of the logits of some readers, and of their chains; a reader weighs as much as it has layers."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        super().__init__()
        self.readers = nn.ModuleList(readers)
        layers = sum(reader.shape.layers for reader in readers)
        self.shares = [reader.shape.layers / layers for reader in readers]
        for name in ("transitions", "starts", "ends"):
            self.register_buffer(name, self._mean([getattr(reader, name).detach() for reader in readers]))

    def _mean(self, values: Sequence[Tensor]) -> Tensor:
        """The mean of what the readers say, by their shares."""
        return torch.stack([share * value for share, value in zip(self.shares, values, strict=True)]).sum(0)

    def forward(self, ids: Tensor, members: Tensor) -> tuple[Tensor, ...]:
        """Return the logits of states, roles and flags by sentence, and of flags by token."""
        said = [reader(ids, members) for reader in self.readers]
        return tuple(self._mean(logits) for logits in zip(*said, strict=True))
