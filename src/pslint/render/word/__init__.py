"""The report as comments in a Word file: a copy of the draft where it is one, a clean new file where it is not."""

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from pslint.render.view import View
from pslint.values import Document, Report

if TYPE_CHECKING:
    from docx.document import Document as WordDocument


def render_docx(report: Report, view: View) -> bytes:  # noqa: ARG001 - every renderer takes a view
    """Return the Word file of the one draft in the report that could be read; raises ``ValueError`` without one."""
    from pslint.render.word.comments import add_comments  # it loads python-docx
    from pslint.render.word.places import Places
    from pslint.render.word.remarks import remarks

    file, statement = next(((file, file.statement) for file in report.files if file.statement), (None, None))
    if file is None or statement is None:
        raise ValueError("no draft to comment on")
    word, document = _opened(statement.document)
    add_comments(word, remarks(file, statement), Places(word, document))
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
            return docx.Document(BytesIO(document.original)), document
        except (
            BadZipFile,
            KeyError,
            LxmlError,
            ValueError,
        ):  # a kind of Word file that can be read and not written, such as Strict Open XML
            pass
    return fresh(document)
