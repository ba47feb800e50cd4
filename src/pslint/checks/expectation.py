"""What the applicant expects of the statement: that it explains a setback, or that nothing need be explained.

Whether one of these is asked at all is a setting (``expect``), not the check's business.
"""

from collections.abc import Iterator

from pslint.values import Hit, Rule, Statement


def unexplained(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001  (the shape of a check)
    """Hit on the first sentence of a statement that explains no setback."""
    if statement.sentences and not statement.passages:
        yield Hit(statement.sentences[0].span)


def explained_anyway(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001
    """Hit on each passage that explains a setback."""
    for passage in statement.passages:
        yield Hit(passage.span)
