"""Which format a draft has: by what is in it first, by its name only where the content does not say."""

import codecs
import io
import re
import zipfile
from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from pslint.errors import UnreadableError
from pslint.read.faults import LOCKED

SUFFIXES: Mapping[str, str] = {
    ".docx": "word", ".docm": "word", ".dotx": "word",
    ".odt": "opendocument", ".ott": "opendocument",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".md": "markdown", ".markdown": "markdown",
    ".txt": "text", ".text": "text",
}  # fmt: skip
"""The format that each suffix promises; a folder is searched for these."""

UNREAD = frozenset({".doc", ".dot", ".pages", ".wpd", ".wps", ".gdoc", ".fodt", ".mht", ".mhtml"})
"""What drafts are written in that pslint does not read: where a folder holds such a file, the run says so."""

NAMES: Mapping[str, str] = {
    "word": "a Word document",
    "opendocument": "an OpenDocument text",
    "pdf": "a PDF",
    "rtf": "a rich-text (RTF) file",
}
SAVE = "save or export the statement as .docx or .txt; pslint reads .docx, .odt, .pdf, .rtf, .html, .md and .txt"
UNPACK = "this is a zip file; unpack it (open it, or right-click it and extract), and check the statement that is in it"
ZIP, OLE = b"PK", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MEMBERS: Mapping[str, str] = {
    "xl/workbook": "an Excel workbook",
    "ppt/presentation": "a PowerPoint presentation",
    "Index/Document.iwa": "a Pages document",
    "index.xml": "a Pages document",
}
"""What a packed file is that has a member whose name begins like this."""

MIMETYPES: Mapping[bytes, str] = {
    b"application/vnd.oasis.opendocument": "an OpenDocument file, but not a text",
    b"application/epub+zip": "an e-book (EPUB)",
}
STARTS: Mapping[bytes, str] = {
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xffWPC": "a WordPerfect document",
    b"bplist00": "a web archive",
}
MEMBER = re.compile(rb"PK\x03\x04(?=.{22}(..)..(.{0,64}))", re.DOTALL)  # the length of its name, and the name
POINTER = re.compile(rb"\{[^{}]*\"doc_id\"")
LINK = "this is only a link to a Google Doc; open it there, download it as .docx (File, Download), and check that"
HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
FLAT = re.compile(rb"<\?xml[^>]*>.*<office:document\b", re.DOTALL)
WORD_XML = re.compile(rb"<\?xml[^>]*>.*<(?:w:wordDocument|pkg:package)\b", re.DOTALL)
ARCHIVE = re.compile(rb"MIME-Version:|From: <Saved by ", re.IGNORECASE)
PASSWORD = "EncryptedPackage".encode("utf-16-le")
HEAD = 4096
MOST_MEMBERS = 1000


def kind_of(path: str, data: bytes) -> str:
    """Return the format of a draft: a key of ``READERS``.

    Raises ``UnreadableError`` where the content is of a format that pslint does not read, or not of the one that the
    name promises.
    """
    head = data[:HEAD].removeprefix(codecs.BOM_UTF8).lstrip()
    promised = SUFFIXES.get(Path(path).suffix.lower(), "text")
    if data.startswith(ZIP) and data[2:4] in (b"\3\4", b"\5\6"):
        return _packed(path, data)
    if head.startswith(b"%PDF-") or (promised == "pdf" and b"%PDF-" in head[:1024]):
        return "pdf"
    if head.startswith(rb"{\rtf"):
        return "rtf"
    if data.startswith(OLE):
        raise UnreadableError(path, _old(data))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = data[:HEAD].decode("utf-16", "ignore").encode("utf-8", "ignore").lstrip()
    if HTML.match(head):
        return "html"
    if POINTER.match(head):
        raise UnreadableError(path, LINK)
    if what := _other(data, head):
        raise UnreadableError(path, f"this is {what}; {SAVE}")
    if promised in NAMES and data.strip():
        raise UnreadableError(path, f"the name says {NAMES[promised]}, but the content is none: {SAVE}")
    return promised


def _other(data: bytes, head: bytes) -> str | None:
    """Return what a file is that is known and not read; None where it may be text."""
    if ARCHIVE.match(head):
        return "a web archive (.mht)"
    if FLAT.match(head):
        return "a flat OpenDocument (.fodt)"
    if WORD_XML.match(head):
        return "a Word document saved as XML"
    return next((what for start, what in STARTS.items() if data.startswith(start)), None)


def _packed(path: str, data: bytes) -> str:
    """Return the format of a zip by the names of its members, and the type that stands at its beginning."""
    names = _names(data)
    promised = SUFFIXES.get(Path(path).suffix.lower(), "")
    if _has(names, "word/document"):
        return "word"
    typed = data[:HEAD] if _has(names, "mimetype") else b""
    if b"application/vnd.oasis.opendocument.text" in typed:
        return "opendocument"
    what = next((what for mark, what in MEMBERS.items() if _has(names, mark)), None)
    what = what or next((what for mark, what in MIMETYPES.items() if mark in typed), None)
    if not what and promised in ("word", "opendocument"):
        return promised  # its reader says how it is damaged
    if not what and any(Path(name).suffix.lower() in SUFFIXES for name in names):
        raise UnreadableError(path, UNPACK)
    raise UnreadableError(path, f"this is {what or 'a zip file'}; {SAVE}")


def _names(data: bytes) -> list[str]:
    """Return the names of a zip's members; by what stands before each of them where the list at its end is damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return file.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        members = islice(MEMBER.finditer(data), MOST_MEMBERS)
        return [
            name[: int.from_bytes(length, "little")].decode("latin-1") for length, name in (m.groups() for m in members)
        ]


def _has(names: list[str], mark: str) -> bool:
    return any(name.startswith(mark) for name in names)


def _old(data: bytes) -> str:
    if PASSWORD in data:
        return LOCKED
    return f"this is an old Word (.doc) or other Office file; {SAVE}"
