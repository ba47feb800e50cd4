"""What can be checked: a generator of hits each, from a statement, a rule's arguments and its options' values.

A check has one shape: ``check(statement, rule) -> Iterator[Hit]``. It knows passages, sentences and options;
levels, wording and files are not its business.
"""

from collections.abc import Callable, Iterator

from pslint.cards import fault_in
from pslint.cards.near import did_you_mean
from pslint.checks import expectation, form, growth, readability, signals, structure
from pslint.values import WAY, Hit, Rule, Statement

Check = Callable[[Statement, Rule], Iterator[Hit]]

CHECKS: dict[str, Check] = {
    "too-short": structure.too_short,
    "too-long": structure.too_long,
    "no-role": structure.no_role,
    "room-for-growth": growth.room_for_growth,
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
SIGNAL = ("label", "where", "roles", "shape", "core", "most")
TAKES: dict[str, tuple[str, ...]] = {
    "too-short": ("least",),
    "too-long": ("most",),
    "no-role": ("role",),
    "room-for-growth": ("least", "most"),
    "outsized": ("most",),
    "long-sentence": ("most",),
    "hard-to-read": ("most",),
    "signal": SIGNAL,
    "euphemism": SIGNAL,
    "matches": ("where", "roles", "most"),
    "too-many-characters": ("most",),
    "too-many-words": ("most", "up_to"),
}
"""The arguments and options that a check reads; any other in a card would do nothing."""
ALWAYS = (WAY,)
LOOKS = ("matches", "signal", "euphemism")
"""The checks that look for a card's own patterns."""
NEEDS_MODEL = frozenset({"signal", "euphemism", "matches", "shouting"})


def check_of(rule: Rule) -> Check:
    """Return the check that a rule names; ``CardError`` where there is none, or the card does not fit it."""
    if rule.check not in CHECKS:
        question = did_you_mean(rule.check, CHECKS)
        raise fault_in(rule, "check", f"there is no check {rule.check!r}; {question}there are {', '.join(CHECKS)}")
    for key in (*rule.arguments, *rule.options):
        _check_taken(rule, key)
    _check_patterns(rule)
    return CHECKS[rule.check]


def _check_patterns(rule: Rule) -> None:
    """Refuse a card that looks for nothing, or one with patterns whose check does not look at them."""
    if rule.check == "matches" and not (rule.patterns or rule.inside):
        needs = "phrases, words, regexes or tokens under [match] or [inside]"
        raise fault_in(rule, "check", f"the check 'matches' has nothing to look for; it needs {needs}")
    tables = (("match", rule.patterns), ("inside", rule.inside), ("unless", rule.unless))
    where = next((name for name, held in tables if held), None)
    if where and rule.check not in LOOKS:
        told = f"the check {rule.check!r} looks for no words; [{where}] is for {', '.join(LOOKS)}"
        raise fault_in(rule, where, told)


def _check_taken(rule: Rule, key: str) -> None:
    """Refuse an argument or an option that the rule's check does not read."""
    taken = (*TAKES.get(rule.check, ()), *ALWAYS)
    if key not in taken:
        question = did_you_mean(key, taken)
        raise fault_in(rule, key, f"the check {rule.check!r} takes no {key!r}; {question}it takes {', '.join(taken)}")
