"""Read the cards in ``rules/``: one TOML file a rule, with its wording, its options and its examples."""

from pslint.cards.card import load_card
from pslint.cards.example import parse_example
from pslint.cards.folder import card_files, find_rule, load_rules, merged_rules
from pslint.cards.new import new_card
from pslint.cards.source import fault_in

__all__ = [
    "card_files",
    "fault_in",
    "find_rule",
    "load_card",
    "load_rules",
    "merged_rules",
    "new_card",
    "parse_example",
]
