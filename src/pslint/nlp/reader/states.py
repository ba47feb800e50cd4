"""Which sentences make a passage: the best chain of states, and how passages are numbered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Floats

# The states of a sentence inside a passage: its first, and any other.
INSIDE = (1, 2)


def best_states(scores: Floats, settings: Settings) -> list[int]:
    """The best chain of states, without the passages that add too little to it."""
    scores = scores + np.array([0, settings.inside_bias, settings.inside_bias, 0], dtype=np.float32)
    path = viterbi(scores, settings)
    gains = {
        run: path_score(scores, path, settings) - path_score(scores, without(path, run), settings) for run in runs(path)
    }
    for rank, run in enumerate(sorted(gains, key=lambda run: -gains[run])):
        if gains[run] < (settings.second_margin if rank else settings.passage_margin):
            path = without(path, run)
    return path


def viterbi(scores: Floats, settings: Settings) -> list[int]:
    """The chain of states with the highest score."""
    total, back = scores[0] + settings.starts, []
    for row in scores[1:]:
        through = total[:, None] + settings.transitions
        back.append(through.argmax(0))
        total = through.max(0) + row
    path = [int((total + settings.ends).argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def path_score(scores: Floats, path: Sequence[int], settings: Settings) -> float:
    """The score of one chain of states."""
    at = np.array(path)
    steps = settings.transitions[at[:-1], at[1:]].sum()
    return float(scores[np.arange(len(at)), at].sum() + steps + settings.starts[at[0]] + settings.ends[at[-1]])


def runs(path: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches [first, last) of a chain that are not outside."""
    edges = [at for at in range(len(path) + 1) if (at < len(path) and path[at] > 0) != (at > 0 and path[at - 1] > 0)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def without(path: Sequence[int], run: tuple[int, int]) -> list[int]:
    """The chain with one stretch put outside."""
    return [0 if run[0] <= at < run[1] else state for at, state in enumerate(path)]
