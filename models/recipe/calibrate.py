"""Choose the thresholds of the roles on statements from which the network has learned nothing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from pslint.nlp.reader.decode import Scores, decode
from pslint.nlp.reader.labels import ROLES
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.triggers import sigmoid
from pslint.nlp.reader.windows import Piece
from recipe.corpus import Statement
from recipe.evaluate import figures, gold_view, said_view

ROLE_GRID = (0.03, 0.06, 0.1, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.92, 0.96, 0.98, 0.99)
ABOUT = 0.004  # of the roles' worth: less is chance


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


def role_thresholds(cases: list[Case]) -> dict[str, float]:
    """For each role in turn, twice, the middle of the thresholds that serve about as well as the best one."""
    found = dict.fromkeys(ROLES, 0.5)
    for role in ROLES * 2:
        worth = np.array([_role_worth(cases, {**found, role: threshold}) for threshold in ROLE_GRID])
        near = np.log(np.array(ROLE_GRID) / (1 - np.array(ROLE_GRID)))[worth >= worth.max() - ABOUT]
        found[role] = round(float(sigmoid(near.mean())), 3)
    return found


def _role_worth(cases: list[Case], thresholds: dict[str, float]) -> float:
    """The mean F1 of the roles, and half of that of the structural findings, which stand on them."""
    figured = measured(cases, role_thresholds=thresholds)
    return float(figured["roles_mean"] + figured["structure"]["f1"] / 2)
