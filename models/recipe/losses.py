"""What training minimizes: a linear chain over states, and cross-entropies of roles, flags and trigger tokens."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 (its usual name)

from recipe.batches import Batch
from recipe.network import Reader


@dataclass(frozen=True)
class Weights:
    """How much each part of the loss counts, and how much a rare positive counts."""

    roles: float = 0.5
    flags: float = 1.0
    tokens: float = 1.0
    rare: float = 3.0
    gamma: float = 0.0


def loss(reader: Reader, batch: Batch, weights: Weights) -> Tensor:
    """The loss of one batch."""
    states, roles, flags, tokens = reader(batch.ids, batch.members)
    real = torch.arange(batch.members.shape[1])[None, :] < batch.counts[:, None]
    inside = (batch.states == 1) | (batch.states == 2)
    chained = chain_loss(reader, states, batch) / batch.counts.sum()
    role_loss = F.binary_cross_entropy_with_logits(roles[inside], batch.roles[inside]) * 6 if inside.any() else 0.0
    flag_loss = rare_loss(flags[real], batch.flags[real], weights).sum(-1).mean()
    words = batch.ids > 102
    token_loss = rare_loss(tokens[words], batch.tokens[words], weights).sum(-1).mean()
    return chained + weights.roles * role_loss + weights.flags * flag_loss + weights.tokens * token_loss


def rare_loss(logits: Tensor, gold: Tensor, weights: Weights) -> Tensor:
    """Binary cross-entropy in which positives weigh more and easy negatives less."""
    positive = torch.full(logits.shape[-1:], weights.rare)
    plain = F.binary_cross_entropy_with_logits(logits, gold, reduction="none", pos_weight=positive)
    if not weights.gamma:
        return plain
    return torch.where(gold > 0, plain, plain * torch.sigmoid(logits).detach() ** weights.gamma)


def chain_loss(reader: Reader, scores: Tensor, batch: Batch) -> Tensor:
    """The negative log-likelihood of the true states, summed over windows."""
    count = scores.shape[1]
    steps = reader.transitions
    total = scores[:, 0] + reader.starts * batch.starts[:, None]
    true = total.gather(1, batch.states[:, :1])[:, 0]
    for at in range(1, count):
        real = (at < batch.counts)[:, None]
        onward = torch.logsumexp(total[:, :, None] + steps, 1) + scores[:, at]
        step = (
            steps[batch.states[:, at - 1], batch.states[:, at]]
            + scores[:, at].gather(1, batch.states[:, at : at + 1])[:, 0]
        )
        total = torch.where(real, onward, total)
        true = true + step * real[:, 0]
    last = batch.states.gather(1, batch.counts[:, None] - 1)[:, 0]
    ending = reader.ends * batch.ends[:, None]
    return (torch.logsumexp(total + ending, 1) - true - ending.gather(1, last[:, None])[:, 0]).sum()
