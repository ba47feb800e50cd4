"""Choose the decoder's numbers on statements whose writers the network has not seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from pslint.nlp.reader.decode import Scores, decode
from pslint.nlp.reader.labels import FLAGS, ROLES
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.states import INSIDE, best_states
from pslint.nlp.reader.triggers import flag_logits, sigmoid
from pslint.nlp.reader.windows import Piece
from pslint.nlp.readings import numbered
from recipe.corpus import Statement, flag_row
from recipe.evaluate import figures, gold_view, said_view

ANYWHERE = ("apology", "overpromise", "placeholder", "private-info")
ROLE_GRID = (0.03, 0.06, 0.1, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.92, 0.96, 0.98, 0.99)
ABOUT = 0.004  # of the roles' worth: less is chance
BETA = 0.6  # of F-beta for flags: precision before recall


@dataclass(frozen=True)
class Case:
    """A statement with the scores of a network that was not trained on its writer, and that network's settings."""

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


def role_thresholds(cases: list[Case], settings: dict[str, Any]) -> dict[str, float]:
    """For each role in turn, twice, the middle of the thresholds that serve about as well as the best one."""
    found = dict.fromkeys(ROLES, 0.5)
    for role in ROLES * 2:
        worth = np.array([_role_worth(cases, settings, {**found, role: threshold}) for threshold in ROLE_GRID])
        near = np.log(np.array(ROLE_GRID) / (1 - np.array(ROLE_GRID)))[worth >= worth.max() - ABOUT]
        found[role] = round(float(sigmoid(near.mean())), 3)
    return found


def _role_worth(cases: list[Case], settings: dict[str, Any], thresholds: dict[str, float]) -> float:
    """The mean F1 of the roles, and half of that of the structural findings, which stand on them."""
    figured = measured(cases, **{**settings, "role_thresholds": thresholds})
    return float(figured["roles_mean"] + figured["structure"]["f1"] / 2)


def flag_thresholds(cases: list[Case], settings: dict[str, Any]) -> dict[str, float]:
    """For each flag the threshold of the best F-beta, on the sentences where the decoder would let it through."""
    gold, said, inside = [], [], []
    for case in cases:
        path = best_states(case.scores.states, replace(case.settings, **passages_only(settings)))
        inside += [passage is not None for passage in numbered([state in INSIDE for state in path])]
        gold += [flag_row(s) for s in case.statement.sentences]
        logits = zip(case.scores.flags, case.scores.tokens, strict=True)
        said += [sigmoid(flag_logits(flags, tokens)) for flags, tokens in logits]
    true, score, through = np.array(gold), np.array(said), np.array(inside)
    found = {}
    for at, label in enumerate(FLAGS):
        open_to = through | (label in ANYWHERE)
        found[label] = best_threshold(true[open_to, at], score[open_to, at], BETA, 0.25)
    return found


def passages_only(settings: dict[str, Any]) -> dict[str, Any]:
    """The settings that decide passages."""
    return {name: settings[name] for name in ("inside_bias", "passage_margin", "second_margin")}


def best_threshold(gold: np.ndarray, score: np.ndarray, beta: float, lowest: float) -> float:
    """The threshold of the best F-beta; the mean of neighbouring best ones, and never an extreme."""
    grid = np.arange(lowest, 0.96, 0.01)
    worth = np.array([_f_beta(gold, score >= threshold, beta) for threshold in grid])
    near = np.flatnonzero(worth >= worth.max() - 0.01)
    return round(float(grid[near].mean()), 3)


def _f_beta(gold: np.ndarray, said: np.ndarray, beta: float) -> float:
    """F-beta, with one wrong answer assumed so that few cases do not look faultless."""
    tp, fp, fn = (gold * said).sum(), ((1 - gold) * said).sum() + 0.5, (gold * ~said).sum() + 0.5
    return float((1 + beta**2) * tp / ((1 + beta**2) * tp + beta**2 * fn + fp))
