"""What a card gives its check: words in ``[arguments]``, numbers in ``[options]``."""

from pslint.cards import fault_in
from pslint.values import Rule


def word(rule: Rule, name: str) -> str:
    """Return the argument ``name``; ``CardError`` where the card has none."""
    if name not in rule.arguments:
        raise fault_in(rule, "check", f"the check {rule.check!r} needs {name!r} under [arguments]")
    return rule.arguments[name]


def number(rule: Rule, name: str) -> float:
    """Return the value of the option ``name``; ``CardError`` where the card has none, or it is no number."""
    option = rule.options.get(name)
    if option is None or not isinstance(option.value, int | float):
        raise fault_in(rule, "check", f"the check {rule.check!r} needs a number {name!r} under [options]")
    return option.value
