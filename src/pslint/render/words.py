"""The words of a sentence as they stand in the draft, each character knowing its place there."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pslint.render.harmless import LONGEST, plain_char
from pslint.render.view import Glyphs
from pslint.values import Document, Sentence, Span


@dataclass(frozen=True, slots=True)
class Words:
    """A line of prose, and the offset in the document of each of its characters; ``cut`` where it goes on."""

    text: str
    offsets: tuple[int, ...]
    cut: bool = False

    def locate(self, span: Span) -> Span:
        """Return the part of the line that shows ``span`` of the document, without white space around it.

        It is empty where nothing of ``span`` is shown but white space.
        """
        start = bisect_right(self.offsets, span.start - 1)
        end = max(start, bisect_right(self.offsets, span.end - 1))
        shown = self.text[start:end]
        if not shown.strip():
            return Span(start, start)
        return Span(start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip()))


def words_of(sentence: Sentence, document: Document, glyphs: Glyphs) -> Words:
    """Return the sentence's prose on one line: marks of emphasis and line ends between its pieces left out."""
    end = min(sentence.span.end, sentence.span.start + 2 * LONGEST)
    letters: list[str] = []
    offsets: list[int] = []
    for piece in _pieces(document, sentence.paragraph, Span(sentence.span.start, end)):
        for offset, written in _chars(document, piece):
            char = plain_char(written, glyphs)
            if char != " " or (letters and letters[-1] != " "):
                letters.append(char)
                offsets.append(offset)
    text = "".join(letters)[:LONGEST].rstrip()
    cut = len(letters) > LONGEST or end < sentence.span.end
    return Words(text, tuple(offsets[: len(text)]), cut)


def _chars(document: Document, piece: Span) -> Iterator[tuple[int, str]]:
    if said := document.shown.get(piece.start):
        return ((piece.start, char) for char in said)
    return enumerate(piece.of(document.text), piece.start)


def _pieces(document: Document, paragraph: int, span: Span) -> Iterator[Span]:
    """Yield the parts of ``span`` to show: the paragraph's prose, and white space in the gaps between."""
    held = document.paragraphs[paragraph].pieces if paragraph < len(document.paragraphs) else ()
    at = span.start
    for piece in held[max(0, bisect_right(held, Span(span.start, span.start)) - 1) :]:
        if piece.start >= span.end:
            break
        if piece.end <= span.start:
            continue
        inside = Span(max(piece.start, span.start), min(piece.end, span.end))
        yield from _gap(document.text, Span(at, inside.start))
        yield inside
        at = inside.end
    if at == span.start:
        yield span


def _gap(text: str, gap: Span) -> Iterator[Span]:
    """Yield the first white space of a gap, if it has any."""
    for offset in range(gap.start, gap.end):
        if text[offset].isspace():
            yield Span(offset, offset + 1)
            return
