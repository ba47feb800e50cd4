"""How a finding is known again in an edited draft: by hashes of its words and of the words around them."""

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from pslint.allow.entries import Entry
from pslint.nlp.prose import prose
from pslint.values import Document, Finding, Paragraph, Span, Statement

WORD = re.compile(r"\w+(?:['-]\w+)*")
AROUND = 5  # words on each side
ENOUGH = 8  # so many words are known again by themselves


def entry_for(finding: Finding, statement: Statement, reason: str, day: date) -> Entry:
    """Return the entry that allows ``finding``."""
    name = Path(statement.document.path).name
    words, before, after = (_hash(part) for part in _parts(finding.span, statement.document))
    return Entry(name, finding.rule, day, reason, words, before, after)


def holds(entry: Entry, finding: Finding, statement: Statement) -> bool:
    """Tell whether ``entry`` allows ``finding``: the words are the same, and so are those on one side of them.

    Many words are enough in themselves, so that what stands around a whole passage may change. The words may stand
    anywhere in the finding's sentence: after an edit elsewhere the reader may underline a word more of it, or less.
    """
    if entry.rule != finding.rule:
        return False
    if _same(entry, *_parts(finding.span, statement.document)):
        return True
    around = (s.span for s in statement.sentences if s.span.contains(finding.span))
    return any(_same(entry, *run) for span in around for run in _runs(*_parts(span, statement.document)))


def _same(entry: Entry, words: list[str], before: list[str], after: list[str]) -> bool:
    if _hash(words) != entry.words:
        return False
    return len(words) >= ENOUGH or _hash(before) == entry.before or _hash(after) == entry.after


def _runs(words: list[str], before: list[str], after: list[str]) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield each run of the ``words`` with those before it and those after it."""
    for start, end in combinations(range(len(words) + 1), 2):
        yield words[start:end], (before + words[:start])[-AROUND:], (words[end:] + after)[:AROUND]


def _parts(span: Span, document: Document) -> tuple[list[str], list[str], list[str]]:
    """Return the words of the span, those before it and those after it."""
    end = len(document.text)
    before, after = Span(max(0, span.start - 200), span.start), Span(span.end, min(end, span.end + 200))
    return _words(span, document), _words(before, document)[-AROUND:], _words(after, document)[:AROUND]


def _words(span: Span, document: Document) -> list[str]:
    """Return the plain words of a stretch in small letters; marks alone (an exclamation mark, a blank) as they are."""
    paragraphs = tuple(Paragraph(pieces) for pieces in _clipped(span, document) if pieces)
    plain = prose(Document(document.path, document.text, paragraphs)).text.lower()
    return WORD.findall(plain) or plain.split()


def _clipped(span: Span, document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield for each paragraph its pieces as far as they lie inside ``span``."""
    for paragraph in document.paragraphs:
        overlapping = (piece for piece in paragraph.pieces if piece.overlaps(span))
        yield tuple(Span(max(p.start, span.start), min(p.end, span.end)) for p in overlapping)


def _hash(words: list[str]) -> str:
    return sha256(" ".join(words).encode()).hexdigest()
