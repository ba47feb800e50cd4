"""The best stretches of places, against all that there are."""

import random
from itertools import combinations

from pslint.nlp.reader.stretches import best_stretches


def total(stretches: list[tuple[int, int]], gains: list[float], begins: list[float], ends: list[float]) -> float:
    return sum(sum(gains[first : last + 1]) - begins[first] - ends[last] for first, last in stretches)


def every(size: int) -> list[list[tuple[int, int]]]:
    """Return every set of one, two or three stretches that share no place."""
    cuts = [list(combinations(range(size + 1), 2 * count)) for count in (1, 2, 3)]
    apart = [[(at[i], at[i + 1] - 1) for i in range(0, len(at), 2)] for group in cuts for at in group]
    touching = [[(a, b - 1), (b, c - 1)] for a, b, c in combinations(range(size + 1), 3)]
    return apart + touching


def test_the_best_of_all_stretches_is_found() -> None:
    draw = random.Random(7)
    for _ in range(100):
        gains, begins, ends = ([draw.uniform(low, 3) for _ in range(7)] for low in (-3, 0, 0))
        found = list(best_stretches(gains, begins, ends))
        best = max(total(stretches, gains, begins, ends) for stretches in every(7))
        assert abs(total(found, gains, begins, ends) - best) < 1e-9


def test_where_nothing_gains_the_least_loss_is_found() -> None:
    assert best_stretches([-3, -1, -2], [1, 1, 1], [1, 1, 1]) == ((1, 1),)
