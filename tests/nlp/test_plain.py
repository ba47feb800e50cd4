"""What is taken for an own failure whatever the network makes of it, and what is not."""

import pytest

from pslint.nlp.reader.plain import names_own_failure


@pytest.mark.parametrize(
    "text",
    [
        "I failed Step 1.",
        "In 2020 I failed Step 2 of my plan, which was COMLEX Level 1, and I did not pass Level 1 in June.",
        "In the spring of 2021, I did not pass the USMLE Step 1.",
        "My wife was in Lagos and I failed my first attempt at PLAB.",
        "That winter I failed the national exam.",
        "I failed the surgery shelf once and passed it in October.",
        "In 2017 I did not pass the second year.",
        "In 2022 I did not match.",
        "I failed Step 1 because my school never taught us how to prepare.",
    ],
)
def test_what_is_said_outright(text: str) -> None:
    assert names_own_failure(text)


@pytest.mark.parametrize(
    "text",
    [
        "I feared that I failed Step 1.",
        "I dreamed in 2020 I failed Step 1.",
        "If I failed Step 1, my visa was gone.",
        'My brother wrote: "I failed Step 1."',
        "I have never failed Step 1 or anything else.",
        "She failed Step 1, and I passed it.",
        "I failed to notice that Step 1 was over.",
        "We thought I failed Level 1.",
        "I failed Level 1, or so it looked on the screen.",
        "I failed Step 1 only in my dreams.",
        "She failed the surgery shelf, and I helped her.",
        "I failed to see that the course was too much for her.",
        "I failed to attend the first class of the morning.",
        "The story and the chart did not match.",
        "I did not match the pace of my classmates.",
        "My plans and I did not match the time that I had.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert not names_own_failure(text)
