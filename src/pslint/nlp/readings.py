"""What a reader says of each sentence, before it stands in a ``Doc``."""

from dataclasses import dataclass

from pslint.values import Role


@dataclass(frozen=True, slots=True)
class Trigger:
    """A flag on the words ``[start, end)`` of one sentence, with its probability (0 to 1)."""

    label: str
    score: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence, read: the number of its passage (from 1; None outside), its roles, and its flags."""

    passage: int | None = None
    roles: tuple[Role, ...] = ()
    triggers: tuple[Trigger, ...] = ()


def numbered(inside: list[bool]) -> list[int | None]:
    """Give each sentence inside a passage its passage's number.

    One sentence outside is an aside and does not split a passage; two or more do (LABELS.md of the corpus).
    """
    numbers: list[int | None] = []
    number, gap = 0, 2
    for here in inside:
        if here and gap > 1:
            number += 1
        gap = 0 if here else gap + 1
        numbers.append(number if here else None)
    return numbers
