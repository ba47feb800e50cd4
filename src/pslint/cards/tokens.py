"""What a token of a card's ``tokens`` may say: the attributes that spaCy's Matcher knows, and what each takes."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from pslint.cards.near import did_you_mean

ATTRIBUTES = tuple(
    "LOWER TEXT ORTH LEMMA POS TAG MORPH DEP SHAPE NORM LENGTH OP ENT_TYPE ENT_IOB ENT_ID ENT_KB_ID SPACY SENT_START "
    "IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_UPPER IS_TITLE IS_PUNCT IS_SPACE IS_BRACKET IS_QUOTE IS_LEFT_PUNCT "
    "IS_RIGHT_PUNCT IS_CURRENCY IS_STOP IS_SENT_START LIKE_NUM LIKE_URL LIKE_EMAIL _".split()
)
TIMES = re.compile(r"[?!*+]|\{\d+\}|\{\d+,\d*\}|\{,\d+\}")
LISTS = ("IN", "NOT_IN", "IS_SUBSET", "IS_SUPERSET", "INTERSECTS")
LIKE = ("REGEX", "FUZZY", *(f"FUZZY{number}" for number in range(1, 10)))
COMPARED = ("==", "!=", ">=", "<=", ">", "<")
IOB = ("", "I", "O", "B", 0, 1, 2, 3)


def fault(token: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return the first key that is no attribute or has a wrong value, and what is wrong, in words; None where none."""
    for key, value in token.items():
        name = key.upper()
        if name not in ATTRIBUTES:
            question = did_you_mean(name, ATTRIBUTES)
            return key, f"a token has no attribute {key!r}; {question}allowed are {', '.join(ATTRIBUTES)}"
        takes, fits = _kind(name)
        if not fits(value):
            return key, f"{key!r} of a token is {value!r}; it must be {takes}"
    return None


def _kind(name: str) -> tuple[str, Callable[[Any], bool]]:
    """Return what the attribute takes, for a person and as a test."""
    if name.startswith(("IS_", "LIKE_")) or name in ("SPACY", "SENT_START"):
        return "true or false", lambda value: isinstance(value, bool)
    return KINDS.get(name, (f"words in quotes, or a table with {', '.join((*LISTS, *LIKE[:2]))}", _is_words))


def _is_times(value: Any) -> bool:
    return isinstance(value, str) and TIMES.fullmatch(value) is not None


def _is_iob(value: Any) -> bool:
    return not isinstance(value, bool) and value in IOB


def _is_words(value: Any) -> bool:
    if not isinstance(value, dict):
        return isinstance(value, str)
    return all(
        _is_words(inner) if key.upper() in LIKE else key.upper() in LISTS and _is_list(inner, str)
        for key, inner in value.items()
    )


def _is_length(value: Any) -> bool:
    if not isinstance(value, dict):
        return _is_number(value)
    return all(
        _is_number(inner) if key in COMPARED else key.upper() in LISTS and _is_list(inner, int)
        for key, inner in value.items()
    )


def _is_list(value: Any, kind: type) -> bool:
    return isinstance(value, list) and all(isinstance(one, kind) and not isinstance(one, bool) for one in value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


KINDS: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "OP": ('how often it stands: "?", "!", "*", "+", "{2}", "{2,}", "{,3}" or "{2,3}"', _is_times),
    "LENGTH": (f"a number, or a table with {', '.join((*COMPARED, *LISTS[:2]))}", _is_length),
    "ENT_IOB": ('"I", "O", "B" or ""', _is_iob),
    "_": ("a table", lambda value: isinstance(value, dict)),
}
