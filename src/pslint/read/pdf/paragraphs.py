"""From lines to paragraphs: where one ends, and words that a line end has parted put together."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from pslint.read.builder import Run
from pslint.read.pdf.line import Line
from pslint.read.pdf.lines import ENDS_SENTENCE
from pslint.read.plain import ITEM

WIDER = 1.25  # times the usual distance of lines: a gap between paragraphs
LEAST_PITCH = 1.1  # times the size of the letters: the lines of a large title stand apart as far
INDENT = 0.8  # times the size of the letters
LARGER = 1.12  # times the usual size: a heading
SOFT = "\u00ad"
WORD = re.compile(r"\w+(?:[-’']\w+)*")
HALF = re.compile(r"(\w[\w-]*)[-\u00ad\u2010]$")
# What stands before a hyphen that the writer typed, oftener than before one that parts a word; and what never does.
FIRST_HALVES = frozenset(
    "evidence first second third fourth fifth final full half hands hard high long low mid non patient self well year "
    "one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety".split()
)
CLOSED = frozenset("after every fore here over some there under what when where with your".split())
ENDINGS = frozenset("able al ance ary ed en ence er est ful hood ing ish ity less ly ment ness ous self tion".split())
LEAST_HALF = 4  # letters

Page = Sequence[Line]


def paragraphs(pages: Sequence[Page]) -> Iterator[tuple[str, list[Run]]]:
    """Yield each paragraph's kind and its words, a run for each line, whose page it knows."""
    every = [line for page in pages for line in page]
    if not every:
        return
    size, known = median(line.size for line in every), _vocabulary(every)
    group: list[tuple[int, Line]] = []
    for number, page in enumerate(pages, 1):
        pitch = _pitch(page)
        for line in page:
            if group and _begins(group[-1], (number, line), pitch, pages):
                yield _kind(group, size), _runs(group, known)
                group = []
            group.append((number, line))
    if group:
        yield _kind(group, size), _runs(group, known)


def _pitch(page: Page) -> float:
    """Return the usual distance from one line to the next."""
    steps = [a.base - b.base for a, b in pairwise(page) if 0 < a.base - b.base < 4 * a.size]
    return median(steps) if steps else 0.0


def _begins(before: tuple[int, Line], here: tuple[int, Line], pitch: float, pages: Sequence[Page]) -> bool:
    """Tell whether a line begins a paragraph, rather than going on with the one before it."""
    (page, last), (number, line) = before, here
    if abs(line.size - last.size) > (LARGER - 1) * last.size or ITEM.match(line.words):
        return True
    if last.cell != line.cell:
        return True
    same_column = page == number and line.base < last.base
    if same_column and last.base - line.base > WIDER * max(pitch, LEAST_PITCH * line.size):
        return True
    if same_column and line.left - last.left > INDENT * line.size and not ITEM.match(last.words):
        return True
    ends = ENDS_SENTENCE.search(last.words)
    beside = [other for other in pages[page - 1] if other.left < last.right and other.cell == last.cell]
    right = max(other.right for other in beside)  # of the column
    return _is_short(last, line, right) and not (line.words[:1].islower() and not ends)


def _is_short(last: Line, line: Line, right: float) -> bool:
    """Tell whether the next line's first word would have fitted: the writer ended the line, not the margin."""
    letter = (last.right - last.left) / max(1, len(last.words))
    return last.right + letter * (len(line.words.split(maxsplit=1)[0]) + 2) < right


def _kind(group: list[tuple[int, Line]], size: float) -> str:
    large = all(line.size > LARGER * size for _, line in group)
    return "heading" if large and len(group) <= 3 else "prose"


def _runs(group: list[tuple[int, Line]], known: frozenset[str]) -> list[Run]:
    runs: list[Run] = []
    for at, (page, line) in enumerate(group):
        after = group[at + 1][1].words if at + 1 < len(group) else ""
        runs.append(Run(_ended(line.words, after, known), page=page))
    return runs


def _ended(words: str, after: str, known: frozenset[str]) -> str:
    """Return a line's words with what parts them from those after: a space, a typed hyphen, or nothing."""
    half = HALF.search(words)
    if not after:
        return words.replace(SOFT, "-") if half else words
    if not half:
        return f"{words} "
    second = WORD.match(after)
    if second and after[0].islower() and not _typed(half[1], second[0], known):
        return words[:-1]
    return f"{words[:-1]}-"


def _typed(first: str, second: str, known: frozenset[str]) -> bool:
    """Tell whether the writer typed the hyphen between two halves, as far as the other words of the draft show."""
    first, second = first.lower(), second.lower()
    if f"{first}-{second}" in known:
        return True
    first = first.rpartition("-")[2]
    if f"{first}{second}" in known or second in ENDINGS:
        return False
    if first in FIRST_HALVES or first.isdecimal():
        return True
    both = first in known and second in known and first not in CLOSED
    return both and min(len(first), len(second)) >= LEAST_HALF


def _vocabulary(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words that stand whole in a line, in small letters."""
    return frozenset(
        word.lower() for line in lines for word in WORD.findall(HALF.sub("", line.words)) if not word.isdecimal()
    )
