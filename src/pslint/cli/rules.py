"""``pslint rules``: list the rules, try the examples of some, begin one."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pslint.cards import new_card
from pslint.cli.output import view, write
from pslint.cli.settings import CARDS, resolver, settings_options
from pslint.render.card import render_rules
from pslint.render.verdict import plural

if TYPE_CHECKING:
    from pslint.trial import Failure

FOLDER = click.Path(path_type=Path)


@click.group(invoke_without_command=True)
@settings_options(*CARDS)
@click.pass_context
def rules(ctx: click.Context, /, **options: Any) -> None:
    """List all rules; try the examples of your own, or begin one."""
    if ctx.invoked_subcommand is None:
        write(render_rules(resolver(options).cards("."), view(None)), None)


@rules.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.pass_context
def test(ctx: click.Context, folder: Path) -> None:
    """Run the examples of every card in DIR and show what was found where one fails.

    Exit status: 0 all as the cards say; 1 an example is judged otherwise; 2 a card is broken.
    """
    from pslint.trial import try_rules  # it loads spaCy

    trial = try_rules(folder)
    for failure in trial.failures:
        write("".join(f"{line}\n" for line in _told(failure)), None)
    for problem in trial.broken:
        click.echo(f"pslint: {problem}", err=True)
    counts = f"{plural(trial.cards, 'card')}, {plural(trial.examples, 'example')}: {len(trial.failures)} failed"
    write(counts + (f", {len(trial.broken)} broken\n" if trial.broken else "\n"), None)
    ctx.exit(2 if trial.broken else int(bool(trial.failures)))


def _told(failure: "Failure") -> Iterator[str]:
    yield f"{failure.file}: {failure.title}"
    if failure.wanted or failure.found:
        yield f"  wanted: {_quoted(failure.wanted)}"
        yield f"  found:  {_quoted(failure.found)}"


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"“{one}”" for one in words) or "nothing"


@rules.command()
@click.argument("name")
@click.option("--dir", "folder", type=FOLDER, default=Path(), help="The folder of the card (default: this one).")
def new(name: str, folder: Path) -> None:
    """Write a card called NAME to start from; its examples pass as it is."""
    path = new_card(name, folder)
    click.echo(f"{path}: written; change it, then try it with: pslint rules test {folder}")
