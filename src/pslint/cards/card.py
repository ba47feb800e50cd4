"""One card: a TOML file with a rule's wording, its patterns, its options and its examples."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from string import Formatter
from typing import Any, TypeGuard

from pslint.cards.example import parse_example
from pslint.cards.options import allowed, fits
from pslint.cards.regexes import problem
from pslint.cards.source import Source, Table
from pslint.cards.tokens import fault
from pslint.values import LABELS, Example, Level, Option, Pattern, Role, Rule

REQUIRED = ("name", "code", "level", "check", "message", "advice", "why", "sources")
KEYS = (*REQUIRED, "first", "arguments", "options", "match", "inside", "unless", "bad", "good")
MATCH_KEYS = ("phrases", "words", "tokens", "regexes")
OPTION_KEYS = ("value", "low", "high", "help")
LEVELS = tuple(str(level) for level in Level)


def load_card(path: Path, *, tried: bool = False) -> Rule:
    """Read one card; ``CardError`` where it breaks the format.

    Those of its regular expressions that the project's tests have ``tried`` are not tried again: it takes a second.
    """
    card = Source(path)
    data = card.data
    card.check_keys(data, KEYS, "the card")
    for key in REQUIRED:
        if key not in data:
            raise card.fault(key, f"the card has no {key!r}; a card needs {', '.join(REQUIRED)}")
    _check_head(card)
    options = {key: _option(card, key, value) for key, value in card.table("options").items()}
    return Rule(
        name=card.words(data, "name"),
        code=card.words(data, "code"),
        level=Level[data["level"].upper()],
        check=card.words(data, "check"),
        message=_message(card),
        advice=card.words(data, "advice"),
        why=card.words(data, "why"),
        sources=_sources(card),
        arguments=_arguments(card),
        options=options,
        patterns=tuple(_patterns(card, "match", tried)),
        inside=tuple(_patterns(card, "inside", tried)),
        unless=tuple(_patterns(card, "unless", tried)),
        bad=tuple(_examples(card, "bad", options)),
        good=tuple(_examples(card, "good", options)),
        file=str(path),
        first=_first(card),
    )


def _check_head(card: Source) -> None:
    name, code, level = card.words(card.data, "name"), card.words(card.data, "code"), card.data["level"]
    if name != card.path.stem:
        raise card.fault("name", f"the name is {name!r} but the file is {card.path.name}; make them the same")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise card.fault("name", f"the name is {name!r}; allowed are small letters and digits, with hyphens between")
    if not re.fullmatch(r"[A-Z]+\d{3}", code):
        raise card.fault("code", f"the code is {code!r}; it must be capitals and three digits, such as PS301")
    if level not in LEVELS:
        raise card.fault("level", f"level is {level!r}; allowed are {', '.join(LEVELS)}")


def _message(card: Source) -> str:
    message = card.words(card.data, "message")
    try:
        facts = [f"{name}{kind and ':'}{kind}" for _, name, kind, _ in Formatter().parse(message) if name is not None]
    except ValueError as error:
        raise card.fault("message", f"the message has a brace too many or too few ({error})") from error
    for fact in facts:
        if not fact.isidentifier():
            raise card.fault("message", f"the message names {{{fact}}}; a fact is one word, such as {{excerpt}}")
    return message


def _sources(card: Source) -> tuple[str, ...]:
    sources = tuple(card.word_list(card.data, "sources"))
    if not sources:
        raise card.fault("sources", "'sources' is empty; say who says so: an address, or your own reading")
    return sources


def _first(card: Source) -> bool:
    first = card.data.get("first", False)
    if not isinstance(first, bool):
        raise card.fault("first", f"'first' is {first!r}; it must be true or false, without quotes")
    return first


def _arguments(card: Source) -> dict[str, str]:
    """Return the card's words to its check; those that name something known must name it right."""
    arguments = {key: card.words(card.table("arguments"), key) for key in card.table("arguments")}
    known = {"label": LABELS, "role": tuple(Role), "roles": tuple(Role), "where": ("passage", "anywhere")}
    for key, names in known.items():
        for name in (name.strip() for name in arguments.get(key, names[0]).split(",")):
            if name not in names:
                raise card.fault(key, f"{key!r} names {name!r}; allowed are {', '.join(names)}")
    for key in ("shape", "core"):
        if key in arguments:
            _check_regex(card, arguments[key], key)
    return arguments


