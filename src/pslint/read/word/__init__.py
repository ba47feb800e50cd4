"""Word (``.docx``): the body in order, then the notes; what was deleted, hidden or said beside it is left out.

Insertions that are tracked count as made, deletions as done; comments, headers and footers are not part of the text.

From a span of the text back to the runs that hold it: ``document.origins_of(span)`` gives, in order, the stretches of
the file that the span touches. Each names its ``part`` (``word/document.xml``, or that of the foot- or endnotes), the
number ``node`` of its text node and the ``offset`` of its first character in that node. The text nodes are all ``w:t``
elements of the part, counted from 0 in document order, whether or not they are read::

    nodes = list(root.iter(W_T))                  # root: the parsed part; python-docx: document.element
    first, last = origins[0], origins[-1]
    start = nodes[first.node], first.offset       # the run is the node's parent
    end = nodes[last.node], last.offset + len(last.span)

Offsets count the characters of the node's own text. A tab or a break has a place in the text and no origin.
"""

from collections.abc import Iterator
from posixpath import dirname, join, normpath

from pslint.errors import UnreadableError
from pslint.read.builder import Builder
from pslint.read.faults import DAMAGED
from pslint.read.package import Package
from pslint.read.word.body import Body
from pslint.read.word.styles import styles
from pslint.values import Document, Limits

MAIN = "officeDocument"
NOTES = ("footnotes", "endnotes")


def read_word(path: str, data: bytes, limits: Limits) -> Document:
    """Return the document of a ``.docx`` file; its places are paragraphs, its origins ``w:t`` nodes.

    Raises ``UnreadableError`` where the file is damaged, locked, too large, or has no text part.
    """
    package = Package(path, data, limits)
    main = next(_related(package, "", MAIN), "word/document.xml")
    if main not in package:
        raise UnreadableError(path, DAMAGED)
    said = styles(package.tree(part) for part in _related(package, main, "styles"))
    builder = Builder(path, limits)
    asked: set[tuple[str, str]] = set()  # notes
    for part in (main, *(note for kind in NOTES for note in _related(package, main, kind))):
        package.feed(part, Body(builder, part, said, asked))
    return builder.document()


def _related(package: Package, source: str, kind: str) -> Iterator[str]:
    """Yield the parts that ``source`` (the package itself without one) names as its ``kind``."""
    folder, name = dirname(source), source.rpartition("/")[2]
    links = join(folder, "_rels", f"{name}.rels")
    if links not in package:
        return
    for link in package.tree(links):
        target = str(link.get("Target", ""))
        part = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
        if str(link.get("Type", "")).endswith(f"/{kind}") and link.get("TargetMode") != "External" and part in package:
            yield part
