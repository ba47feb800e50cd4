"""The words that name rules (names, codes, the beginnings of codes, ``all``), and the nearest right ones."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

from pslint.config.settings import ALL
from pslint.values import Rule

CODE = re.compile(r"[A-Za-z]{1,3}\d+$")


def named(word: str, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that ``word`` means, whatever its case."""
    name, code = word.lower(), word.upper()
    if name == ALL:
        return tuple(rules)
    return tuple(rule for rule in rules if rule.name == name or (code and rule.code.startswith(code)))


def one(word: str, rules: Iterable[Rule]) -> Rule | None:
    """Return the one rule that has ``word`` as its name or its whole code."""
    return next((rule for rule in rules if word.lower() == rule.name or word.upper() == rule.code), None)


def nearest(word: str, right: Iterable[str]) -> str:
    """Return a question for what was meant by ``word``, or else all that is right."""
    choices = list(right)
    by_lower = {choice.lower(): choice for choice in choices}
    close = get_close_matches(word.lower(), by_lower, n=1, cutoff=0.5)
    if close:
        return f"did you mean {by_lower[close[0]]!r}?"
    return f"there is only {choices[0]!r}" if len(choices) == 1 else f"there are {', '.join(choices) or 'none'}"


def nearest_of(word: str, right: Iterable[str], whole: str = "allowed are") -> str:
    """Return as ``nearest`` does, and behind a question all that is right."""
    choices = list(right)
    near = nearest(word, choices)
    return f"{near} ({whole} {', '.join(choices)})" if near.startswith("did") else near


def nearest_rule(word: str, rules: Iterable[Rule]) -> str:
    """Return a question for the rule that was meant by ``word``, or where they are listed."""
    rules = tuple(rules)
    if CODE.match(word) and not any(len(rule.code) <= len(word) for rule in rules):
        begun = sorted({rule.code[: len(word)] for rule in rules})
        return f"codes begin with {', '.join(begun)}"
    question = nearest(word, [rule.code if CODE.match(word) else rule.name for rule in rules])
    return question if question.startswith("did") else "`pslint rules` lists them"


def shown(value: object) -> str:
    """Return a value as it is written in a settings file, or nearly so."""
    return str(value).lower() if isinstance(value, bool) else repr(value)
