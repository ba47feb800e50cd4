"""Every type that travels through pslint: frozen, comparable, importing nothing of ours.

Positions are in characters (Unicode code points) of the unaltered text of a document, the end excluded.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any


class Level(IntEnum):
    """How much a finding weighs; ordered, so that levels can be compared."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Role(StrEnum):
    """What a sentence of the passage does."""

    DISCLOSURE = "disclosure"
    CONTEXT = "context"
    CHANGE = "change"
    EVIDENCE = "evidence"
    GROWTH = "growth"
    REACTION = "reaction"


LABELS = (
    "blame",
    "minimizing",
    "apology",
    "drama",
    "self-deprecation",
    "overpromise",
    "oversharing",
    "major-event",
    "euphemism",
    "evasion",
    "vague-change",
    "vague-evidence",
    "placeholder",
    "cliche",
    "private-info",
)
"""What the reader can mark in a sentence: the labels of its signals."""
EUPHEMISM = "euphemism"
VAGUE = {Role.CHANGE: "vague-change", Role.EVIDENCE: "vague-evidence"}
"""The label of a sentence that does its part in general words alone."""
UNLESS = "/unless"
"""What a rule's name carries where its vetoes are matched."""
INSIDE = "/inside"
"""What it carries where the patterns are matched that count inside an explanation alone."""
WAY = "gives-way-to"
"""The argument of a card that names the rules that it gives way to."""
QUARTER = 25  # percent: what the guidance gives to the explanation at most


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text, ``[start, end)``."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


def above(value: float, most: float) -> str:
    """Return ``value``, which is above ``most``, with as few decimals as still show that it is."""
    shown = (f"{value:.{decimals}f}" for decimals in range(4))
    return next((words for words in shown if float(words) > most), f"more than {most:g}")


