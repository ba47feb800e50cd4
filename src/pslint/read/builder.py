"""A document put together, paragraph by paragraph, from a format that knows what its paragraphs are."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from pslint.errors import UnreadableError
from pslint.read.plain import paragraphs
from pslint.values import Document, Limits, Origin, Paragraph, Place, Span

GAP = "\n\n"
MOST_PARTS = 250_000  # elements, or tokens of rich text: a hundred times those of a statement; a second or two
TOO_MANY_PARTS = "the file has far more parts than a statement; save the statement alone into a file"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one paragraph, and the text node that they stand in: its part, number and the first one's offset.

    ``node`` is None for what stands in no node: a tab, a line break. ``page`` is where the format has pages.
    """

    words: str
    part: str = ""
    node: int | None = None
    offset: int = 0
    page: int | None = None


class Builder:
    """Takes paragraphs in the order in which they are read, and gives the document that they make.

    Raises ``UnreadableError`` as soon as there are more characters than the limit.
    """

    def __init__(self, path: str, limits: Limits) -> None:
        self.path = path
        self._most = limits.characters
        self._chunks: list[str] = []
        self._length = 0
        self._paragraphs: list[Paragraph] = []
        self._places: list[Place] = []
        self._origins: list[Origin] = []
        self._number = 0

    def add(self, runs: Iterable[Run], kind: str = "prose") -> None:
        """Add a paragraph of a ``kind`` of ``Paragraph``; one without words leaves no trace.

        Its place is its number among those added, or the page of each run.
        """
        held = [run for run in runs if run.words]
        words = "".join(run.words for run in held)
        if not words.strip():
            return
        self._append(GAP if self._length else "")
        start = self._length
        self._number += 1
        if held[0].page is None:
            self._places.append(Place(start, "paragraph", self._number))
        for run in held:
            self._add_run(run)
        self._divide(words, start, kind)

    def _add_run(self, run: Run) -> None:
        if run.page is not None and (not self._places or self._places[-1].number != run.page):
            self._places.append(Place(self._length, "page", run.page))
        if run.node is not None:
            span = Span(self._length, self._length + len(run.words))
            self._origins.append(Origin(span, run.part, run.node, run.offset))
        self._append(run.words)

    def document(self) -> Document:
        """Return the document of all that was added."""
        text = "".join(self._chunks)
        return Document(self.path, text, tuple(self._paragraphs), tuple(self._places), tuple(self._origins))

    def _append(self, words: str) -> None:
        self._chunks.append(words)
        self._length += len(words)
        if self._length > self._most:
            raise UnreadableError(
                self.path,
                f"more than {self._most:,} characters is no personal statement; save the statement alone into a file",
            )

    def _divide(self, words: str, start: int, kind: str) -> None:
        """Add what one paragraph of the file holds: breaks and typed list marks in it may part it like plain text."""
        for found in paragraphs(words, Span(0, len(words))):
            moved = tuple(Span(piece.start + start, piece.end + start) for piece in found.pieces)
            self._paragraphs.append(replace(found, pieces=moved, kind=found.kind if kind == "prose" else kind))
