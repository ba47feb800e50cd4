"""One reader a format behind one registry; what a format needs is imported when a draft has it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pslint.errors import UnreadableError
from pslint.read.decode import decode
from pslint.values import Document, Limits

Reader = Callable[[str, bytes, Limits], Document]
ALONE = "save the statement alone into a file"


def _word(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.word import read_word

    return replace(read_word(path, data, limits), original=data)


def _markdown(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.markdown import read_markdown

    return read_markdown(path, _decoded(path, data, limits))


def _text(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.plain import read_plain

    return read_plain(path, _decoded(path, data, limits))


def _decoded(path: str, data: bytes, limits: Limits) -> str:
    """Return the text of a file that is nothing but text; ``UnreadableError`` where there is more than the limits."""
    if len(data) > limits.text:
        raise UnreadableError(path, f"{len(data) / 1e6:,.0f} MB of text is no personal statement; {ALONE}")
    text = decode(path, data)
    if len(text) > limits.characters:
        raise UnreadableError(path, f"{len(text):,} characters is no personal statement; {ALONE}")
    return text


READERS: Mapping[str, Reader] = {
    "word": _word,
    "markdown": _markdown,
    "text": _text,
}
