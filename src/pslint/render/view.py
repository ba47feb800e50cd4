"""How a person sees a report: the width, and what their terminal can show."""

from dataclasses import dataclass

from pslint.values import Level, Role

NARROWEST = 40
WIDEST = 101

ROLE_STYLES = {
    Role.DISCLOSURE: "blue",
    Role.CONTEXT: "cyan",
    Role.CHANGE: "magenta",
    Role.EVIDENCE: "green",
    Role.GROWTH: "yellow",
    Role.REACTION: "red",
}
LEVEL_STYLES = {Level.ERROR: "bold red", Level.WARNING: "bold magenta", Level.NOTE: "bold cyan"}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The signs that a report draws with."""

    met: str = "✓"
    unmet: str = "✗"
    bar: str = "▌"
    rule: str = "─"
    dot: str = "·"
    opening: str = "‹"
    closing: str = "›"
    unknown: str = "\N{REPLACEMENT CHARACTER}"
    more: str = "…"

    def mark(self, number: int) -> str:
        """Return the sign that ties words to the finding of that number."""
        return f"{self.opening}{number}{self.closing}"


UNICODE = Glyphs()
ASCII = Glyphs(met="+", unmet="-", bar="|", rule="-", dot="|", opening="<", closing=">", unknown="?", more="...")


@dataclass(frozen=True, slots=True)
class View:
    """What the report is drawn for: columns, whether colours may be used, whether only ASCII signs can be shown."""

    width: int = 80
    color: bool = False
    ascii: bool = False

    @property
    def columns(self) -> int:
        """The columns to fill: lines longer than a book's tire the eye."""
        return min(max(self.width, NARROWEST), WIDEST)

    @property
    def glyphs(self) -> Glyphs:
        """The signs that can be shown."""
        return ASCII if self.ascii else UNICODE
