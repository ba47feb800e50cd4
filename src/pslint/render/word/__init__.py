"""The report as comments in a Word file: a copy of the draft where it is one, a clean new file where it is not."""

import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from pslint.render.view import View
from pslint.values import Document, Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

MOST_XML = 20_000_000  # bytes in all parts together; python-docx holds them as trees, which take ten times as much


def render_docx(report: Report, view: View) -> bytes:  # noqa: ARG001 - every renderer takes a view
    """Return the Word file of the one draft in the report that could be read; raises ``ValueError`` without one."""
    from pslint.render.word.comments import add_comments  # it loads python-docx
    from pslint.render.word.places import Places
    from pslint.render.word.remarks import remarks

    file, statement = next(((file, file.statement) for file in report.files if file.statement), (None, None))
    if file is None or statement is None:
        raise ValueError("no draft to comment on")
    word, document = _opened(statement.document)
    add_comments(word, remarks(file, statement, report.measured), Places(word, document))
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _opened(document: Document) -> tuple["WordDocument", Document]:
    """Return the draft as a Word document, and with the way into it: the draft's own file, if that can be written."""
    import docx
    from lxml.etree import LxmlError

    from pslint.render.word.fresh import fresh

    if document.original:
        try:
            if _modest(document.original):
                return docx.Document(BytesIO(document.original)), document
        except (BadZipFile, zlib.error, EOFError, KeyError, LxmlError, RuntimeError, ValueError):
            pass  # a Word file that can be read and not written: Strict Open XML, or one with a damaged picture
    return fresh(document)


def _modest(original: bytes) -> bool:
    """Tell whether the XML of all parts fits the memory, by whatever name; no part inflates beyond its given size."""
    with ZipFile(BytesIO(original)) as file:
        return sum(part.file_size for part in file.infolist() if _is_xml(file.open(part).read(8))) <= MOST_XML


def _is_xml(head: bytes) -> bool:
    return head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:1] == b"<"
