"""Fine-tune one reader: augmented epochs, warm-up and linear decay, layer-wise rates, averaged weights."""

from __future__ import annotations

import copy
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import torch
from tokenizers import Tokenizer
from torch import Tensor

from recipe.augment import Augmenter
from recipe.batches import Window, packed, statement_windows
from recipe.corpus import Statement
from recipe.losses import Weights, loss
from recipe.network import Reader, Shape, load_pretrained

Share = Callable[[Statement], int]
# Where the processor has no units for it, bfloat16 takes thirteen times as long as plain floats.
BFLOAT16 = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()


@dataclass(frozen=True)
class Setup:
    """Every choice of a training run."""

    shape: Shape
    epochs: int
    seed: int
    weights: Weights = field(default_factory=Weights)
    rate: float = 2e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    decay: float = 0.02
    room: int = 2048
    size: int = 448
    graft: float = 0.3
    slip: float = 0.3
    average: float = 0.99


def fresh(setup: Setup, weights: Mapping[str, Tensor]) -> Reader:
    """A reader that knows English and nothing of statements."""
    torch.manual_seed(setup.seed)
    reader = Reader(setup.shape)
    load_pretrained(reader, weights)
    return reader


def fit(statements: list[Statement], setup: Setup, tokenizer: Tokenizer, reader: Reader, share: Share) -> Reader:
    """Train the reader on the statements; what comes back holds the running average of the weights.

    ``share`` says how often a statement comes in a pass.
    """
    draw = random.Random(setup.seed)
    augment = Augmenter(statements, setup.graft, setup.slip)
    steps = setup.epochs * max(
        1, len(list(packed(_epoch(statements, augment, tokenizer, setup, draw, share), setup.room, draw)))
    )
    optimizer = torch.optim.AdamW(_groups(reader, setup), weight_decay=setup.decay, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _slope(step, steps))
    average = copy.deepcopy(reader).eval()
    for epoch in range(setup.epochs):
        begun, losses = time.time(), []
        for batch in packed(_epoch(statements, augment, tokenizer, setup, draw, share), setup.room, draw):
            reader.train()
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=BFLOAT16):
                value = loss(reader, batch, setup.weights)
            optimizer.zero_grad()
            value.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            _blend(average, reader, min(setup.average, 1 - 1 / (1 + schedule.last_epoch)))
            losses.append(value.item())
        print(f"epoch {epoch} loss {sum(losses) / len(losses):.4f} {time.time() - begun:.0f}s", flush=True)
    return average


def _epoch(
    statements: list[Statement],
    augment: Augmenter,
    tokenizer: Tokenizer,
    setup: Setup,
    draw: random.Random,
    share: Share,
) -> list[Window]:
    """All windows of one pass over the statements, each changed anew."""
    found: list[Window] = []
    for statement in statements:
        for _ in range(share(statement)):
            found += statement_windows(augment(statement, draw), tokenizer, setup.size)
    return found


def _groups(reader: Reader, setup: Setup) -> list[dict[str, object]]:
    """Parameters with their rates: heads fastest, lower layers slower."""
    layers = reader.encoder.layers
    groups: list[dict[str, object]] = [
        {"params": list(layer.parameters()), "lr": setup.rate * setup.layer_decay ** (len(layers) - 1 - at)}
        for at, layer in enumerate(layers)
    ]
    lowest = setup.rate * setup.layer_decay ** len(layers)
    below = [p for n, p in reader.encoder.named_parameters() if not n.startswith("layers.") and p.requires_grad]
    heads = [p for n, p in reader.named_parameters() if not n.startswith("encoder.")]
    return [*groups, {"params": below, "lr": lowest}, {"params": heads, "lr": setup.head_rate}]


def _slope(step: int, steps: int) -> float:
    """Up over the first tenth of the steps, then down to nothing."""
    return min(step / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))


@torch.no_grad()
def _blend(average: Reader, reader: Reader, keep: float) -> None:
    """Move the running average towards the reader."""
    for old, new in zip(average.parameters(), reader.parameters(), strict=True):
        if new.requires_grad:
            old.lerp_(new, 1 - keep)