def cover(spans: Iterable[Span]) -> Span:
    """Return the smallest span that holds all of ``spans`` (at least one)."""
    held = list(spans)
    return Span(min(s.start for s in held), max(s.end for s in held))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the pieces of the text that are its prose, in order.

    What lies between two pieces (a line end, emphasis marks) is not read. ``kind`` is ``prose``, ``heading`` or
    ``item`` (of a list).
    """

    pieces: tuple[Span, ...]
    kind: str = "prose"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person finds a stretch of the text in the original: ``kind`` is ``page`` or ``paragraph``.

    It holds from ``start`` in the text up to the next place; ``number`` counts from 1 (of paragraphs, those with
    words in them).
    """

    start: int
    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a stretch of the text stands in the XML of the file that it was taken from.

    ``span`` of the text is what text node number ``node`` of the file's ``part`` holds from character ``offset``
    on. The reader says what its nodes are; they are counted from 0 in the order of the part. A stretch without an
    origin (what parts two paragraphs, a tab) stands in no node.
    """

    span: Span
    part: str
    node: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One draft: where it came from, its text as it stands there, and its paragraphs.

    ``places`` and ``origins`` are the way back for formats that have more than text; both are in the order of the
    text, and empty where line and column say it all. ``original`` is the file itself where a report can be a copy
    of it (a Word file), and else empty. ``shown`` says of a piece that is read otherwise than it is written (an entity
    such as ``&nbsp;``) what it is read as, by where it starts.
    """

    path: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    places: tuple[Place, ...] = ()
    origins: tuple[Origin, ...] = ()
    original: bytes = field(default=b"", repr=False, compare=False)
    shown: Mapping[int, str] = field(default_factory=dict, hash=False)

    def said(self, piece: Span) -> str:
        """Return the words of a piece of a paragraph as they are read."""
        return self.shown.get(piece.start) or piece.of(self.text)

    def words(self, span: Span) -> str:
        """Return the words that are read in a stretch of the text: without marks, an entity as what it stands for."""
        said: list[str] = []
        after = span.start
        at = bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.pieces[-1].end)
        for piece in self._pieces(at, span):
            gap = self.text[after : piece.start]
            said += [" "] if any(map(str.isspace, gap)) else []
            inside = Span(max(piece.start, span.start), min(piece.end, span.end))
            said.append(self.shown.get(piece.start) or inside.of(self.text))
            after = piece.end
        return "".join(said).strip() or span.of(self.text)

    def _pieces(self, first: int, span: Span) -> Iterator[Span]:
        """Yield the pieces of the paragraphs from ``first`` on that a stretch touches."""
        for paragraph in self.paragraphs[first:]:
            pieces = paragraph.pieces
            if pieces[0].start >= span.end:
                return
            for piece in pieces[bisect_right(pieces, span.start, key=lambda piece: piece.end) :]:
                if piece.start >= span.end:
                    return
                yield piece

    def place(self, offset: int) -> Place | None:
        """Return the place of the character at ``offset``; None where the format has none."""
        at = bisect_right(self.places, offset, key=lambda place: place.start)
        return self.places[max(0, at - 1)] if self.places else None

    def origins_of(self, span: Span) -> tuple[Origin, ...]:
        """Return where ``span`` of the text stands in the file: the stretches it touches, each cut to it, in order."""
        at = bisect_right(self.origins, span.start, key=lambda origin: origin.span.end)
        held = []
        for origin in self.origins[at:]:
            if origin.span.start >= span.end:
                break
            cut = Span(max(origin.span.start, span.start), min(origin.span.end, span.end))
            held.append(Origin(cut, origin.part, origin.node, origin.offset + cut.start - origin.span.start))
        return tuple(held)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one draft may be; what is more is refused, so that no file takes long or fills the memory.

    ``file`` counts the bytes on the disk, ``text`` those of a text file or of one part of a packed file, ``unpacked``
    those of all its parts, ``characters`` the letters of the statement, ``pages`` the pages of a PDF.
    """

    file: int = 50_000_000
    text: int = 10_000_000
    unpacked: int = 200_000_000
    characters: int = 30_000  # a little more than the 28,000 that the application form takes
    pages: int = 100


@dataclass(frozen=True, slots=True)
class Signal:
    """The reader's word that ``span`` shows ``label``, with its probability (0 to 1)."""

    label: str
    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place, its words with white space and quotes made plain, and what it does.

    ``roles`` is empty outside every passage. ``paragraph`` is the index of its paragraph.
    """

    span: Span
    text: str
    paragraph: int = 0
    roles: tuple[Role, ...] = ()
    signals: tuple[Signal, ...] = ()

    @property
    def words(self) -> int:
        """How many words it has, split at white space."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Setback:
    """What went wrong, by the statement's or the pattern's name, and its kind: exam, course, low-score or unmatched."""

    what: str
    kind: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The neighbouring sentences that explain a setback, and the setbacks they name (perhaps none by name)."""

    sentences: tuple[Sentence, ...]
    setbacks: tuple[Setback, ...] = ()

    @property
    def span(self) -> Span:
        """From the first sentence's start to the last one's end."""
        return cover(s.span for s in self.sentences)

    @property
    def words(self) -> int:
        """The words of its sentences; an aside between them does not count."""
        return sum(s.words for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Statement:
    """A document, read: all its sentences, its passages, and where each named pattern matched.

    ``matches`` maps a pattern's name to the spans where it stands, and ``endless`` the name of one that found no end
    in this document to what is wrong with it.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    passages: tuple[Passage, ...] = ()
    matches: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    endless: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> int:
        """The words of all its sentences."""
        return sum(s.words for s in self.sentences)

    @property
    def explained(self) -> tuple[Sentence, ...]:
        """The sentences of all passages, in order."""
        return tuple(s for p in self.passages for s in p.sentences)

    @property
    def words_explained(self) -> int:
        """The words of all passages."""
        return sum(p.words for p in self.passages)

    @property
    def share(self) -> float:
        """The part of the words (0 to 1) that the passages take."""
        return self.words_explained / self.words if self.words else 0.0

    @property
    def percent(self) -> str:
        """The share in percent, whole; with as many decimals as show it where it is just more than a quarter."""
        exact = self.share * 100
        if not QUARTER < exact < QUARTER + 1:
            return f"{exact:.0f}"
        return above(exact, QUARTER)

    def does(self, sentence: Sentence, role: Role) -> bool:
        """Tell whether ``sentence`` has the role; a blurred naming of the setback is no plain disclosure."""
        return role in sentence.roles and not (role is Role.DISCLOSURE and self._blurred(sentence))

    def matched(self, name: str, sentence: Sentence) -> list[Span]:
        """Return where the pattern of that name stands in the sentence."""
        return [span for span in self.matches.get(name, ()) if sentence.span.contains(span)]

    def vetoed(self, rule: str, sentence: Sentence) -> bool:
        """Tell whether what the card of that rule spares stands in the sentence."""
        return bool(self.matched(rule + UNLESS, sentence))

    def _blurred(self, sentence: Sentence) -> bool:
        """Tell whether the reader, or the patterns of the rule, mark a euphemism in the sentence."""
        marked = any(signal.label == EUPHEMISM for signal in sentence.signals)
        marked = marked or any(self.matched(EUPHEMISM + table, sentence) for table in ("", INSIDE))
        return marked and not self.vetoed(EUPHEMISM, sentence)


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words to look for: a phrase as a person writes it, or spaCy token patterns.

    ``phrase`` is matched by lemma where ``by`` is ``lemma`` and by lower-cased word where it is ``word``; ``...``
    in a phrase stands for up to six words of any kind. ``tokens`` is one pattern of spaCy's ``Matcher``; ``regex``
    a regular expression over the plain words of one sentence; ``tried`` is one of the project's own cards, whose tests
    have shown that it comes to an end.
    """

    phrase: str = ""
    by: str = "lemma"
    tokens: tuple[Mapping[str, Any], ...] = ()
    regex: str = ""
    tried: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a card: its sentences with their roles (none outside a passage), and the spans marked in them.

    ``text`` is the statement that the example makes; ``marked`` are spans of it; ``options`` are values that the
    example sets for the rule's options, where the card's own are too large to show.
    """

    text: str
    sentences: tuple[tuple[Span, tuple[Role, ...]], ...]
    marked: tuple[Span, ...]
    options: Mapping[str, int | float | str | bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Option:
    """A setting of a rule: its value, the bounds of a number (None where there is none), and what it is for."""

    value: int | float | str | bool
    low: float | None = None
    high: float | None = None
    help: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A card of ``rules/``, read: see the rules' README for what each part means.

    ``arguments`` are the card's fixed words to its check, ``options`` what a user may set. ``file`` is the card's
    own, for messages about it. What the rule says is shown before all else where it is ``first``, whatever its level.
    """

    name: str
    code: str
    level: Level
    check: str
    message: str
    advice: str
    why: str
    sources: tuple[str, ...]
    arguments: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Option] = field(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()
    inside: tuple[Pattern, ...] = ()
    unless: tuple[Pattern, ...] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    file: str = field(default="", compare=False)
    first: bool = False

    @property
    def ways(self) -> tuple[str, ...]:
        """The names of the rules that it gives way to, where they mark half of its words or more."""
        return tuple(name.strip() for name in self.arguments.get(WAY, "").split(",") if name.strip())

    @property
    def looked_for(self) -> dict[str, tuple[Pattern, ...]]:
        """What is to be matched for the rule, by the names that its check looks up; none without a pattern."""
        tables = {self.name: self.patterns, self.name + INSIDE: self.inside, self.name + UNLESS: self.unless}
        return {name: patterns for name, patterns in tables.items() if patterns}


@dataclass(frozen=True, slots=True)
class Measured:
    """How often a rule was right: its precision and recall (0 to 1) over ``cases`` true ones in ``statements``."""

    precision: float
    recall: float
    cases: int
    statements: int


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found: where, and the facts that the rule's message may name."""

    span: Span
    facts: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit in a rule's words; ``first`` where it is said before all else, the verdict too."""

    rule: str
    code: str
    level: Level
    span: Span
    message: str
    advice: str
    why: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist: what the guidance asks, whether it is met, and why it is said.

    ``role`` is what some sentence is asked to do, where the line asks for that.
    """

    item: str
    met: bool
    detail: str
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Allowed:
    """A finding that its writer has decided to keep: why, since when, and where that is written.

    ``finding`` is what is kept; None where nothing like it is found any more: the entry is stale.
    """

    rule: str
    reason: str
    date: str
    place: str
    finding: Finding | None = None

    @property
    def stale(self) -> bool:
        """Tell whether the words that it speaks of are gone."""
        return self.finding is None


@dataclass(frozen=True, slots=True)
class FileReport:
    """What is said of one file: the statement as read with its findings and checklist, or the error instead.

    ``allowed`` are findings that the writer has decided to keep; they are no longer among ``findings``.
    """

    path: str
    statement: Statement | None = None
    findings: tuple[Finding, ...] = ()
    checklist: tuple[Item, ...] = ()
    error: str | None = None
    allowed: tuple[Allowed, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What is said of all files of one run; ``problems`` are files beside the drafts that were not in order.

    ``rules`` are the cards that the drafts were held to, and ``measured`` says by a rule's name how often it is
    right, where that is known: for a renderer that names sources, reasons or figures. ``left_out`` are documents of
    folders that are of a type that pslint does not read. ``found`` says how often an explanation that is found is one.
    """

    version: str
    files: tuple[FileReport, ...]
    problems: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    measured: Mapping[str, Measured] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    found: Measured | None = None

    def count(self, level: Level) -> int:
        """How many findings of exactly that level the run has."""
        return sum(f.level == level for file in self.files for f in file.findings)

    @property
    def unreadable(self) -> int:
        """How many files could not be read."""
        return sum(file.error is not None for file in self.files)
