"""The tokens of rich text: groups, control words, bytes and letters."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?\x20?"
    r"|\\'(?P<byte>[0-9A-Fa-f]{2})"
    r"|\\(?P<sign>[^A-Za-z])"
    r"|(?P<brace>[{}])"
    r"|[\r\n\0]+"
    r"|(?P<letters>[^\\{}\r\n\0]+)"
    r"|\\",
    re.DOTALL,
)


class Token(NamedTuple):
    """A control word or sign with its number, or letters; ``kind`` is the name of a group in ``TOKEN``."""

    kind: str
    value: str
    number: int | None = None


def tokens(text: str) -> Iterator[Token]:
    r"""Yield the tokens of a text whose characters are bytes; what ``\bin`` announces is passed over."""
    at = 0
    while at < len(text):
        match = TOKEN.match(text, at)
        assert match is not None  # the pattern takes anything
        at = match.end()
        kind = match.lastgroup
        if kind in ("word", "number"):
            word, number = match["word"], int(match["number"]) if match["number"] else None
            if word == "bin":
                at += max(0, number or 0)
            yield Token("word", word, number)
        elif kind:
            yield Token(kind, match[kind])
