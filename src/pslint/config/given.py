"""Where settings are given: a file, or the command line. Each says of a setting where it stands."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from pslint.cards.source import read_toml
from pslint.config.settings import Keys
from pslint.errors import ConfigError

Table = Mapping[str, Any]
PYPROJECT = "pyproject.toml"


class Given(Protocol):
    """Settings as they were given: the table of them, the folder that their paths start from, and their places."""

    @property
    def table(self) -> Table:
        """The settings, unchecked."""

    @property
    def folder(self) -> Path:
        """What relative paths among them start from."""

    def origin(self, *keys: str) -> str:
        """Return where the setting of those keys stands, for a person."""

    def fault(self, keys: Keys, problem: str) -> ConfigError:
        """Return an error about the setting of those keys."""


class ConfigFile:
    """A ``pslint.toml``, a profile, or a ``pyproject.toml`` with its table ``[tool.pslint]`` (None without one)."""

    def __init__(self, path: Path) -> None:
        self.path = _shown(path)
        self.folder = self.path.parent
        self.text, data = read_toml(self.path, "settings file", ConfigError)
        self.prefix: Keys = ("tool", "pslint") if path.name == PYPROJECT else ()
        self.found = _at(data, self.prefix)

    @property
    def table(self) -> Table:
        """The settings in it."""
        return self.found or {}

    @cached_property
    def _places(self) -> dict[Keys, int]:
        places: dict[Keys, int] = {}
        for keys, line in _places(self.text):
            for length in range(1, len(keys) + 1):
                places.setdefault(keys[:length], line)
        return places

    def origin(self, *keys: str) -> str:
        """Return the file and the line where the setting, or the word in the setting's list, stands."""
        whole = (*self.prefix, *keys)
        known = next((n for n in range(len(whole), 0, -1) if whole[:n] in self._places), 0)
        line = self._places.get(whole[:known], 1)
        below = "".join(self.text.splitlines(keepends=True)[line - 1 :])
        for word in whole[known : known + 1]:
            item = re.search(rf"""(["']){re.escape(word)}\1""", below)
            line += below.count("\n", 0, item.start()) if item else 0
        return f"{self.path}:{line}"

    def fault(self, keys: Keys, problem: str) -> ConfigError:
        """Return an error at the line of the setting."""
        return ConfigError(f"{self.origin(*keys)}: {problem}")


class CommandLine:
    """The options of the command, as a table of settings."""

    OPTIONS: Mapping[str, str] = {"levels": "--level"}

    def __init__(self, table: Table) -> None:
        self.table = {key: value for key, value in table.items() if value not in (None, [], {})}
        self.folder = Path()

    def origin(self, *keys: str) -> str:  # noqa: ARG002  (a place as any other)
        """Return that it was the command line."""
        return "command line"

    def fault(self, keys: Keys, problem: str) -> ConfigError:
        """Return an error that names the option."""
        return ConfigError(f"{self.OPTIONS.get(keys[0], '--' + keys[0])}: {problem}")


def _shown(path: Path) -> Path:
    """Return the path from the working folder, where it lies in it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _at(data: Any, keys: Keys) -> Table | None:
    for key in keys:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else None


def _places(text: str) -> Iterator[tuple[Keys, int]]:
    """Yield the keys of each statement of a TOML text with the line it begins on."""
    table: Keys = ()
    waiting, begun = "", 1
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        begun = begun if waiting else number
        waiting += line
        try:
            data = tomllib.loads(waiting)
        except tomllib.TOMLDecodeError:
            continue  # the statement goes on in the next line
        header = waiting.lstrip().startswith("[")
        for keys in _leaves(data):
            table = keys if header else table
            yield (keys if header else (*table, *keys)), begun
        waiting = ""


def _leaves(data: Table) -> Iterator[Keys]:
    for key, value in data.items():
        below = [(key, *keys) for keys in _leaves(value)] if isinstance(value, dict) else []
        yield from below or [(key,)]
