"""Where in a Word file a comment goes: on the exact words, or on the nearest that may have one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from pslint.render.word.cuts import Element
from pslint.values import Document, Origin, Span

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

T, R = qn("w:t"), qn("w:r")
BOX = qn("w:txbxContent")  # Word takes no comment inside a text box, nor inside a note
FENCES = {BOX, qn("w:tc"), qn("w:body")}
COPIES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
NOTES = {
    RELATIONSHIP_TYPE.FOOTNOTES: (qn("w:footnote"), qn("w:footnoteReference")),
    RELATIONSHIP_TYPE.ENDNOTES: (qn("w:endnote"), qn("w:endnoteReference")),
}


@dataclass(frozen=True, slots=True)
class Words:
    """Words that may have a comment: from an offset in one text node to an offset in another, or the same."""

    first: Element
    start: int
    last: Element
    end: int


@dataclass(frozen=True, slots=True)
class Nearest:
    """What stands for words that may have none: the mark of their note, or they themselves inside their box."""

    inner: Element

    @property
    def run(self) -> Element:
        """The outermost run around it: after a cut, the one that it went to."""
        return list(self.inner.iterancestors(R))[-1]


class Places:
    """Knows for any span of the draft's text where in the Word file its comment goes."""

    def __init__(self, word: "WordDocument", document: Document) -> None:
        self._document = document
        self._part = str(word.part.partname).lstrip("/")
        self._nodes: list[Element] = list(word.element.iter(T))
        self._notes = dict(_notes(word))

    def of(self, span: Span) -> Words | Nearest | None:
        """Return the place for ``span``; None where the file has no words at all that could take it."""
        origins = [origin for origin in self._document.origins_of(span) if len(origin.span)]
        own = [origin for origin in origins if self._takes_comments(origin)]
        if own:
            fence = _fence(self._nodes[own[0].node])
            held = [origin for origin in own if _fence(self._nodes[origin.node]) is fence]
            first, last = held[0], held[-1]
            end = last.offset + len(last.span)
            return Words(self._nodes[first.node], first.offset, self._nodes[last.node], end)
        return self._nearest(origins or self._around(span))

    def _takes_comments(self, origin: Origin) -> bool:
        if origin.part != self._part or origin.node >= len(self._nodes):
            return False
        return next(self._nodes[origin.node].iterancestors(BOX, COPIES), None) is None

    def _around(self, span: Span) -> Sequence[Origin]:
        """Return the last stretch before ``span`` that stands in the file, or the first of all."""
        before = [origin for origin in self._document.origins if origin.span.start <= span.start]
        return before[-1:] or self._document.origins[:1]

    def _nearest(self, origins: Sequence[Origin]) -> Nearest | None:
        for origin in origins:
            inner = self._notes.get((origin.part, origin.node))
            if inner is None and origin.part == self._part and origin.node < len(self._nodes):
                inner = self._nodes[origin.node]
            if inner is not None and next(inner.iterancestors(R), None) is not None:
                return Nearest(inner)
        return next((Nearest(node) for node in self._nodes if node.getparent().tag == R), None)


def _fence(node: Element) -> Element:
    """Return the cell, box or body that a comment on ``node`` does not leave."""
    return next(node.iterancestors(*FENCES), None)


def _notes(word: "WordDocument") -> Iterator[tuple[tuple[str, int], Element]]:
    """Yield each note's mark in the text, by the part and number of each text node of the note."""
    for link in word.part.rels.values():
        if link.reltype in NOTES and not link.is_external:
            note, mark = NOTES[link.reltype]
            marks = {one.get(qn("w:id")): one for one in word.element.iter(mark)}
            part = str(link.target_part.partname).lstrip("/")
            for number, node in enumerate(parse_xml(link.target_part.blob).iter(T)):
                held = next(node.iterancestors(note), None)
                inner = marks.get(held.get(qn("w:id"))) if held is not None else None
                if inner is not None:
                    yield (part, number), inner
