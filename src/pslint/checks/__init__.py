"""What can be checked: a generator of hits each, from a statement, a rule's arguments and its options' values.

A check has one shape: ``check(statement, rule) -> Iterator[Hit]``. It knows passages, sentences and options;
levels, wording and files are not its business.
"""

from collections.abc import Callable, Iterator
from difflib import get_close_matches

from pslint.cards import fault_in
from pslint.checks import expectation, form, readability, signals, structure
from pslint.values import Hit, Rule, Statement

Check = Callable[[Statement, Rule], Iterator[Hit]]

CHECKS: dict[str, Check] = {
    "too-short": structure.too_short,
    "too-long": structure.too_long,
    "no-role": structure.no_role,
    "room-for-growth": structure.room_for_growth,
    "top-heavy": structure.top_heavy,
    "scattered": structure.scattered,
    "opens-statement": structure.opens_statement,
    "ends-statement": structure.ends_statement,
    "outsized": structure.outsized,
    "long-sentence": readability.long_sentence,
    "hard-to-read": readability.hard_to_read,
    "shouting": readability.shouting,
    "signal": signals.signal,
    "euphemism": signals.euphemism,
    "matches": signals.matches,
    "too-many-characters": form.too_many_characters,
    "too-many-words": form.too_many_words,
    "unexplained": expectation.unexplained,
    "explained-anyway": expectation.explained_anyway,
}
NEEDS_MODEL = frozenset({"signal", "euphemism", "matches", "shouting"})


def check_of(rule: Rule) -> Check:
    """Return the check that a rule names; ``CardError`` where there is none of that name."""
    if rule.check not in CHECKS:
        near = get_close_matches(rule.check, CHECKS, n=1)
        question = f"did you mean {near[0]!r}? " if near else ""
        raise fault_in(rule, "check", f"there is no check {rule.check!r}; {question}there are {', '.join(CHECKS)}")
    return CHECKS[rule.check]
