import pytest

from pslint.render.frequency import LEAST, LOW, doubt
from pslint.values import Measured


@pytest.mark.parametrize(
    ("precision", "said"), [(0.444, "about 4 times in 10"), (0.11, "about 1 time in 10"), (0.0, "about 1 time in 10")]
)
def test_a_rule_that_is_often_wrong_says_so(precision: float, said: str) -> None:
    words = f"When we measured, this rule was right {said}: judge for yourself."
    assert doubt(Measured(precision, 0.5, 15, 80)) == words


def test_a_rule_that_is_mostly_right_or_hardly_measured_says_nothing() -> None:
    assert doubt(Measured(LOW, 0.5, 15, 80)) == ""
    assert doubt(Measured(0.3, 0.5, LEAST - 1, 80)) == ""
    assert doubt(None) == ""
