"""What a card's regular expression may be: one that compiles, and that comes to an end on any words.

Python's ``re`` cannot be stopped, and an engine without backtracking would take away what card writers know (look
around, back references). So there are two fences. When a card is read, each group that is repeated is tried on
a few words: one that takes the same words in two ways needs twice the time for each further word, and so does
one that runs out of time on words made to tease it; the card is refused before any draft is read. What slips
through is stopped while a draft is read: the ``regex`` package matches with a time limit. The project's own cards have
passed the first fence in its tests, and ``re`` makes them ready four times as fast.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise

import regex

SECONDS = 1.0  # for one sentence; what is in order takes a thousandth of it
TEASE_SECONDS = 0.5
REPEATED = re.compile(r"[*+]|\{\d*,\}|\{\d*,?\d{2,}\}")
LONGEST_SAMPLE = 4

Search = Callable[[str], Iterator[re.Match[str] | regex.Match[str]]]


def compiled(source: str) -> regex.Pattern[str]:
    """Return ``source`` ready for ``finditer`` with a time limit."""
    return regex.compile(source)


def search(source: str, tried: bool) -> Search:
    """Return what finds ``source`` in words; where it was not ``tried``, it may end in ``TimeoutError``."""
    return re.compile(source).finditer if tried else partial(compiled(source).finditer, timeout=SECONDS)


def problem(source: str) -> str | None:
    """Return what is wrong with a regular expression, in words; None where it is in order."""
    try:
        re.compile(source)
        ready = compiled(source)
    except (re.error, regex.error, RecursionError, OverflowError) as error:
        return f"the regular expression {source!r} does not compile: {error}"
    for body in _repeated(source):
        if _ambiguous(body):
            return f"{_endless(source)}: ({body}) repeated can take the same words in many ways"
    return f"{_endless(source)} on some words; repeat less in it" if _teased(ready, source) else None


def _endless(source: str) -> str:
    return f"the regular expression {source!r} would backtrack without end"


def _repeated(source: str) -> Iterator[str]:
    """Yield what stands in each group that is repeated without bound, or ten times and more."""
    opened: list[int] = []
    at, in_class = 0, False
    while at < len(source):
        char = source[at]
        if char == "\\":
            at += 1
        elif in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
            at += source[at + 1 : at + 2] == "]"  # a bracket that comes first in a class is one of its characters
        elif char == "(":
            opened.append(at)
        elif char == ")" and opened:
            start = opened.pop()
            if REPEATED.match(source, at + 1) and source[at + 2 : at + 3] != "+":
                yield re.sub(r"^\?(?::|P?<\w+>)", "", source[start + 1 : at])
        at += 1


def _ambiguous(body: str) -> bool:
    """Tell whether ``body`` takes one sample both as a whole and in pieces, or both once and several times over."""
    try:
        ready, pieces = re.compile(body), re.compile(f"(?:{body}){{2,}}")
    except re.error:  # it refers to a group outside: the time limit has to do
        return False
    return any(
        (ready.fullmatch(sample) and pieces.fullmatch(sample))
        or sum(ready.fullmatch(sample * times) is not None for times in range(1, LONGEST_SAMPLE + 1)) > 1
        for sample in _samples(body)
    )


def _teased(ready: regex.Pattern[str], source: str) -> bool:
    """Tell whether the search does not come to its end on words that nearly match."""
    try:
        for sample in _samples(source):
            for _ in ready.finditer(sample * 40 + "\x00", timeout=TEASE_SECONDS):
                pass
    except TimeoutError:
        return True
    return False


def _samples(source: str) -> list[str]:
    """Return the characters of ``source``, its neighbours in pairs, and one of each common kind."""
    letters = [char for char in source if char not in "\\()[]{}|^$*+?"]
    return list(dict.fromkeys([*"aA1 .,-", "a ", *letters, *("".join(pair) for pair in pairwise(letters))]))
