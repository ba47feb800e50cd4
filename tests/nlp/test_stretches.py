"""The best stretches of places, against all that there are."""

import random
from itertools import chain, combinations

import pytest

from pslint.nlp.reader.stretches import best_stretches

SIZE = 7


def total(stretches: list[tuple[int, int]], gains: list[float], begins: list[float], ends: list[float]) -> float:
    return sum(sum(gains[first : last + 1]) - begins[first] - ends[last] for first, last in stretches)


def every() -> list[list[tuple[int, int]]]:
    """Return every set of places as runs."""
    subsets = chain.from_iterable(combinations(range(SIZE), count) for count in range(SIZE + 1))
    return [_runs(subset) for subset in subsets]


def _runs(places: tuple[int, ...]) -> list[tuple[int, int]]:
    firsts = [at for at in places if at - 1 not in places]
    lasts = [at for at in places if at + 1 not in places]
    return list(zip(firsts, lasts, strict=True))


@pytest.mark.parametrize("lowest", [-1, -3, -9])
def test_the_best_of_all_stretches_is_found(lowest: float) -> None:
    draw = random.Random(7)
    for _ in range(50):
        gains, begins, ends = ([draw.uniform(low, 3) for _ in range(SIZE)] for low in (lowest, 0, 0))
        found = list(best_stretches(gains, begins, ends))
        best = max(total(stretches, gains, begins, ends) for stretches in every())
        assert abs(total(found, gains, begins, ends) - best) < 1e-9


def test_where_every_stretch_would_lose_there_is_none() -> None:
    assert best_stretches([-3, 1, -2], [1, 1, 1], [1, 1, 1]) == ()
