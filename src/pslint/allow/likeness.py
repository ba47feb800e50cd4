"""A mark of many words that stays nearly the same where few of them change, and from which they cannot be read.

MinHash (Broder 1997): of each of 64 orders of all words it keeps four bits of the first word that occurs. The share
of the places in which two marks agree is, but for chance, the share of the words that the two texts have in common.
"""

from collections.abc import Collection
from hashlib import blake2b

PLACES = 64
CHANCE = 1 / 16  # four bits agree so often where the words differ


def mark(words: Collection[str]) -> str:
    """Return the mark of ``words``: 64 hexadecimal digits."""
    orders = [_orders(word) for word in set(words) or {""}]
    return "".join(f"{min(column) % 16:x}" for column in zip(*orders, strict=True))


def likeness(one: str, other: str) -> float:
    """Return how much two marks have in common: about the words in both over the words in either (0 to 1)."""
    agreeing = sum(a == b for a, b in zip(one, other, strict=True)) / PLACES
    return max(0.0, (agreeing - CHANCE) / (1 - CHANCE))


def _orders(word: str) -> list[int]:
    """Return where ``word`` stands in each of the orders."""
    digest = b"".join(blake2b(word.encode(), salt=bytes([block])).digest() for block in range(PLACES // 16))
    return [int.from_bytes(digest[at : at + 4], "big") for at in range(0, len(digest), 4)]
