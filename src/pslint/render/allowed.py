"""What the writer has decided to keep, with the reasons; and what such a decision no longer speaks of."""

from collections.abc import Iterator

from rich.text import Text

from pslint.render.harmless import plain
from pslint.render.layout import hang
from pslint.render.positions import Places
from pslint.render.view import View
from pslint.values import Allowed

GONE = "the draft has nothing like it any more"


def allowed(entries: tuple[Allowed, ...], places: Places, view: View) -> Iterator[Text]:
    """Yield a line or two for each entry; nothing where there is none."""
    if entries:
        yield Text()
        yield Text("Allowed", "bold")
    for one in entries:
        head = Text.assemble(" ", (plain(one.rule, view.glyphs), "bold"), " ")
        yield from hang(head, Text(plain(said(one, places), view.glyphs)), view.columns)


def said(one: Allowed, places: Places) -> str:
    """Return what an entry allows, where and why; or that it is stale."""
    if one.finding is None:
        return f"stale: {GONE}; delete the entry at {one.place} ({one.reason})"
    return f"{one.finding.code} at {places.exact(one.finding.span.start)} allowed: {one.reason} ({one.date})"
