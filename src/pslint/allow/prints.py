"""How a finding is known again in an edited draft: by hashes of its words and of the words around them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import combinations
from pathlib import Path

from pslint.allow.entries import Entry
from pslint.allow.likeness import likeness, mark
from pslint.nlp.prose import prose
from pslint.values import Document, Finding, Paragraph, Span, Statement

WORD = re.compile(r"\w+(?:['-]\w+)*")
AROUND = 5  # words on each side
DISTINCT = 4  # so many words are known again whatever stands around them
ALIKE = 0.5  # so much of whole sentences has to be there still; an edit in a passage does not make it another one


def entry_for(finding: Finding, statement: Statement, reason: str, day: date) -> Entry:
    """Return the entry that allows ``finding``."""
    name = Path(statement.document.path).name
    words, before, after = _parts(finding.span, statement.document)
    return Entry(name, finding.rule, day, reason, _hash(words), _hash(before), _hash(after), mark(words))


def holds(entry: Entry, finding: Finding, statement: Statement) -> bool:
    """Tell whether ``entry`` allows ``finding``.

    One to three words are known again with those on one side of them, more by themselves, and whole sentences by the
    half of them that is still there. The words may stand anywhere in the finding's sentence: after an edit elsewhere
    the reader may underline a word more of it, or less.
    """
    if entry.rule != finding.rule:
        return False
    words, before, after = _parts(finding.span, statement.document)
    if _same(entry, words, before, after):
        return True
    if any(finding.span.contains(sentence.span) for sentence in statement.sentences):
        return likeness(entry.like, mark(words)) >= ALIKE
    around = (s.span for s in statement.sentences if s.span.contains(finding.span))
    return any(_same(entry, *run) for span in around for run in _runs(*_parts(span, statement.document)))


def _same(entry: Entry, words: list[str], before: list[str], after: list[str]) -> bool:
    if _hash(words) != entry.words:
        return False
    return len(words) >= DISTINCT or _hash(before) == entry.before or _hash(after) == entry.after


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
    plain = prose(replace(document, paragraphs=paragraphs)).text.lower()
    return WORD.findall(plain) or plain.split()


def _clipped(span: Span, document: Document) -> Iterator[tuple[Span, ...]]:
    """Yield for each paragraph its pieces as far as they lie inside ``span``."""
    for paragraph in document.paragraphs:
        overlapping = (piece for piece in paragraph.pieces if piece.overlaps(span))
        yield tuple(Span(max(p.start, span.start), min(p.end, span.end)) for p in overlapping)


def _hash(words: list[str]) -> str:
    return sha256(" ".join(words).encode()).hexdigest()