def _option(card: Source, key: str, table: Any) -> Option:
    if not isinstance(table, dict) or "value" not in table:
        raise card.fault(key, f"option {key!r} must be a table with a value, such as {{ value = 5, low = 1 }}")
    card.check_keys(table, OPTION_KEYS, f"the option {key!r}")
    value, low, high = table["value"], table.get("low"), table.get("high")
    if not isinstance(value, int | float | str | bool):
        raise card.fault(key, f"option {key!r} must be a number, words, true or false")
    if not all(bound is None or _is_number(bound) for bound in (low, high)):
        raise card.fault(key, f"'low' and 'high' of option {key!r} must be numbers")
    if (low is not None or high is not None) and not _within(value, low, high):
        bounds = f"its low and high ({'any' if low is None else low} to {'any' if high is None else high})"
        raise card.fault(key, f"the value of option {key!r} is {value!r}; it must lie between {bounds}")
    return Option(value, low, high, card.words(table, "help") if "help" in table else "")


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _within(value: object, low: float | None, high: float | None) -> bool:
    return _is_number(value) and (low is None or low <= value) and (high is None or value <= high)


def _patterns(card: Source, where: str, tried: bool) -> Iterator[Pattern]:
    table = card.table(where)
    card.check_keys(table, MATCH_KEYS, f"[{where}]")
    for key, by in (("phrases", "lemma"), ("words", "word")):
        for phrase in card.word_list(table, key):
            if phrase.strip().startswith("...") or phrase.strip().endswith("..."):
                raise card.fault(key, f"the phrase {phrase!r} must begin and end with a word; ... stands between two")
            yield Pattern(phrase=phrase, by=by)
    for regex in card.word_list(table, "regexes"):
        if not tried:
            _check_regex(card, regex, "regexes")
        yield Pattern(regex=regex, tried=tried)
    yield from _tokens(card, table)


def _tokens(card: Source, table: Table) -> Iterator[Pattern]:
    patterns = table.get("tokens", [])
    for tokens in patterns if isinstance(patterns, list) else [patterns]:
        if not isinstance(tokens, list) or not tokens or not all(isinstance(token, dict) for token in tokens):
            raise card.fault("tokens", "'tokens' must be a list of lists of tables, as spaCy's Matcher takes them")
        for token in tokens:
            wrong = fault(token)
            if wrong:
                raise card.fault(wrong[0], wrong[1])
            _check_token(card, token)
        yield Pattern(tokens=tuple(tokens))


def _check_token(card: Source, value: Any) -> None:
    """Refuse a regular expression of a token pattern, however deep it stands, that is not in order."""
    for key, inner in value.items():
        if isinstance(inner, dict):
            _check_token(card, inner)
        elif key == "REGEX" and isinstance(inner, str):
            _check_regex(card, inner, "tokens")


def _check_regex(card: Source, regex: str, near: str) -> None:
    wrong = problem(regex)
    if wrong:
        raise card.fault_at(regex, near, wrong)


def _examples(card: Source, kind: str, options: Mapping[str, Option]) -> Iterator[Example]:
    for number, table in enumerate(card.tables(kind), 1):
        card.check_keys(table, ("text", "options"), f"[[{kind}]]")
        if "text" not in table:
            raise card.fault(kind, f"[[{kind}]] number {number} has no 'text'", number)
        try:
            own = _example_options(card, table, options)
            yield replace(parse_example(card.words(table, "text")), options=own)
        except ValueError as error:
            raise card.fault(kind, f"[[{kind}]] number {number}: {error}", number) from error


def _example_options(card: Source, table: Table, options: Mapping[str, Option]) -> Mapping[str, Any]:
    """Return the values that an example sets; ``ValueError`` where one does not fit its option."""
    own = table.get("options", {})
    if not isinstance(own, dict):
        raise card.fault("options", "'options' of an example must be a table, such as { most = 20 }")
    card.check_keys(own, tuple(options), "the options of an example")
    for key, value in own.items():
        if not fits(options[key], value):
            raise ValueError(f"option {key!r} is {value!r}; it must be {allowed(options[key])}")
    return own
