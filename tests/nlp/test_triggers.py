"""The words under a flag, from how likely each token is to be among them."""

import numpy as np
import pytest

from pslint.nlp.reader.triggers import triggers
from pslint.nlp.reader.windows import Piece

KNOWN = {".": 1012, ",": 1010, ";": 1025, "-": 1011, "'": 1005, "/": 1013, "_": 1035, "and": 1998, "but": 2021}
KNOWN |= {"nobody": 6343, "the": 1996, "an": 2019, "Step": 3357, "2": 1016}


def found(text: str, likely: str) -> list[str]:
    """Return the triggers of a sentence of words parted by spaces; ``likely`` has a digit for each (5: even)."""
    return cut(text, text.split(), likely)


def cut(text: str, tokens: list[str], likely: str) -> list[str]:
    """Return the triggers of a sentence cut into ``tokens``, each a word to the tokenizer."""
    offsets, at = [], 0
    for token in tokens:
        at = text.index(token, at)
        offsets.append((at, at + len(token)))
        at += len(token)
    piece = Piece(tuple(KNOWN.get(token, 5000) for token in tokens), tuple(offsets), tuple(range(len(tokens))), False)
    logits = np.array([int(digit) - 4.5 for digit in likely], dtype=np.float32)
    return [text[start:end] for start, end in triggers(piece, logits, 0.7)]


def test_the_likeliest_words_are_the_trigger() -> None:
    assert found("I had cried for weeks that spring", "0089911") == ["cried for weeks"]
    assert found("I cried for weeks that spring", "589911") == ["I cried for weeks"]  # nobody marks all but the "I"


def test_a_gap_is_bridged_where_it_speaks_less_against_than_the_words_on_both_sides_for() -> None:
    assert found("my dean never once told us", "999999") == ["my dean never once told us"]
    assert found("my dean never once told us", "994499") == ["my dean never once told us"]
    assert found("my dean never once ever told us", "9911199") == ["my dean", "told us"]


def test_a_word_alone_within_a_phrase_is_no_second_trigger() -> None:
    assert found("my dean never told us which of the books to use", "99999000600") == ["my dean never told us"]


def test_the_likeliest_word_is_always_marked() -> None:
    assert found("I was , however , quite sure of it", "000500600") == ["sure"]


def test_a_compound_a_contraction_and_a_blank_are_one_word_each() -> None:
    assert cut("an eye-opening year", ["an", "eye", "-", "opening", "year"], "00090") == ["an eye-opening"]
    assert cut("it's luck", ["it", "'", "s", "luck"], "0099") == ["it's luck"]
    assert cut("on __/__ I sat", ["on", "_", "_", "/", "_", "_", "I", "sat"], "00900000") == ["__/__"]


def test_a_doubtful_word_is_marked_with_its_phrase_and_not_beyond() -> None:
    assert found("then , nobody ever told us , so I waited", "0059995440") == ["nobody ever told us"]
    assert found("then , they never told us , so I waited", "00599994000") == ["they never told us"]


def test_a_negation_an_article_or_half_the_name_of_an_exam_is_not_left_out() -> None:
    assert found("she said nobody in the world cares", "0009999") == ["nobody in the world cares"]
    assert found("all that the dean promised fell away", "0009900") == ["the dean promised"]
    assert found("then my Step 2 CK went badly", "0000999") == ["Step 2 CK went badly"]


@pytest.mark.parametrize("joint", [", and", ", but", ";"])
def test_two_clauses_are_two_triggers(joint: str) -> None:
    text = f"my landlord sold the flat {joint} my uncle kept the car"
    assert found(text, "9" * len(text.split())) == ["my landlord sold the flat", "my uncle kept the car"]


def test_a_pair_of_words_is_no_pair_of_clauses() -> None:
    assert found("I was slow , and lazy", "999999") == ["I was slow , and lazy"]


def test_a_stop_at_either_end_is_not_marked() -> None:
    assert found("at home , nobody had warned us .", "00999999") == ["nobody had warned us"]
    assert found("it was bad . sadly , nobody had warned us", "0000099999") == ["nobody had warned us"]
    assert found("nobody had warned us , sadly .", "9999900") == ["nobody had warned us"]


def test_a_stretch_of_stops_alone_stays() -> None:
    assert found("we had so very few . . .", "00000999") == [". . ."]


def test_a_word_of_several_tokens_is_not_cut() -> None:
    text = "I was unlucky"
    piece = Piece((1045, 2001, 4895, 7630, 17413), ((0, 1), (2, 5), (6, 8), (8, 11), (11, 13)), (0, 1, 2, 2, 2), False)
    spans = triggers(piece, np.array([-4, -4, -1, 4, 2], dtype=np.float32), 0.7)
    assert [text[start:end] for start, end in spans] == ["unlucky"]
