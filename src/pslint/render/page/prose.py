"""The whole statement as a page shows it: paragraphs, the explanation a sentence a row, the rest run on."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise

from pslint.render.page.safe import Flagged, by_sentence, safe
from pslint.render.page.values import Block, Note, Piece, Row
from pslint.render.ranking import Numbered
from pslint.render.verdict import FOREMOST, WEIGHTS
from pslint.render.view import UNICODE
from pslint.render.words import Words, words_of
from pslint.values import Document, Level, Sentence, Span, Statement

MOST_NOTES = 40  # of one sentence; the list of findings has them by rule


def blocks(statement: Statement, findings: Iterable[Numbered]) -> Iterator[Block]:
    """Yield every paragraph that has words, with its marks and notes."""
    flagged = by_sentence(findings)
    told = _told(statement)
    for paragraph, sentences in groupby(statement.sentences, key=lambda s: s.paragraph):
        yield Block(_kind(statement.document, paragraph), tuple(_rows(sentences, told, statement, flagged)))


def _told(statement: Statement) -> frozenset[int]:
    """Return where the sentences of all explanations start, the asides between them among these."""
    starts = [s.span.start for s in statement.sentences]
    ends = ((bisect_left(starts, p.span.start), bisect_left(starts, p.span.end)) for p in statement.passages)
    return frozenset(start for first, last in ends for start in starts[first:last])


def _kind(document: Document, paragraph: int) -> str:
    return document.paragraphs[paragraph].kind if paragraph < len(document.paragraphs) else "prose"


def _rows(sentences: Iterable[Sentence], told: frozenset[int], statement: Statement, flagged: Flagged) -> Iterator[Row]:
    """Yield each told sentence on its own, and the others between them together."""
    for own, group in groupby(sentences, key=lambda s: s.span.start if s.span.start in told else -1):
        held = list(group)
        ordered = [one for s in held for one in flagged.get(s.span.start, [])]
        lines = tuple(
            tuple(pieces(words_of(s, statement.document, UNICODE), flagged.get(s.span.start, []))) for s in held
        )
        notes = tuple(note(one) for one in ordered[:MOST_NOTES])
        roles = tuple(str(role) for role in held[0].roles) if own >= 0 else ()
        yield Row(lines, roles, own >= 0, notes, max(0, len(ordered) - MOST_NOTES))


def note(one: Numbered) -> Note:
    """Return the finding as a note in the margin."""
    level = one.finding.level
    weight = FOREMOST if one.finding.first else WEIGHTS[level]
    return Note(one.number, str(level), weight, safe(one.finding.message))


def pieces(words: Words, findings: Iterable[Numbered]) -> Iterator[Piece]:
    """Yield the words in runs, parted wherever a finding begins or ends; none is lost and none said twice."""
    places = [(words.locate(one.finding.span), one) for one in findings]
    cuts = sorted({0, len(words.text), *(edge for place, _ in places for edge in (place.start, place.end))})
    starting, ending = _edges(places)
    active: Counter[tuple[int, Level]] = Counter()
    if 0 in ending:  # findings on words that are not shown
        yield Piece("", ends=tuple(number for number, _ in sorted(ending[0])))
    for start, end in pairwise(cuts):
        active.update(starting.get(start, ()))
        over = tuple(number for number, _ in sorted(ending.get(end, ())))
        level = str(max(level for _, level in active)) if active else ""
        yield Piece(words.text[start:end], tuple(sorted(number for number, _ in active)), over, level)
        for key in ending.get(end, ()):
            del active[key]
    if words.cut:
        yield Piece(f" {UNICODE.more}")


def _edges(places: list[tuple[Span, Numbered]]) -> tuple[Mapping[int, list[tuple[int, Level]]], ...]:
    starting: dict[int, list[tuple[int, Level]]] = defaultdict(list)
    ending: dict[int, list[tuple[int, Level]]] = defaultdict(list)
    for place, one in places:
        if len(place):
            starting[place.start].append((one.number, one.finding.level))
        ending[place.end].append((one.number, one.finding.level))
    return starting, ending
