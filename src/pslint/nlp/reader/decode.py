"""From the network's logits to passages, roles and flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pslint.nlp.reader.labels import ROLES
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.states import INSIDE, best_states
from pslint.nlp.reader.triggers import signals
from pslint.nlp.reader.windows import Floats, Piece
from pslint.nlp.readings import Reading, numbered
from pslint.values import Role

PLAIN = 12.0  # logits: more than any margin, so that what is said outright is never passed over


@dataclass(frozen=True, slots=True)
class Scores:
    """The network's logits: of states, roles and flags by sentence, and of triggers by token of each sentence."""

    states: Floats
    roles: Floats
    flags: Floats
    tokens: tuple[Floats, ...]


def decode(parts: Sequence[Piece], scores: Scores, settings: Settings) -> list[Reading]:
    """Return the passage, roles and triggers of each sentence from the logits of a statement."""
    inside = [state in INSIDE for state in best_states(believed(parts, scores.states, INSIDE), settings)]
    roles = believed(parts, scores.roles, (ROLES.index("disclosure"),))
    passages = numbered(inside if discloses(roles[inside], settings) else [False] * len(inside))
    chosen = [choose_roles(roles[at]) if passage else () for at, passage in enumerate(passages)]
    chosen = with_disclosure(roles, chosen, settings)
    return [
        Reading(
            passage,
            chosen[at],
            tuple(signals(parts[at], scores.flags[at], scores.tokens[at], passage is not None, settings)),
        )
        for at, passage in enumerate(passages)
    ]


def believed(parts: Sequence[Piece], logits: Floats, columns: Sequence[int]) -> Floats:
    """The logits with those of some columns raised where a sentence is plainly an own failure."""
    raised = logits.copy()
    plain = [at for at, part in enumerate(parts) if part.plain]
    raised[np.ix_(plain, columns)] += PLAIN
    return raised


def discloses(logits: Floats, settings: Settings) -> bool:
    """Tell whether one of the sentences may name a setback: where none does, something else is explained."""
    named = logits[:, ROLES.index("disclosure")]
    return bool((named >= _logit(settings.least_disclosure)).any())


def choose_roles(logits: Floats) -> tuple[Role, ...]:
    """The roles that are likelier than not; `reaction` alone, where it is likeliest; always at least one."""
    if logits.argmax() == ROLES.index("reaction"):
        return (Role.REACTION,)
    least = min(0.0, float(logits.max()))
    return tuple(Role(role) for role, logit in zip(ROLES[:-1], logits, strict=False) if logit >= least)


def with_disclosure(logits: Floats, chosen: list[tuple[Role, ...]], settings: Settings) -> list[tuple[Role, ...]]:
    """The roles; where no sentence has `disclosure` and the likeliest is likely enough, that one has it.

    That nothing names the setback is an error in the report: it is said only where the network is sure of it.
    """
    column = ROLES.index("disclosure")
    inside = [at for at, roles in enumerate(chosen) if roles]
    if not inside or any(Role.DISCLOSURE in chosen[at] for at in inside):
        return chosen
    likeliest = max(inside, key=lambda at: float(logits[at, column]))
    if logits[likeliest, column] < _logit(settings.likely_disclosure):
        return chosen
    believed_row = logits[likeliest].copy()
    believed_row[column] += PLAIN
    return [choose_roles(believed_row) if at == likeliest else roles for at, roles in enumerate(chosen)]


def _logit(probability: float) -> float:
    """A probability as a logit."""
    return float(np.log(probability / (1 - probability)))
