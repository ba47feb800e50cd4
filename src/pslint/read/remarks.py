"""What Google Docs leaves in the plain text that it exports: marks of notes, and comments below the text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pslint.values import Paragraph, Span

LINE = re.compile(r"^\[([a-z]{1,2}|\d{1,2})\]", re.MULTILINE)
MARK = re.compile(r"\[([a-z]{1,2}|\d{1,2})\]")


def remarks(text: str) -> tuple[int, list[Span]]:
    """Return where the comments below a text begin (its end where there are none), and the marks to leave out.

    A mark is one that also begins a line further down, that of its note or comment.
    """
    marks = [(found[1], Span(found.start(), found.end())) for found in MARK.finditer(text)]
    first: dict[str, int] = {}
    for label, span in marks:
        first.setdefault(label, span.start)
    below = {found[1]: found.start() for found in LINE.finditer(text) if found.start() > first[found[1]]}
    end = min((at for label, at in below.items() if label.isalpha()), default=len(text))
    return end, [span for label, span in marks if label in below and span.start < end]


def without(paragraphs: Iterable[Paragraph], marks: list[Span]) -> Iterator[Paragraph]:
    """Yield the paragraphs without the marks that stand in them."""
    starts = [mark.start for mark in marks]
    for paragraph in paragraphs:
        pieces = tuple(left for piece in paragraph.pieces for left in _left(piece, marks, starts))
        if pieces:
            yield replace(paragraph, pieces=pieces)


def _left(piece: Span, marks: list[Span], starts: list[int]) -> Iterator[Span]:
    at = piece.start
    for mark in marks[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]:
        if at < mark.start:
            yield Span(at, mark.start)
        at = mark.end
    if at < piece.end:
        yield Span(at, piece.end)
