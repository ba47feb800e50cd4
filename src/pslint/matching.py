"""What the rules look for, under the names that their checks look up; and whose card is at fault where it cannot be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pslint.cards import fault_in
from pslint.errors import CardError, PatternError
from pslint.nlp import Annotator, annotator
from pslint.values import Pattern, Rule, Statement


def matcher(rules: Sequence[Rule], more: Mapping[str, Sequence[Pattern]] | None = None) -> Annotator:
    """Return what reads a document and finds the rules' words in it, and ``more``, which are patterns by their names.

    Raises ``CardError`` where a pattern of a rule is refused.
    """
    try:
        return annotator({**patterns(rules), **(more or {})})
    except PatternError as error:
        raise refused(error, rules) from error


def patterns(rules: Iterable[Rule]) -> dict[str, Sequence[Pattern]]:
    """Return what is to be matched for the rules, by the names that their checks look up."""
    named: dict[str, Sequence[Pattern]] = {}
    for rule in rules:
        named |= rule.looked_for
    return named


def owner(pattern: str, rules: Iterable[Rule]) -> Rule:
    """Return the rule that has the pattern of that name."""
    return next(rule for rule in rules if pattern in rule.looked_for)


def refused(error: PatternError, rules: Iterable[Rule]) -> CardError:
    """Return the error with its place: the file and line of the card."""
    return fault_in(owner(error.name, rules), "tokens", error.problem)


def endless(statement: Statement, rules: Iterable[Rule]) -> Iterator[str]:
    """Yield, with its place, what is wrong with each of the rules' patterns that found no end in the statement."""
    for rule in rules:
        for name in rule.looked_for:
            if name in statement.endless:
                yield str(fault_in(rule, "regexes", statement.endless[name]))
