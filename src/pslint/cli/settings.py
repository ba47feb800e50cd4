"""The options that set something for the rules: shared by the commands that hold a draft to them."""

from collections.abc import Callable, Iterable
from functools import partial, reduce
from pathlib import Path
from typing import Any, TypeVar

import click

from pslint.config import EXPECT, LEVELS, Resolver
from pslint.errors import UsageError

Command = TypeVar("Command", bound=Callable[..., Any])
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
some = partial(click.option, multiple=True)

OPTIONS = (
    some("--select", metavar="RULES", help="Only these rules: names, codes, beginnings of codes, all; repeatable."),
    some("--ignore", metavar="RULES", help="Not these rules; repeatable."),
    some("--level", metavar="RULE=LEVEL", help="A rule's level: error, warning, note or off; repeatable."),
    some("--rules", metavar="FOLDER", help="A folder of your own rules; repeatable."),
    click.option("--profile", metavar="NAME|FILE", help="standard (3 to 5 sentences), brief, extended, or your own."),
    click.option("--expect", type=click.Choice(EXPECT), help="Whether the statement has something to explain."),
    click.option("--fail-on", type=click.Choice(LEVELS), help="Exit 1 from this level up (default: warning)."),
    click.option("--config", type=FILE, help="Take the settings from this file alone."),
    click.option("--isolated", is_flag=True, help="Take no settings file."),
)


def settings_options(command: Command) -> Command:
    """Give a command the options; it hands them to ``resolver``."""
    return reduce(lambda inner, option: option(inner), reversed(OPTIONS), command)


def resolver(options: dict[str, Any]) -> Resolver:
    """Return what knows the settings for each draft, from the values of the options."""
    if options["isolated"] and options["config"] is not None:
        raise UsageError("--isolated takes no settings file and --config names one; leave one of them out")
    table = {
        "select": _words(options["select"]),
        "ignore": _words(options["ignore"]),
        "levels": dict(_level(word) for word in _words(options["level"])),
        "rules": list(options["rules"]),
        "profile": options["profile"],
        "expect": options["expect"],
        "fail-on": options["fail_on"],
    }
    return Resolver(table, options["config"], options["isolated"])


def _words(given: Iterable[str]) -> list[str]:
    return [word.strip() for words in given for word in words.split(",") if word.strip()]


def _level(word: str) -> tuple[str, str]:
    rule, equals, level = (part.strip() for part in word.partition("="))
    if not (rule and equals and level):
        raise UsageError(f"--level: {word!r} must be a rule, = and its level, such as blame=warning")
    return rule, level
