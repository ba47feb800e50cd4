"""How long a draft is when it is pasted into the application's form: one count for the check and the page."""

import unicodedata
from itertools import pairwise

from pslint.values import Document, Paragraph

PARAGRAPH_END = 2  # characters: the form wants an empty line between paragraphs


def characters(document: Document) -> int:
    """Return how many characters a writer sees in the form, whatever format and kind of characters they come from.

    A letter and its accent are one; what has no width, marks of Markdown and further spaces in a row are none.
    """
    sizes = [len(_pasted(document, paragraph)) for paragraph in document.paragraphs]
    return sum(sizes) + PARAGRAPH_END * max(0, len(sizes) - 1)


def _pasted(document: Document, paragraph: Paragraph) -> str:
    words = document.said(paragraph.pieces[0])
    gaps = [(document.text[one.end : other.start], document.said(other)) for one, other in pairwise(paragraph.pieces)]
    words += "".join(" " * any(map(str.isspace, gap)) + following for gap, following in gaps)
    shown = (c for c in unicodedata.normalize("NFC", words) if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join("".join(shown).split())
