"""What a kind of report is: who renders it, what its files are called, and how many drafts one of them holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from pslint.render.view import View
from pslint.values import Report

Renderer = Callable[[Report, View], str | bytes]
Index = Callable[[Report, Sequence[str | None], View], str | bytes]
"""Takes the names of the files beside the index, one for each draft of the report; None for a draft without one."""


class Holds(Enum):
    """How many drafts one output holds."""

    RUN = auto()
    """All of a run, in a folder too: what machines read."""
    ANY = auto()
    """As many as there are; in a folder each draft has its own."""
    DRAFT = auto()
    """One and no more: several drafts need a folder."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of report.

    ``suffix`` ends the name of a file of this kind. ``binary`` is what no terminal should be sent, ``page`` what a
    browser opens. In a folder, ``index`` makes the page ``index`` + ``suffix`` that leads to the others.
    """

    render: Renderer
    suffix: str
    holds: Holds = Holds.RUN
    index: Index | None = None
    binary: bool = False
    page: bool = False
