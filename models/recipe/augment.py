"""Statements made from statements: explanations grafted into other hosts, paragraphs dropped, typing slips."""

from __future__ import annotations

import random
from dataclasses import replace

from recipe.corpus import Sentence, Statement, Trigger

Paragraphs = tuple[tuple[Sentence, ...], ...]


class Augmenter:
    """Draws a changed copy of a statement; hosts are what the corpus holds outside every passage."""

    def __init__(self, statements: list[Statement], graft: float, slip: float) -> None:
        self.hosts = [p for p in (_outside(s.paragraphs) for s in statements) if len(p) >= 2]
        self.graft, self.slip = graft, slip

    def __call__(self, statement: Statement, draw: random.Random) -> Statement:
        """Draw a changed copy."""
        paragraphs = statement.paragraphs
        if draw.random() < self.graft and len(statement.sentences) <= 14:
            paragraphs = self._grafted(paragraphs, draw)
        elif len(paragraphs) > 2 and draw.random() < 0.3:
            paragraphs = _dropped(paragraphs, draw)
        if draw.random() < 0.15:
            paragraphs = _merged(paragraphs, draw)
        if draw.random() < self.slip:
            paragraphs = tuple(tuple(slipped(s, draw) for s in p) for p in paragraphs)
        return replace(statement, paragraphs=paragraphs)

    def _grafted(self, paragraphs: Paragraphs, draw: random.Random) -> Paragraphs:
        """The statement's explanation between paragraphs of another writer."""
        host = draw.choice(self.hosts)
        at = draw.randrange(len(host) + 1)
        own = _explanation(paragraphs) if draw.random() < 0.7 else paragraphs
        return host[max(0, at - 2) : at] + own + host[at : at + draw.randint(0, 2)]


def _outside(paragraphs: Paragraphs) -> Paragraphs:
    """The paragraphs that hold nothing of a passage."""
    return tuple(p for p in paragraphs if all(s.passage is None for s in p))


def _explanation(paragraphs: Paragraphs) -> Paragraphs:
    """The paragraphs that hold a part of a passage; all of them where none does or where they tell of two."""
    held = tuple(p for p in paragraphs if any(s.passage is not None for s in p))
    passages = {s.passage for p in held for s in p if s.passage is not None}
    return held if len(passages) == 1 else paragraphs


def _dropped(paragraphs: Paragraphs, draw: random.Random) -> Paragraphs:
    """Without one paragraph that lies outside the passages, at the edge of the statement or alone in a gap of more."""
    kept = list(paragraphs)
    edge = draw.choice((0, -1))
    if all(s.passage is None for s in kept[edge]):
        kept.pop(edge)
    return tuple(kept)


def _merged(paragraphs: Paragraphs, draw: random.Random) -> Paragraphs:
    """Two neighbouring paragraphs as one."""
    if len(paragraphs) < 2:
        return paragraphs
    at = draw.randrange(len(paragraphs) - 1)
    return (*paragraphs[:at], paragraphs[at] + paragraphs[at + 1], *paragraphs[at + 2 :])


def slipped(sentence: Sentence, draw: random.Random) -> Sentence:
    """The sentence with about one slip of the keyboard in sixty characters."""
    for _ in range(draw.randint(0, 1 + len(sentence.text) // 60)):
        at = draw.randrange(max(1, len(sentence.text) - 1))
        pair = sentence.text[at : at + 2]
        if pair.isalpha() or (pair and pair[0] in ",.'-;:"):
            sentence = _edited(sentence, at, draw.choice(["", pair[0] * 2, pair[::-1]]) if pair.isalpha() else "")
    return sentence


def _edited(sentence: Sentence, at: int, new: str) -> Sentence:
    """One or two characters replaced; the triggers keep their words."""
    width = 2 if len(new) == 2 and sentence.text[at] != new[1] else 1
    shift = len(new) - width
    text = sentence.text[:at] + new + sentence.text[at + width :]
    triggers = tuple(Trigger(t.label, _moved(t.start, at, shift), _moved(t.end, at, shift)) for t in sentence.triggers)
    kept = tuple(t for t in triggers if t.start < t.end)
    return replace(sentence, text=text, triggers=kept) if len(kept) == len(triggers) and text.strip() else sentence


def _moved(place: int, at: int, shift: int) -> int:
    """Where a character boundary lies after an edit before it."""
    return place + shift if place > at else place
