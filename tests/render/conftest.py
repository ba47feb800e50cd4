"""Reports made by hand: what a renderer is given, without a model."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pslint.values import (
    Allowed,
    Document,
    FileReport,
    Finding,
    Item,
    Level,
    Measured,
    Paragraph,
    Passage,
    Report,
    Role,
    Rule,
    Sentence,
    Setback,
    Span,
    Statement,
)

Told = list[list[tuple[str, str, int]]]
Tell = Callable[..., Statement]
Find = Callable[..., Finding]


@pytest.fixture(scope="session")
def tell() -> Tell:
    return _tell


def _tell(path: str, paragraphs: Told, setback: str = "Step 1") -> Statement:
    """Make a statement of paragraphs of (words, roles, number of the passage or 0)."""
    text, sentences, held, pieces = "", [], {}, []
    for number, paragraph in enumerate(paragraphs):
        text += "\n\n" if number else ""
        start = len(text)
        for at, (words, roles, passage) in enumerate(paragraph):
            text += " " if at else ""
            span = Span(len(text), len(text) + len(words))
            sentence = Sentence(span, " ".join(words.split()), number, tuple(Role(r) for r in roles.split()))
            text += words
            sentences.append(sentence)
            if passage:
                held.setdefault(passage, []).append(sentence)
        pieces.append(Paragraph((Span(start, len(text)),)))
    passages = tuple(Passage(tuple(group), (Setback(setback, "exam"),)) for group in held.values())
    return Statement(Document(path, text, tuple(pieces)), tuple(sentences), passages)


@pytest.fixture
def find() -> Find:
    return _find


def _find(
    statement: Statement, rule: str, level: Level, where: str | Span, message: str = "", advice: str = ""
) -> Finding:
    if isinstance(where, str):
        start = statement.document.text.index(where)
        where = Span(start, start + len(where))
    return Finding(
        rule, "PS" + str(100 + len(rule)), level, where, message or f"Here is {rule}.", advice or f"What of {rule}?"
    )


OPENING = [("My aunt drives ninety-one miles to have someone listen to her lungs.", "", 0)]
MOVING_ON = [("What I want is a clinic that keeps the same panel.", "", 0), ("Please give me one chance.", "", 0)]
FAULTY = [
    ("It was a devastating day when I failed Step 1.", "disclosure", 1),
    ("My school never taught us\nhow to answer, and my wife insisted that I go to a wedding.", "context", 1),
    ("After that I worked harder.", "change", 1),
    ("I passed in 2022 and scored ___ on Step 2 CK.", "evidence growth", 1),
]
SOUND = [
    ("I failed Step 1 in August 2021.", "disclosure", 1),
    ("I had done fewer than 600 practice questions.", "context", 1),
    ("Before the second sitting I worked through 2,400 questions.", "change", 1),
    ("I passed that December and scored 238 on Step 2 CK.", "evidence", 1),
]


@pytest.fixture
def faulty() -> FileReport:
    statement = _tell("drafts/rao.txt", [OPENING, FAULTY, MOVING_ON])
    blame = ("This puts the cause elsewhere.", "Which choice of yours was part of it?")
    findings = (
        _find(statement, "drama", Level.WARNING, "devastating"),
        _find(statement, "blame", Level.ERROR, "My school never taught us", *blame),
        _find(statement, "blame", Level.ERROR, "my wife insisted", *blame),
        _find(statement, "placeholder", Level.ERROR, "___"),
        _find(statement, "outsized", Level.NOTE, statement.passages[0].span, "It takes half of the words."),
        _find(statement, "apology", Level.WARNING, "Please give me one chance"),
    )
    items = (Item("3 to 5 sentences", True, "4 sentences"), Item("No blame", False, "2 places"), Item("Calm", True, ""))
    return FileReport("drafts/rao.txt", statement, findings, items)


@pytest.fixture
def sound() -> FileReport:
    statement = _tell("drafts/lind.txt", [OPENING, SOUND, MOVING_ON[:1]])
    return FileReport("drafts/lind.txt", statement, (), (Item("3 to 5 sentences", True, "4 sentences"),))


@pytest.fixture
def silent() -> FileReport:
    return FileReport("drafts/aunt.txt", _tell("drafts/aunt.txt", [OPENING, MOVING_ON[:1]]))


@pytest.fixture
def unread() -> FileReport:
    return FileReport("cv.docx", error="a Word file, which pslint cannot read yet; save it as plain text")


@pytest.fixture
def report(faulty: FileReport, sound: FileReport, silent: FileReport, unread: FileReport) -> Report:
    return Report("0.1.0", (faulty, sound, silent, unread))


@pytest.fixture
def carded(report: Report, faulty: FileReport) -> Report:
    """The report with a card, a figure, an allowed and a stale finding, and a file beside that is not in order."""
    blame = Rule(
        "blame", "PS105", Level.ERROR, "signal", "This puts the cause on “{excerpt}”.", "Which choice was yours?",
        "A reader looks for insight.", ("article: no blaming", "https://example.org/faq#blame"),
    )  # fmt: skip
    kept = Allowed(
        "blame", "the flood closed [the center](x)", "2026-01-02", ".pslint-allow.toml:3", faulty.findings[2]
    )
    gone = Allowed("drama", "it was", "2026-01-02", ".pslint-allow.toml:9")
    first = replace(faulty, findings=faulty.findings[:2] + faulty.findings[3:], allowed=(kept, gone))
    known = {"blame": Measured(0.9, 0.75, 40, 200)}
    beside = ("old/.pslint-allow.toml: not TOML",)
    return Report("0.1.0", (first, *report.files[1:]), beside, (blame,), known, Measured(0.95, 0.9, 40, 50))
