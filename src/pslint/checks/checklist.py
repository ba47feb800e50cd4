"""What the rules in force ask for as a checklist: each line met or not, with the reason."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from pslint.checks.given import number
from pslint.checks.structure import alone
from pslint.values import EUPHEMISM, VAGUE, Finding, Item, Level, Role, Rule, Sentence, Statement

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
    ("In one place, neither first nor last", ("scattered", "opens-statement", "ends-statement")),
    ("In proportion, then moving on", ("top-heavy", "outsized")),
)
BLURRED = "no-disclosure"
LEAST, MOST = ("too-short", "least"), ("too-long", "most")


def checklist(statement: Statement, findings: Iterable[Finding], rules: Iterable[Rule]) -> Iterator[Item]:
    """Yield the lines of the checklist for a statement that explains a setback; none where it explains none.

    A line is there where one of ``rules`` asks for it with more than a note; those on place and share are not where the
    explanation is all there is.
    """
    asked = {rule.name: rule for rule in rules if rule.level > Level.NOTE}
    if not statement.passages:
        return
    faults = [finding for finding in findings if finding.level > Level.NOTE]
    raised = {finding.rule for finding in faults}
    said = {EUPHEMISM} if BLURRED in raised else set()  # the line on the setback says it already
    yield from _length(statement, raised, asked)
    for role, item, rule in PARTS:
        if rule in asked:
            yield _part(statement, faults, role, item)
    for item, names in TONE if alone(statement) else (*SHAPE, *TONE):
        found = [name for name in names if name in raised and name not in said]
        if asked.keys() & set(names):
            yield Item(item, not found, ", ".join(found) if found else _good(statement, item))


def _part(statement: Statement, faults: Iterable[Finding], role: Role, item: str) -> Item:
    """Return the line on a part: not met where no sentence does it, or all that do are vague."""
    held = [sentence for sentence in statement.explained if statement.does(sentence, role)]
    vague = [finding for finding in faults if finding.rule == VAGUE.get(role)]
    if not held:
        return Item(item, False, _missed(statement, role), role)
    if all(_marked(sentence, vague) for sentence in held):
        return Item(item, False, f"{_sentences(len(held))}, in general words", role)
    return Item(item, True, _sentences(len(held)), role)


def _marked(sentence: Sentence, findings: Iterable[Finding]) -> bool:
    return any(sentence.span.overlaps(finding.span) for finding in findings)


def _length(statement: Statement, raised: Collection[str], asked: Mapping[str, Rule]) -> Iterator[Item]:
    least, most = (int(number(asked[rule], option)) if rule in asked else None for rule, option in (LEAST, MOST))
    if least or most:
        item = f"{_range(least, most)} sentence{'' if (most or least) == 1 else 's'}"
        met = not any(rule in raised for rule, _ in (LEAST, MOST))
        yield Item(item, met, _sentences(len(statement.explained)))


def _range(least: int | None, most: int | None) -> str:
    if least is None or most is None:
        return f"at least {least}" if most is None else f"at most {most}"
    if least >= most:
        return f"{most}"
    return f"{least} {'or' if most == least + 1 else 'to'} {most}"


def _sentences(count: int) -> str:
    return "no sentence" if not count else "1 sentence" if count == 1 else f"{count} sentences"


def _missed(statement: Statement, role: Role) -> str:
    blurred = sum(role in sentence.roles for sentence in statement.explained)
    return f"only in other words, in {_sentences(blurred)}" if blurred else _sentences(0)


def _good(statement: Statement, item: str) -> str:
    return f"{statement.percent}% of the words" if item == SHAPE[1][0] else ""
