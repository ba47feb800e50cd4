"""The checklist of the guidance: what is met, what is not, and why that is said."""

from collections.abc import Iterator

from rich.text import Text

from pslint.render.harmless import plain
from pslint.render.layout import hang
from pslint.render.view import View
from pslint.values import Item

ROOM = 40


def checklist(items: tuple[Item, ...], view: View) -> Iterator[Text]:
    """Yield a line for each item; nothing where there is none."""
    if not items:
        return
    yield Text()
    yield Text("Checklist", "bold")
    names = [plain(item.item, view.glyphs) for item in items]
    widest = max(Text(name).cell_len for name in names)
    column = widest if widest <= min(ROOM, view.columns // 2) else 0
    for item, name in zip(items, names, strict=True):
        yield from _line(item, name, column, view)


def _line(item: Item, name: str, column: int, view: View) -> Iterator[Text]:
    detail = plain(item.detail, view.glyphs)
    sign = Text.assemble(" ", (view.glyphs.met, "bold green") if item.met else (view.glyphs.unmet, "bold red"), " ")
    if column:
        gap = " " * (column - Text(name).cell_len + 2)
        yield from hang(Text.assemble(sign, name, gap), Text(detail), view.columns)
    else:
        yield from hang(sign, Text(f"{name}: {detail}" if detail else name), view.columns)
