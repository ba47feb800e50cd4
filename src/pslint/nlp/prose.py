"""The plain prose of a document, and the way back: each of its characters knows where it stands in the file.

Drafts come with typographic quotes, hard line ends, non-breaking and zero-width characters, ligatures and
full-width letters. They are read as one plain text, so that the same words get the same verdict, while every
span that is reported points into the text as it stands in the file.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from pslint.values import Document, Paragraph, Span

PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u201f": '"', "\u2033": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2026": "...",
}  # fmt: skip
PARAGRAPH_END = "\n\n"


@dataclass(frozen=True, slots=True)
class Prose:
    """Plain text, its paragraphs as spans of it, and for each character the span of the source it came from."""

    text: str
    paragraphs: tuple[Span, ...]
    _origins: tuple[tuple[int, int], ...] = field(repr=False)

    def source(self, start: int, end: int) -> Span:
        """Return the stretch of the file's text behind ``[start, end)`` of the prose (at least one character)."""
        return Span(self._origins[start][0], self._origins[end - 1][1])


def prose(document: Document) -> Prose:
    """Return the plain prose of ``document``; a paragraph without a word is left out."""
    chars: list[str] = []
    origins: list[tuple[int, int]] = []
    spans: list[Span] = []
    for paragraph in document.paragraphs:
        read = list(_collapsed(_plain(document, paragraph)))
        if not read:
            continue
        if chars:
            chars.extend(PARAGRAPH_END)
            origins.extend([(read[0][1], read[0][1])] * len(PARAGRAPH_END))
        start = len(chars)
        for char, begin, end in read:
            chars.append(char)
            origins.append((begin, end))
        spans.append(Span(start, len(chars)))
    return Prose("".join(chars), tuple(spans), tuple(origins))


def _plain(document: Document, paragraph: Paragraph) -> Iterator[tuple[str, int, int]]:
    """Yield each plain character with the span it came from; what parts two pieces is a space if it holds one."""
    text, last = document.text, None
    for piece in paragraph.pieces:
        if last is not None and any(char.isspace() for char in text[last : piece.start]):
            yield " ", last, piece.start
        at = piece.start
        if at in document.shown:
            yield from ((char, at, piece.end) for char in _normal(document.shown[at]))
            at = piece.end
        while at < piece.end:
            end = at + 1
            while end < piece.end and unicodedata.combining(text[end]):
                end += 1
            for char in _normal(text[at:end]):
                yield char, at, end
            at = end
        last = piece.end


def _normal(cluster: str) -> str:
    if cluster in PLAIN:
        return PLAIN[cluster]
    if cluster.isascii():
        return cluster if cluster.isprintable() or cluster.isspace() else ""
    kept = "".join(c for c in cluster if unicodedata.category(c) not in ("Cf", "Cc", "Cs") or c.isspace())
    return unicodedata.normalize("NFKC", kept)


def _collapsed(chars: Iterator[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Yield the characters with each run of white space as one space, and none at either end."""
    gap: tuple[int, int] | None = None
    started = False
    for char, start, end in chars:
        if char.isspace():
            gap = (gap[0] if gap else start, end)
            continue
        if gap and started:
            yield " ", *gap
        gap, started = None, True
        yield char, start, end
