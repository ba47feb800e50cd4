"""Web pages: the text as a browser shows it, blocks as paragraphs; what is hidden, and editors' marks, left out."""

import re
from collections.abc import Mapping

from lxml import etree

from pslint.errors import UnreadableError
from pslint.read.builder import MOST_PARTS, TOO_MANY_PARTS, Builder, Run
from pslint.values import Document, Limits

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search "
    "section summary table tbody td tfoot th thead tr ul".split()
)
OUT = frozenset(
    "audio canvas datalist head iframe math noframes noscript object rp rt script select style svg template textarea "
    "title video".split()
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-element\s*:\s*comment", re.IGNORECASE)
# The numbers of notes and comments, as Google Docs, LibreOffice and Word write them; and Google's comments themselves.
NUMBER = re.compile(r"#(?:_?ftn|_?edn|cmnt|sdfootnote|sdendnote|_msocom)")
COMMENT = re.compile(r"cmnt\d+")
SPACE = re.compile(r"[ \t\r\n\f]+")
AROUND_BREAK = re.compile(r" *\n *")


def read_html(path: str, text: str, limits: Limits) -> Document:
    """Return the document of a page; its places are paragraphs.

    Raises ``UnreadableError`` where it has more characters or parts than a statement could.
    """
    page = Page(Builder(path, limits))
    parser = etree.HTMLParser(target=page, encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True)
    try:
        etree.fromstring(text.encode("utf-8", "replace") or b" ", parser)
    except etree.XMLSyntaxError:  # nothing in it, or nested beyond any page
        page.close()
    return page.builder.document()


class Page:
    """A target for lxml's parser: hears the page's elements in order and adds its paragraphs to ``builder``."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self._names: list[str] = []  # of the elements that are open
        self._words: list[str] = []  # of the paragraph that is open
        self._out: int | None = None  # how many elements are open around what is left out
        self._elements = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear the beginning of an element."""
        self._elements += 1
        if self._elements > MOST_PARTS:
            raise UnreadableError(self.builder.path, TOO_MANY_PARTS)
        if self._out is None:
            if tag in BLOCKS:
                self._end_paragraph()
            if COMMENT.fullmatch(attributes.get("id", "")):
                self._leave_comment()
            elif _is_out(tag, attributes):
                self._out = len(self._names)
            elif tag == "br":
                self._words.append("\n")
        self._names.append(tag)

    def end(self, tag: str) -> None:
        """Hear the end of an element."""
        if self._names:
            self._names.pop()
        if self._out is not None:
            if len(self._names) <= self._out:
                self._out = None
        elif tag in BLOCKS:
            self._end_paragraph(tag)

    def data(self, words: str) -> None:
        """Hear words between two marks."""
        if self._out is None:
            self._words.append(words if "pre" in self._names else SPACE.sub(" ", words))

    def close(self) -> None:
        """Hear the end of the page."""
        self._end_paragraph()

    def _leave_comment(self) -> None:
        """Leave out the rest of the block that a comment stands in: it may have several paragraphs."""
        self._words = []
        around = [at for at, name in enumerate(self._names) if name == "div"]
        self._out = around[-1] if around else len(self._names)

    def _end_paragraph(self, ended: str = "") -> None:
        words, self._words = "".join(self._words), []
        if words.strip():
            self.builder.add([Run(AROUND_BREAK.sub("\n", words))], _kind([*self._names, ended]))


def _is_out(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag == "div" and attributes.get("title") in ("header", "footer"):
        return True  # those of the page that LibreOffice has exported
    if tag in OUT or "hidden" in attributes or HIDDEN.search(attributes.get("style", "")):
        return True
    return tag == "a" and NUMBER.match(attributes.get("href", "")) is not None


def _kind(names: list[str]) -> str:
    if any(name in ("h1", "h2", "h3", "h4", "h5", "h6") for name in names):
        return "heading"
    return "item" if "li" in names else "prose"
