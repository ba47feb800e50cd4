"""What Google Docs leaves in the plain text that it exports: marks of notes, and comments below the text."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from string import ascii_lowercase

from pslint.values import Paragraph, Span

LINE = re.compile(r"^\[([a-z]{1,2}|\d{1,2})\]", re.MULTILINE)
MARK = re.compile(r"\[([a-z]{1,2}|\d{1,2})\]")
BLANK = re.compile(r"\n\s*\n")
LABELS = (*ascii_lowercase, *(one + other for one in ascii_lowercase for other in ascii_lowercase))


def remarks(text: str) -> tuple[int, list[Span]]:
    """Return where the comments below a text begin (its end where there are none), and the marks to leave out.

    A mark is one that also begins a line further down, that of its note or comment.
    """
    marks = [(found[1], Span(found.start(), found.end())) for found in MARK.finditer(text)]
    first: dict[str, int] = {}
    for label, span in marks:
        first.setdefault(label, span.start)
    end, below = _comments(text, marks)
    below |= {line[1] for line in LINE.finditer(text) if line[1].isdigit() and line.start() > first[line[1]]}
    return end, [span for label, span in marks if label in below and span.start < end]


def _comments(text: str, marks: list[tuple[str, Span]]) -> tuple[int, set[str]]:
    """Return where the comments begin, and their labels.

    A list of things to do looks like them. Comments are the end of the text and nothing else, are labelled in order
    from ``a``, and each has its mark behind words further up.
    """
    lines = [line for line in LINE.finditer(text) if line[1].isalpha()]
    at = max((number for number, line in enumerate(lines) if line[1] == LABELS[0]), default=len(lines))
    labels, start = tuple(line[1] for line in lines[at:]), lines[at].start() if lines[at:] else len(text)
    marked = {label for label, span in marks if span.start < start and _is_behind_words(text, span.start)}
    is_last = all(LINE.match(block) for block in BLANK.split(text[start:].strip()))
    if labels and is_last and labels == LABELS[: len(labels)] and marked.issuperset(labels):
        return start, set(labels)
    return len(text), set()


def _is_behind_words(text: str, at: int) -> bool:
    return any(char.isalpha() for char in text[text.rfind("\n", 0, at) + 1 : at])


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
