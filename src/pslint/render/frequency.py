"""How often a rule is right, in words that need no statistics."""

from pslint.values import Measured

FEW = 20  # true cases below which a figure says little


def frequency(measured: Measured) -> str:
    """Return precision and recall with the number of cases that they rest on."""
    return (
        f"Of 100 times that it is raised, about {measured.precision * 100:.0f} are right; of 100 true cases it finds "
        f"about {measured.recall * 100:.0f}. Measured on {measured.statements} annotated statements with "
        f"{measured.cases} true cases (precision {measured.precision:.2f}, recall {measured.recall:.2f})"
        + (": too few to rely on." if measured.cases < FEW else ".")
    )


def finding(measured: Measured) -> str:
    """Return how often an explanation that is found is truly one."""
    return (
        f"Of 100 explanations that are found, about {measured.precision * 100:.0f} truly are one (measured on "
        f"{measured.statements} annotated statements, {measured.cases} of them with one)"
        + (": too few to rely on." if measured.cases < FEW else ".")
    )
