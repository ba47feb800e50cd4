"""From a path to a ``Document``: one reader a format behind one registry, chosen by content first, then by suffix."""

from pslint.errors import UnreadableError
from pslint.read.detect import SUFFIXES, kind_of
from pslint.read.opening import DEFAULT, load, within
from pslint.read.readers import READERS
from pslint.values import Document, Limits

__all__ = ["READERS", "SUFFIXES", "read"]


EMPTY = "the file is empty; write or paste the statement into it first"


def read(path: str, data: bytes | None = None, limits: Limits = DEFAULT) -> Document:
    """Read one draft; ``data`` is its bytes where they are at hand already (standard input).

    Raises ``UnreadableError`` with what is wrong and what to do.
    """
    data = load(path, limits) if data is None else data
    within(path, len(data), limits)
    if not data:
        raise UnreadableError(path, EMPTY)
    document = READERS[kind_of(path, data)](path, data, limits)
    if not document.text.strip():
        raise UnreadableError(path, EMPTY)
    if not _has_words(document):
        raise UnreadableError(path, "the file is empty but for marks; write or paste the statement into it first")
    return document


def _has_words(document: Document) -> bool:
    pieces = (piece.of(document.text) for paragraph in document.paragraphs for piece in paragraph.pieces)
    return any(char.isalnum() for piece in pieces for char in piece)
