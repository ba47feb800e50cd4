"""Whether an explanation that is whole has room for what the setback taught."""

import re
from collections.abc import Iterator

from pslint.checks.given import number
from pslint.values import Hit, Role, Rule, Sentence, Statement, cover

PARTS = (Role.DISCLOSURE, Role.CONTEXT, Role.CHANGE, Role.EVIDENCE)
THING = r"(?:failures?|setbacks?|experiences?|attempts?|retakes?|habits?|lessons?|methods?|routines?|discipline)"
TIME = r"(?:year|month|summer|autumn|winter|spring|semester|season|time|period|exam|examination|test|course|result)"
STATE = r"(?:am|have|work|look|want|hope|live|serve|apply)"
DRAWS = re.compile(
    rf"""
      \b(?:that|this|those|these|the|my|both)\ (?:\w+\ ){{0,2}}{THING}\b
    | \b(?:it|this|that|what|failing|that\ {TIME}|those\ {TIME}s)\ (?:also\ |has\ |have\ ){{0,2}}
        (?:taught|showed|shown|made|gave|given|left|changed|helped|stayed)\b
    | \bI\ (?:have\ |had\ |also\ ){{0,2}}(?:learned|learnt)\ (?:to|that|then|from|early|how\ to)\b
    | \bI\ have\ become\b | \bI\ (?:still|now|today)\ (?!{STATE}\b) | \b(?:now|today|since\ then),?\ I\ (?!{STATE}\b)
    | \b(?:in\ )?the\ same\ (?:way|habit|plan|care|patience|system|log|notebook|schedule|discipline)\b
    | ^(?:now,?\ |today,?\ |so\ )?I\ (?!{STATE}\b|\w+ed\b)\w+\b.*\b(?:each|every)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Signs that a sentence takes something over from the time of the setback: rather one too many than a wrong note."""


def room_for_growth(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the explanation is whole, has ``least`` to ``most`` sentences, and no growth is told in or after it."""
    told = statement.explained
    whole = all(any(statement.does(s, role) for s in told) for role in PARTS)
    grown = any(Role.GROWTH in s.roles for s in told)
    if whole and not grown and number(rule, "least") <= len(told) <= number(rule, "most") and not _drawn(statement):
        yield Hit(cover(passage.span for passage in statement.passages))


def _drawn(statement: Statement) -> bool:
    """Tell whether the sentence after a passage, often in the next paragraph, draws on the setback."""
    return any(DRAWS.search(s.text) for p in statement.passages for s in _next(statement, p.span.end))


def _next(statement: Statement, end: int) -> Iterator[Sentence]:
    """Yield the first sentence after that place, if there is one."""
    yield from [s for s in statement.sentences if s.span.start >= end][:1]
