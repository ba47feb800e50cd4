"""The annotated corpus as values: statements, sentences, flags with the characters of their triggers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pslint.nlp.reader.labels import FLAGS, ROLES, STATES


@dataclass(frozen=True, slots=True)
class Trigger:
    """A flag of a sentence and the characters that show it."""

    label: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its text, passage, roles and flags."""

    text: str
    passage: int | None = None
    roles: tuple[str, ...] = ()
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: paragraphs of sentences."""

    id: str
    writer: str
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def sentences(self) -> list[Sentence]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]


def load(paths: Iterable[Path]) -> list[Statement]:
    """Read the statements of corpus files."""
    return [
        _statement(json.loads(line))
        for path in sorted(paths)
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def _statement(data: dict[str, Any]) -> Statement:
    """One statement from its JSON object."""
    paragraphs = tuple(tuple(_sentence(s) for s in paragraph) for paragraph in data["paragraphs"])
    return Statement(data["id"], data["writer"], paragraphs)


def _sentence(data: dict[str, Any]) -> Sentence:
    """One sentence from its JSON object; a trigger is taken where it first stands."""
    text = data["t"]
    triggers = [
        Trigger(label, text.index(words), text.index(words) + len(words)) for label, words in data.get("flags", ())
    ]
    return Sentence(text, data.get("in"), tuple(data.get("roles", ())), tuple(triggers))


def states(sentences: list[Sentence]) -> list[int]:
    """The state of each sentence: outside, first of a passage, inside it, or the aside that it bridges."""
    found = [STATES.index("outside")] * len(sentences)
    for at, sentence in enumerate(sentences):
        if sentence.passage is None:
            continue
        follows = [b for b in (1, 2) if at >= b and sentences[at - b].passage == sentence.passage]
        found[at] = STATES.index("inside" if follows else "first")
        if follows == [2]:
            found[at - 1] = STATES.index("aside")
    return found


def role_row(sentence: Sentence) -> list[float]:
    """One number for each role."""
    return [float(role in sentence.roles) for role in ROLES]


def flag_row(sentence: Sentence) -> list[float]:
    """One number for each flag."""
    labels = {trigger.label for trigger in sentence.triggers}
    return [float(label in labels) for label in FLAGS]
