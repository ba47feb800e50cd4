"""Where a person finds words in a draft: line and column of a text, the page or paragraph of other formats."""

import re
from bisect import bisect_right

from pslint.values import Document

LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where each line of a text starts: built once, then every place is one binary search."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in LINE_END.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at ``offset``, both counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Places(Lines):
    """Where each stretch of a document is found: its pages or paragraphs where it has some, else its lines."""

    def __init__(self, document: Document) -> None:
        super().__init__(document.text)
        self._document = document

    def name(self, offset: int) -> str:
        """Return ``line 5``, or ``page 2`` or ``paragraph 4`` where the format has those."""
        found = self._document.place(offset)
        return f"{found.kind if found else 'line'} {self.number(offset)}"

    def number(self, offset: int) -> int:
        """Return the number of the line, page or paragraph."""
        found = self._document.place(offset)
        return found.number if found else self.place(offset)[0]

    def exact(self, offset: int) -> str:
        """Return ``5:12`` for line and column, or the page or paragraph."""
        line, column = self.place(offset)
        return self.name(offset) if self._document.places else f"{line}:{column}"


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of one place; for more than one, keep the text's ``Lines``."""
    return Lines(text).place(offset)


def told_place(document: Document, offset: int) -> str | None:
    """Return the place as a person finds it in a file without lines, ``page 2``; None where lines count."""
    found = document.place(offset)
    return f"{found.kind} {found.number}" if found else None
