"""Try the cards of a folder: every example of every card, and what was found where it fails."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pslint.cards import card_files, load_card, merged_rules
from pslint.checks import NEEDS_MODEL, check_of
from pslint.errors import CardError, PatternError
from pslint.examples import hits
from pslint.lint import worded
from pslint.matching import endless, owner, patterns, refused
from pslint.nlp import Annotator, annotator
from pslint.values import Example, Rule, Span, Statement


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that its rule judges otherwise than the card says: the words wanted, and the words found."""

    file: str
    title: str
    wanted: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying cards: how many cards and examples, which failed, and what is wrong with broken cards."""

    cards: int
    examples: int
    failures: tuple[Failure, ...]
    broken: tuple[str, ...]


def try_rules(path: Path) -> Trial:
    """Run the examples of every card that ``path`` means; a broken card does not hide the others."""
    rules, broken = _loaded(path)
    annotate = _reader(rules, broken)
    failures: list[Failure] = []
    for rule in rules:
        try:
            failures += _failures(rule, annotate)
        except CardError as error:
            broken.append(str(error))
    return Trial(len(rules), sum(len(r.bad) + len(r.good) for r in rules), tuple(failures), tuple(broken))


def _loaded(path: Path) -> tuple[list[Rule], list[str]]:
    """Return the cards that can be read, and what is wrong with the others, or with all of them together."""
    rules: list[Rule] = []
    broken: list[str] = []
    for file in card_files(path):
        try:
            rules.append(load_card(file))
        except CardError as error:
            broken.append(str(error))
    try:
        if not broken:
            merged_rules(path)
    except CardError as error:
        broken.append(str(error))
    return rules, broken


def _reader(rules: list[Rule], broken: list[str]) -> Annotator:
    """Return what finds the words of the rules; a rule whose pattern is refused leaves ``rules`` for ``broken``."""
    while any(rule.check in NEEDS_MODEL for rule in rules):
        try:
            return annotator(patterns(rules))
        except PatternError as error:
            broken.append(str(refused(error, rules)))
            rules.remove(owner(error.name, rules))
    return lambda document: Statement(document, ())


def _failures(rule: Rule, annotate: Annotator) -> Iterator[Failure]:
    check_of(rule)
    for kind, examples in (("bad", rule.bad), ("good", rule.good)):
        if not examples:
            yield Failure(rule.file, f"the card has no [[{kind}]] example")
        yield from _wrong(rule, kind, examples, lambda document: _ended(annotate(document), rule))


def _ended(statement: Statement, rule: Rule) -> Statement:
    """Return the statement; ``CardError`` where a pattern of the rule found no end in it."""
    for problem in endless(statement, [rule]):
        raise CardError(problem)
    return statement


def _wrong(rule: Rule, kind: str, examples: Sequence[Example], annotate: Annotator) -> Iterator[Failure]:
    for number, example in enumerate(examples, 1):
        found = hits(rule, example, annotate)
        for hit in found:
            worded(rule, hit)  # a message that names what the check does not give is a fault of the card
        spans = tuple(hit.span for hit in found)
        if spans != example.marked or bool(spans) != (kind == "bad"):
            yield Failure(
                rule.file, f"[[{kind}]] number {number}", _words(example, example.marked), _words(example, spans)
            )


def _words(example: Example, spans: Sequence[Span]) -> tuple[str, ...]:
    return tuple(" ".join(span.of(example.text).split()) for span in spans)
