from io import BytesIO
from zipfile import ZipFile

import pytest

from pslint.render import RENDERERS, View
from pslint.render.frequency import FEW, LEAST, LOW, sureness
from pslint.values import Measured, Report


@pytest.mark.parametrize(
    ("precision", "said"), [(0.444, "about 4 times in 10"), (0.11, "about 1 time in 10"), (0.0, "about 1 time in 10")]
)
def test_a_rule_that_is_often_wrong_asks_to_be_judged(precision: float, said: str) -> None:
    words = f"When we measured, this rule was right {said}: judge for yourself."
    assert sureness(Measured(precision, 0.5, FEW, 80)) == words


def test_a_rule_that_is_mostly_right_says_so_and_on_how_little() -> None:
    assert sureness(Measured(LOW, 0.5, FEW, 80)) == "When we measured, this rule was right about 7 times in 10."
    assert sureness(Measured(LOW, 0.5, FEW - 1, 80)).endswith("about 7 times in 10, on few cases.")
    assert sureness(Measured(0.3, 0.5, FEW - 1, 80)).endswith("about 3 times in 10, on few cases: judge for yourself.")
    assert sureness(Measured(1.0, 0.5, FEW, 80)) == "When we measured, this rule was right nearly every time."


def test_a_rule_that_was_hardly_measured_says_that_and_one_that_was_not_says_nothing() -> None:
    assert sureness(Measured(0.9, 0.5, LEAST - 1, 80)).startswith("We have measured too few cases")
    assert sureness(None) == ""


@pytest.mark.parametrize("form", ["text", "markdown", "docx"])
def test_how_sure_a_rule_is_stands_where_its_advice_does(form: str, carded: Report) -> None:
    shown = RENDERERS[form].render(carded, View())
    words = parts(shown) if isinstance(shown, bytes) else shown
    assert "this rule was right about 9 times in 10." in words


def parts(package: bytes) -> str:
    with ZipFile(BytesIO(package)) as file:
        return file.read("word/comments.xml").decode()
