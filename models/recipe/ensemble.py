"""Readers that are asked together: what they say is the mean of what each says."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from recipe.network import Reader


class Ensemble(nn.Module):
    """The mean of the logits of some readers, and of their chains."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        super().__init__()
        self.readers = nn.ModuleList(readers)
        for name in ("transitions", "starts", "ends"):
            self.register_buffer(name, torch.stack([getattr(reader, name).detach() for reader in readers]).mean(0))

    def forward(self, ids: Tensor, members: Tensor) -> tuple[Tensor, ...]:
        """Return the logits of states, roles and flags by sentence, and of flags by token."""
        said = [reader(ids, members) for reader in self.readers]
        return tuple(torch.stack(logits).mean(0) for logits in zip(*said, strict=True))
