"""Comments put into a Word file: cut the runs, mark the words, say what is said."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from pslint.render.word.cuts import Element, cut
from pslint.render.word.places import Nearest, Places, Words
from pslint.render.word.remarks import Remark

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

AUTHOR = "pslint"
P, ID = qn("w:p"), qn("w:id")
CONTAINERS = {P, qn("w:body")}


def add_comments(word: "WordDocument", remarks: Iterable[Remark], places: Places) -> None:
    """Add a comment for each remark, in their order."""
    placed = [(remark, place) for remark in remarks if (place := places.of(remark.span))]
    runs = _runs([place for _, place in placed])
    tails: dict[Element, Element] = {}
    for (remark, place), (first, last) in zip(placed, runs, strict=True):
        number = _say(word, remark, exact=isinstance(place, Words))
        first.addprevious(_marker("w:commentRangeStart", number))
        _close(last, number, tails)


def _runs(places: Sequence[Words | Nearest]) -> list[tuple[Element, Element]]:
    """Return the first and the last run of each place; runs are cut where a place begins or ends inside one."""
    wanted: dict[Element, set[int]] = defaultdict(set)
    for place in places:
        if isinstance(place, Words):
            wanted[place.first].add(place.start)
            wanted[place.last].add(place.end)
    edges = cut(wanted)
    return [
        (edges.begin[place.first, place.start], edges.end[place.last, place.end])
        if isinstance(place, Words)
        else (place.run, place.run)
        for place in places
    ]


def _say(word: "WordDocument", remark: Remark, exact: bool) -> str:
    """Add the comment's own text; return its number."""
    comment = word.part._comments_part.comments.add_comment(author=AUTHOR, initials=AUTHOR)
    comment.paragraphs[0].add_run(remark.title).bold = True
    for line in remark.lines if exact else ("On words beside this place.", *remark.lines):
        comment.add_paragraph(line)
    return str(comment.comment_id)


def _close(run: Element, number: str, tails: dict[Element, Element]) -> None:
    """End the comment's words after ``run``, and put its mark behind them and outside any link around them."""
    held = run
    while held.getparent() is not None and held.getparent().tag not in CONTAINERS:
        held = held.getparent()
    _follow(run, _marker("w:commentRangeEnd", number), tails)
    _follow(held, _mark(number), tails)


def _follow(element: Element, added: Element, tails: dict[Element, Element]) -> None:
    """Put ``added`` after ``element`` and what was put there before."""
    tail: Element = tails.get(element, element)
    tail.addnext(added)
    tails[element] = added


def _marker(name: str, number: str) -> Element:
    return OxmlElement(name, attrs={ID: number})


def _mark(number: str) -> Element:
    run, properties = OxmlElement("w:r"), OxmlElement("w:rPr")
    properties.append(OxmlElement("w:rStyle", attrs={qn("w:val"): "CommentReference"}))
    run.append(properties)
    run.append(_marker("w:commentReference", number))
    return run
