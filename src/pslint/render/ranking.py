"""The findings of a file in order of weight, numbered, and where each is shown."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from pslint.values import LABELS, Finding, Level, Sentence, Span, Statement

WORDING = frozenset((*LABELS, "leftover", "shouting"))
"""The rules that mark words, be they all of an explanation; any other that marks all of it speaks of it as a whole."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding, the number that stands for it in the report, and the sentence that it is shown in, if any."""

    number: int
    finding: Finding
    sentence: Sentence | None = None


def rank(findings: Iterable[Finding], statement: Statement) -> tuple[Numbered, ...]:
    """Give each finding its number from 1: what comes before all else, then the weightiest, then by position."""
    ordered = sorted(findings, key=lambda f: (not f.first, -f.level, f.span, f.code))
    whole = {passage.span for passage in statement.passages}
    return tuple(
        Numbered(n, f, _home(f.span, statement, set() if f.rule in WORDING else whole))
        for n, f in enumerate(ordered, 1)
    )


def _home(span: Span, statement: Statement, whole: set[Span]) -> Sentence | None:
    """Return the sentence whose words ``span`` marks; None where it stands for a passage or the whole statement."""
    if span in whole:
        return None
    at = bisect_right(statement.sentences, span.start, key=lambda s: s.span.start) - 1
    sentence = statement.sentences[at] if at >= 0 else None
    if sentence is None or not sentence.span.contains(span) or len(span) == 0:
        return None
    return None if not statement.passages and span == statement.sentences[0].span else sentence


def foremost(findings: Iterable[Numbered]) -> list[list[Numbered]]:
    """Put the findings that come before all else and give the same advice together, in order of the first of each."""
    return _alike(one for one in findings if one.finding.first)


def group(findings: Iterable[Numbered], level: Level) -> list[list[Numbered]]:
    """Put the other findings of one level that give the same advice together, in order of the first of each."""
    return _alike(one for one in findings if one.finding.level == level and not one.finding.first)


def _alike(findings: Iterable[Numbered]) -> list[list[Numbered]]:
    groups: dict[tuple[str, str], list[Numbered]] = {}
    for one in findings:
        groups.setdefault((one.finding.rule, one.finding.advice), []).append(one)
    return list(groups.values())


def messages(alike: Iterable[Numbered]) -> str:
    """Return what findings that go together say, each thing once."""
    return " ".join(dict.fromkeys(one.finding.message for one in alike))
