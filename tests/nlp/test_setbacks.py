"""Which of the courses that a sentence names is a setback."""

import pytest
import spacy
from spacy.tokens import Span

from pslint.nlp.setbacks import told


def names(words: str, discloses: bool) -> list[str]:
    """Return what is told of a sentence in which a course stands in braces, and an exam in brackets."""
    plain, spans, opened = "", [], 0
    for char in words:
        if char in "{[":
            opened = len(plain)
        elif char in "}]":
            spans.append((opened, len(plain), "course" if char == "}" else "exam"))
        else:
            plain += char
    doc = spacy.blank("en")(plain)
    held = [doc.char_span(start, end, label=label) for start, end, label in spans]
    return [span.text for span in told(doc[:], [span for span in held if isinstance(span, Span)], discloses)]


@pytest.mark.parametrize(
    ("words", "setbacks"),
    [
        ("I failed [Step 1] in the spring of my {second year}.", ["Step 1"]),
        ("In my {fourth year} I did not pass [Level 2].", ["Level 2"]),
        ("I failed [Step 1] while I took an {online course} for my mother.", ["Step 1"]),
        ("I failed [Step 1] and, two months later, the {surgery shelf}.", ["Step 1", "surgery shelf"]),
        ("I repeated my {third year} and failed [Step 1].", ["third year", "Step 1"]),
        ("My {surgery clerkship} was repeated after [Step 1].", ["surgery clerkship", "Step 1"]),
        ("I was on {academic probation} before [Step 1].", ["academic probation", "Step 1"]),
        ("I didn't pass the {surgery shelf} and then [Step 2 CK].", ["surgery shelf", "Step 2 CK"]),
        ("My {third year} did not end as I hoped.", ["third year"]),
        ("In the {third year} I failed my {surgery clerkship}.", ["surgery clerkship"]),
        ("I failed the {renal block} and repeated it for one {semester}.", ["renal block"]),
        ("In my {second year} I was placed on {academic probation}.", ["academic probation"]),
        ("In my {second year} I failed.", ["second year"]),
        ("I left for an {evening course} and did not come back.", []),
        ("In the {course} of my studies I met a bend.", []),
        ("It was, of {course}, my own fault.", []),
    ],
)
def test_a_course_is_a_setback_where_its_failing_is_said(words: str, setbacks: list[str]) -> None:
    assert names(words, discloses=True) == setbacks


@pytest.mark.parametrize(
    ("words", "setbacks"),
    [
        ("My {fourth year} ended with five honors.", []),
        ("I had to repeat my {fourth year}.", ["fourth year"]),
        ("For [Step 2 CK] I studied alone.", ["Step 2 CK"]),
        ("I passed every block of it and [Step 1] on the first try.", []),
        ("I passed [Step 1] the first time and my wards with honors.", []),
        ("On the first try I failed [Level 1], and passed on the second.", ["Level 1"]),
        ("I came three points short in [Step 1] on my first attempt.", ["Step 1"]),
        ("[Step 1] took me three attempts, and I passed all else on the first attempt.", ["Step 1"]),
    ],
)
def test_where_nothing_is_disclosed_a_word_of_failing_is_needed(words: str, setbacks: list[str]) -> None:
    assert names(words, discloses=False) == setbacks
