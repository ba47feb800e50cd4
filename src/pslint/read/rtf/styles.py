"""The style sheet of rich text: which numbers are the styles of headings and titles, and which hide their words."""

from pslint.read.headings import HEADING

LAST_LEVEL = 8  # of an outline; 9 is the body
PARAGRAPHS = "s"
KINDS = (PARAGRAPHS, "cs", "ds", "ts")  # of paragraphs, letters, sections and tables: each counts for itself
LONGEST = 100  # characters of a name; a hostile one may have no end


class Styles:
    """Takes the words of the style sheet as they come.

    ``headings`` are the numbers of the styles of headings, ``hidden`` the kinds and numbers of those that hide words.
    """

    def __init__(self) -> None:
        self.headings: set[int] = set()
        self.hidden: set[tuple[str, int]] = set()
        self._kind = PARAGRAPHS
        self._number = 0
        self._name = ""

    def word(self, word: str, number: int | None) -> None:
        """Take a control word: a style's number, the style that it rests on, its level in an outline, or its hiding."""
        if word in KINDS:
            self._kind, self._number, self._name = word, number or 0, ""
        elif word == "sbasedon":
            self._inherit(number or 0)
        elif word == "outlinelevel" and (number or 0) <= LAST_LEVEL:
            self._add_heading()
        elif word == "v":
            self._hide(number != 0)

    def _inherit(self, number: int) -> None:
        if number in self.headings:
            self._add_heading()
        if (self._kind, number) in self.hidden:
            self._hide(True)

    def _add_heading(self) -> None:
        if self._kind == PARAGRAPHS:
            self.headings.add(self._number)

    def _hide(self, hides: bool) -> None:
        if hides:
            self.hidden.add((self._kind, self._number))
        else:
            self.hidden.discard((self._kind, self._number))

    def letters(self, letters: str) -> None:
        """Take letters: a style's name up to its semicolon."""
        self._name = (self._name + letters)[-LONGEST:]
        if self._name.endswith(";") and HEADING.fullmatch(self._name.strip("; ")):
            self._add_heading()
