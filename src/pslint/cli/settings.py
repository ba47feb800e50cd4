"""The options that set something for the rules: shared by the commands that hold a draft to them."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial, reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from pslint.config import EXPECT, LEVELS, Resolver
from pslint.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
option = click.option
some = partial(option, multiple=True)

OPTIONS = {
    "select": some(
        "--select", metavar="RULES", help="Only these rules: names, codes, beginnings of codes, all; repeatable."
    ),
    "ignore": some("--ignore", metavar="RULES", help="Not these rules; repeatable."),
    "level": some("--level", metavar="RULE=LEVEL", help="A rule's level: error, warning, note or off; repeatable."),
    "rules": some("--rules", metavar="FOLDER", help="A folder of your own rules; repeatable."),
    "profile": option(
        "--profile", metavar="NAME|FILE", help="standard (3 to 5 sentences), brief, extended, or your own."
    ),
    "expect": option("--expect", type=click.Choice(EXPECT), help="Whether the statement has something to explain."),
    "fail_on": option("--fail-on", type=click.Choice(LEVELS), help="Exit 1 from this level up (default: warning)."),
    "config": option("--config", type=FILE, help="Take the settings from this file alone."),
    "isolated": option("--isolated", is_flag=True, help="Take no settings file."),
}
CARDS = ("rules", "config", "isolated")
"""What says which cards there are: all that a command asks for that shows them as they stand."""


def settings_options(*names: str) -> Callable[[Command], Command]:
    """Give a command the options of those names, or all; it hands them to ``resolver``."""
    options = [OPTIONS[name] for name in names or OPTIONS]
    return lambda command: reduce(lambda inner, option: option(inner), reversed(options), command)


def resolver(options: Mapping[str, Any]) -> Resolver:
    """Return what knows the settings for each draft, from the values of the options that a command has."""
    if options["isolated"] and options["config"] is not None:
        raise UsageError("--isolated takes no settings file and --config names one; leave one of them out")
    table = {
        "select": _words(options.get("select", ())),
        "ignore": _words(options.get("ignore", ())),
        "levels": dict(_level(word) for word in _words(options.get("level", ()))),
        "rules": list(options["rules"]),
        "profile": options.get("profile"),
        "expect": options.get("expect"),
        "fail-on": options.get("fail_on"),
    }
    return Resolver(table, options["config"], options["isolated"])


def _words(given: Iterable[str]) -> list[str]:
    return [word.strip() for words in given for word in words.split(",") if word.strip()]


def _level(word: str) -> tuple[str, str]:
    rule, equals, level = (part.strip() for part in word.partition("="))
    if not (rule and equals and level):
        raise UsageError(f"--level: {word!r} must be a rule, = and its level, such as blame=warning")
    return rule, level
