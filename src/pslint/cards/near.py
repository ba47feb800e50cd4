"""The question that an error asks where a word is nearly a known one."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, names: Iterable[str]) -> str:
    """Return a question for the name that was meant by ``word``, with a space behind it; empty where none is near."""
    near = get_close_matches(word, list(names), n=1)
    return f"did you mean {near[0]!r}? " if near else ""
