"""HTML that stands in a text: its words in their places, without its tags, and what is written as entities."""

import re
from collections.abc import Iterator
from html import unescape

from pslint.read.elements import BLOCKS, HEADINGS
from pslint.values import Paragraph, Span

ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});")
BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# What a browser shows nothing of, or a tag; an attribute may hold a > in quotes.
MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<[!?][^>]{0,1000}>"
    r"|</?(?P<name>[a-z][a-z\d-]{0,30})(?:[\s/](?:\"[^\"]{0,500}\"|'[^']{0,500}'|[^<>\"']){0,500})?>",
    re.IGNORECASE | re.DOTALL,
)


def tagged(text: str, lines: list[Span], shown: dict[int, str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the HTML in ``lines`` of the text; what is read otherwise than written joins ``shown``.

    A line without words, or a tag of a block, parts two paragraphs.
    """
    held: list[Span] = []
    kind = "prose"
    for piece, tag in _parts(text, lines):
        if piece and BREAK.fullmatch(text, piece.start, piece.end):
            shown[piece.start] = " "
            held.append(piece)
        elif piece:
            held += without_entities(text, piece, shown)
        elif held:
            yield Paragraph(tuple(held), kind)
            held = []
        if tag:
            kind = "heading" if tag in HEADINGS else "item" if tag == "li" else "prose"
    if held:
        yield Paragraph(tuple(held), kind)


def without_entities(text: str, words: Span, shown: dict[int, str]) -> Iterator[Span]:
    """Yield the words in pieces, an entity as one of its own that joins ``shown``."""
    at = words.start
    for entity in ENTITY.finditer(text, words.start, words.end):
        if (said := unescape(entity.group())) != entity.group():
            if at < entity.start():
                yield Span(at, entity.start())
            shown[entity.start()] = said
            yield Span(entity.start(), entity.end())
            at = entity.end()
    if at < words.end:
        yield Span(at, words.end)


def _parts(text: str, lines: list[Span]) -> Iterator[tuple[Span | None, str]]:
    """Yield words and breaks in their places, and for what parts two paragraphs no place but the tag."""
    after = lines[-1].end if lines else 0
    markup = MARKUP.search(text, lines[0].start, after) if lines else None
    open_until = 0  # a tag or a comment may go on over several lines
    for line in lines:
        at = min(max(line.start, open_until), line.end)
        if not len(line):
            yield None, ""
        while markup and markup.start() < line.end:
            if text[at : markup.start()].strip():
                yield Span(at, markup.start()), ""
            name = (markup["name"] or "").lower()
            if name == "br":
                yield Span(*markup.span()), ""
            elif name in BLOCKS:
                yield None, "p" if markup.group().startswith("</") else name
            open_until = markup.end()
            at = min(open_until, line.end)
            markup = MARKUP.search(text, open_until, after)
        if text[at : line.end].strip():
            yield Span(at, line.end), ""
