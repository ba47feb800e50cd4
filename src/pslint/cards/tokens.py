"""What a token of a card's ``tokens`` may say: the attributes that spaCy's Matcher knows."""

from collections.abc import Iterable

from pslint.cards.near import did_you_mean

ATTRIBUTES = tuple(
    "LOWER TEXT ORTH LEMMA POS TAG MORPH DEP SHAPE NORM LENGTH OP ENT_TYPE ENT_IOB ENT_ID ENT_KB_ID SPACY SENT_START "
    "IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_UPPER IS_TITLE IS_PUNCT IS_SPACE IS_BRACKET IS_QUOTE IS_LEFT_PUNCT "
    "IS_RIGHT_PUNCT IS_CURRENCY IS_STOP IS_SENT_START LIKE_NUM LIKE_URL LIKE_EMAIL _".split()
)


def unknown(keys: Iterable[str]) -> tuple[str, str] | None:
    """Return the first key that is no attribute, and what is wrong with it, in words; None where all are."""
    for key in keys:
        if key.upper() not in ATTRIBUTES:
            question = did_you_mean(key.upper(), ATTRIBUTES)
            return key, f"a token has no attribute {key!r}; {question}allowed are {', '.join(ATTRIBUTES)}"
    return None
