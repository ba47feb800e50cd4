"""What the comments of a draft say, each with the words that it is on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pslint.render.allowed import GONE
from pslint.render.frequency import sureness
from pslint.render.harmless import plain
from pslint.render.legend import meanings
from pslint.render.ranking import Numbered, foremost, messages, rank
from pslint.render.strengths import good
from pslint.render.verdict import FOREMOST, counts, headline, not_found, plural
from pslint.render.view import UNICODE
from pslint.values import FileReport, Finding, Level, Measured, Passage, Span, Statement

MOST = 200  # comments that a margin can hold and somebody will read
TITLES = {Level.ERROR: "To mend", Level.WARNING: "To think about", Level.NOTE: "Good to know"}


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment: the words that it is on, its first line, and the others."""

    span: Span
    title: str
    lines: tuple[str, ...] = ()


def remarks(file: FileReport, statement: Statement, measured: Mapping[str, Measured]) -> Iterator[Remark]:
    """Yield what comes before all else, the verdict with the checklist, each passage, the findings where they stand.

    ``measured`` says by a rule's name how often it is right.
    """
    ranked = rank(file.findings, statement)
    for alike in foremost(ranked):
        yield Remark(_opening(statement), _plain(messages(alike)), (_plain(alike[0].finding.advice),))
    yield Remark(_opening(statement), *_verdict(file, statement, ranked))
    for number, passage in enumerate(statement.passages, 1):
        yield _explanation(passage, number, len(statement.passages))
    for one in sorted(ranked[:MOST], key=_position):
        yield _remark(one.finding, sureness(measured.get(one.finding.rule)))


def _opening(statement: Statement) -> Span:
    if statement.sentences:
        return statement.sentences[0].span
    pieces = [piece for paragraph in statement.document.paragraphs for piece in paragraph.pieces]
    return pieces[0] if pieces else Span(0, len(statement.document.text))


def _verdict(file: FileReport, statement: Statement, ranked: tuple[Numbered, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the verdict, and below it what is good, the numbers, the checklist, the roles and what is allowed."""
    found = [good(file, statement, ranked), " · ".join(counts(statement))]
    lines = found if statement.passages else [not_found(file)]
    lines += [
        f"{UNICODE.met if item.met else UNICODE.unmet} {item.item}" + (f": {item.detail}" if item.detail else "")
        for item in file.checklist
    ]
    roles = " · ".join(f"{role} {words}" for role, words in meanings(statement))
    lines += [f"The roles: {roles}"] if roles else []
    lines += [f"Allowed: {one.rule} ({one.reason})" for one in file.allowed if not one.stale]
    lines += [f"Allowed, but stale: {one.rule} ({one.reason}); {GONE}" for one in file.allowed if one.stale]
    if (unsaid := len(ranked) - MOST) > 0:
        lines.append(f"And {plural(unsaid, 'finding')} more, without a comment.")
    return headline(file), tuple(_plain(line) for line in lines if line)


def _explanation(passage: Passage, number: int, of: int) -> Remark:
    part = f", part {number} of {of}" if of > 1 else ""
    roles = (f"{n} {', '.join(sentence.roles) or 'aside'}" for n, sentence in enumerate(passage.sentences, 1))
    return Remark(passage.span, f"The explanation{part}", ("Its sentences: " + " · ".join(roles),))


def _position(one: Numbered) -> tuple[Span, int]:
    return one.finding.span, one.number


def _remark(finding: Finding, sure: str) -> Remark:
    title = f"{FOREMOST if finding.first else TITLES[finding.level]}: {finding.rule} ({finding.code})"
    lines = (_plain(words) for words in (finding.message, finding.advice, sure) if words)
    return Remark(finding.span, _plain(title), tuple(lines))


def _plain(words: str) -> str:
    return plain(words, UNICODE)
