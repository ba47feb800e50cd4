"""The way of a reader who sees a failed attempt, and how far this draft takes them."""

from collections.abc import Iterable

from pslint.render.page.questions import Told
from pslint.render.page.values import Way
from pslint.render.ranking import Numbered
from pslint.values import Level

NOT_BEGUN = "No setback is told here. Where the record holds none, this way does not begin, and nothing is missing."
UNEXPLAINED = (
    "The record is said to hold a setback, and no explanation was found: a reader may assume the cause and read no "
    "further. A few calm sentences can open the other way."
)
CONSIDERED = "An explanation, and a result after it: reason to read on."
HELD_UP = "An explanation, and a result after it: reason to read on, once what is to mend no longer stands in the way."
BLANK = "An explanation; whether things improved stays open until the blank is filled."
VAGUE = "An explanation; whether things improved stays open, since it gives nothing to check."
UNSAID = "An explanation; of a result after it the statement does not say, so a reader looks for one in the file."


def way(told: Told, findings: Iterable[Numbered]) -> Way:
    """Return the steps that a reader of the statement takes, as the guidance draws them."""
    if not told.statement.passages:
        missed = any(one.finding.rule == "unexplained" for one in findings)
        return Way(("seen", "explained", "habits", "rejected"), UNEXPLAINED) if missed else Way((), NOT_BEGUN)
    if told.results:
        faulty = any(one.finding.level is Level.ERROR for one in findings)
        return Way(("seen", "explained", "improved", "considered"), HELD_UP if faulty else CONSIDERED)
    words = BLANK if told.blank else VAGUE if told.vague else UNSAID
    return Way(("seen", "explained", "improved", "open"), words)
