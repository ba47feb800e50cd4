"""Everything that a page says of a draft, from its report."""

from collections.abc import Iterator, Mapping, Sequence

from pslint.render.allowed import said
from pslint.render.frequency import finding
from pslint.render.page.advice import before_all, weights
from pslint.render.page.figures import figures, fit, strip
from pslint.render.page.prose import blocks, note
from pslint.render.page.questions import questions, told_in
from pslint.render.page.safe import quote, safe
from pslint.render.page.values import Check, Draft, Entry, Kept, Strength
from pslint.render.page.way import way
from pslint.render.positions import Places
from pslint.render.ranking import Numbered, rank
from pslint.render.strengths import good, sound
from pslint.render.verdict import PRAISE, count, done, headline, not_found, reads_well, state
from pslint.values import Allowed, FileReport, Level, Report, Role, Sentence, Statement

NOT_READ = "This file could not be read"
MOST_PRAISED = 90  # letters of a sentence that is good: the questions and the statement show it whole


def drafts(report: Report) -> tuple[Draft, ...]:
    """Return what a page says of each draft of the report."""
    return tuple(draft(file, report, number) for number, file in enumerate(report.files, 1))


def entries(report: Report, targets: Sequence[str]) -> tuple[Entry, ...]:
    """Return the index: a line for each draft, with the page or place that shows it; no target where nothing does."""
    return tuple(_entry(file, target) for file, target in zip(report.files, targets, strict=True))


def _entry(file: FileReport, target: str) -> Entry:
    statement = file.statement if file.error is None else None
    return Entry(
        path=safe(file.path),
        target=target,
        state=state(file),
        headline=headline(file) if statement else f"{NOT_READ}: {safe(file.error or '')}",
        errors=count(Level.ERROR, file),
        warnings=count(Level.WARNING, file),
        notes=count(Level.NOTE, file),
        words=statement.words if statement else 0,
        share=statement.percent if statement else "",
    )


def draft(file: FileReport, report: Report, number: int = 1) -> Draft:
    """Return what a page says of one draft; ``number`` keeps it apart from the others on the same page."""
    if file.error is not None or file.statement is None:
        return Draft(number, safe(file.path), "unread", NOT_READ, "", error=safe(file.error or "not read"))
    return _read(file, file.statement, report, number)


def _read(file: FileReport, statement: Statement, report: Report, number: int) -> Draft:
    findings = rank(file.findings, statement)
    told = told_in(statement, findings)
    strengths = tuple(_strengths(sound(statement, findings), statement))
    rules = {rule.name: rule for rule in report.rules}
    return Draft(
        number=number,
        path=safe(file.path),
        state=state(file),
        headline=headline(file),
        summary=_summary(file, statement, findings, strengths),
        foremost=tuple(before_all(findings, statement, rules, report.measured)),
        strengths=strengths,
        questions=questions(told),
        way=way(told, findings),
        map=strip(statement),
        found=finding(report.found) if report.found and statement.passages else "",
        blocks=tuple(blocks(statement, findings)),
        general=tuple(note(one) for one in findings if one.sentence is None),
        checklist=tuple(Check(safe(i.item), i.met, safe(i.detail)) for i in file.checklist),
        weights=tuple(weights(findings, statement, rules, report.measured)),
        figures=figures(statement),
        fit=fit(statement, report.rules),
        kept=tuple(_kept(file.allowed, statement)),
    )


def _summary(
    file: FileReport, statement: Statement, findings: Sequence[Numbered], strengths: tuple[Strength, ...]
) -> str:
    """Return what is said below the verdict, beside what is good: what to make of it where nothing was found."""
    if not statement.passages:
        return not_found(file)
    if reads_well(file):
        return done(file)
    return "" if strengths else safe(good(file, statement, findings))


def _strengths(held: Mapping[Role, Sentence], statement: Statement) -> Iterator[Strength]:
    for role, sentence in held.items():
        yield Strength(f"It {PRAISE[role]}", quote(sentence, statement.document, MOST_PRAISED))


def _kept(entries: tuple[Allowed, ...], statement: Statement) -> Iterator[Kept]:
    lines = Places(statement.document)
    for one in entries:
        yield Kept(safe(one.rule), safe(said(one, lines)))
