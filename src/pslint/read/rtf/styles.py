"""The style sheet of rich text: which numbers are the styles of headings and titles."""

from pslint.read.headings import HEADING

LAST_LEVEL = 8  # of an outline; 9 is the body
LONGEST = 100  # characters of a name; a hostile one may have no end


class Styles:
    """Takes the words of the style sheet as they come; ``headings`` are the numbers of the styles of headings."""

    def __init__(self) -> None:
        self.headings: set[int] = set()
        self._number = 0
        self._name = ""

    def word(self, word: str, number: int | None) -> None:
        """Take a control word: a style's number, the style that it rests on, or its level in an outline."""
        if word == "s":
            self._number, self._name = number or 0, ""
        inherits = word == "sbasedon" and number in self.headings
        if inherits or (word == "outlinelevel" and (number or 0) <= LAST_LEVEL):
            self.headings.add(self._number)

    def letters(self, letters: str) -> None:
        """Take letters: a style's name up to its semicolon."""
        self._name = (self._name + letters)[-LONGEST:]
        if self._name.endswith(";") and HEADING.fullmatch(self._name.strip("; ")):
            self.headings.add(self._number)
