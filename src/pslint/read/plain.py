"""Plain text: paragraphs between blank lines, lines that were wrapped put together again."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from pslint.read.remarks import remarks, without
from pslint.values import Document, Paragraph, Span

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
# The marks of lists; o and § are Word's, whose symbol fonts show them as a ring and a square.
ITEM = re.compile(r"(?:[-*•‣▪●–·◦○■□➢✓o§]|\(?\d{1,2}[.)])\s+(?=\S)")
NOTE = re.compile(r"\[\d{1,2}\]\s")
RULE = re.compile(r"[-_=*~–—]{3,}")
WIDEST_WRAP = 120  # a longer line was not wrapped by hand or by a mail program
ENDS_SENTENCE = re.compile(r"[.!?…:][\"'”’)\]]*$")


def read_plain(path: str, text: str) -> Document:
    """Return the document of a plain text; its spans point into ``text`` as it is."""
    end, marks = remarks(text)
    return Document(path, text, tuple(without(paragraphs(text, Span(0, end)), marks)))


def paragraphs(text: str, within: Span) -> Iterator[Paragraph]:
    """Yield the paragraphs of a stretch of ``text``.

    A line end inside a paragraph is one that a wrap put there: the next line's first word would not have fitted,
    or the line stops mid-sentence and the next goes on in lower case. A list item is a paragraph of its own.
    """
    yield from of_lines(text, lines(text, within))


def of_lines(text: str, held: Iterable[Span]) -> Iterator[Paragraph]:
    """Yield the paragraphs that lines of ``text`` make, as ``paragraphs`` does."""
    for block in _blocks(text, held):
        width = max(len(_shown(line.of(text))) for line in block)
        group: list[Span] = []
        for line in block:
            if group and not _continues(text, group[-1], line, width):
                yield _paragraph(text, group)
                group = []
            group.append(line)
        yield _paragraph(text, group)


def _blocks(text: str, held: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield runs of lines without a blank one or a rule between them, without the white space around each."""
    block: list[Span] = []
    for line in held:
        if len(line) and not RULE.fullmatch(text, line.start, line.end):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def lines(text: str, within: Span) -> Iterator[Span]:
    """Yield the lines of a stretch of ``text``, without their ends and the white space around them."""
    at = within.start
    while at < within.end:
        match = LINE.match(text, at, within.end)
        assert match is not None  # the pattern takes anything, even nothing
        line = match.group()
        start = at + len(line) - len(line.lstrip())
        yield Span(min(start, match.end()), max(start, at + len(line.rstrip())) if line.strip() else start)
        at = match.end()


def _continues(text: str, line: Span, following: Span, width: int) -> bool:
    if ITEM.match(text, following.start, following.end) or NOTE.match(text, following.start, following.end):
        return False
    last, after = _shown(line.of(text)), _shown(following.of(text))
    if after[:1].islower() and not ENDS_SENTENCE.search(last):
        return True
    return width <= WIDEST_WRAP and len(last) + 1 + len((after.split(maxsplit=1) or [""])[0]) > width


def _shown(words: str) -> str:
    """Return words without the marks that take no room: of direction, of places where a line may end."""
    return words if words.isascii() else "".join(c for c in words if unicodedata.category(c) != "Cf")


def _paragraph(text: str, group: list[Span]) -> Paragraph:
    mark = ITEM.match(text, group[0].start, group[0].end)
    if mark is None:
        return Paragraph(tuple(group))
    return Paragraph((Span(mark.end(), group[0].end), *group[1:]), "item")
