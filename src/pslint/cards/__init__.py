"""Read the cards in ``rules/``: one TOML file a rule, with its wording, its options and its examples."""

from pathlib import Path

from pslint.cards.card import load_card
from pslint.cards.example import parse_example
from pslint.data import folder
from pslint.errors import CardError, UsageError
from pslint.values import Rule

__all__ = ["find_rule", "load_card", "load_rules", "parse_example"]


def load_rules(path: Path | None = None) -> tuple[Rule, ...]:
    """Read every card of a folder (the project's own by default), ordered by code.

    Raises ``CardError`` where a card breaks the format or two cards share a name or a code.
    """
    path = path or folder("rules")
    files = sorted(path.glob("*.toml"))
    if not files:
        raise CardError(f"{path}: no rule cards (*.toml) here")
    rules = sorted((load_card(file) for file in files), key=lambda rule: rule.code)
    for key in ("name", "code"):
        values = [getattr(rule, key) for rule in rules]
        for value in values:
            if values.count(value) > 1:
                raise CardError(f"{path}: two cards have the {key} {value!r}; give each its own")
    return tuple(rules)


def find_rule(word: str, rules: tuple[Rule, ...]) -> Rule:
    """Return the rule that has ``word`` as its name or code, whatever the case; ``UsageError`` where none has."""
    for rule in rules:
        if word.lower() == rule.name or word.upper() == rule.code:
            return rule
    raise UsageError(f"no rule {word!r}; `pslint rules` lists them")
