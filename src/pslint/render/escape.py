"""Other people's words as Markdown that shows them as they are, in a mail and in an issue."""

import re

from pslint.render.harmless import plain
from pslint.render.view import UNICODE

MARKS = re.compile(r"[\\`*_\[\]<>~|$]|&(?=#?\w+;)|:(?=//)|(?<=www)\.", re.IGNORECASE)
CALLS = re.compile(r"[@#](?=\w)")
JOINER = "\N{WORD JOINER}"  # nothing to see; keeps @name from calling somebody, and #1 from pointing to an issue


def escaped(words: str) -> str:
    """Return ``words`` on one line, to stand after something else there: no mark in them is one of Markdown."""
    return CALLS.sub(lambda call: call[0] + JOINER, MARKS.sub(lambda mark: f"\\{mark[0]}", plain(words, UNICODE)))
