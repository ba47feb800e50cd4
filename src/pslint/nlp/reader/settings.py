"""The calibrated numbers that turn the network's logits into words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from pslint.nlp.reader.windows import Floats


@dataclass(frozen=True, slots=True)
class Settings:
    """The calibrated numbers of `reader.json`."""

    window: int
    longest: int
    transitions: Floats
    starts: Floats
    ends: Floats
    inside_bias: float
    passage_margin: float
    second_margin: float
    least_disclosure: float
    likely_disclosure: float
    flag_thresholds: dict[str, float]
    anywhere: tuple[str, ...]
    trigger_ratio: float

    @classmethod
    def parse(cls, data: dict[str, Any]) -> Settings:
        """The settings from the object that `reader.json` holds."""
        read: dict[str, Any] = {field.name: data[field.name] for field in fields(cls)}
        read |= {name: np.array(data[name], dtype=np.float32) for name in ("transitions", "starts", "ends")}
        return cls(**(read | {"anywhere": tuple(data["anywhere"])}))
