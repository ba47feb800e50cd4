"""The way of a reader who sees a failed attempt, and how far this draft takes them."""

from collections.abc import Iterable

from pslint.render.page.questions import Told
from pslint.render.page.values import Way
from pslint.render.ranking import Numbered

NOT_BEGUN = "No setback is told here, so nothing of this way is drawn."
UNEXPLAINED = "The record is said to hold a setback, and no explanation was found: a reader may assume the cause."
CONSIDERED = "An explanation, and a result after it: a reader goes on to the full application."
BLANK = "An explanation; whether things improved stays open until the blank is filled."
VAGUE = "An explanation; whether things improved stays open, since it gives nothing to check."
UNSAID = "An explanation; of a result after it the statement does not say, and a reader may stop here."


def way(told: Told, findings: Iterable[Numbered]) -> Way:
    """Return the steps that a reader of the statement takes, as the guidance draws them."""
    if not told.statement.passages:
        missed = any(one.finding.rule == "unexplained" for one in findings)
        return Way(("seen", "explained", "habits", "rejected"), UNEXPLAINED) if missed else Way((), NOT_BEGUN)
    if told.results:
        return Way(("seen", "explained", "improved", "considered"), CONSIDERED)
    if told.blank or told.vague:
        return Way(("seen", "explained", "improved", "open"), BLANK if told.blank else VAGUE)
    return Way(("seen", "explained", "improved", "rejected"), UNSAID)
