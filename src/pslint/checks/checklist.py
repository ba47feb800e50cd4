"""The guidance as a checklist: each line met or not, with the reason."""

from collections.abc import Iterable, Iterator

from pslint.checks.structure import does
from pslint.values import Finding, Item, Level, Role, Statement

PARTS = (
    (Role.DISCLOSURE, "The setback named plainly", "no-disclosure"),
    (Role.CONTEXT, "Brief context", "no-context"),
    (Role.CHANGE, "What changed", "no-change"),
    (Role.EVIDENCE, "Evidence of improvement", "no-evidence"),
)
TONE = (
    ("No blame, nothing made small", ("blame", "minimizing", "evasion")),
    ("Calm: no drama, no apology", ("drama", "apology", "self-deprecation", "overpromise", "shouting")),
    ("No oversharing", ("oversharing", "private-info")),
    ("Concrete words, no blanks", ("vague-change", "vague-evidence", "placeholder", "cliche", "euphemism", "leftover")),
)
SHAPE = (
    ("3 to 5 sentences", ("too-short", "too-long")),
    ("In one place, neither first nor last", ("scattered", "opens-statement", "ends-statement")),
    ("In proportion, then moving on", ("top-heavy", "outsized")),
)


def checklist(statement: Statement, findings: Iterable[Finding]) -> Iterator[Item]:
    """Yield the lines of the checklist for a statement that explains a setback; none where it explains none."""
    if not statement.passages:
        return
    raised: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.level > Level.NOTE:
            raised.setdefault(finding.rule, []).append(finding)
    yield _length(statement, raised)
    for role, item, _rule in PARTS:
        count = sum(does(statement, sentence, role) for sentence in statement.explained)
        yield Item(item, count > 0, _sentences(count))
    for item, rules in (*SHAPE[1:], *TONE):
        found = [rule for rule in rules if rule in raised]
        yield Item(item, not found, ", ".join(found) if found else _good(statement, item))


def _length(statement: Statement, raised: dict[str, list[Finding]]) -> Item:
    item, rules = SHAPE[0]
    return Item(item, not any(rule in raised for rule in rules), _sentences(len(statement.explained)))


def _sentences(count: int) -> str:
    return "no sentence" if not count else "1 sentence" if count == 1 else f"{count} sentences"


def _good(statement: Statement, item: str) -> str:
    return f"{statement.share:.0%} of the words" if item == SHAPE[2][0] else ""
