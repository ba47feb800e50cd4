"""Other people's words made safe to show: nothing in them may steer a terminal or turn the line around."""

import unicodedata
from functools import lru_cache

from pslint.render.view import Glyphs

LONGEST = 2000
CONTROLS = {"Cc", "Cs", "Cn", "Co"}
DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
MARKS = {"\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}", "\N{ARABIC LETTER MARK}"}


@lru_cache(maxsize=4096)
def is_harmless(char: str) -> bool:
    """Tell whether ``char`` shows as itself and changes nothing around it."""
    if unicodedata.category(char) in CONTROLS:
        return False
    return unicodedata.bidirectional(char) not in DIRECTIONS and char not in MARKS


def plain_char(char: str, glyphs: Glyphs) -> str:
    """Return one character to show for ``char``: itself, a space, or the sign for what cannot be shown."""
    if char.isspace():
        return " "
    return char if is_harmless(char) else glyphs.unknown


def collapse(text: str) -> str:
    """Return ``text`` with every run of white space as one space, and none around it."""
    return " ".join(text.split())


def plain(text: str, glyphs: Glyphs) -> str:
    """Return ``text`` as one line that is safe to show, cut where nobody would read on."""
    line = "".join(plain_char(char, glyphs) for char in collapse(text[: 4 * LONGEST]))
    return line if len(line) <= LONGEST else line[:LONGEST] + glyphs.more
