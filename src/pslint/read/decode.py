"""From bytes to text: the encodings that drafts come in, and plain words about what is not text."""

import codecs
import contextlib
import re
from itertools import islice

from pslint.errors import UnreadableError

BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
SAVE_AS = "save the statement as plain text (.txt, UTF-8) and check that file"
LEAST_VALID = 3  # sequences of UTF-8, and as many for each bad byte: chance hardly makes one in another encoding
LONG = 0x800  # from here on a character takes three bytes or more, such as ’: chance makes none that is a sequence
ODD_BYTE = re.compile("[\udc80-\udcff]")

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


def declared(data: bytes) -> str | None:
    """Return the encoding that a web page says it has; None where it says none that is known."""
    found = CHARSET.search(data[:4096])
    try:
        return codecs.lookup(found[1].decode("ascii")).name if found else None
    except (LookupError, UnicodeDecodeError):
        return None


def decode(path: str, data: bytes, said: str | None = None) -> str:
    """Return the text of a draft: UTF-8 (with or without BOM), UTF-16 with BOM, else as ``said``, else Windows-1252.

    A bad byte or two in UTF-8 do not make it another encoding, as where words were pasted from two files; each is one
    character of Windows-1252.
    Line ends stay as they are. Raises ``UnreadableError`` for bytes that are no text.
    """
    encoding = next((name for bom, name in BOMS.items() if data.startswith(bom)), None)
    text = _decoded(path, data, encoding) if encoding else _guessed(path, data, said)
    if _is_binary(text):
        raise UnreadableError(path, f"this is not a text file; {SAVE_AS}")
    return text


def _decoded(path: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            path,
            f"the bytes from {error.start} on are not {encoding.upper()}, as the file's first bytes say; {SAVE_AS}",
        ) from error


def _guessed(path: str, data: bytes, said: str | None) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if said:
        with contextlib.suppress(UnicodeError, LookupError):  # an encoding of no text at all has no such decoder
            return str(data, said)
    if text := _mended(data):
        return text
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableError(path, f"byte {error.start} is neither UTF-8 nor Windows-1252; {SAVE_AS}") from error


def _mended(data: bytes) -> str | None:
    """Return UTF-8 with a few bytes in it that are none, each read as Windows-1252; None where it is not UTF-8."""
    text = data.decode("utf-8", "surrogateescape")
    bad = len(ODD_BYTE.findall(text))
    valid = sum(1 for char in text if ord(char) > 127) - bad
    is_surely = any(ord(char) >= LONG for char in ODD_BYTE.sub("", text))
    if not is_surely and (valid < LEAST_VALID or bad * LEAST_VALID > valid):
        return None
    return ODD_BYTE.sub(lambda odd: bytes([ord(odd.group()) - 0xDC00]).decode("cp1252", "replace"), text)


def _is_binary(text: str) -> bool:
    """Tell whether control characters that no writer types make up one in a hundred characters, or one is NUL."""
    if "\0" in text:
        return True
    odd = sum(1 for c in islice(text, 100_000) if ord(c) < 32 and c not in "\t\n\r\f\v\x1b")
    return odd * 100 > min(len(text), 100_000)
