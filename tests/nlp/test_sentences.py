"""Sentence boundaries: the rule on tokens alone, and end to end with the pipeline."""

import textwrap
from collections.abc import Callable

import pytest

from pslint.nlp.sentences import starts
from pslint.values import Statement


def begun(tokens: str, said: str = "") -> list[int]:
    """Return where sentences begin in ``tokens``, of which the model says so for the words in ``said``."""
    words = tokens.split()
    return [i for i, start in enumerate(starts(words, [word in said.split() for word in words])) if start]


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        ("I met Dr. Osei today .", "Osei"),
        ("Nurses vs. Doctors was the theme .", "Doctors"),
        ("I kept notes , e.g. Errors and causes .", "Errors"),
        ("I studied [ Add my hours ! Then the score ] daily .", "Then"),
        ("I scored ____ On that day .", "On"),
        ("I scored XXX Later .", "Later"),
        ("I waited ... and then went on .", "and"),
        ("I took Step 2 C.K. And passed .", "And"),
        ("I said ( He nodded . ) and left .", ")"),
        ("2. My scores are below .", "My"),
        ("3 . My scores are below .", ". My"),
        ("6b. My scores are below .", "My"),
        ("To my surprise , I passed .", ""),
        ("Dear friends , colleagues and I met .", ""),
        ("I helped My mother to stand .", ""),
        ("When I took the exam My father was ill .", ""),
        ("The reason My score was low is that I worked .", ""),
        ("My internship In pediatrics was short .", ""),
        ("I read the book When breath becomes air .", ""),
        ("To God for what He gave .", ""),
        ("I read The Lancet and The New York Times .", ""),
        ("It was the course , The exam is near .", ""),
        ("I met the author of The", ""),
        ("With Dr. [ name ] I learned to wait .", ""),
        ("[ name ] helped me in [ year ] The exam was near .", ""),
    ],
)
def test_no_sentence_begins_where_the_model_was_misled(tokens: str, said: str) -> None:
    assert begun(tokens, said) == [0]


@pytest.mark.parametrize(
    ("tokens", "said", "where"),
    [
        ("I failed . I passed .", "", [0, 3]),
        ("I failed . 2. My scores rose .", "2. My", [0, 3]),
        ("I got 61 . My scores rose .", "My", [0, 4]),
        ("I failed in 2019. My scores rose .", "My", [0, 4]),
        ("Dear Members of the Committee , I failed .", "", [0, 6]),
        ("Dear Dr. Osei , I failed .", "", [0, 4]),
        ("To the Appeals Committee : I failed .", "", [0, 5]),
        ('I failed . " I passed . "', "", [0, 3]),
        ("I failed ! Then I passed .", "", [0, 3]),
        ("I waited ... Then I passed .", "Then", [0, 3]),
        ("I failed Part I . Then I passed .", "Then", [0, 5]),
        ("I failed Step I. Then I passed .", "Then", [0, 4]),
        ("I live in the U.S. I passed .", "I", [0, 5]),
        ("I failed , and i passed .", "", [0]),
        ("[ shorten this ] The exam was long .", "", [0, 4]),
    ],
)
def test_a_sentence_begins(tokens: str, said: str, where: list[int]) -> None:
    if tokens.startswith("I live"):
        words = tokens.split()
        assert [i for i, s in enumerate(starts(words, [i in (0, 5) for i in range(len(words))])) if s] == where
    else:
        assert begun(tokens, said) == where


def test_the_first_token_always_begins_one() -> None:
    assert starts(["and"], [False]) == [True]
    assert starts([], []) == []


@pytest.mark.model
@pytest.mark.parametrize(
    "sentences",
    [
        ["I met with Dr. Alvarez every Friday.", "He read my notes."],
        ["I trained in the U.S. for two years.", "Then I went home."],
        ["I moved to the U.S.", "My first exam was in May."],
        ["It was reading vs. doing, and I had chosen reading.", "I changed that."],
        ["My mother, S.P. Rao, raised me.", "She was a nurse."],
        ["I took Step 2 C.K. in June and passed.", "I scored 240."],
        ["I took Step 2 C.K.", "My score was 240."],
        ["I kept a log of errors, e.g. misread stems.", "It had two hundred lines."],
        ["I waited for the result ... and it was a fail.", "I began again."],
        ["I opened the letter…", "It was a fail."],
        ["“I did not pass,” I told my adviser.", "“What will you change?” she asked."],
        ["He said, “Write it down.”", "I wrote it down."],
        ["I did not pass Part I.", "Then I made a plan."],
        ["I passed at 9 a.m. on a Monday.", "I was glad."],
        ["I failed Step 1 by 3.5 points in 2021.", "I passed in 2022."],
    ],
    ids=lambda sentences: sentences[0][:30],
)
@pytest.mark.parametrize("width", [20, 120], ids=["wrapped", "in one line"])
def test_sentences_are_those_that_a_reader_sees(
    annotated: Callable[..., Statement], sentences: list[str], width: int
) -> None:
    text = textwrap.fill(" ".join(sentences), width)
    statement = annotated(text)
    assert [" ".join(s.span.of(text).split()) for s in statement.sentences] == sentences


@pytest.mark.model
def test_every_item_of_a_list_is_a_sentence_of_its_own(annotated: Callable[..., Statement]) -> None:
    text = "What I changed:\n\n- a question bank each evening\n- a mentor, Dr. Osei\n* fewer shifts\n\nI passed."
    assert [s.span.of(text) for s in annotated(text).sentences] == [
        "What I changed:",
        "a question bank each evening",
        "a mentor, Dr. Osei",
        "fewer shifts",
        "I passed.",
    ]


@pytest.mark.model
def test_a_paragraph_s_end_ends_a_sentence(annotated: Callable[..., Statement]) -> None:
    text = "I failed Step 1 and\n\nthen I passed"
    assert [(s.span.of(text), s.paragraph) for s in annotated(text).sentences] == [
        ("I failed Step 1 and", 0),
        ("then I passed", 1),
    ]
