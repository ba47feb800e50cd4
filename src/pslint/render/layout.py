"""Lines of styled text: folded to a width, set beside a margin, hung from a sign."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import StringIO
from itertools import zip_longest

from rich.console import Console
from rich.text import Text


@lru_cache(maxsize=1)
def _ruler() -> Console:
    return Console(file=StringIO(), width=80, height=25, legacy_windows=False)


def fold(text: Text, width: int) -> list[Text]:
    """Return ``text`` as lines of at most ``width`` columns, broken between words where that is possible."""
    lines = list(text.wrap(_ruler(), width))
    for line in lines:
        line.rstrip()
    return lines


def hang(sign: Text, text: Text, width: int) -> Iterator[Text]:
    """Yield ``text`` folded to ``width``, after ``sign`` on the first line and as far in on the others."""
    for number, line in enumerate(fold(text, width - sign.cell_len)):
        whole = Text.assemble(Text(" " * sign.cell_len) if number else sign, line)
        whole.rstrip()
        yield whole


def indent(lines: Iterable[Text], columns: int) -> Iterator[Text]:
    """Yield the lines, each ``columns`` further in."""
    for line in lines:
        yield Text.assemble(" " * columns, line)


def beside(margin: Iterable[Text], width: int, bar: Text, lines: Iterable[Text]) -> Iterator[Text]:
    """Yield the lines with a margin of ``width`` columns, set right, and a bar between."""
    for name, line in zip_longest(margin, lines, fillvalue=Text()):
        whole = Text.assemble(" " * (width - name.cell_len), name, " ", bar, " ", line)
        whole.rstrip()
        yield whole
