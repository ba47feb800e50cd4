"""The words under a flag, from how likely each token is to be among them."""

import numpy as np
import pytest

from pslint.nlp.reader.triggers import triggers
from pslint.nlp.reader.windows import Piece

KNOWN = {".": 1012, ",": 1010, "and": 1998, "but": 2021, ";": 1025}


def found(text: str, likely: str) -> list[str]:
    """Return the triggers of a sentence of words parted by spaces; ``likely`` has a digit, 0 to 9, for each."""
    words = text.split()
    starts = [sum(len(word) + 1 for word in words[:at]) for at in range(len(words))]
    offsets = tuple((start, start + len(word)) for start, word in zip(starts, words, strict=True))
    piece = Piece(tuple(KNOWN.get(word, 5000) for word in words), offsets, tuple(range(len(words))), False)
    scores = np.array([int(digit) / 9 for digit in likely], dtype=np.float32)
    return [text[start:end] for start, end in triggers(piece, scores, 0.6)]


def test_the_likeliest_words_are_the_trigger() -> None:
    assert found("I cried for weeks that spring", "089911") == ["I cried for weeks"]  # nobody marks all but the "I"
    assert found("I had cried for weeks that spring", "0089911") == ["cried for weeks"]


def test_a_gap_of_two_words_is_bridged_and_a_wider_one_is_not() -> None:
    assert found("my dean never once told us", "990099") == ["my dean never once told us"]
    assert found("my dean never once ever told us", "9900099") == ["my dean", "told us"]


@pytest.mark.parametrize("joint", [", and", ", but", ";"])
def test_two_clauses_are_two_triggers(joint: str) -> None:
    text = f"my landlord sold the flat {joint} my uncle kept the car"
    assert found(text, "9" * len(text.split())) == ["my landlord sold the flat", "my uncle kept the car"]


def test_a_pair_of_words_is_no_pair_of_clauses() -> None:
    assert found("I was slow , and lazy", "999999") == ["I was slow , and lazy"]


def test_a_single_word_left_of_the_phrase_is_marked_with_it() -> None:
    assert found("they said that it is only memory", "0000990") == ["is only memory"]
    assert found("then , nobody ever told us , so I waited", "0009990000") == ["nobody ever told us"]


def test_what_leaves_more_than_a_word_of_the_phrase_stays_short() -> None:
    assert found("I had cried for weeks that spring", "0099900") == ["cried for weeks"]
    assert found("all of us said that it was luck", "00099000") == ["said that"]


def test_a_stop_at_either_end_is_not_marked() -> None:
    assert found("at home , nobody had warned us .", "00999999") == ["nobody had warned us"]
    assert found("it was bad . sadly , nobody had warned us", "0000099999") == ["nobody had warned us"]
    assert found("nobody had warned us , sadly .", "9999900") == ["nobody had warned us"]


def test_a_stretch_of_stops_alone_stays() -> None:
    assert found("we had so very few . . .", "00000999") == [". . ."]
