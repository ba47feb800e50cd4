"""``pslint explain``: a card, for a person."""

from typing import Any

import click

from pslint.cards import find_rule, load_rules
from pslint.cli.output import view, write
from pslint.cli.settings import CARDS, resolver, settings_options
from pslint.metrics import measured
from pslint.render.card import render_card


def _names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the rules that a shell may complete to."""
    return [rule.name for rule in load_rules() if rule.name.startswith(incomplete)]


@click.command()
@click.argument("rule", shell_complete=_names)
@settings_options(*CARDS)
def explain(rule: str, **options: Any) -> None:
    """Show a rule's card: what it marks, why a reader minds, examples, how to set it."""
    found = find_rule(rule, resolver(options).cards("."))
    write(render_card(found, measured(found.name), view(None)), None)
