"""The one conductor: read, annotate, check, and put it in the rules' words."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pslint import __version__
from pslint.cards import load_rules
from pslint.checks import CHECKS
from pslint.checks.checklist import checklist
from pslint.checks.signals import UNLESS
from pslint.errors import CardError, UnreadableError
from pslint.nlp import Annotator, annotator
from pslint.read import READERS, read
from pslint.read.sources import sources
from pslint.values import FileReport, Finding, Hit, Pattern, Report, Rule, Statement

Annotators = Callable[[Mapping[str, Sequence[Pattern]]], Annotator]


def lint(paths: Iterable[str], rules: Sequence[Rule] | None = None, stdin: bytes | None = None) -> Report:
    """Check the drafts that ``paths`` mean; ``stdin`` is what ``-`` stands for.

    A file that cannot be read is in the report with its error. Raises ``CardError`` or ``ModelError`` where pslint
    itself is not in order.
    """
    rules = load_rules() if rules is None else rules
    annotate: Annotator | None = None
    files: list[FileReport] = []
    for source in sources(paths, READERS):
        try:
            if isinstance(source, UnreadableError):
                raise source
            document = read(source, stdin if source == "-" else None)
        except UnreadableError as error:
            files.append(FileReport(error.path, error=error.problem))
            continue
        annotate = annotate or annotator(patterns(rules))  # where nothing can be read, nothing is loaded
        files.append(judge(annotate(document), rules))
    return Report(__version__, tuple(files))


def patterns(rules: Iterable[Rule]) -> dict[str, Sequence[Pattern]]:
    """Return what is to be matched for the rules, by the names that their checks look up."""
    named: dict[str, Sequence[Pattern]] = {}
    for rule in rules:
        if rule.patterns:
            named[rule.name] = rule.patterns
        if rule.unless:
            named[rule.name + UNLESS] = rule.unless
    return named


def judge(statement: Statement, rules: Iterable[Rule]) -> FileReport:
    """Run the rules' checks over a read statement."""
    findings = sorted(_findings(statement, rules), key=lambda f: (f.span.start, f.span.end, f.code))
    return FileReport(
        statement.document.path, statement, tuple(findings), tuple(checklist(statement, findings))
    )


def _findings(statement: Statement, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        if rule.check not in CHECKS:
            raise CardError(f"rule {rule.name}: there is no check {rule.check!r}; there are {', '.join(CHECKS)}")
        for hit in CHECKS[rule.check](statement, rule):
            yield worded(rule, hit)


def worded(rule: Rule, hit: Hit) -> Finding:
    """Put a hit into its rule's words."""
    try:
        message = rule.message.format_map(hit.facts)
    except (KeyError, ValueError) as error:
        facts = ", ".join(hit.facts) or "none"
        raise CardError(f"rule {rule.name}: its message names {error}; its check gives the facts: {facts}") from error
    return Finding(rule.name, rule.code, rule.level, hit.span, message, rule.advice, rule.why)
