"""Room for what the setback taught, unless the sentence after the explanation tells it."""

from collections.abc import Callable

import pytest

from pslint.checks.growth import room_for_growth
from pslint.values import Rule, Statement

WHOLE = "disclosure: I failed it.\ncontext: I had no plan.\nchange: I made one.\nevidence: I passed.\n"


@pytest.mark.parametrize(
    ("after", "hits"),
    [
        ("That year taught me to call for help early.", 0),
        ("I still write my plan on a Sunday.", 0),
        ("Today I begin each night with a list.", 0),
        ("I learned to ask before I am lost.", 0),
        ("I have become patient with a slow answer.", 0),
        ("Now I am a research fellow in Leeds.", 1),
        ("I still want to work with children.", 1),
        ("My patients taught me to be on time.", 1),
        ("A clinic with time for each patient is my hope.", 1),
    ],
)
@pytest.mark.parametrize("gap", ["\n", ""], ids=["after a paragraph's end", "in the same paragraph"])
def test_growth_in_the_next_sentence_is_growth(
    draft: Callable[[str], Statement], rule: Callable[..., Rule], gap: str, after: str, hits: int
) -> None:
    statement = draft(f"outside: I like trains.\n\n{WHOLE}{gap}outside: {after}")
    assert len(list(room_for_growth(statement, rule(least=3, most=4)))) == hits


def test_an_explanation_that_nothing_follows_has_room(
    draft: Callable[[str], Statement], rule: Callable[..., Rule]
) -> None:
    assert len(list(room_for_growth(draft(WHOLE), rule(least=3, most=4)))) == 1
    assert not list(room_for_growth(draft(WHOLE), rule(least=5, most=6)))
