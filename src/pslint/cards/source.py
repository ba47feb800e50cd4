"""A card's file while it is read: every fault in it names file, line, and what is allowed."""

import json
import re
import tomllib
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from pslint.errors import CardError, PslintError
from pslint.values import Rule

Table = Mapping[str, Any]


class Source:
    """One card's file: its text, and the data in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text, self.data = read_toml(path, "card", CardError)

    def fault(self, near: str, problem: str, number: int = 1) -> CardError:
        """Return an error at the line where ``near`` stands as a key or a table, for the ``number``th time."""
        key = re.escape(near)
        at_line_start = rf"^[ \t]*(?:\[+\s*)?(?:[\w-]+\.)*{key}\b(?=\s*[=.\]])"
        inside_braces = rf"[{{,]\s*{key}\s*="
        found = [m for p in (at_line_start, inside_braces) for m in re.finditer(p, self.text, re.MULTILINE)]
        match = next(islice(found, number - 1, None), None)
        line = self.text.count("\n", 0, match.end()) + 1 if match else 1
        return CardError(f"{self.path}:{line}: {problem}")

    def fault_at(self, words: str, near: str, problem: str) -> CardError:
        """Return an error at the line where ``words`` stand as they are or as a TOML string; else at ``near``."""
        for written in (words, json.dumps(words)[1:-1]):
            at = self.text.find(written)
            if at >= 0:
                return CardError(f"{self.path}:{self.text.count(chr(10), 0, at) + 1}: {problem}")
        return self.fault(near, problem)

    def check_keys(self, table: Table, allowed: tuple[str, ...], where: str) -> None:
        """Refuse a key of ``table`` that is not ``allowed``."""
        for key in table:
            if key not in allowed:
                raise self.fault(key, f"unknown key {key!r} in {where}; allowed are {', '.join(allowed)}")

    def words(self, table: Table, key: str) -> str:
        """Return the words that ``key`` must hold."""
        value = table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, f"{key!r} must be words in quotes")
        return value.strip()

    def word_list(self, table: Table, key: str) -> list[str]:
        """Return the list of words that ``key`` may hold."""
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.fault(key, f"{key!r} must be a list of words in quotes")
        return value

    def table(self, key: str) -> Table:
        """Return the table that ``key`` may be."""
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(key, f"{key!r} must be a table: [{key}] on a line of its own, its settings below")
        return value

    def tables(self, key: str) -> list[Table]:
        """Return the tables that ``key`` may be a list of."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self.fault(key, f"{key!r} must be tables: [[{key}]] on a line of its own, text = ... below")
        return value


def fault_in(rule: Rule, near: str, problem: str) -> CardError:
    """Return an error at the place in the rule's card where ``near`` stands; without a card, one naming the rule."""
    return Source(Path(rule.file)).fault(near, problem) if rule.file else CardError(f"rule {rule.name}: {problem}")


def read_toml(path: Path, kind: str, error: type[PslintError]) -> tuple[str, dict[str, Any]]:
    """Return the text of a TOML file and the data in it; ``error`` (naming the line) where it is none."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        line = problem.object.count(b"\n", 0, problem.start) + 1
        raise error(f"{path}:{line}: the {kind} is not UTF-8 text; save it as UTF-8 text") from problem
    except OSError as problem:
        raise error(f"{path}: the {kind} could not be read ({problem.strerror})") from problem
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        found = re.search(r"\(at line (\d+)", str(problem))
        place = found[1] if found else text.count("\n") + 1
        hint = "; words stand in quotes" if str(problem).startswith("Invalid value (at line") else ""
        raise error(f"{path}:{place}: not a TOML file: {problem}{hint}") from problem
