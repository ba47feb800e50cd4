"""Lines and columns of a text, whatever ends its lines."""

import re
from bisect import bisect_right

LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where each line of a text starts: built once, then every place is one binary search."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at ``offset``, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of one place; for more than one, keep the text's ``Lines``."""
    return Lines(text).place(offset)
