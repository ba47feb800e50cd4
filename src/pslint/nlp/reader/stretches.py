"""The stretches of a sentence that have most evidence for them: maximum-scoring segments, with costs for their ends."""

from __future__ import annotations

from collections.abc import Sequence

Stretch = tuple[int, int]


def best_stretches(gains: Sequence[float], begins: Sequence[float], ends: Sequence[float]) -> tuple[Stretch, ...]:
    """Return the stretches (first, last) of places with the highest total, in order; none where all would lose.

    A stretch counts what each of its places gains, less what it costs to begin at its first place and to end at its
    last. All three have one number for each place.
    """
    ended: tuple[Stretch, ...] = ()
    done, within, first, earlier = 0.0, -float("inf"), 0, ended  # totals of those that ended, and with one that has not
    for at, gain in enumerate(gains):
        if done - begins[at] > within:
            within, first, earlier = done - begins[at], at, ended
        within += gain
        if within - ends[at] > done:
            done, ended = within - ends[at], (*earlier, (first, at))
    return ended
