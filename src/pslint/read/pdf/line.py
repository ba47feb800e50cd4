"""A line of a PDF's page, and the cell of a table that it may stand in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a page with rules on all its sides, where they stand in points from the left and from the bottom."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its words, where they begin and end across the page, its base line, and the size of its letters."""

    words: str
    left: float
    right: float
    base: float
    size: float
    cell: Cell | None = None
