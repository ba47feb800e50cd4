"""What the application's form takes: characters and words of the whole statement."""

import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from pslint.checks.given import number
from pslint.values import Document, Hit, Paragraph, Rule, Span, Statement

PARAGRAPH_END = 2  # characters: the form wants an empty line between paragraphs


def _place(statement: Statement) -> Span:
    return statement.passages[0].span if statement.passages else statement.sentences[0].span


def too_many_characters(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the text, pasted into a form, has more characters than ``most``, spaces included."""
    count, most = _characters(statement.document), int(number(rule, "most"))
    if count > most and statement.sentences:
        yield Hit(_place(statement), {"characters": count, "most": most})


def _characters(document: Document) -> int:
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


def too_many_words(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the statement has more words than ``most``, and, if ``up_to`` is set, no more than that."""
    count, most = statement.words, int(number(rule, "most"))
    up_to = int(number(rule, "up_to")) if "up_to" in rule.options else 0
    if count > most and (not up_to or count <= up_to) and statement.sentences:
        yield Hit(_place(statement), {"words": count, "most": most})
