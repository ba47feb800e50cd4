"""A clean Word file of a draft that is none."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pslint.render.harmless import plain_char
from pslint.render.view import UNICODE
from pslint.values import Document, Origin, Paragraph, Span

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

STYLES = {"heading": "Heading 1", "item": "List Bullet"}
PART = "word/document.xml"


def fresh(document: Document) -> tuple["WordDocument", Document]:
    """Return a Word document with the draft's paragraphs, and the draft with the way into it."""
    import docx

    word = docx.Document()
    _describe(word, document.path)
    origins: list[Origin] = []
    for paragraph in document.paragraphs:
        _add(word, document, paragraph, origins)
    return word, replace(document, origins=tuple(origins))


def _describe(word: "WordDocument", path: str) -> None:
    """Put the draft's name in place of what the template says of itself."""
    about = word.core_properties
    about.title = "".join(plain_char(char, UNICODE) for char in Path(path).stem)[:255]
    about.author = about.comments = about.last_modified_by = ""


def _add(word: "WordDocument", document: Document, paragraph: Paragraph, origins: list[Origin]) -> None:
    """Add a paragraph, a run for each of its pieces."""
    made = word.add_paragraph(style=STYLES.get(paragraph.kind))
    at = paragraph.pieces[0].start if paragraph.pieces else 0
    for piece in paragraph.pieces:
        gap = " " if any(char.isspace() for char in document.text[at : piece.start]) else ""
        shown = "".join(plain_char(char, UNICODE) for char in document.said(piece))
        if shown:
            made.add_run(gap + shown)
            end = piece.start + len(shown) if piece.start in document.shown else piece.end
            origins.append(Origin(Span(piece.start, end), PART, len(origins), len(gap)))
        at = piece.end
