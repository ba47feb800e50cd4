"""Whether a sentence says plainly what was failed."""

import pytest

from pslint.plainly import named_plainly


@pytest.mark.parametrize(
    "sentence",
    [
        "I failed Step 1 in August 2021.",
        "I did not match in 2023.",
        "I went unmatched.",
        "My Step 2 CK score was 214.",
        "I needed three attempts for Level 1.",
        "I had to repeat the second year.",
        "My first result on PLAB was below the pass mark.",
    ],
)
def test_an_exam_a_course_a_score_a_year_or_the_match_with_its_failing_is_named(sentence: str) -> None:
    assert named_plainly(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "My year did not go as hoped.",
        "That result was not what such a person deserves.",
        "After failing, I changed my habits.",
        "The boards were a hard season.",
    ],
)
def test_blurred_words_are_no_plain_naming(sentence: str) -> None:
    assert not named_plainly(sentence)


def test_a_name_that_is_known_counts_however_it_reads() -> None:
    assert named_plainly("I failed physiology.", ["physiology"])
    assert not named_plainly("I failed physiology.")
