"""``pslint allow``: keep a finding, with the reason written beside the draft."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from pslint.cards import find_rule
from pslint.cli.settings import resolver, settings_options
from pslint.config.resolve import Resolver
from pslint.errors import UnreadableError, UsageError
from pslint.render.positions import Places
from pslint.values import Allowed, FileReport, Finding, Statement


@click.command()
@click.argument("rule")
@click.argument("file")
@click.option("--reason", required=True, help="Why it stays: one line, shown in every report.")
@click.option("--line", type=click.IntRange(min=1), help="Only the finding on this line (or page or paragraph).")
@settings_options("rules", "profile", "expect", "config", "isolated")
def allow(rule: str, file: str, reason: str, line: int | None, **options: Any) -> None:
    """Keep what RULE finds in the draft FILE, and record why in .pslint-allow.toml beside it.

    Nothing is written into the draft, and none of its words into the record.
    """
    from pslint.allow import append, entry_for, sidecar_of  # they load spaCy

    reason, sidecar = _reason(reason), sidecar_of(_draft(file))
    report = _report(rule, file, resolver(options))
    statement = report.statement
    assert sidecar is not None  # a draft has a folder
    assert statement is not None  # an unreadable one was refused
    new, known = _on(line, report.findings, statement), _known(line, report.allowed, statement)
    if not new and not known:
        raise UsageError(_nothing(rule, file, line, report))
    if new:
        append(sidecar, list(dict.fromkeys(entry_for(one, statement, reason, date.today()) for one in new)))
    for told, found in (("allowed, as written to", new), ("was allowed already in", known)):
        for finding in found:
            click.echo(f"{file}:{_place(finding, statement)}: {finding.rule} {told} {sidecar}")


def _reason(words: str) -> str:
    """Return the reason as one line that any terminal shows."""
    reason = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    if not reason:
        raise UsageError("--reason is empty; say in a few words why the finding stays")
    return reason


def _draft(file: str) -> str:
    """Return the path of one draft; a stream or a folder is refused."""
    if file == "-":
        raise UsageError("- cannot be allowed: standard input has no place for a record; save the draft to a file")
    if Path(file).is_dir():
        raise UsageError(f"{file}: this is a folder; name the one draft whose finding stays")
    return file


def _report(rule: str, file: str, known: Resolver) -> FileReport:
    """Return what the rule alone finds in the draft; raises where draft, cards or sidecar are not in order."""
    from pslint.allow import NAME, read_sidecar
    from pslint.lint import lint

    name = find_rule(rule, known.cards(file)).name
    held = [card for card in known.rules(file) if card.name == name]
    if not held:
        raise UsageError(f"{file}: the rule {name} is switched off for it; `pslint config {file}` shows where")
    read_sidecar(Path(file).parent / NAME)
    report = lint([file], held, limits=known.limits).files[0]
    if report.error is not None:
        raise UnreadableError(report.path, report.error)
    return report


def _on(line: int | None, findings: Sequence[Finding], statement: Statement) -> list[Finding]:
    """Return the findings that touch ``line``; without one, all."""
    places = Places(statement.document)
    return [one for one in findings if line is None or line in _touched(one, places)]


def _known(line: int | None, allowed: Sequence[Allowed], statement: Statement) -> list[Finding]:
    return _on(line, [one.finding for one in allowed if one.finding], statement)


def _touched(finding: Finding, places: Places) -> range:
    """Return the numbers of the lines, paragraphs or pages that the finding touches."""
    first, last = (places.number(at) for at in (finding.span.start, max(finding.span.start, finding.span.end - 1)))
    return range(first, last + 1)


def _nothing(rule: str, file: str, line: int | None, report: FileReport) -> str:
    """Return that there is nothing to allow, and where there would be."""
    assert report.statement is not None
    places = Places(report.statement.document)
    there = dict.fromkeys(str(places.number(one.span.start)) for one in report.findings)
    kind = places.name(0).split(" ")[0]
    place = f" on {kind} {line}" if line else ""
    elsewhere = f"; it does on {kind} {', '.join(there)}" if there else "; check the draft to see what is found"
    return f"{file}: {rule} finds nothing{place}{elsewhere}"


def _place(finding: Finding, statement: Statement) -> str:
    return Places(statement.document).exact(finding.span.start)
