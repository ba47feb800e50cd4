"""From a path to a ``Document``: one reader a format behind one registry, chosen by suffix."""

from collections.abc import Callable
from pathlib import Path

from pslint.errors import UnreadableError
from pslint.read.decode import decode
from pslint.read.markdown import read_markdown
from pslint.read.opening import DEFAULT, load, within
from pslint.read.plain import read_plain
from pslint.values import Document, Limits

Reader = Callable[[str, str], Document]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
STDIN = "-"


def read(path: str, data: bytes | None = None, limits: Limits = DEFAULT) -> Document:
    """Read one draft; ``data`` is its bytes where they are at hand already (standard input).

    Raises ``UnreadableError`` with what is wrong and what to do.
    """
    reader = READERS.get(Path(path).suffix.lower(), read_plain) if path != STDIN else read_plain
    data = load(path, limits) if data is None else data
    within(path, len(data), limits)
    text = decode(path, data)
    if not text.strip():
        raise UnreadableError(path, "the file is empty; write or paste the statement into it first")
    if len(text) > limits.characters:
        raise UnreadableError(
            path, f"{len(text):,} characters is no personal statement; save the statement alone into a file"
        )
    document = reader(path, text)
    if not _has_words(document):
        raise UnreadableError(path, "the file is empty but for marks; write or paste the statement into it first")
    return document


def _has_words(document: Document) -> bool:
    pieces = (piece.of(document.text) for paragraph in document.paragraphs for piece in paragraph.pieces)
    return any(char.isalnum() for piece in pieces for char in piece)
