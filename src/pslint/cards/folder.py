"""Folders of cards: the project's own and a user's, read together."""

from collections.abc import Iterator
from itertools import chain, combinations
from pathlib import Path

from pslint.cards.card import load_card
from pslint.cards.near import did_you_mean
from pslint.cards.source import fault_in
from pslint.data import folder
from pslint.errors import CardError, UsageError
from pslint.values import WAY, Rule


def load_rules(path: Path | None = None) -> tuple[Rule, ...]:
    """Read every card of a folder, or one card (the project's own folder by default), ordered by code.

    Raises ``CardError`` where there is no card, a card breaks the format, or two cards share a name or a code.
    """
    return _apart(load_card(file, tried=path is None) for file in card_files(path or folder("rules")))


def merged_rules(*own: Path) -> tuple[Rule, ...]:
    """Read the project's cards and those of a user's ``own`` folders, ordered by code, each file once.

    Raises ``CardError`` as ``load_rules`` does, and where a card gives way to a rule that is not among them; two cards
    with one name or code are an error that names both files.
    """
    shipped = {file.resolve(): file for file in card_files(folder("rules"))}
    files = {file.resolve(): file for path in own for file in card_files(path)}
    tried = [load_card(file, tried=True) for name, file in shipped.items() if name not in files]
    rules = _apart(chain(tried, map(load_card, files.values())))
    for rule in rules:
        _check_way(rule, [other.name for other in rules if other is not rule])
    return rules


def card_files(path: Path) -> list[Path]:
    """Return the card files that ``path`` means: of a folder all ``*.toml`` files in it, or the one file."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise CardError(f"{path}: there is no such folder of rules; check the name, or begin with `pslint rules new`")
    files = sorted(file for file in path.glob("*.toml") if not file.name.startswith("."))
    if not files:
        raise CardError(f"{path}: no rule cards (*.toml) here; `pslint rules new NAME --dir {path}` writes one")
    return files


def _apart(cards: Iterator[Rule]) -> tuple[Rule, ...]:
    """Return the cards by code; ``CardError`` where two of them share a name or a code."""
    rules = sorted(cards, key=lambda rule: rule.code)
    for one, other in combinations(rules, 2):
        for key in ("name", "code"):
            if getattr(one, key) == getattr(other, key):
                value = getattr(one, key)
                raise CardError(f"{one.file} and {other.file}: two cards have the {key} {value!r}; give each its own")
    return tuple(rules)


def _check_way(rule: Rule, others: list[str]) -> None:
    """Refuse a card that gives way to a rule that is not there."""
    for way in rule.ways:
        if way not in others:
            problem = f"{WAY!r} names {way!r}, and there is no other rule of that name; {_near(way, others)}"
            raise fault_in(rule, WAY, problem)


def _near(word: str, names: list[str]) -> str:
    return f"{did_you_mean(word.lower(), names)}`pslint rules` lists them"


def find_rule(word: str, rules: tuple[Rule, ...]) -> Rule:
    """Return the rule that has ``word`` as its name or code, whatever the case; ``UsageError`` where none has."""
    for rule in rules:
        if word.lower() == rule.name or word.upper() == rule.code:
            return rule
    raise UsageError(f"no rule {word!r}; {_near(word, [rule.name for rule in rules])}")
