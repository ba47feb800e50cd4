"""What the words in the margin stand for: those that a statement has, and no others."""

from collections.abc import Iterator

from rich.text import Text

from pslint.render.layout import fold
from pslint.render.verdict import MEANINGS
from pslint.render.view import View
from pslint.values import Role, Statement


def legend(statement: Statement, view: View) -> Iterator[Text]:
    """Yield the meanings in a muted line or a few; nothing where there is no explanation."""
    said = [f"{role} {words}" for role, words in meanings(statement)]
    if said:
        yield Text()
        yield from fold(Text(f" {view.glyphs.dot} ".join(said), "dim"), view.columns)


def meanings(statement: Statement) -> Iterator[tuple[Role, str]]:
    """Yield each role of the explanation with its meaning, in the order of the guidance."""
    held = {role for sentence in statement.explained for role in sentence.roles}
    yield from ((role, words) for role, words in MEANINGS.items() if role in held)
