"""A table of settings while it is read: its words and tables, and where each of them stands."""

from collections.abc import Iterable, Mapping
from typing import Any

from pslint.config.given import Given
from pslint.config.settings import Keys, head
from pslint.config.words import named, nearest, nearest_of, nearest_rule, one, shown
from pslint.errors import ConfigError
from pslint.values import Rule


class Part:
    """The table at the keys ``at`` of what was given; what is read from it is checked against ``rules``.

    ``origins`` collects the place of each setting that was read.
    """

    def __init__(self, given: Given, rules: Iterable[Rule] = (), at: Keys = ()) -> None:
        self.given, self.rules, self.at = given, tuple(rules), at
        self.origins: dict[Keys, str] = {}
        table: Any = given.table
        for depth, key in enumerate(at, 1):
            table = table.get(key, {})
            if not isinstance(table, dict):
                problem = f"{key!r} must be a table: {head(*at[:depth])} on a line of its own, its settings below"
                raise given.fault(at[:depth], problem)
        self.table: Mapping[str, Any] = table

    def below(self, key: str) -> "Part":
        """Return the part that is the table ``key`` of this one, empty where there is none."""
        return Part(self.given, self.rules, (*self.at, key))

    def fault(self, problem: str, *keys: str) -> ConfigError:
        """Return an error about the setting of those keys."""
        return self.given.fault((*self.at, *keys), problem)

    def origin(self, *keys: str) -> str:
        """Return where the setting of those keys stands."""
        return self.given.origin(*self.at, *keys)

    def check_keys(self, allowed: Iterable[str]) -> None:
        """Refuse a key that is not ``allowed``."""
        choices = tuple(allowed)
        for key in self.table:
            if key not in choices:
                raise self.fault(f"there is no setting {key!r}; {self._instead(key, choices)}", key)

    def _instead(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return where a setting that does not stand here may belong, or the nearest that may stand here."""
        if not self.at and key in ("tool", "pslint"):
            return "in this file settings stand without [tool.pslint]; that is for pyproject.toml"
        if not self.at and one(key, self.rules):
            return f"a rule's level stands under [levels], its options under {head('options', key)}"
        return nearest_of(key, allowed) if self.at else nearest(key, allowed)

    def word(self, key: str, allowed: tuple[str, ...] = ()) -> str:
        """Return the word that ``key`` must hold, one of ``allowed``."""
        value = self.table.get(key)
        if not isinstance(value, str) or not value:
            right = f"one of {', '.join(allowed)}" if allowed else "a word"
            raise self.fault(f"{key!r} is {shown(value)}; it must be {right}, in quotes", key)
        if allowed and value.lower() not in allowed:
            raise self.fault(f"{key!r} is {value!r}; {nearest_of(value, allowed)}", key)
        return value.lower() if allowed else value

    def number(self, key: str, most: int) -> int:
        """Return the whole number, from 1 to ``most``, that ``key`` must hold."""
        value = self.table.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise self.fault(f"{key!r} is {shown(value)}; it must be a whole number from 1 to {most:,}", key)
        return value

    def words(self, key: str) -> tuple[str, ...]:
        """Return the list of words that ``key`` may hold."""
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word for word in value):
            raise self.fault(f'{key!r} must be a list of words in quotes, such as ["blame"]', key)
        return tuple(value)

    def meant(self, word: str, *keys: str) -> tuple[Rule, ...]:
        """Return the rules that ``word``, which stands at ``keys``, names: one or a group."""
        rules = named(word, self.rules)
        if not rules:
            raise self.fault(f"there is no rule {word!r}; {nearest_rule(word, self.rules)}", *keys)
        return rules

    def meant_alone(self, word: str) -> Rule:
        """Return the one rule that the key ``word`` names."""
        rule = one(word, self.rules)
        if rule is None:
            raise self.fault(f"there is no rule {word!r}; {nearest_rule(word, self.rules)}", word)
        return rule
