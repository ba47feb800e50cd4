"""The examples of a card: a line a sentence, with its roles before it and the words to be marked in braces."""

import re
from collections.abc import Iterator

from pslint.values import Example, Role, Span

SPEAKERS = (*(str(role) for role in Role), "outside")
ALONE = ("reaction", "outside")
PARAGRAPH_END = "\n\n"


def parse_example(source: str) -> Example:
    """Read an example: a line a sentence, ``role, role: words``, marked ``{words}``; a blank line ends a paragraph.

    Raises ``ValueError`` where a line has no role or no words, or a brace no partner or nothing inside.
    """
    text, gap, sentences, marks = "", "", [], []
    for line in source.splitlines():
        if not line.strip():
            gap = PARAGRAPH_END if text else ""
            continue
        roles, words = _speaker(line)
        text += gap
        start = len(text)
        for piece in re.split(r"([{}])", words):
            if piece in ("{", "}"):
                marks.append((piece, len(text)))
            else:
                text += piece
        sentences.append((Span(start, len(text)), roles))
        gap = " "
    return Example(text, tuple(sentences), tuple(_pairs(marks)))


def _speaker(line: str) -> tuple[tuple[Role, ...], str]:
    head, colon, words = line.partition(":")
    names = [name.strip() for name in head.split(",")]
    if not colon or any(name not in SPEAKERS for name in names):
        raise ValueError(f"the line {line.strip()[:40]!r} must begin with {', '.join(SPEAKERS)} and a colon")
    if len(names) > 1 and any(name in ALONE for name in names):
        raise ValueError(f"in the line {line.strip()[:40]!r}, {' and '.join(ALONE)} stand alone, without another role")
    if not words.strip("{} \t"):
        raise ValueError(f"the line {line.strip()!r} has no words after its colon")
    return tuple(Role(name) for name in names if name != "outside"), words.strip()


def _pairs(marks: list[tuple[str, int]]) -> Iterator[Span]:
    if [brace for brace, _ in marks] != ["{", "}"] * (len(marks) // 2):
        raise ValueError("every { needs its }, and they may not stand inside each other")
    for (_, start), (_, end) in zip(marks[::2], marks[1::2], strict=True):
        if start == end:
            raise ValueError("there is nothing between { and }; put the words to be marked there")
        yield Span(start, end)
