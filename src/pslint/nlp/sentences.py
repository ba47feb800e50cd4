"""Where sentences begin: the model's word, corrected where abbreviations, quotes, brackets and blanks mislead it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

# After these a name, a number or the rest of the sentence follows, never a new sentence.
TITLES = frozenset(
    [
        "dr.",
        "mr.",
        "mrs.",
        "ms.",
        "mx.",
        "prof.",
        "st.",
        "ste.",
        "mt.",
        "smt.",
        "sr.",
        "jr.",
        "fr.",
        "gen.",
        "col.",
        "capt.",
        "lt.",
        "sgt.",
        "rev.",
        "hon.",
        "vs.",
        "v.",
        "e.g.",
        "i.e.",
        "cf.",
        "approx.",
        "ca.",
        "no.",
        "nos.",
        "dept.",
        "univ.",
        "inst.",
        "fig.",
        "ed.",
        "eds.",
        "ext.",
        "vol.",
        "pp.",
        "al.",
    ]
)
INITIALS = re.compile(r"(?:[A-Za-z]\.){1,4}$")  # U.S., S.P., C.K., a middle initial
NUMERAL = re.compile(r"[IVX]{1,4}\.$|\d+\.$")
NUMBERED = frozenset(["step", "part", "level", "stage", "type", "grade", "year", "tier", "phase", "unit", "block"])
BEGINNERS = frozenset(["I", "My", "We", "Our", "He", "His", "She", "Her", "It", "They", "Their", "The", "This", "That"])
ENDS = re.compile(r"(?:[.!?]+|\.\.\.)$")
CLOSERS = frozenset("\"')]}")
OPENERS = frozenset("([{")
LONGEST_NOTE = 40  # tokens
BEGINS, GOES_ON = 1, -1  # what spaCy keeps for a token
BLANK = re.compile(r"_+$|[xX]{3,}$")
STOPS = frozenset([".", ",", ";", ":", "!", "?"])
ITEM = re.compile(r"\d{1,2}[a-z]?[.)]?$|\d{1,2}[.)]?[a-z]$")  # "2." before what is said second
GREETING = re.compile(r"(?:Dear|Respected) [^,:]+ [,:]$|To (?:the|whom) [^,:]+ :$")
LONGEST_GREETING = 14  # tokens


@dataclass(frozen=True, slots=True)
class _Inside:
    """What is open before a token: how many square brackets, and whether a quotation."""

    brackets: int
    quote: bool


def starts(words: Sequence[str], said: Sequence[bool]) -> list[bool]:
    """Tell for each token of one paragraph whether a sentence begins there.

    ``words`` are the tokens' texts, ``said`` the model's word for each; the first always begins one.
    """
    inside = _open_before(words)
    return [i == 0 or _begins(words, i, said[i], inside[i]) for i in range(len(words))]


def _open_before(words: Sequence[str]) -> list[_Inside]:
    opened, brackets, quote = [], 0, False
    for word in words:
        opened.append(_Inside(brackets, quote))
        brackets = max(0, brackets + (word == "[") - (word == "]"))
        quote ^= word == '"'
    return opened


def _begins(words: Sequence[str], i: int, said: bool, inside: _Inside) -> bool:
    before, here = _last_word(words, i), words[i]
    if here in STOPS or _numbers_item(words, i):
        return False
    if _greeted(words, i):
        return True
    if inside.brackets and "]" in words[i : i + LONGEST_NOTE]:
        return False  # a note to oneself in brackets is no sentence
    if here in CLOSERS - {'"', "'"} or (here == '"' and inside.quote):
        return False
    if words[i - 1] in OPENERS or (words[i - 1] == '"' and inside.quote):
        return False
    if BLANK.match(before) or before.lower() in TITLES:
        return False
    if _abbreviates(words, i, before):
        return here in BEGINNERS or (said and here[:1].isupper() and before[:-1] not in ("C.K", "C.S"))
    if before.endswith("...") and here[:1].islower():
        return False
    return said or _plainly_new(words, i, before) or _follows_note(words, i)


def _numbers_item(words: Sequence[str], i: int) -> bool:
    """Tell whether just before ``i`` stands the number of an item, alone after the end of a sentence: "2. I failed"."""
    at = i - 2 if words[i - 1] in (".", ")") else i - 1
    if at < 0 or not ITEM.match(words[at]) or (at == i - 1 and words[at].isdigit()):
        return False
    return at == 0 or bool(ENDS.search(words[at - 1]))


def _greeted(words: Sequence[str], i: int) -> bool:
    """Tell whether the paragraph opens with a greeting that ends just before ``i``: "Dear Dr. Osei, I write"."""
    if i > LONGEST_GREETING or words[i - 1] not in (",", ":") or not words[i][:1].isupper():
        return False
    return GREETING.match(" ".join(words[:i])) is not None


def _last_word(words: Sequence[str], i: int) -> str:
    """Return the token before ``i`` that is no closing quote or bracket."""
    at = i - 1
    while at > 0 and words[at] in CLOSERS:
        at -= 1
    # The tokenizer may part a full stop from an initial: "Part I" + ".".
    if words[at] == "." and at > 0 and re.fullmatch(r"[A-Z]|[IVX]+", words[at - 1]):
        return words[at - 1] + "."
    return words[at]


def _abbreviates(words: Sequence[str], i: int, before: str) -> bool:
    """Tell whether ``before`` is initials; "Step I." and "Part II." end their sentence all the same."""
    if not INITIALS.match(before):
        return False
    numbered = {word.lower() for word in words[max(0, i - 4) : i]} & NUMBERED
    return not (NUMERAL.match(before) and numbered)


def _plainly_new(words: Sequence[str], i: int, before: str) -> bool:
    """Tell whether a full stop stands before and a capital (perhaps in quotes) here: the model misses a few."""
    here = words[i + 1] if words[i] == '"' and i + 1 < len(words) else words[i]
    return bool(ENDS.search(before)) and here[:1].isupper()


def _follows_note(words: Sequence[str], i: int) -> bool:
    """Tell whether a note opens the paragraph and ends before ``i``, where a sentence begins: "[too long] The exam"."""
    return words[0] == "[" and "]" not in words[: i - 1] and words[i - 1] == "]" and words[i] in BEGINNERS


@Language.component("pslint_sentences", requires=["token.is_sent_start"], assigns=["token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """Correct the sentence starts of each paragraph in ``doc.spans["paragraphs"]`` (the whole text without them)."""
    begun = doc.to_array("SENT_START").astype("int64")
    group = doc.spans["paragraphs"] if "paragraphs" in doc.spans else [doc[:]]
    for paragraph in group:
        tokens = list(paragraph)
        said = [bool(token.is_sent_start) for token in tokens]
        for token, begins in zip(tokens, starts([t.text for t in tokens], said), strict=True):
            begun[token.i] = BEGINS if begins else GOES_ON
    for token in doc:
        if token.is_space:  # the gap between two paragraphs belongs to the sentence before it
            begun[token.i] = BEGINS if token.i == 0 else GOES_ON
    # All at once: to set it for one token, spaCy looks through the whole text first.
    column: Any = begun.astype("uint64").reshape(-1, 1)
    return doc.from_array(["SENT_START"], column)
