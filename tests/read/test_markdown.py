from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pslint.read.markdown import read_markdown


def paragraphs(text: str) -> list[tuple[str, str]]:
    found = []
    for paragraph in read_markdown("a.md", text).paragraphs:
        words, last = "", None
        for piece in paragraph.pieces:
            between = text[last : piece.start] if last is not None else ""
            words += (" " if any(c.isspace() for c in between) else "") + piece.of(text)
            last = piece.end
        found.append((paragraph.kind, words))
    return found


def test_headings_items_and_prose_are_told_apart() -> None:
    text = "# My statement\n\nI failed Step 1.\n\n- I met my tutor.\n- I kept a log.\n\n1. First\n\nSetext\n======\n"
    assert paragraphs(text) == [
        ("heading", "My statement"),
        ("prose", "I failed Step 1."),
        ("item", "I met my tutor."),
        ("item", "I kept a log."),
        ("item", "First"),
        ("heading", "Setext"),
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("I *failed* Step 1.", "I failed Step 1."),
        ("I **failed** it.", "I failed it."),
        ("I __never__ gave _up_.", "I never gave up."),
        ("See [my record](https://example.org).", "See my record."),
        ("I scored `241` then.", "I scored 241 then."),
        (r"I kept \*notes\* daily.", "I kept *notes* daily."),
        ("Step 1 was **not** *passed*.", "Step 1 was not passed."),
        ("> A mentor said: go on.", "A mentor said: go on."),
        ("I failed  \nonce.", "I failed once."),
        ("I failed[^1] once.", "I failed once."),
        ("[^1]: It was in June.", "It was in June."),
        ("I ~~struck~~ kept it.", "I struck kept it."),
        ("I failed\nonce and\npassed.", "I failed once and passed."),
    ],
)
def test_marks_are_no_prose(source: str, words: str) -> None:
    assert [found for _, found in paragraphs(source)] == [words]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    text = end.join(["# Title", "", "I *failed*", "once.", "", "Then I passed."])
    assert paragraphs(text) == [("heading", "Title"), ("prose", "I failed once."), ("prose", "Then I passed.")]


def test_the_cells_of_a_table_are_paragraphs() -> None:
    text = "| same | same |\n| :---- | ---- |\n| a **b** | same |\n\nBelow."
    assert [words for _, words in paragraphs(text)] == ["same", "same", "a b", "same", "Below."]


def test_an_indented_paragraph_is_prose() -> None:
    assert paragraphs("One.\n\n    I failed Step 1.\n") == [("prose", "One."), ("prose", "I failed Step 1.")]


def test_an_entity_costs_at_most_itself() -> None:
    assert paragraphs("Grit &amp; luck were not enough.")[0][1].endswith("luck were not enough.")


@pytest.mark.parametrize("text", ["", "\n\n", "---\n", "```\n```\n", "<!-- a note -->\n"])
def test_a_text_without_prose_has_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []


@given(st.text(st.sampled_from("ab I.#*_-`[]()\\>1&;\n\r\t 0\u00a0é’"), max_size=150) | st.text(max_size=150))
def test_pieces_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [piece for p in read_markdown("a.md", text).paragraphs for piece in p.pieces]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
