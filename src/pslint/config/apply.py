"""From the cards and the settings to the rules that a draft is held to."""

from collections.abc import Iterable
from dataclasses import replace

from pslint.config.settings import OFF, Settings
from pslint.config.words import named
from pslint.values import Level, Rule

EXPECTED = {"unexplained": "explanation", "explained-anyway": "nothing"}
"""The rules that only an expectation asks for, whatever is selected."""


def applied(settings: Settings, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that the settings leave, with their levels and options."""
    cards = tuple(rules)
    selected = {rule.name for word in settings.select for rule in named(word, cards)}
    ignored = {rule.name for word in settings.ignore for rule in named(word, cards)}
    return tuple(
        _set(rule, settings)
        for rule in cards
        if EXPECTED.get(rule.name, settings.expect) == settings.expect
        and (rule.name in selected or rule.name in EXPECTED)
        and rule.name not in ignored
        and settings.levels.get(rule.name) != OFF
    )


def _set(rule: Rule, settings: Settings) -> Rule:
    level = settings.levels.get(rule.name)
    values = settings.options.get(rule.name, {})
    options = {key: replace(rule.options[key], value=value) for key, value in values.items()}
    return replace(
        rule,
        level=Level[level.upper()] if level else rule.level,
        options={**rule.options, **options},
    )
