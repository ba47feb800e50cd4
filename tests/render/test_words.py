from hypothesis import given
from hypothesis import strategies as st

from pslint.render.harmless import LONGEST, collapse
from pslint.render.view import UNICODE
from pslint.render.words import words_of
from pslint.values import Document, Paragraph, Sentence, Span


def _words(text: str, *pieces: Span):
    held = (Paragraph(pieces),) if pieces else ()
    return words_of(Sentence(Span(0, len(text)), text), Document("a.md", text, held), UNICODE)


@given(st.text(alphabet="ab \n\t", min_size=1), st.data())
def test_a_span_keeps_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    words = _words(text)
    assert words.text == collapse(text)
    assert words.locate(Span(start, end)).of(words.text) == collapse(text[start:end])


def test_marks_between_the_pieces_are_left_out() -> None:
    text = "I **failed**\n> Step 1."
    words = _words(text, Span(0, 2), Span(4, 10), Span(15, 22))
    assert words.text == "I failed Step 1."
    assert words.locate(Span(4, 10)).of(words.text) == "failed"


def test_a_sentence_outside_the_pieces_is_shown_as_it_stands() -> None:
    assert _words("I failed.", Span(50, 60)).text == "I failed."


def test_a_sentence_without_end_is_cut() -> None:
    words = _words("a " * 1_000_000)
    assert words.cut
    assert len(words.text) <= LONGEST
    assert words.locate(Span(999_998, 999_999)) == Span(len(words.text), len(words.text))


def test_an_entity_is_shown_as_what_it_stands_for() -> None:
    text = "I failed Step&nbsp;1."
    held = (Paragraph((Span(0, 13), Span(13, 19), Span(19, 21))),)
    words = words_of(Sentence(Span(0, 21), text), Document("a.md", text, held, shown={13: "\u00a0"}), UNICODE)
    assert words.text == "I failed Step 1."
    assert words.locate(Span(9, 20)).of(words.text) == "Step 1"
