"""The words that name rules (names, codes, the beginnings of codes, ``all``), and the nearest right ones."""

from collections.abc import Iterable
from difflib import get_close_matches

from pslint.config.settings import ALL
from pslint.values import Rule


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
    return f"did you mean {by_lower[close[0]]!r}?" if close else f"there are {', '.join(choices) or 'none'}"


def nearest_rule(word: str, rules: Iterable[Rule]) -> str:
    """Return a question for the rule that was meant by ``word``, or where they are listed."""
    rules = tuple(rules)
    looks_like_code = word[:2].isalpha() and any(char.isdigit() for char in word)
    question = nearest(word, [rule.code if looks_like_code else rule.name for rule in rules])
    return question if question.startswith("did") else "`pslint rules` lists them"
