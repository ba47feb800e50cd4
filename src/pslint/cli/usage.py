"""Bad usage as the one line that every other error is: what is wrong, and where to read what is right."""

import os
from pathlib import Path

import click

from pslint.cards.near import did_you_mean


def usage(error: click.ClickException) -> str:
    """Return what click found wrong with the words of the command, in a line."""
    words = " ".join(_problem(error).split()).rstrip(".")
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is None:
        return words
    question = meant(ctx.find_root().obj or "", ctx.find_root()) or _option(error, ctx.command)
    whole = f"{words}; {question}".rstrip("; ")
    return f"{whole}{' See' if whole.endswith('?') else '; see'} `{ctx.command_path} --help`"


def meant(word: str, root: click.Context) -> str:
    """Return a question for the command that was meant by a word that is no path and looks like none, or nothing."""
    commands = root.command.list_commands(root) if isinstance(root.command, click.Group) else []
    is_path = word.startswith("-") or Path(word).suffix or os.path.exists(word)  # noqa: PTH110  (it takes any string)
    return "" if is_path or word in commands else did_you_mean(word, commands)


def _problem(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        return f"there is no option {error.option_name}"
    if isinstance(error, click.BadParameter) and not isinstance(error, click.MissingParameter) and error.param:
        return f"{' or '.join(error.param.opts)}: {_small(error.message)}"
    return _small(error.format_message())


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _option(error: click.ClickException, command: click.Command) -> str:
    """Return a question for the option that was meant."""
    known = [name for param in command.params for name in param.opts if name.startswith("--")]
    return did_you_mean(error.option_name, known) if isinstance(error, click.NoSuchOption) else ""
