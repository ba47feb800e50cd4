"""Take what is allowed out of a file's findings, and say which entries speak of words that are gone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from pslint.allow.entries import NAME, Entry, read_sidecar
from pslint.allow.prints import holds
from pslint.checks.checklist import checklist
from pslint.errors import SidecarError
from pslint.values import Allowed, FileReport, Finding, Rule, Statement

STDIN = "-"


def sidecar_of(path: str) -> Path | None:
    """Return where the sidecar of a draft is, or would be; None for standard input, which has no folder."""
    return None if path == STDIN else Path(path).parent / NAME


class Sidecars:
    """The sidecars of one run, each read once; what is wrong with one is kept as a problem of the run."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self._entries: dict[Path, tuple[Entry, ...]] = {}

    def of(self, path: str) -> tuple[Entry, ...]:
        """Return the entries beside the draft at ``path``; none where its sidecar is missing or not in order."""
        sidecar = sidecar_of(path)
        if sidecar is None:
            return ()
        if sidecar not in self._entries:
            try:
                self._entries[sidecar] = read_sidecar(sidecar)
            except SidecarError as error:
                self._entries[sidecar] = ()
                self.problems.append(str(error))
        return self._entries[sidecar]


def settle(file: FileReport, entries: Iterable[Entry], rules: Sequence[Rule]) -> FileReport:
    """Return the report with its allowed findings apart; entries of rules that did not run are left out of it."""
    if file.statement is None:
        return file
    name, held = Path(file.path).name, {rule.name for rule in rules}
    own = [entry for entry in entries if entry.file == name and entry.rule in held]
    allowed = tuple(_allowed(file, file.statement, own))
    gone = {id(one.finding) for one in allowed}
    kept = tuple(finding for finding in file.findings if id(finding) not in gone)
    if len(kept) == len(file.findings):
        return replace(file, allowed=allowed)
    return replace(file, findings=kept, checklist=tuple(checklist(file.statement, kept, rules)), allowed=allowed)


def _allowed(file: FileReport, statement: Statement, entries: list[Entry]) -> Iterator[Allowed]:
    """Yield what each finding is allowed by, in the order of the draft, then the entries that allow nothing."""
    by = [(one, [entry for entry in entries if holds(entry, one, statement)]) for one in file.findings]
    for finding, held in by:
        if held:
            yield _said(held[0], file, finding)
    used = {entry for _, held in by for entry in held}
    for entry in entries:
        if entry not in used:
            yield _said(entry, file, None)


def _said(entry: Entry, file: FileReport, finding: Finding | None) -> Allowed:
    place = f"{sidecar_of(file.path)}:{entry.line}"
    return Allowed(entry.rule, entry.reason, entry.date.isoformat(), place, finding)
