"""Words for a page: one line, nothing in them that steers; a quotation is cut where a glance ends."""

from collections.abc import Iterable, Mapping

from pslint.render.harmless import plain
from pslint.render.ranking import Numbered
from pslint.render.view import UNICODE
from pslint.render.words import words_of
from pslint.values import Document, Sentence

GLANCE = 170

Flagged = Mapping[int, list[Numbered]]


def safe(text: str) -> str:
    """Return ``text`` as one harmless line."""
    return plain(text, UNICODE)


def quote(sentence: Sentence, document: Document, most: int = GLANCE) -> str:
    """Return the sentence's words as they stand in the draft, cut between words where they go on for long."""
    return glance(words_of(sentence, document, UNICODE).text, most)


def glance(text: str, most: int = GLANCE) -> str:
    """Return the first of the words where there are many."""
    if len(text) <= most:
        return text
    cut = text[:most].rsplit(" ", 1)[0]
    return f"{cut.rstrip(',;:')} {UNICODE.more}"


def by_sentence(findings: Iterable[Numbered]) -> Flagged:
    """Return the findings that mark words, by the start of their sentence, in the order of the words."""
    flagged: dict[int, list[Numbered]] = {}
    for one in sorted(findings, key=lambda one: one.finding.span):
        if one.sentence:
            flagged.setdefault(one.sentence.span.start, []).append(one)
    return flagged
