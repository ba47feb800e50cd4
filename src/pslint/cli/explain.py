"""``pslint explain`` and ``pslint rules``: the cards, for a person."""

import click

from pslint.cards import find_rule, load_rules
from pslint.cli.output import view, write
from pslint.render.card import render_card, render_rules


def _names(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Return the rules that a shell may complete to."""
    return [rule.name for rule in load_rules() if rule.name.startswith(incomplete)]


@click.command()
@click.argument("rule", shell_complete=_names)
def explain(rule: str) -> None:
    """Show a rule's card: what it marks, why a reader minds, examples, how to set it."""
    write(render_card(find_rule(rule, load_rules()), view(None)), None)


@click.command()
def rules() -> None:
    """List all rules."""
    write(render_rules(load_rules(), view(None)), None)
