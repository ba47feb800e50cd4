"""What a page shows of a draft, ready for a template: words, numbers and states, and nothing of HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a sentence's words: the numbers of the findings that mark it, and of those that end with it.

    ``level`` is that of the weightiest of them; empty where none marks it.
    """

    text: str
    numbers: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    level: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A finding in the margin; ``weight`` says its level in words."""

    number: int
    level: str
    weight: str
    message: str


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence of the explanation with what it does, or neighbouring sentences outside it; and their notes.

    ``told`` where the sentence belongs to the explanation; without roles it is an aside in it.
    """

    lines: tuple[tuple[Piece, ...], ...]
    roles: tuple[str, ...] = ()
    told: bool = False
    notes: tuple[Note, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: ``prose``, ``heading`` or ``item``; ``place`` is where it stands in the file, if known."""

    kind: str
    rows: tuple[Row, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of the statement in hundredths of its words, and the first role of what stands there."""

    start: float
    width: float
    role: str


@dataclass(frozen=True, slots=True)
class Map:
    """Where the explanation stands: its bands, and the same in words."""

    bands: tuple[Band, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a reader, what the statement answers, with which words, and what nobody can read from it.

    ``state`` is ``said``, ``open`` or ``unsaid``; ``doubts`` are the numbers of findings that weaken the answer.
    """

    asked: str
    answer: str
    state: str
    quotes: tuple[str, ...] = ()
    doubts: tuple[int, ...] = ()
    beyond: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """The way that a reader takes with this draft: the steps taken, by name, and the same in words.

    The steps are ``seen``, the questions ``explained`` and ``improved``, ``considered``, ``habits`` and ``rejected``;
    ``open`` stands for a question that the draft leaves open. None is taken where nothing is told and
    nothing need be.
    """

    steps: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Strength:
    """What is good: in words, and the draft's own words that show it."""

    words: str
    quote: str


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the checklist."""

    item: str
    met: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from; ``address`` is empty where it is no page of the web."""

    words: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """One place of a finding: its number, the words, whether the statement shows the number, and its own message."""

    number: int
    words: str
    shown: bool
    message: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What one rule says: all its places, the question, the reason, its sources, and how often it is right."""

    rule: str
    code: str
    places: tuple[Marked, ...]
    more: int
    question: str
    why: str
    sources: tuple[Source, ...]
    frequency: str


@dataclass(frozen=True, slots=True)
class Foremost:
    """What is said before the verdict: its words, the places that it speaks of, what to do, and where to turn."""

    title: str
    words: str
    places: tuple[Marked, ...]
    question: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Weight:
    """The advice of one level under its title."""

    level: str
    title: str
    advice: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the explanation beside that of the rest."""

    name: str
    here: str
    rest: str


@dataclass(frozen=True, slots=True)
class Fit:
    """How much of the application's page is filled: in words, and in hundredths."""

    words: str
    filled: float


@dataclass(frozen=True, slots=True)
class Kept:
    """A finding that the writer keeps, and why; or one whose words are gone."""

    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that a page says of one draft. ``number`` keeps the drafts of one page apart.

    ``state`` is ``well``, ``mend``, ``think``, ``none`` (no explanation found) or ``unread``. ``general`` are the
    notes on the explanation or the statement as a whole; ``found`` says how often what is found is an explanation.
    """

    number: int
    path: str
    state: str
    headline: str
    summary: str
    error: str = ""
    foremost: tuple[Foremost, ...] = ()
    strengths: tuple[Strength, ...] = ()
    questions: tuple[Question, ...] = ()
    way: Way = Way((), "")
    map: Map = Map((), "")
    found: str = ""
    blocks: tuple[Block, ...] = ()
    general: tuple[Note, ...] = ()
    checklist: tuple[Check, ...] = ()
    weights: tuple[Weight, ...] = ()
    figures: tuple[Figure, ...] = ()
    fit: Fit = Fit("", 0.0)
    kept: tuple[Kept, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A draft's line in the index; ``target`` is the page, or the place on this one, that shows it."""

    path: str
    target: str
    state: str
    headline: str
    errors: int
    warnings: int
    notes: int
    words: int
    share: str
