"""Everything that a page says of a draft, from its report."""

from collections.abc import Iterator, Mapping, Sequence

from pslint.render.allowed import said
from pslint.render.page.advice import weights
from pslint.render.page.figures import figures, fit, strip
from pslint.render.page.prose import blocks, note
from pslint.render.page.questions import Told, questions, told_in
from pslint.render.page.safe import quote, safe
from pslint.render.page.values import Check, Draft, Entry, Kept, Strength
from pslint.render.page.way import way
from pslint.render.positions import Places
from pslint.render.ranking import rank
from pslint.render.verdict import DONE, NOT_FOUND, PRAISE, count, headline, nothing_to_do, praise_of, reads_well
from pslint.values import Allowed, FileReport, Level, Report, Role, Sentence, Statement

NOT_READ = "This file could not be read"


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
        share=round(statement.share * 100) if statement else None,
    )


def draft(file: FileReport, report: Report, number: int = 1) -> Draft:
    """Return what a page says of one draft; ``number`` keeps it apart from the others on the same page."""
    if file.error is not None or file.statement is None:
        return Draft(number, safe(file.path), "unread", NOT_READ, "", error=safe(file.error or "not read"))
    return _read(file, file.statement, report, number)


def _read(file: FileReport, statement: Statement, report: Report, number: int) -> Draft:
    findings = rank(file.findings, statement)
    told = told_in(statement, findings)
    rules = {rule.name: rule for rule in report.rules}
    return Draft(
        number=number,
        path=safe(file.path),
        state=state(file),
        headline=headline(file),
        summary=_summary(file, told),
        strengths=tuple(_strengths(told)),
        questions=questions(told),
        way=way(told, findings),
        map=strip(statement),
        blocks=tuple(blocks(statement, findings)),
        general=tuple(note(one) for one in findings if one.sentence is None),
        checklist=tuple(Check(safe(i.item), i.met, safe(i.detail)) for i in file.checklist),
        weights=tuple(weights(findings, statement, rules, report.measured)),
        figures=figures(statement),
        fit=fit(statement, report.rules),
        kept=tuple(_kept(file.allowed, statement)),
    )


def state(file: FileReport) -> str:
    """Return the verdict as one word: ``well``, ``mend``, ``think``, ``none`` or ``unread``."""
    if file.error is not None or file.statement is None:
        return "unread"
    if nothing_to_do(file):
        return "well" if reads_well(file) else "none"
    return "mend" if count(Level.ERROR, file) else "think"


def _summary(file: FileReport, told: Told) -> str:
    """Return what is said below the verdict: what is good, or what to make of it where nothing was found."""
    if not told.statement.passages:
        return NOT_FOUND
    good = praise_of(_sound(told))
    if reads_well(file):
        return f"{good} {DONE}".strip()
    met = "; ".join(safe(item.item) for item in file.checklist if item.met)
    said = good[:1].lower() + good[1:] or (f"{met}." if met else "")
    return f"Good already: {said}" if said else ""


def _sound(told: Told) -> Mapping[Role, Sentence]:
    """Return for each role to be praised the first sentence that has it, and nothing to mend in it."""
    firsts = {role: next((s for s in told.doing(role) if not told.faulty(s)), None) for role in PRAISE}
    return {role: sentence for role, sentence in firsts.items() if sentence is not None}


def _strengths(told: Told) -> Iterator[Strength]:
    for role, sentence in _sound(told).items():
        yield Strength(f"It {PRAISE[role]}", quote(sentence, told.statement.document))


def _kept(entries: tuple[Allowed, ...], statement: Statement) -> Iterator[Kept]:
    lines = Places(statement.document)
    for one in entries:
        yield Kept(safe(one.rule), safe(said(one, lines)))
