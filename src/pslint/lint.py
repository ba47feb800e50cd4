"""The one conductor: read, annotate, check, and put it in the rules' words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from pslint import __version__
from pslint.allow import Sidecars, settle
from pslint.cards import fault_in, load_rules
from pslint.checks import check_of
from pslint.checks.checklist import checklist
from pslint.config import Settings, applied
from pslint.errors import UnreadableError
from pslint.matching import endless, matcher
from pslint.metrics import found as found_rightly
from pslint.metrics import measured
from pslint.nlp import Annotator
from pslint.read import SUFFIXES, read
from pslint.read.opening import DEFAULT
from pslint.read.sources import LeftOut, sources
from pslint.values import FileReport, Finding, Hit, Limits, Pattern, Report, Rule, Span, Statement

RulesFor = Callable[[str], Sequence[Rule]]
LimitsFor = Callable[[str], Limits]
QUOTED_LAST = "{excerpt}”."
ENDS = frozenset(".!?…")


def lint(
    paths: Iterable[str],
    rules: Sequence[Rule] | RulesFor | None = None,
    stdin: bytes | None = None,
    limits: LimitsFor = lambda _: DEFAULT,
    more: Mapping[str, Sequence[Pattern]] | None = None,
) -> Report:
    """Check the drafts that ``paths`` mean; ``stdin`` is what ``-`` stands for.

    ``rules`` are those that every draft is held to (by default the project's, with the settings that the cards
    have), or a function that gives them for a draft's path; ``limits`` gives the most that a draft may be. What
    is to be looked for beside the rules' words is in ``more``, by the names under which the statements have it. A file
    that cannot be read is in the report with its error. Raises ``CardError`` or ``ModelError`` where pslint
    itself is not in order.
    """
    met = list(sources(paths, SUFFIXES))
    left_out = tuple(source.path for source in met if isinstance(source, LeftOut))
    found = [source for source in met if not isinstance(source, LeftOut)]
    held = _held([source for source in found if isinstance(source, str)], rules)
    every = _union(held.values())
    annotate: Annotator | None = None
    files: list[FileReport] = []
    problems: list[str] = []
    sidecars = Sidecars()
    for source in found:
        try:
            if isinstance(source, UnreadableError):
                raise source
            document = read(source, stdin if source == "-" else None, limits(source))
        except UnreadableError as error:
            files.append(FileReport(error.path, error=error.problem))
            continue
        annotate = annotate or matcher(every, more)  # where nothing can be read, nothing is loaded
        statement = annotate(document)
        problems += endless(statement, every)
        files.append(settle(judge(statement, held[source]), sidecars.of(source), held[source]))
    known = {rule.name: figures for rule in every if (figures := measured(rule.name))}
    told = tuple(dict.fromkeys((*problems, *sidecars.problems)))
    return Report(__version__, tuple(files), told, tuple(every), known, left_out, found_rightly())


def _held(paths: Iterable[str], rules: Sequence[Rule] | RulesFor | None) -> dict[str, Sequence[Rule]]:
    """Return the rules that each draft is held to."""
    if callable(rules):
        return {path: rules(path) for path in paths}
    fixed = applied(Settings(), load_rules()) if rules is None else rules
    return dict.fromkeys(paths, fixed)


def _union(held: Iterable[Sequence[Rule]]) -> list[Rule]:
    """Return one rule of each name; ``CardError`` where two drafts' own rules of one name look for other words."""
    named: dict[str, Rule] = {}
    for rule in chain.from_iterable(held):
        other = named.setdefault(rule.name, rule)
        if other.looked_for != rule.looked_for:
            problem = f"{other.file} has a rule of the same name; check the drafts of the two in two runs"
            raise fault_in(rule, "name", problem)
    return list(named.values())


def judge(statement: Statement, rules: Sequence[Rule]) -> FileReport:
    """Run the rules' checks over a read statement."""
    found = list(_findings(statement, rules))
    findings = sorted(_unshadowed(found, rules), key=lambda f: (f.span.start, f.span.end, f.code))
    return FileReport(statement.document.path, statement, tuple(findings), tuple(checklist(statement, findings, rules)))


def _unshadowed(findings: list[Finding], rules: Iterable[Rule]) -> list[Finding]:
    """Return the findings but those whose rule gives way to another one that marks half of their words or more.

    Of two rules that give way to each other, the one whose card comes first does so first.
    """
    for rule in rules:
        stronger = [finding.span for finding in findings if finding.rule in rule.ways]
        findings = [f for f in findings if f.rule != rule.name or not any(_mostly(f.span, span) for span in stronger)]
    return findings


def _mostly(span: Span, other: Span) -> bool:
    """Tell whether half of ``span`` or more lies in ``other``."""
    return span.overlaps(other) and 2 * (min(span.end, other.end) - max(span.start, other.start)) >= len(span)


def _findings(statement: Statement, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        for hit in check_of(rule)(statement, rule):
            yield worded(rule, hit)


def worded(rule: Rule, hit: Hit) -> Finding:
    """Put a hit into its rule's words."""
    template = rule.message
    if str(hit.facts.get("excerpt", ""))[-1:] in ENDS:
        template = template.replace(QUOTED_LAST, QUOTED_LAST[:-1])  # a quoted sentence brings its own full stop
    try:
        message = template.format_map(hit.facts)
    except (KeyError, ValueError) as error:
        facts = ", ".join(hit.facts) or "none"
        raise fault_in(rule, "message", f"its message names {error}; its check gives the facts: {facts}") from error
    return Finding(rule.name, rule.code, rule.level, hit.span, message, rule.advice, rule.why, rule.first)
