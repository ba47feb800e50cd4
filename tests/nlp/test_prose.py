from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pslint.nlp.prose import prose
from pslint.read.markdown import read_markdown
from pslint.read.plain import read_plain
from pslint.values import Document, Paragraph, Span


def plain(text: str) -> str:
    return prose(read_plain("a.txt", text)).text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I didn’t “pass”.", 'I didn\'t "pass".'),
        ("I failed …", "I failed ..."),
        ("a\u00a0b\u2009c", "a b c"),
        ("fai\u200bled", "failed"),
        ("fai\u00adled", "failed"),
        ("the o\ufb03ce \ufb01nally", "the office finally"),
        ("\uff33\uff54\uff45\uff50 1", "Step 1"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("first\u2010year", "first-year"),
        ("one\n two \t three", "one two three"),
    ],
)
def test_the_words_are_made_plain(text: str, words: str) -> None:
    assert plain(text) == words


def test_paragraphs_are_apart_and_known() -> None:
    read = prose(read_plain("a.txt", "  One two.\n\n\nThree."))
    assert [span.of(read.text) for span in read.paragraphs] == ["One two.", "Three."]
    assert read.text == "One two.\n\nThree."


def test_the_way_back_leads_to_the_text_as_it_stands() -> None:
    text = "“I didn’t\r\n  pass…”"
    read = prose(read_plain("a.txt", text))
    for words, source in (("didn't", "didn’t"), ("...", "…"), ("n't pass", "n’t\r\n  pass"), ('"I', "“I")):
        at = read.text.index(words)
        assert read.source(at, at + len(words)).of(text) == source


def test_emphasis_inside_a_word_parts_no_word() -> None:
    text = "I *fail*ed **Step** 1."
    read = prose(read_markdown("a.md", text))
    assert read.text == "I failed Step 1."
    assert read.source(2, 8).of(text) == "fail*ed"


def test_a_paragraph_without_a_word_is_left_out() -> None:
    text = "One.\u200b \u200b Two."
    document = Document("a.txt", text, (Paragraph((Span(0, 4),)), Paragraph((Span(4, 8),)), Paragraph((Span(8, 12),))))
    read = prose(document)
    assert [span.of(read.text) for span in read.paragraphs] == ["One.", "Two."]


TEXT = st.text(st.sampled_from("ab I.’“\u00a0\u200b\u0301\ufb01…\n\r\t"), max_size=80) | st.text(max_size=80)


@given(TEXT, st.data())
def test_every_stretch_leads_into_the_text(text: str, data: st.DataObject) -> None:
    read = prose(read_plain("a.txt", text))
    if not read.text:
        return
    start = data.draw(st.integers(0, len(read.text) - 1))
    end = data.draw(st.integers(start + 1, len(read.text)))
    span = read.source(start, end)
    assert 0 <= span.start <= span.end <= len(text)
    if read.text[start:end].strip():
        assert span.start < span.end


@given(TEXT)
def test_the_way_back_never_steps_backwards(text: str) -> None:
    read = prose(read_plain("a.txt", text))
    places = [read.source(at, at + 1) for at in range(len(read.text))]
    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(places))


ASCII = st.characters(codec="ascii", categories=["L", "N", "P", "S", "Zs"], exclude_characters="`")


@given(st.text(ASCII, max_size=80))
def test_ascii_words_stay_as_they_are(text: str) -> None:
    if text.strip():
        document = Document("a.txt", text, (Paragraph((Span(0, len(text)),)),))
        assert prose(document).text == " ".join(text.split())


@given(st.text(st.sampled_from("ab I.’“\u00a0\u200b\ufb01\uff33…-\n\r\t"), max_size=80))
def test_the_plain_words_are_plain_already(text: str) -> None:
    read = prose(read_plain("a.txt", text))
    document = Document("a.txt", read.text, tuple(Paragraph((span,)) for span in read.paragraphs))
    assert prose(document).text == read.text
