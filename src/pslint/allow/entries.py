"""The sidecar file ``.pslint-allow.toml``: what stands in it, and what is wrong with it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pslint.cards.source import read_toml
from pslint.errors import SidecarError

NAME = ".pslint-allow.toml"
TABLE = "allow"
KEYS = ("file", "rule", "date", "reason", "words", "before", "after", "like")
HASHES = KEYS[4:]
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding that is allowed: in which file of the folder, why, and the hashes that find it again.

    ``words`` is the hash of the words that the rule marks, ``before`` and ``after`` of those around them; ``like`` is
    a mark of the words that stays nearly the same where few of them change. ``line`` is where the entry stands in
    the sidecar.
    """

    file: str
    rule: str
    date: date
    reason: str
    words: str
    before: str
    after: str
    like: str
    line: int = 0


def read_sidecar(path: Path) -> tuple[Entry, ...]:
    """Return the entries of a sidecar, none where there is no such file; ``SidecarError`` where it is not in order."""
    if not path.exists():
        return ()
    text, data = read_toml(path, "sidecar", SidecarError)
    for key in data:
        if key != TABLE:
            raise SidecarError(f"{path}:{_line(text, key)}: unknown key {key!r}; allowed is only [[{TABLE}]]")
    tables = data.get(TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise SidecarError(f"{path}:{_line(text, TABLE)}: {TABLE!r} must be tables, each under [[{TABLE}]]")
    return tuple(_entry(path, text, number, table) for number, table in enumerate(tables))


def _entry(path: Path, text: str, number: int, table: Mapping[str, Any]) -> Entry:
    starts = [match.start() for match in re.finditer(r"^[ \t]*\[\[\s*allow\s*\]\]", text, re.MULTILINE)]
    start = starts[number] if number < len(starts) else 0
    for key, problem in _problems(table):
        raise SidecarError(f"{path}:{_line(text, key, start)}: {problem}")
    return Entry(**{key: table[key] for key in KEYS}, line=text.count("\n", 0, start) + 1)


def _problems(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield each key that is not in order, and what is wrong with it."""
    for key in table:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"allowed are {', '.join(KEYS)}"
            yield key, f"unknown key {key!r}; {hint}"
    for key in KEYS:
        if key not in table:
            yield TABLE, f"the entry has no {key!r}; an entry needs {', '.join(KEYS)}"
        elif key == "date" and type(table[key]) is not date:
            yield key, "'date' must be a day without quotes, such as 2026-09-01"
        elif key != "date" and not (isinstance(table[key], str) and table[key].strip()):
            yield key, f"{key!r} must be words in quotes"
        elif key in HASHES and not HASH.fullmatch(table[key]):
            yield key, f"{key!r} must be 64 hexadecimal digits, as `pslint allow` writes them"


def _line(text: str, key: str, start: int = 0) -> int:
    """Return the line on which ``key`` stands, from ``start`` on."""
    match = re.compile(rf"^[ \t]*(?:\[+\s*)?[\"']?{re.escape(key)}\b", re.MULTILINE).search(text, start)
    return text.count("\n", 0, match.end() if match else start) + 1
