"""The settings in force, and where each came from."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from pathlib import Path

from pslint.values import Level

BARE = re.compile(r"[A-Za-z0-9_-]+")
OFF = "off"
ALL = "all"
Value = int | float | str | bool
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set; the defaults are the article's.

    ``select`` and ``ignore`` hold names, codes, the beginnings of codes, or ``all``; ``levels`` and ``options`` are
    by rule name, ``limits`` by their keys in a file. ``origins`` says for each setting that was given where it was:
    a file with its line, or an option.
    """

    profile: str = "standard"
    expect: str = "auto"
    fail_on: Level = Level.WARNING
    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    rules: tuple[Path, ...] = ()
    limits: Mapping[str, int] = field(default_factory=dict)
    per_path: tuple["PathSettings", ...] = ()
    origins: Mapping[Keys, str] = field(default_factory=dict, compare=False)

    def over(self, lower: "Settings") -> "Settings":
        """Return these settings laid over ``lower``: what is given here replaces or adds to what is given there."""
        given = {name: getattr(self, name) for name in SCALARS if (KEYS[name],) in self.origins}
        return replace(
            lower,
            **given,
            ignore=_once(*self._still_ignored(lower), *self.ignore),
            levels={**lower.levels, **self.levels},
            options={**lower.options, **_laid(lower.options, self.options)},
            rules=tuple(dict.fromkeys((*lower.rules, *self.rules))),
            limits={**lower.limits, **self.limits},
            per_path=(*lower.per_path, *self.per_path),
            origins={**lower.origins, **self.origins},
        )

    def _still_ignored(self, lower: "Settings") -> list[str]:
        """Return what ``lower`` ignores, less what is selected here in the same words."""
        taken_back = {word.lower() for word in self.select}
        return [word for word in lower.ignore if word.lower() not in taken_back]

    def at(self, path: str) -> "Settings":
        """Return the settings for one draft: the overrides whose pattern its path matches are laid over."""
        settings = self
        for override in self.per_path:
            if override.matches(path):
                settings = override.settings.over(settings)
        return settings


@dataclass(frozen=True, slots=True)
class PathSettings:
    """Settings for the drafts that match ``pattern``, read from the folder ``base``."""

    pattern: str
    base: Path
    settings: Settings

    def matches(self, path: str) -> bool:
        """Tell whether the pattern fits the draft's name, or its path from ``base``; standard input fits none."""
        if path == "-":
            return False
        draft, base = Path(path).absolute(), self.base.absolute()
        inside = draft.relative_to(base).as_posix() if draft.is_relative_to(base) else draft.as_posix()
        return fnmatch(draft.name, self.pattern) or fnmatch(inside, self.pattern)


SCALARS = ("profile", "expect", "fail_on", "select")
KEYS = {name: name.replace("_", "-") for name in Settings.__dataclass_fields__ if name != "origins"}
"""The settings' names in Python, and as they are written in a file."""


def head(*keys: str) -> str:
    """Return the line that begins the table at ``keys``."""
    return f"[{'.'.join(key if BARE.fullmatch(key) else toml(key) for key in keys)}]"


def toml(value: object) -> str:
    """Return a word, number, truth or list of words as TOML, which writes these as JSON does."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _once(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _laid(
    lower: Mapping[str, Mapping[str, Value]], upper: Mapping[str, Mapping[str, Value]]
) -> dict[str, dict[str, Value]]:
    return {rule: {**lower.get(rule, {}), **options} for rule, options in upper.items()}
