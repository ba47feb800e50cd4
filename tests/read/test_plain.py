import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pslint.read.plain import lines, read_plain
from pslint.values import Span

LONG = (
    "I failed Step 1 in my first sitting because I had read more than practised, and the questions were new to me. "
    "I wrote a plan with my adviser, practised forty timed questions each evening, and kept a log of what I missed."
)
SECOND = "I passed in March. Today I teach the first-year students of my school how to plan such months."


def paragraphs(text: str) -> list[str]:
    return [" ".join(piece.of(text) for piece in p.pieces) for p in read_plain("a.txt", text).paragraphs]


def kinds(text: str) -> list[str]:
    return [p.kind for p in read_plain("a.txt", text).paragraphs]


def test_a_blank_line_parts_paragraphs() -> None:
    assert paragraphs("One.\n\nTwo.\n \t\nThree.") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    assert paragraphs(f"One goes{end}on here.{end}{end}Two.{end}") == ["One goes on here.", "Two."]


def test_lines_without_a_wrap_are_paragraphs_of_their_own() -> None:
    assert paragraphs(f"{LONG}\n{SECOND}") == [LONG, SECOND]


def test_a_line_that_goes_on_in_small_letters_is_no_new_paragraph() -> None:
    assert paragraphs("I failed the\nexam.\nThen I passed.") == ["I failed the exam.", "Then I passed."]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_paragraphs_are_the_unwrapped_ones(width: int, end: str) -> None:
    text = "\n\n".join((LONG, SECOND))
    wrapped = "\n\n".join(textwrap.fill(p, width) for p in (LONG, SECOND))
    assert paragraphs(wrapped.replace("\n", end)) == paragraphs(text)


@pytest.mark.parametrize("mark", ["- ", "* ", "• ", "1. ", "2) ", "(3) ", "◦ ", "o   ", "§ "])
def test_a_list_item_is_a_paragraph_without_its_mark(mark: str) -> None:
    text = f"What I changed:\n{mark}I met my tutor weekly.\n{mark}I kept a log."
    assert paragraphs(text) == ["What I changed:", "I met my tutor weekly.", "I kept a log."]
    assert kinds(text) == ["prose", "item", "item"]


def test_a_rule_parts_paragraphs_and_is_none() -> None:
    assert paragraphs("I failed once,\n________________\nthen I passed.") == ["I failed once,", "then I passed."]


@pytest.mark.parametrize("text", ["1.5 hours a day were not enough.", "-", "2021 was hard.", "*"])
def test_what_only_looks_like_a_mark_is_prose(text: str) -> None:
    assert paragraphs(text) == [text]
    assert kinds(text) == ["prose"]


def test_white_space_at_a_line_s_ends_is_no_prose() -> None:
    text = "   \tOne.  \r\n\r\n\u00a0Two. \n"
    assert paragraphs(text) == ["One.", "Two."]


@pytest.mark.parametrize("text", ["", "\n", " \r\n\t\r", "\n\n\n"])
def test_a_text_without_words_has_no_paragraph(text: str) -> None:
    assert read_plain("a.txt", text).paragraphs == ()


def test_the_document_keeps_the_text_as_it_stands() -> None:
    document = read_plain("b.txt", "One.\r\n")
    assert (document.path, document.text) == ("b.txt", "One.\r\n")


DRAFT = st.text(st.sampled_from("ab I.-1)*\n\r\t \u00a0é“’"), max_size=200) | st.text(max_size=200)


@given(DRAFT)
def test_pieces_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [piece for p in read_plain("a.txt", text).paragraphs for piece in p.pieces]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@given(DRAFT)
def test_lines_are_those_of_any_line_end(text: str) -> None:
    expected = [line.strip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    found = [line.of(text) for line in lines(text, Span(0, len(text)))]
    assert found == expected[: len(found)]
    assert "".join(found) == "".join(expected)


WORD = st.text("abcdefghijklmnop", min_size=1, max_size=12)
PARAGRAPH = st.lists(WORD, min_size=1, max_size=60).map(lambda words: " ".join(words).capitalize() + ".")


@given(st.lists(PARAGRAPH, min_size=1, max_size=4))
def test_a_wrap_at_72_columns_changes_no_paragraph(parts: list[str]) -> None:
    wrapped = "\n\n".join(textwrap.fill(part, 72) for part in parts)
    assert paragraphs(wrapped) == parts
