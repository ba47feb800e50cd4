"""Choose the thresholds of the flags on statements from which the network has learned nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from pslint.nlp.reader.decode import Scores, decode
from pslint.nlp.reader.labels import FLAGS
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Piece
from recipe.corpus import Statement
from recipe.evaluate import figures, gold_view, said_view

PRECISION = 0.9  # of each flag, on those statements: a wrong accusation is worse than silence
GRID = [round(float(threshold), 3) for threshold in np.arange(0.5, 0.99, 0.005)]


@dataclass(frozen=True)
class Case:
    """A statement with the scores of a network that has not learned from it, and that network's settings."""

    statement: Statement
    parts: list[Piece]
    scores: Scores
    settings: Settings


def measured(cases: list[Case], **changes: Any) -> dict[str, Any]:
    """The figures of the cases with some settings changed."""
    return figures(
        (
            gold_view(case.statement),
            said_view(case.statement, decode(case.parts, case.scores, replace(case.settings, **changes))),
        )
        for case in cases
    )


def flag_thresholds(cases: list[Case]) -> dict[str, float]:
    """For each flag the lowest threshold at which it is right often enough on the cases."""
    told: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for case in cases:
        lowest = replace(case.settings, flag_thresholds=dict.fromkeys(FLAGS, GRID[0]))
        for sentence, reading in zip(case.statement.sentences, decode(case.parts, case.scores, lowest), strict=True):
            true = {trigger.label for trigger in sentence.triggers}
            for label, score in {trigger.label: trigger.score for trigger in reading.triggers}.items():
                told[label].append((score, label in true))
    return {label: _lowest(told[label]) for label in FLAGS}


def _lowest(told: list[tuple[float, bool]]) -> float:
    """The lowest threshold with the precision wanted, one error more allowed for; the highest where none has it."""
    for threshold in GRID:
        right = [true for score, true in told if score >= threshold]
        if sum(right) >= PRECISION * (len(right) + 1):
            return threshold
    return GRID[-1]
