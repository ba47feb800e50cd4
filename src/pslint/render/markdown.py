"""The report as Markdown for a mail or an issue: the verdict, the explanation, and what to do, in little room."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pslint.render.escape import escaped
from pslint.render.frequency import sureness
from pslint.render.legend import meanings
from pslint.render.positions import Places
from pslint.render.ranking import Numbered, foremost, group, messages, rank
from pslint.render.strengths import good
from pslint.render.verdict import LEVEL_TITLES, counts, headline, not_found, plural, reads_well, summary
from pslint.render.view import UNICODE, View
from pslint.render.words import words_of
from pslint.values import Allowed, FileReport, Item, Level, Measured, Report, Sentence, Statement

MOST = 40  # findings of a draft that anybody will read in a mail


def render_markdown(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return the report as Markdown; the view changes nothing."""
    parts = ["\n\n".join(_file(file, report.measured)) for file in report.files]
    if len(report.files) > 1:
        parts.append(f"**{summary(report)}**")
    return "\n\n---\n\n".join(parts) + "\n"


def _file(file: FileReport, measured: Mapping[str, Measured]) -> Iterator[str]:
    """Yield the blocks of a file; ``measured`` says by a rule's name how often it is right."""
    if file.error is not None or file.statement is None:
        yield f"**{escaped(file.path)}** could not be read: {escaped(file.error or 'not read')}"
        return
    statement, findings = file.statement, rank(file.findings, file.statement)
    for alike in foremost(findings):
        numbers = ", ".join(str(one.number) for one in alike)
        yield f"**({numbers}) {escaped(messages(alike))}** {escaped(alike[0].finding.advice)}"
    yield f"**{escaped(file.path)}**: {headline(file)}"
    below = good(file, statement, findings) if statement.passages else not_found(file)
    yield from [escaped(below)] if below else []
    yield from _said(statement, findings)
    places = Places(statement.document)
    for level in sorted(Level, reverse=True):
        yield from _level(findings[:MOST], level, places, measured)
    if len(findings) > MOST:
        yield f"… and {plural(len(findings) - MOST, 'finding')} more; `pslint DRAFT` shows all."
    yield from _account(file)
    yield from _allowed(file.allowed, places)


def _said(statement: Statement, findings: tuple[Numbered, ...]) -> Iterator[str]:
    """Yield the explanation as a quotation, a role before each sentence, then the roles and the counts."""
    flags: dict[Sentence, list[Numbered]] = defaultdict(list)
    for one in findings[:MOST]:
        if one.sentence:
            flags[one.sentence].append(one)
    for passage in statement.passages:
        yield "\n".join(f"> {_sentence(s, statement, flags)}  " for s in passage.sentences).rstrip()
    if statement.passages:
        yield " · ".join(f"*{role}* {escaped(words)}" for role, words in meanings(statement))
        yield " · ".join(escaped(part) for part in counts(statement))


def _sentence(sentence: Sentence, statement: Statement, flags: dict[Sentence, list[Numbered]]) -> str:
    roles = ", ".join(sentence.roles) or "aside"
    words = escaped(words_of(sentence, statement.document, UNICODE).text)
    numbers = "".join(f" **({one.number})**" for one in flags.get(sentence, []))
    return f"*{roles}:* {words}{numbers}"


def _level(
    findings: tuple[Numbered, ...], level: Level, places: Places, measured: Mapping[str, Measured]
) -> Iterator[str]:
    """Yield the findings of a level under its title; the advice once for all that share it."""
    groups = group(findings, level)
    if groups:
        yield f"**{LEVEL_TITLES[level]}**\n\n" + "\n".join(
            _alike(alike, places, sureness(measured.get(alike[0].finding.rule))) for alike in groups
        )


def _alike(alike: list[Numbered], places: Places, sure: str) -> str:
    numbers = ", ".join(str(one.number) for one in alike)
    first = alike[0].finding
    kinds, numbered = zip(*(places.name(one.finding.span.start).split(" ") for one in alike), strict=True)
    held = dict.fromkeys(numbered)
    where = f"{kinds[0]}{'s' * (len(held) > 1)} {', '.join(held)}"
    head = f"- **({numbers}) {escaped(first.rule)}**, {where}:"
    return f"{head} {escaped(messages(alike))} *{escaped(first.advice)}* {escaped(sure)}".rstrip()


def _account(file: FileReport) -> Iterator[str]:
    """Yield the checklist, unless all is well and it would say nothing more."""
    if file.checklist and not (reads_well(file) and all(item.met for item in file.checklist)):
        yield "**Checklist**\n\n" + "\n".join(_item(item) for item in file.checklist)


def _item(item: Item) -> str:
    return f"- [{'x' if item.met else ' '}] {escaped(item.item)}" + (f": {escaped(item.detail)}" if item.detail else "")


def _allowed(entries: tuple[Allowed, ...], places: Places) -> Iterator[str]:
    if entries:
        yield "**Allowed**\n\n" + "\n".join(_entry(one, places) for one in entries)


def _entry(one: Allowed, places: Places) -> str:
    if one.finding is None:
        return f"- **{escaped(one.rule)}**: stale, its words are gone ({escaped(one.reason)})"
    where = places.name(one.finding.span.start)
    return f"- **{escaped(one.rule)}**, {where}: {escaped(one.reason)} ({escaped(one.date)})"
