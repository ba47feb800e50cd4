"""What the tokens of rich text mean: which letters are read, in which encoding, and where paragraphs end."""

import codecs
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from pslint.read.rtf.styles import KINDS, LAST_LEVEL, Styles
from pslint.read.rtf.tokens import Token

# Groups whose letters are not the text. One that begins with \* is left out too, but for those in STARRED.
OUT = frozenset(
    "fonttbl colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf "
    "listtext pntext fldinst themedata colorschememapping generator xmlnstbl filetbl listtable listoverridetable "
    "rsidtbl nonesttables shprslt annotation ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn bkmkstart bkmkend tc xe txe "
    "rxe do".split()
)
NOTE = "footnote"
BOXES, SHAPES = ("shptxt", "dptxbxtext"), ("shpinst", "do")  # as newer and older programs write them
SHEET, LABELS = "stylesheet", ("listtext", "pntext")
ENDS = frozenset(["par", "sect", "page", "row", "cell", "nestcell", "nestrow", "column"])
SIGNS: Mapping[str, str] = {
    "line": "\n", "softline": "\n", "lbr": "\n", "tab": "\t", "emdash": "\u2014", "endash": "\u2013",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "bullet": "\u2022", "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e",
    "rtlmark": "\u200f", "zwbo": "\u200b", "zwnbo": "\u2060",
    "~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\t": "\t",
}  # fmt: skip
CHARSETS: Mapping[int, str] = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
DEEPEST = 10_000


class Flow:
    """A run of paragraphs as they come: the body, a note, a text box."""

    def __init__(self, is_note: bool = False) -> None:
        self.is_note = is_note
        self.paragraphs: list[tuple[str, str]] = []
        self.after: list[tuple[str, str]] = []  # of boxes that hang on the paragraph that is open
        self._words: list[str] = []

    def add(self, words: str) -> None:
        """Add words to the paragraph that is open."""
        self._words.append(words)

    def end(self, kind: str) -> None:
        """End the paragraph that is open; half characters that make one together are put together."""
        words = "".join(self._words)
        self.paragraphs.append((words.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), kind))
        self.paragraphs += self.after
        self._words, self.after = [], []


@dataclass(frozen=True, slots=True)
class State:
    """What holds inside a group.

    ``skip`` is how many bytes stand in for each Unicode character; ``boxes`` tells that what is left out is a shape,
    whose text box is read all the same; ``sheet`` that it is the style sheet. ``hidden`` is by a word of its own, or by
    the style of the paragraph or of the letters.
    """

    flow: Flow
    out: bool = False
    boxes: bool = False
    sheet: bool = False
    hidden: bool = False
    hidden_paragraph: bool = False
    hidden_letters: bool = False
    deleted: bool = False
    skip: int = 1
    encoding: str = ""
    kind: str = "prose"
    opens: Flow | None = field(default=None)  # the flow that the group itself opened

    @property
    def is_gone(self) -> bool:
        """Tell whether words are left out that stand where words are read."""
        return self.hidden or self.hidden_paragraph or self.hidden_letters or self.deleted


