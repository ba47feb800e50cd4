"""The lines of a PDF's pages in reading order, without running heads and page numbers."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from statistics import median_low

from pslint.read.pdf.line import Cell, Line
from pslint.read.pdf.tables import tables

MARGIN, MOST_MARGIN = 70, 0.17  # points, and the part of a small page's height: where heads and feet stand
NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,3}|[ivx]{1,5})(?:\s*(?:of|/|\|)\s*\d{1,3})?\W*", re.IGNORECASE)
ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*$")
MOST_COLUMNS = 3
MOST_HEAD, MOST_HEADS = 70, 2  # characters, and lines
BULLETS = str.maketrans(
    {  # as symbol fonts have them, without saying which letters they are
        "\uf0b7": "•", "\uf095": "•", "\uf0a7": "▪", "\uf0d8": "‣", "\uf076": "▪", "\uf0fc": "✓", "\u25cf": "•",
        "\u25cb": "•", "\u25a0": "▪",
    }
)  # fmt: skip
BULLET = re.compile(r"^[•◦▪‣✓](?=\S)")  # that no gap parts from its words
LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


def pages(found: Sequence[tuple[float, list[Line]]]) -> list[list[Line]]:
    """Return the lines of each page, given the page's height and its lines in the order of the file."""
    ordered = _without_repeated([_read([_cleaned(line) for line in lines if line.words.strip()]) for _, lines in found])
    heads = [_heads(height, lines) for (height, _), lines in zip(found, ordered, strict=True)]
    often = Counter(_shape(line) for group in heads for line in group)
    return [
        [line for line in lines if line not in group or not _is_head(line, lines, often)]
        for lines, group in zip(ordered, heads, strict=True)
    ]


def _cleaned(line: Line) -> Line:
    words = line.words.translate(BULLETS).translate(LIGATURES).strip()
    return replace(line, words=BULLET.sub(r"\g<0> ", words))


def _without_repeated(pages: list[list[Line]]) -> list[list[Line]]:
    """Return the pages without what stands first or last on every one of them, wherever that is."""
    for at in (0, -1) * MOST_HEADS:
        ends = [lines[at] for lines in pages if lines]
        if len(ends) > 1 and len({_shape(line) for line in ends}) == 1 and len(ends[0].words) <= MOST_HEAD:
            pages = [[line for line in lines if line is not lines[at]] for lines in pages]
    return pages


def _heads(height: float, lines: list[Line]) -> list[Line]:
    """Return the lines that stand in the margins of the page."""
    margin = min(MARGIN, MOST_MARGIN * height)
    return [line for line in lines if not margin < line.base < height - margin]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.words)


def _is_head(line: Line, lines: list[Line], often: Counter[str]) -> bool:
    """Tell whether a line in a margin is a number, comes again on other pages, or stands short and apart."""
    if NUMBER.fullmatch(line.words) or often[_shape(line)] > 1:
        return True
    apart = min((abs(line.base - other.base) for other in lines if other is not line), default=0.0)
    return apart > 2 * line.size and len(line.words) <= MOST_HEAD and not ENDS_SENTENCE.search(line.words)


def _read(lines: list[Line]) -> list[Line]:
    """Return the lines of a page in the order of reading: a table where it stands, cell after cell.

    A table takes part in the order as one line as wide as it is, so that one in a column leaves the others whole.
    """
    held: dict[Cell | None, list[Line]] = defaultdict(list)
    for line in lines:
        held[line.cell].append(line)
    found = {table[0]: table for table in tables(lines)}
    read: list[Line] = []
    for line in _ordered([*held[None], *map(_as_line, found.values())]):
        read += chain.from_iterable(_ordered(held[cell]) for cell in found[line.cell]) if line.cell else [line]
    return read


def _as_line(table: Sequence[Cell]) -> Line:
    """Return a line without words that stands for a table: it begins at its top, and is known by its first cell."""
    left, right = min(cell.left for cell in table), max(cell.right for cell in table)
    return Line("", left, right, table[0].top, 0, table[0])


def _ordered(lines: list[Line], deepest: int = MOST_COLUMNS) -> list[Line]:
    """Return the lines of a page from top to bottom, column after column where there are columns."""
    gutter = _gutter(lines) if deepest > 1 else None
    if gutter is None:
        return _rows(lines)
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if line.left < gutter < line.right:
            ordered += [*_ordered(left, deepest - 1), *_ordered(right, deepest - 1), line]
            left, right = [], []
        else:
            (left if line.right <= gutter else right).append(line)
    return [*ordered, *_ordered(left, deepest - 1), *_ordered(right, deepest - 1)]


def _gutter(lines: list[Line]) -> float | None:
    """Return where a space between columns is: several lines side by side, and few lines across."""
    beside = [(a, b) for a in lines for b in _next_in_row(a, lines) if b.left - a.right > a.size]
    if len(beside) < 3:
        return None
    at = median_low((a.right + b.left) / 2 for a, b in beside)
    across = sum(line.left < at < line.right for line in lines)
    sides = sum(line.right <= at for line in lines), sum(line.left >= at for line in lines)
    return at if min(sides) >= 3 and across < min(sides) else None


def _next_in_row(line: Line, lines: Iterable[Line]) -> list[Line]:
    """Return the line that stands next to the right of a line; nothing where there is none."""
    right = [other for other in lines if other.left > line.left and abs(other.base - line.base) < 0.3 * line.size]
    return [min(right, key=lambda other: other.left)] if right else []


def _rows(lines: Iterable[Line]) -> list[Line]:
    """Return lines from top to bottom; those on one base line are one, from left to right, but a table is apart."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        last = rows[-1] if rows else None
        if last and last.cell == line.cell and abs(last.base - line.base) < 0.3 * line.size:
            first, second = sorted((last, line), key=lambda line: line.left)
            right = max(last.right, line.right)
            rows[-1] = replace(
                first, words=f"{first.words} {second.words}", right=right, size=max(last.size, line.size)
            )
        else:
            rows.append(line)
    return rows
