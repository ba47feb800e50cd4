"""Markdown: headings, list items and paragraphs, without their marks."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pslint.read.plain import lines, of_lines
from pslint.read.tags import BREAK, tagged
from pslint.values import Document, Paragraph, Span

# An indented paragraph in a draft is a paragraph, not a code block; escapes stay apart so that they can be placed.
PARSER = MarkdownIt("commonmark").disable(["code", "text_join"]).enable(["table", "strikethrough"])
# At the end of a heading, where Google Docs writes the name that links go to.
ANCHOR = re.compile(r"[ \t]+\{#[^\s{}]{1,200}\}[ \t]*\Z")
NOTE = re.compile(r"\[\^[\w-]{1,20}\]:?\s*")  # the mark of a note, before its words too

PICTURE = re.compile(r"^( {0,3}\[[^\]\n]{1,99}\]:[ \t]*)<?data:[^\s<>]*>?(?=[ \t\r]*$)", re.MULTILINE)
KEY = re.compile(r"[\w-]{1,40}:(?:\s|\Z)")  # of front matter


def without_pictures(text: str) -> str:
    """Return a text, line for line, without the pictures that Google Docs writes below it as their bytes."""
    return PICTURE.sub(r"\1#", text)


def read_markdown(path: str, text: str) -> Document:
    """Return the document of a Markdown text; its spans point into ``text`` with all its marks."""
    shown: dict[int, str] = {}
    return Document(path, text, tuple(_paragraphs(text, shown)), shown=shown)


def _paragraphs(text: str, shown: dict[int, str]) -> Iterator[Paragraph]:
    rows = list(lines(text, Span(0, len(text))))
    starts = [*(row.start for row in rows), len(text)]
    open_blocks: list[str] = []
    done = 0  # the cells of a row stand in the same lines
    front = _front_matter(text, rows)
    parsed = "\n" * (front - 1) + text[rows[front - 1].end :] if front else text
    for token in PARSER.parse(without_pictures(parsed)):
        if token.nesting == 1:
            open_blocks.append(token.type)
        elif token.nesting == -1:
            open_blocks.pop()
        elif token.type == "inline" and token.map:
            within = Span(max(done, starts[token.map[0]]), starts[min(token.map[1], len(starts) - 1)])
            pieces = tuple(_pieces(text, within, token.children or [], shown))
            if pieces and "heading_open" in open_blocks:
                pieces = _before_anchor(text, pieces)
            if pieces:
                done = pieces[-1].end
                yield Paragraph(pieces, _kind(open_blocks))
        elif token.type == "fence" and token.map:
            yield from of_lines(text, _lines(token, rows[token.map[0] + 1 : token.map[1]]))
        elif token.type == "html_block" and token.map:
            yield from tagged(text, list(_lines(token, rows[token.map[0] : token.map[1]])), shown)


def _front_matter(text: str, rows: list[Span]) -> int:
    """Return how many lines at the top say what the file is, between two rules; other words there are the draft's."""
    if not text.startswith("---") or len(rows[0]) > len("---") or not any(KEY.match(row.of(text)) for row in rows[1:2]):
        return 0
    for number, row in enumerate(rows[1:], 2):
        words = row.of(text)
        if words in ("---", "..."):
            return number
        if words and not (KEY.match(words) or words.startswith(("- ", "#")) or text[row.start - 1] in " \t"):
            return 0
    return 0


def _lines(block: Token, rows: list[Span]) -> Iterator[Span]:
    """Yield the lines of a block in their places, without the marks of the quotation or list that it stands in."""
    for content, row in zip(block.content.split("\n"), rows, strict=False):
        yield Span(max(row.start, row.end - len(content.strip())), row.end)


def _kind(open_blocks: list[str]) -> str:
    if "heading_open" in open_blocks:
        return "heading"
    return "item" if "list_item_open" in open_blocks else "prose"


def _before_anchor(text: str, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the pieces of a heading without the name that links go to at their end."""
    anchor = ANCHOR.search(text, pieces[0].start, pieces[-1].end)
    if not anchor:
        return pieces
    return tuple(Span(piece.start, min(piece.end, anchor.start())) for piece in pieces if piece.start < anchor.start())


def _pieces(text: str, within: Span, children: list[Token], shown: dict[int, str]) -> Iterator[Span]:
    """Yield where the words of a block stand, by looking for each of its runs in turn."""
    at = within.start
    for child in children:
        for words in _runs(child):
            start = text.find(words, at, within.end)
            if start < 0:  # white space that the parser folded; the words before and after it are placed
                continue
            at = start + len(words)
            yield from _read(text, child, Span(start, at), shown)


def _runs(child: Token) -> list[str]:
    """Return what to look for: a line end inside of code is folded, so that its words are placed one by one."""
    if child.type == "code_inline":
        return child.content.split()
    words = child.markup if child.type == "text_special" else child.content
    return [words] if words and child.type in ("text", "text_special", "html_inline") else []


def _read(text: str, child: Token, place: Span, shown: dict[int, str]) -> Iterator[Span]:
    r"""Yield what is prose of a run: of an escape such as ``\*`` the character, an entity as what it stands for."""
    if child.type == "html_inline":
        if BREAK.fullmatch(child.content):
            shown[place.start] = " "
            yield place
    elif child.info == "entity":
        shown[place.start] = child.content
        yield place
    elif child.type == "text_special":
        yield Span(place.end - 1, place.end)
    else:
        yield from _without_notes(text, place)


def _without_notes(text: str, words: Span) -> Iterator[Span]:
    at = words.start
    for note in NOTE.finditer(text, words.start, words.end):
        if at < note.start():
            yield Span(at, note.start())
        at = note.end()
    if at < words.end:
        yield Span(at, words.end)
