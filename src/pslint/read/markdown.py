"""Markdown: headings, list items and paragraphs, without their marks."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pslint.read.plain import lines
from pslint.values import Document, Paragraph, Span

# An indented paragraph in a draft is a paragraph, not a code block; escapes stay apart so that they can be placed.
PARSER = MarkdownIt("commonmark").disable(["code", "text_join"]).enable(["table", "strikethrough"])
NOTE = re.compile(r"\[\^[\w-]{1,20}\]:?\s*")  # the mark of a note, before its words too


def read_markdown(path: str, text: str) -> Document:
    """Return the document of a Markdown text; its spans point into ``text`` with all its marks."""
    return Document(path, text, tuple(_paragraphs(text)))


def _paragraphs(text: str) -> Iterator[Paragraph]:
    starts = [line.start for line in lines(text, Span(0, len(text)))]
    starts.append(len(text))
    open_blocks: list[str] = []
    done = 0  # the cells of a row stand in the same lines
    for token in PARSER.parse(text):
        if token.nesting == 1:
            open_blocks.append(token.type)
        elif token.nesting == -1:
            open_blocks.pop()
        elif token.type == "inline" and token.map:
            within = Span(max(done, starts[token.map[0]]), starts[min(token.map[1], len(starts) - 1)])
            pieces = tuple(_pieces(text, within, token.children or []))
            if pieces:
                done = pieces[-1].end
                yield Paragraph(pieces, _kind(open_blocks))


def _kind(open_blocks: list[str]) -> str:
    if "heading_open" in open_blocks:
        return "heading"
    return "item" if "list_item_open" in open_blocks else "prose"


def _pieces(text: str, within: Span, children: list[Token]) -> Iterator[Span]:
    """Yield where the words of a block stand, by looking for each of its runs in turn."""
    at = within.start
    for child in children:
        words = child.markup if child.type == "text_special" else child.content
        if child.type not in ("text", "text_special", "code_inline") or not words:
            continue
        start = text.find(words, at, within.end)
        if start < 0:  # white space that the parser folded; the words before and after it are placed
            continue
        at = start + len(words)
        # Of an escape such as \* only the character that it shows is prose.
        yield from [Span(at - 1, at)] if words.startswith("\\") else _without_notes(text, Span(start, at))


def _without_notes(text: str, words: Span) -> Iterator[Span]:
    at = words.start
    for note in NOTE.finditer(text, words.start, words.end):
        if at < note.start():
            yield Span(at, note.start())
        at = note.end()
    if at < words.end:
        yield Span(at, words.end)
