"""From settings as they were given to ``Settings``; what is not right is refused at its place."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from pslint.cards.options import allowed, fits
from pslint.config.given import Given
from pslint.config.limits import LIMITS, MOST
from pslint.config.part import Part
from pslint.config.settings import KEYS, OFF, PathSettings, Settings, Value
from pslint.config.words import nearest, shown
from pslint.values import Level, Rule

EXPECT = ("auto", "explanation", "nothing")
LEVELS = tuple(str(level) for level in Level)
PER_PATH = {name: KEYS[name] for name in ("expect", "fail_on", "ignore", "levels", "options")}


def parse(given: Given, rules: Iterable[Rule]) -> Settings:
    """Return the settings that were given, with the place of each; ``ConfigError`` where one is not right."""
    return _settings(Part(given, rules), KEYS)


def folders(given: Given) -> tuple[Path, ...]:
    """Return the folders of a user's own rules that are given; these have to be known before the rest is read."""
    return _folders(Part(given))


def profile(given: Given) -> str:
    """Return the profile that is given, by its name or file; nothing where none is."""
    return Part(given).word("profile") if "profile" in given.table else ""


def _settings(part: Part, names: Mapping[str, str]) -> Settings:
    part.check_keys(names.values())
    values: dict[str, Any] = {name: READ[name](part) for name, key in names.items() if key in part.table}
    part.origins.update({(names[name],): part.origin(names[name]) for name in values})
    return Settings(**values, origins=part.origins)


def _folders(part: Part) -> tuple[Path, ...]:
    return tuple(_folder(part, word) for word in part.words("rules"))


def _folder(part: Part, word: str) -> Path:
    path = part.given.folder / Path(word).expanduser()
    if not os.path.exists(path):  # noqa: PTH110  (where a folder may not be entered, Path.exists raises)
        raise part.fault(
            f"there is no folder of rules {word!r}; check the name, or begin with `pslint rules new`", "rules", word
        )
    return path


def _rule_words(part: Part, key: str) -> tuple[str, ...]:
    for word in part.words(key):
        part.meant(word, key, word)
        part.origins[key, word] = part.origin(key, word)
    return part.words(key)


def _levels(part: Part) -> dict[str, str]:
    """Return the level of each rule that is named; a narrow group counts more than a wide one, a name the most."""
    table = part.below("levels")
    levels: dict[str, str] = {}
    for word, rules in sorted(((w, table.meant(w, w)) for w in table.table), key=lambda pair: -len(pair[1])):
        for rule in rules:
            levels[rule.name] = table.word(word, (*LEVELS, OFF))
            part.origins["levels", rule.name] = table.origin(word)
    return levels


def _options(part: Part) -> dict[str, dict[str, Value]]:
    table = part.below("options")
    options: dict[str, dict[str, Value]] = {}
    for word in table.table:
        rule, own = table.meant_alone(word), table.below(word)
        options.setdefault(rule.name, {}).update({key: _option(own, key, rule) for key in own.table})
        part.origins.update({("options", rule.name, key): own.origin(key) for key in own.table})
    return options


def _option(part: Part, key: str, rule: Rule) -> Value:
    if key not in rule.options:
        raise part.fault(f"rule {rule.name} has no option {key!r}; {nearest(key, rule.options)}", key)
    value: Value = part.table[key]
    if not fits(rule.options[key], value):
        right = allowed(rule.options[key])
        raise part.fault(f"option {key!r} of rule {rule.name} is {shown(value)}; it must be {right}", key)
    return value


def _limits(part: Part) -> dict[str, int]:
    table = part.below("limits")
    table.check_keys(LIMITS)
    part.origins.update({("limits", key): table.origin(key) for key in table.table})
    return {key: table.number(key, MOST) for key in table.table}


def _per_path(part: Part) -> tuple[PathSettings, ...]:
    patterns = part.below("per-path")
    return tuple(
        PathSettings(pattern, part.given.folder, _settings(patterns.below(pattern), PER_PATH))
        for pattern in patterns.table
    )


READ: Mapping[str, Callable[[Part], Any]] = {
    "profile": lambda part: part.word("profile"),
    "expect": lambda part: part.word("expect", EXPECT),
    "fail_on": lambda part: Level[part.word("fail-on", LEVELS).upper()],
    "select": lambda part: _rule_words(part, "select"),
    "ignore": lambda part: _rule_words(part, "ignore"),
    "levels": _levels,
    "options": _options,
    "rules": _folders,
    "limits": _limits,
    "per_path": _per_path,
}
