"""OpenDocument text (``.odt``): the body in order, then the notes; tracked deletions and comments are left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pslint.errors import UnreadableError
from pslint.read.builder import MOST_PARTS, TOO_MANY_PARTS, Builder, Run
from pslint.read.faults import DAMAGED, LOCKED
from pslint.read.package import Package
from pslint.values import Document, Limits

CONTENT, STYLES, MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
OUT = frozenset("tracked-changes annotation annotation-end note-citation ruby-text forms".split())
OF_FRAMES = ("title", "desc")  # said of a picture; a title in the text is a field
TITLES = ("Title", "Subtitle")
SPACE = re.compile(r"[ \t\r\n]+")
MOST_SPACES = 1000


def read_opendocument(path: str, data: bytes, limits: Limits) -> Document:
    """Return the document of an ``.odt`` file; its places are paragraphs.

    Raises ``UnreadableError`` where the file is damaged, locked, too large, or has no text.
    """
    package = Package(path, data, limits)
    if MANIFEST in package and b"encryption-data" in package.part(MANIFEST):
        raise UnreadableError(path, LOCKED)
    if CONTENT not in package:
        raise UnreadableError(path, DAMAGED)
    builder = Builder(path, limits)
    body = Body(builder)
    for part in (STYLES, CONTENT):
        if part in package:
            package.feed(part, body)
    return builder.document()


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it is being read; ``after`` are those of the boxes that hang on it.

    ``notes`` is how many there were of notes before it; ``hidden`` tells that a field in it hides all of it.
    """

    kind: str
    notes: int
    hidden: bool = False
    words: list[str] = field(default_factory=list)
    after: list["_Paragraph"] = field(default_factory=list)


class Body:
    """A target for lxml's parser: hears the content's elements in order and adds its paragraphs to ``builder``."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._names: list[str] = []  # of the elements that are open
        self._paragraphs: list[_Paragraph] = []  # that are open: more than one inside a box or a note
        self._notes: list[_Paragraph] = []
        self._titles = set(TITLES)  # the styles of titles
        self._hidden: set[str] = set()  # the styles that hide their words
        self._style = ""
        self._out = 0  # how deep below an element that is left out
        self._elements = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear the beginning of an element."""
        name = tag.rpartition("}")[2]
        said = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        self._names.append(name)
        self._elements += 1
        if self._elements > MOST_PARTS:
            raise UnreadableError(self._builder.path, TOO_MANY_PARTS)
        if self._out or self._is_out(name, "svg-" in tag, said):
            self._out += 1
        elif name in ("style", "text-properties"):
            self._note_style(name, said)
        elif name in ("p", "h") and "body" in self._names:
            self._paragraphs.append(_Paragraph(self._kind(name, said), len(self._notes)))
        elif self._paragraphs:
            self._inline(name, said)

    def end(self, _tag: str) -> None:
        """Hear the end of an element."""
        name = self._names.pop()
        if self._out:
            self._out -= 1
        elif name in ("p", "h") and self._paragraphs:
            self._end_paragraph()

    def data(self, words: str) -> None:
        """Hear words between two marks; white space among them is one space, as OpenDocument says."""
        if self._paragraphs and not self._out and self._names[-1] not in ("frame", "text-box", "note", "note-body"):
            self._paragraphs[-1].words.append(SPACE.sub(" ", words))

    def close(self) -> None:
        """Hear the end of the content: the notes come now."""
        for note in self._notes:
            self._add(note)

    def _is_out(self, name: str, of_frame: bool, said: Mapping[str, str]) -> bool:
        if name in ("span", "p", "h"):
            return said.get("style-name") in self._hidden
        if name in ("section", "hidden-text"):
            return said.get("display") == "none" or said.get("is-hidden") == "true"
        return name in OUT or (of_frame and name in OF_FRAMES)

    def _note_style(self, name: str, said: Mapping[str, str]) -> None:
        if name == "style":
            self._style, parent = said.get("name", ""), said.get("parent-style-name")
            if parent in TITLES:
                self._titles.add(self._style)
            self._hide(parent in self._hidden)  # whatever a style of this name in another part is
        elif "display" in said:
            self._hide(said["display"] == "none")

    def _hide(self, hides: bool) -> None:
        """Note whether the style that is open hides its words."""
        if hides:
            self._hidden.add(self._style)
        else:
            self._hidden.discard(self._style)

    def _kind(self, name: str, said: Mapping[str, str]) -> str:
        if name == "h" or said.get("style-name") in self._titles:
            return "heading"
        return "item" if "list-item" in self._names else "prose"

    def _inline(self, name: str, said: Mapping[str, str]) -> None:
        words = self._paragraphs[-1].words
        if name == "s":
            count = said.get("c", "1")
            words.append(" " * min(int(count), MOST_SPACES) if count.isdecimal() else " ")
        elif name == "hidden-paragraph" and said.get("is-hidden") == "true":
            self._paragraphs[-1].hidden = True
        elif name in ("tab", "line-break"):
            words.append("\t" if name == "tab" else "\n")

    def _end_paragraph(self) -> None:
        paragraph = self._paragraphs.pop()
        if paragraph.hidden:
            del self._notes[paragraph.notes :]
        elif "note-body" in self._names:
            self._notes.append(paragraph)
        elif self._paragraphs:
            self._paragraphs[-1].after.append(paragraph)
        else:
            self._add(paragraph)

    def _add(self, paragraph: _Paragraph) -> None:
        self._builder.add([Run("".join(paragraph.words))], paragraph.kind)
        for boxed in paragraph.after:
            self._add(boxed)
