"""The stretches of a sentence that have most evidence for them."""

from __future__ import annotations

from collections.abc import Sequence

Stretch = tuple[int, int]


def best_stretches(gains: Sequence[float], begins: Sequence[float], ends: Sequence[float]) -> tuple[Stretch, ...]:
    """Return the stretches (first, last) of places with the highest total, in order; at least one.

    A stretch counts what each of its places gains, less what it costs to begin at its first place and to end at its
    last. All three have one number for each place, one place at least.
    """
    done: tuple[float, tuple[Stretch, ...]] = (-float("inf"), ())  # stretches that have ended
    within, first, earlier = done[0], 0, done[1]  # one that has not: its total, where it began, and those before it
    for at, gain in enumerate(gains):
        before = max(done, (0.0, ()))
        if before[0] - begins[at] > within:
            within, first, earlier = before[0] - begins[at], at, before[1]
        within += gain
        done = max(done, (within - ends[at], (*earlier, (first, at))))
    return done[1]
