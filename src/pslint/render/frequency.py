"""How often a rule is right, in words that need no statistics."""

from pslint.render.verdict import plural
from pslint.values import Measured

FEW = 20  # true cases below which a figure says little
LOW = 0.7  # precision below which each finding says that the rule is often wrong
LEAST = 5  # true cases below which not even that is known


def frequency(measured: Measured) -> str:
    """Return precision and recall with the number of cases that they rest on."""
    return (
        f"Of 100 times that it is raised, about {measured.precision * 100:.0f} are right; of 100 true cases it finds "
        f"about {measured.recall * 100:.0f}. Measured on {measured.statements} annotated statements with "
        f"{measured.cases} true cases (precision {measured.precision:.2f}, recall {measured.recall:.2f})"
        + (": too few to rely on." if measured.cases < FEW else ".")
    )


def doubt(measured: Measured | None) -> str:
    """Return a sentence on a rule that is often wrong; nothing where it is mostly right, or that is not known."""
    if measured is None or measured.cases < LEAST or measured.precision >= LOW:
        return ""
    right = plural(max(1, round(measured.precision * 10)), "time")
    return f"When we measured, this rule was right about {right} in 10: judge for yourself."


def finding(measured: Measured) -> str:
    """Return how often an explanation that is found is truly one."""
    return (
        f"Of 100 explanations that are found, about {measured.precision * 100:.0f} truly are one (measured on "
        f"{measured.statements} annotated statements, {measured.cases} of them with one)"
        + (": too few to rely on." if measured.cases < FEW else ".")
    )
