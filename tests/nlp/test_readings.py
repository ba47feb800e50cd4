import pytest

from pslint.nlp.readings import Reading, numbered


@pytest.mark.parametrize(
    ("inside", "numbers"),
    [
        ("", ""),
        ("...", "..."),
        ("xx", "11"),
        (".xx.", ".11."),
        ("x.x", "1.1"),
        ("x..x", "1..2"),
        ("x.x.x..x", "1.1.1..2"),
        ("..x...x", "..1...2"),
        ("x..x..x", "1..2..3"),
    ],
)
def test_one_aside_splits_no_passage_and_two_do(inside: str, numbers: str) -> None:
    expected = [None if sign == "." else int(sign) for sign in numbers]
    assert numbered([sign == "x" for sign in inside]) == expected


def test_a_reading_says_nothing_by_default() -> None:
    assert Reading() == Reading(None, (), ())