class Reading:
    """Takes tokens one by one; ``body`` and ``notes`` hold what was read, ``over`` tells that the outer group ended."""

    def __init__(self) -> None:
        self.body, self.notes = Flow(), Flow()
        self.over = False
        self._state = State(self.body)
        self._around: list[State] = []
        self._encoding = "cp1252"
        self._styles = Styles()
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._starred = False
        self._skip = 0
        self._bytes = bytearray()

    def take(self, token: Token) -> None:
        """Take the next token."""
        if token.kind != "byte":
            self._flush()
        starred, self._starred = self._starred, False
        if token.kind == "brace":
            self._skip = 0
            self._open() if token.value == "{" else self._close()
        elif self._skip and token.kind != "letters":
            self._skip -= 1
        elif token.kind == "word":
            self._word(token.value, token.number, starred)
        elif token.kind == "sign":
            self._sign(token.value)
        elif token.kind == "byte":
            self._bytes.append(int(token.value, 16))
        else:
            letters, self._skip = token.value[self._skip :], max(0, self._skip - len(token.value))
            self._add(self._decoded(letters.encode("latin-1")) if not letters.isascii() else letters)

    def _open(self) -> None:
        if len(self._around) < DEEPEST:
            self._around.append(self._state)
            self._state = replace(self._state, opens=None)
        else:
            self._around.append(self._around[-1])

    def _close(self) -> None:
        opened = self._state.opens
        if opened:
            opened.end(self._state.kind)
        kind = self._state.kind
        self._state = self._around.pop() if self._around else self._state
        if opened and self._state.flow is not opened:
            self._put(opened)
        if not self._around:
            self.body.end(kind)
            self.over = True

    def _put(self, opened: Flow) -> None:
        """Put what a note or a box holds to where it is read: after the body, or after the paragraph around it."""
        target = self.notes.paragraphs if opened.is_note else self._state.flow.after
        target += opened.paragraphs

    def _word(self, word: str, number: int | None, starred: bool) -> None:
        if self._state.sheet and word in KINDS:
            self._styles.word(word, number)
        elif word in (NOTE, *BOXES) and self._state.is_gone:
            self._leave_out(word)  # what hangs on words that are not seen
        elif word == NOTE and not self._state.out:
            self._divert(Flow(is_note=True))
        elif word in BOXES and (self._state.boxes or not self._state.out):
            self._divert(Flow())
        elif word in OUT or starred:
            self._leave_out(word)
        elif self._state.sheet:
            self._styles.word(word, number)
        elif word == "u" and number is not None:
            self._add(chr(number % 0x10000))
            self._skip = self._state.skip
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word in ENDS:
            if not self._state.out:
                self._state.flow.end(self._state.kind)
        elif word in KINDS:
            self._style(word, number or 0)
        elif word in WORDS:
            self._state = WORDS[word](self._state, 1 if number is None else number)
        else:
            self._encodings(word, number or 0)

    def _style(self, kind: str, number: int) -> None:
        hides = (kind, number) in self._styles.hidden
        if kind == "s":
            is_heading = number in self._styles.headings
            self._state = replace(self._state, kind="heading" if is_heading else "prose", hidden_paragraph=hides)
        elif kind == "cs":
            self._state = replace(self._state, hidden_letters=hides)

    def _leave_out(self, word: str) -> None:
        if word in LABELS and self._around and not self._state.out and self._state.kind == "prose":
            self._around[-1] = replace(self._around[-1], kind="item")  # what stands behind its mark or number
        sheet = self._state.sheet or (word == SHEET and not self._state.out)
        boxes = self._state.boxes or (word in SHAPES and not self._state.out)
        self._state = replace(self._state, out=True, boxes=boxes, sheet=sheet)

    def _divert(self, flow: Flow) -> None:
        """Read a note or a text box as paragraphs of their own."""
        self._state = replace(self._state, flow=flow, out=False, boxes=False, kind="prose", opens=flow)

    def _encodings(self, word: str, number: int) -> None:
        if word == "ansicpg" and _known(f"cp{number}"):
            self._encoding = f"cp{number}"
        elif word == "mac":
            self._encoding = "mac_roman"
        elif word == "f":
            self._font = number
            self._state = replace(self._state, encoding=self._fonts.get(number, ""))
        elif word == "fcharset" and number in CHARSETS:
            self._fonts[self._font] = CHARSETS[number]

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self._word("par", None, False)
        elif sign in SIGNS:
            self._add(SIGNS[sign])

    def _add(self, words: str) -> None:
        state = self._state
        if state.sheet:
            self._styles.letters(words)
        if not (state.out or state.is_gone):
            state.flow.add(words)

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self._add(self._decoded(data))

    def _decoded(self, data: bytes) -> str:
        return data.decode(self._state.encoding or self._encoding, "replace")


WORDS: Mapping[str, Callable[[State, int], State]] = {
    "uc": lambda state, number: replace(state, skip=max(0, number)),
    "v": lambda state, number: replace(state, hidden=number != 0, hidden_paragraph=False, hidden_letters=False),
    "deleted": lambda state, number: replace(state, deleted=number != 0),
    "mvf": lambda state, number: replace(state, deleted=number != 0),
    "plain": lambda state, _: replace(state, hidden=False, hidden_letters=False, deleted=False),
    "pard": lambda state, _: replace(state, kind="prose", hidden_paragraph=False),
    "ls": lambda state, number: replace(state, kind="item" if number and state.kind == "prose" else state.kind),
    "outlinelevel": lambda state, number: replace(state, kind="heading" if number <= LAST_LEVEL else state.kind),
}


def _known(encoding: str) -> bool:
    try:
        codecs.lookup(encoding)
    except LookupError:
        return False
    return True
