"""How often a rule is right, in words that need no statistics."""

from pslint.render.verdict import plural
from pslint.values import Measured

FEW = 20  # true cases below which a figure says little
LOW = 0.7  # precision below which the reader is asked to judge
LEAST = 5  # true cases below which not even that is known
TEN = 10


def frequency(measured: Measured) -> str:
    """Return precision and recall with the number of cases that they rest on."""
    return (
        f"Of 100 times that it is raised, about {measured.precision * 100:.0f} are right; of 100 true cases it finds "
        f"about {measured.recall * 100:.0f}. Measured on {measured.statements} annotated statements with "
        f"{measured.cases} true cases (precision {measured.precision:.2f}, recall {measured.recall:.2f})"
        + (": too few to rely on." if measured.cases < FEW else ".")
    )


def sureness(measured: Measured | None) -> str:
    """Return a sentence on how sure a rule is; nothing where that was not measured."""
    if measured is None:
        return ""
    if measured.cases < LEAST:
        return "We have measured too few cases to say how often this rule is right: judge for yourself."
    right = f"When we measured, this rule was right {_often(measured.precision)}"
    few = ", on few cases" if measured.cases < FEW else ""
    return f"{right}{few}: judge for yourself." if measured.precision < LOW else f"{right}{few}."


def _often(precision: float) -> str:
    times = max(1, round(precision * TEN))
    return "nearly every time" if times == TEN else f"about {plural(times, 'time')} in {TEN}"


def finding(measured: Measured) -> str:
    """Return how often an explanation that is found is truly one."""
    return (
        f"Of 100 explanations that are found, about {measured.precision * 100:.0f} truly are one (measured on "
        f"{measured.statements} annotated statements, {measured.cases} of them with one)"
        + (": too few to rely on." if measured.cases < FEW else ".")
    )
