"""One reader a format behind one registry; what a format needs is imported when a draft has it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from pslint.errors import UnreadableError
from pslint.read.decode import declared, decode
from pslint.values import Document, Limits

Reader = Callable[[str, bytes, Limits], Document]
ALONE = "save the statement alone into a file"


def _word(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.word import read_word

    return replace(read_word(path, data, limits), original=data)


def _opendocument(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.opendocument import read_opendocument

    return read_opendocument(path, data, limits)


def _pdf(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.pdf import read_pdf

    return read_pdf(path, data, limits)


def _rtf(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.rtf import read_rtf

    _within(path, data, limits)
    return read_rtf(path, data, limits)


def _html(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.html import read_html

    _within(path, data, limits)
    return read_html(path, decode(path, data, declared(data)), limits)


def _markdown(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.markdown import read_markdown, without_pictures

    text = _decoded(path, data, limits)
    _check_length(path, without_pictures(text), limits)
    return read_markdown(path, text)


def _text(path: str, data: bytes, limits: Limits) -> Document:
    from pslint.read.plain import read_plain

    text = _decoded(path, data, limits)
    _check_length(path, text, limits)
    return read_plain(path, text)


def _decoded(path: str, data: bytes, limits: Limits) -> str:
    """Return the text of a file that is nothing but text; ``UnreadableError`` where there are too many bytes."""
    _within(path, data, limits)
    return decode(path, data)


def _check_length(path: str, text: str, limits: Limits) -> None:
    if len(text) > limits.characters:
        raise UnreadableError(path, f"{len(text):,} characters is no personal statement; {ALONE}")


def _within(path: str, data: bytes, limits: Limits) -> None:
    if len(data) > limits.text:
        raise UnreadableError(path, f"{len(data) / 1e6:,.0f} MB of text is no personal statement; {ALONE}")


READERS: Mapping[str, Reader] = {
    "word": _word,
    "opendocument": _opendocument,
    "pdf": _pdf,
    "rtf": _rtf,
    "html": _html,
    "markdown": _markdown,
    "text": _text,
}
