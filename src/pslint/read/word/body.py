"""The elements of a Word part as they come by: which of them are read, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pslint.errors import UnreadableError
from pslint.read.builder import MOST_PARTS, TOO_MANY_PARTS, Builder, Run
from pslint.read.word.styles import OFF, Styles

# What is deleted, said beside the text, or a second copy of what is read already.
OUT = frozenset(["del", "moveFrom", "rt", "pPrChange", "rPrChange", "sectPr", "sdtPr"])
BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
MATH = "/math}"
FOREIGN = "part of the text is in another format inside the file; open it and save it again as .docx"
NO_LETTERS = range(0xD800, 0xF900)  # halves of characters, and where symbol fonts have their pictures


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it is being read; ``after`` are those of the text boxes that hang on it.

    ``hides`` tells whether its style hides words, ``hidden`` whether the run that is open is hidden.
    """

    runs: list[Run] = field(default_factory=list)
    kind: str = ""
    listed: bool | None = None
    joined: bool = False
    hides: bool = False
    hidden: bool = False
    after: list[_Paragraph] = field(default_factory=list)


class Body:
    """A target for lxml's parser: hears a part's elements in order and adds its paragraphs to ``builder``.

    ``notes`` are the kinds and numbers of the notes that are asked for: the body adds them, the parts of notes obey.
    """

    def __init__(self, builder: Builder, part: str, styles: Styles, notes: set[tuple[str, str]]) -> None:
        self._builder = builder
        self._part = part
        self._styles = styles
        self._notes = notes
        self._names: list[str] = []  # of the elements that are open
        self._paragraphs: list[_Paragraph] = []  # that are open: more than one inside a text box
        self._fields: list[bool] = []  # that are open: whether the field's instruction is over
        self._chosen: list[bool] = []  # of the alternatives that are open: whether one was read
        self._out = 0  # how deep below an element that is left out
        self._elements = 0
        self._node = -1
        self._words: list[str] | None = None  # of the w:t, or the m:t of an equation, that is open
        self._kept = False  # whether that keeps the white space around its words
        self._begun: list[Run] = []  # of paragraphs whose end was deleted

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear the beginning of an element."""
        name = tag.rpartition("}")[2]
        word = "wordprocessingml" in tag
        parent = self._names[-1] if self._names else ""
        self._names.append(name if word or name in ("AlternateContent", "Choice", "Fallback") else f"other {name}")
        self._elements += 1
        if self._elements > MOST_PARTS:
            raise UnreadableError(self._builder.path, TOO_MANY_PARTS)
        if name == "t" and word:
            self._node += 1
        if self._out or self._is_out(name, word, parent, attributes):
            self._out += 1
        elif word:
            self._read(name, parent, {key.rpartition("}")[2]: value for key, value in attributes.items()})
        elif MATH in tag and self._paragraphs:
            self._equation(name)

    def end(self, _tag: str) -> None:
        """Hear the end of an element."""
        name = self._names.pop()
        if self._out:
            self._out -= 1
        elif name in ("t", "other t"):
            self._end_words(self._node if name == "t" else None)
        elif name == "p":
            self._end_paragraph()
        elif name == "AlternateContent":
            self._chosen.pop()

    def data(self, words: str) -> None:
        """Hear words between two marks."""
        if self._words is not None:
            self._words.append(words)

    def close(self) -> None:
        """Hear the end of the part."""
        if self._begun:
            self._builder.add(self._begun)

    def _is_out(self, name: str, word: bool, parent: str, attributes: Mapping[str, str]) -> bool:
        if name == "AlternateContent":
            self._chosen.append(False)
        elif name in ("Choice", "Fallback") and self._chosen:
            taken, self._chosen[-1] = self._chosen[-1], True
            return taken
        if not word:
            return False
        if name in ("footnote", "endnote"):
            said = {key.rpartition("}")[2]: value for key, value in attributes.items()}
            return said.get("type", "normal") != "normal" or (name, said.get("id", "")) not in self._notes
        return name in OUT and parent not in ("rPr", "trPr")

    def _read(self, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        if name == "p":
            self._paragraphs.append(_Paragraph())
        elif name == "fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif name == "altChunk":
            raise UnreadableError(self._builder.path, FOREIGN)
        elif not self._paragraphs:
            self._between(name)
        elif name == "t" and parent == "r":
            self._words, self._kept = [], attributes.get("space") == "preserve"
        elif parent == "r":
            self._in_run(name, attributes)
        elif name == "r":
            self._paragraphs[-1].hidden = self._paragraphs[-1].hides
        else:
            self._property(self._paragraphs[-1], name, parent, attributes)

    def _between(self, name: str) -> None:
        """Hear an element outside all paragraphs: a table is no end of the paragraph before it."""
        if name == "tbl" and self._begun:
            self._builder.add(self._begun)
            self._begun = []

    def _property(self, paragraph: _Paragraph, name: str, parent: str, attributes: Mapping[str, str]) -> None:
        """Note what a property says of the paragraph, or of the run, that is open."""
        value = attributes.get("val", "")
        of_mark = parent == "rPr" and self._names[-3:-2] == ["pPr"]
        if parent == "rPr" and name == "vanish" and not of_mark:
            paragraph.hidden = value not in OFF
        elif parent == "rPr" and name == "rStyle" and not of_mark:
            paragraph.hidden = self._styles.hides.get(value, paragraph.hides)
        elif of_mark and name in ("del", "moveFrom"):
            paragraph.joined = True
        elif parent == "pPr" and name == "pStyle":
            paragraph.kind = self._styles.kinds.get(value, "")
            paragraph.hides = self._styles.hides.get(value, False)
        elif parent == "pPr" and name == "outlineLvl" and value != "9":
            paragraph.kind = "heading"
        elif parent == "numPr" and name == "numId":
            paragraph.listed = value.strip("0") != ""

    def _in_run(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sym":
            self._add(_symbol(attributes.get("char", "")))
        elif name in NOTES and not self._paragraphs[-1].hidden:
            self._notes.add((NOTES[name], attributes.get("id", "")))
        elif name in BREAKS:
            self._add(BREAKS[name])

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _add(self, words: str, node: int | None = None, offset: int = 0) -> None:
        if all(self._fields) and not self._paragraphs[-1].hidden:
            self._paragraphs[-1].runs.append(Run(words, self._part, node, offset))

    def _equation(self, name: str) -> None:
        """Hear an element of an equation: it is read as one line, a fraction with a stroke between its parts."""
        if name == "r":
            self._paragraphs[-1].hidden = self._paragraphs[-1].hides
        elif name == "t":
            self._words, self._kept = [], True
        elif name == "den":
            self._add("/")

    def _end_words(self, node: int | None) -> None:
        if self._words is None:
            return
        words, self._words = "".join(self._words), None
        shown = words if self._kept else words.strip(" \t\r\n")
        self._add(shown, node, words.find(shown))

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        if self._paragraphs:
            self._paragraphs[-1].after.append(paragraph)
            return
        self._fields = [over for over in self._fields if over]  # an instruction never goes on in the next paragraph
        for done in _unfolded(paragraph):
            runs = [*self._begun, *done.runs]
            self._begun = runs if done.joined else []
            if not done.joined:
                listed = done.listed if done.listed is not None else done.kind == "item"
                self._builder.add(runs, "heading" if done.kind == "heading" else "item" if listed else "prose")


def _unfolded(paragraph: _Paragraph) -> Iterator[_Paragraph]:
    """Yield a paragraph and then those of its text boxes."""
    yield paragraph
    for boxed in paragraph.after:
        yield from _unfolded(boxed)


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
        return "" if number in NO_LETTERS else chr(number)
    except (ValueError, OverflowError):
        return ""
