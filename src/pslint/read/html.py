"""Web pages: the text as a browser shows it, blocks as paragraphs; what is hidden, and editors' marks, left out."""

import re
from collections.abc import Mapping

from lxml import etree

from pslint.errors import UnreadableError
from pslint.read.builder import MOST_PARTS, TOO_MANY_PARTS, Builder, Run
from pslint.read.elements import BLOCKS, HEADINGS
from pslint.read.headings import TITLE_CLASS
from pslint.values import Document, Limits

KEPT = ("pre", "textarea")  # as they are written, line ends too
OUT = frozenset(
    "audio canvas datalist del head iframe math noframes noscript object rp rt script select style svg template "
    "title video".split()
)
# What no browser shows, Word's comments, and the bullets and numbers that Word has put before its items.
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-element\s*:\s*comment|mso-list\s*:\s*ignore", re.IGNORECASE
)
ITEM = re.compile(r"mso-list\s*:\s*l\d", re.IGNORECASE)
# The numbers of notes and comments, as Google Docs, LibreOffice and Word write them; and Google's comments themselves.
NUMBER = re.compile(r"#(?:_?ftn|_?edn|cmnt|sdfootnote|sdendnote|_msocom)")
COMMENT, NOTE = re.compile(r"cmnt\d+"), re.compile(r"ftnt\d+")
GOOGLE = "doc-content"  # among the classes of the body of what Google Docs exports
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
        self._kinds: list[str] = []  # of paragraphs inside each of them
        self._words: list[str] = []  # of the paragraph that is open
        self._out: int | None = None  # how many elements are open around what is left out
        self._elements = 0
        self._is_google = False
        self._held: list[tuple[str, str]] | None = None  # paragraphs of a header, a footer or a note, not known which

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hear the beginning of an element."""
        self._elements += 1
        if self._elements > MOST_PARTS:
            raise UnreadableError(self.builder.path, TOO_MANY_PARTS)
        if self._out is None:
            if tag in BLOCKS:
                self._end_paragraph()
            self._hear_google(tag, attributes)
            if COMMENT.fullmatch(attributes.get("id", "")):
                self._leave_comment()
            elif _is_out(tag, attributes):
                self._out = len(self._names)
            elif tag == "br":
                self._words.append("\n")
        self._names.append(tag)
        self._kinds.append(_kind(tag, attributes))

    def end(self, tag: str) -> None:
        """Hear the end of an element."""
        kind = self._kinds.pop() if self._kinds else ""
        if self._names:
            self._names.pop()
        if self._out is not None:
            if len(self._names) <= self._out:
                self._out = None
        elif tag in BLOCKS:
            self._end_paragraph(kind)
        if tag == "div" and self._names[-1:] == ["body"]:
            self._held = None

    def data(self, words: str) -> None:
        """Hear words between two marks."""
        if self._out is None:
            self._words.append(words if any(name in KEPT for name in self._names) else SPACE.sub(" ", words))

    def close(self) -> None:
        """Hear the end of the page."""
        self._end_paragraph()

    def _leave_comment(self) -> None:
        """Leave out the rest of the block that a comment stands in: it may have several paragraphs."""
        self._words = []
        around = [at for at, name in enumerate(self._names) if name == "div"]
        self._out = around[-1] if around else len(self._names)

    def _hear_google(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Hold what stands in a bare block of an export: it is a header or a footer unless it is a note."""
        if tag == "body":
            self._is_google = GOOGLE in attributes.get("class", "").split()
        elif self._is_google and tag == "div" and not attributes and self._names[-1:] == ["body"]:
            self._held = []
        elif self._held is not None and NOTE.fullmatch(attributes.get("id", "")):
            held, self._held = self._held, None
            for words, kind in held:
                self.builder.add([Run(words)], kind)

    def _end_paragraph(self, ended: str = "") -> None:
        words, self._words = AROUND_BREAK.sub("\n", "".join(self._words)), []
        if not words.strip():
            return
        kinds = (*self._kinds, ended)
        kind = next((kind for kind in ("heading", "item") if kind in kinds), "prose")
        if self._held is None:
            self.builder.add([Run(words)], kind)
        else:
            self._held.append((words, kind))


def _is_out(tag: str, attributes: Mapping[str, str]) -> bool:
    if tag == "div" and attributes.get("title") in ("header", "footer"):
        return True  # those of the page that LibreOffice has exported
    if tag in OUT or "hidden" in attributes or HIDDEN.search(attributes.get("style", "")):
        return True
    return tag == "a" and NUMBER.match(attributes.get("href", "")) is not None


def _kind(tag: str, attributes: Mapping[str, str]) -> str:
    """Return what an element makes of the paragraphs inside it; nothing where it leaves them as they are."""
    if tag in HEADINGS or (tag == "p" and TITLE_CLASS.search(attributes.get("class", ""))):
        return "heading"
    return "item" if tag == "li" or ITEM.search(attributes.get("style", "")) else ""
