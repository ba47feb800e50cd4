"""Whether a course, a year or a rotation that a sentence names is the setback, and not only when or how it came."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens

from pslint.plainly import FAILING

COURSE, UNMATCHED = "course", "unmatched"
SELF_SAID = re.compile(r"probation|dismiss|expelled|suspension|warning", re.IGNORECASE)
FOR_STUDY = re.compile(
    r"""\b(?: on-?line | review | prep | preparat\w+ | revision | refresher | crash | evening | intensive | english
      | language | board | kaplan | usmle | comlex | study | question | practice | timed | mixed | research | away
      | of )\ (?:course|block|rotation)$
    | \b(?:different|unusual|subsequent|single)\ course$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A course taken to learn for an exam, a block of its questions, “of course”: none of them can be failed."""
WHEN = re.compile(
    r"\b(?:in|during|after|before|of|at|until|from|since|by|over|through|throughout|into|to|on|for|late|early) "
    r"(?:(?:the|my|our|that|a|this|one|two|three|half) )?$",
    re.IGNORECASE,
)
SOMETHING = re.compile(r"\s+(?:the|my|our|your|his|her|their|its|with|what|any|a|an|that|this)\b", re.IGNORECASE)
"""What follows where something else does not match: a score, a story."""
CLAUSE = re.compile(r"[;:—–()]|\b(?:because|while|when|after|before|since|although|so|but)\b", re.IGNORECASE)
AND = re.compile(r"\band\b[^.;]*$", re.IGNORECASE)
SAID_AFTER = re.compile(r",? (?:which|that|was|had|were|is|and|exam|grade|result)\b")
OF = re.compile(r" of (?:study|my|the)\b")
PASSED = re.compile(r"\b(?:pass(?:ed|ing)?|clear(?:ed|ing)|finish(?:ed|ing)|got through)\b", re.IGNORECASE)
FIRST = re.compile(r"\bfirst (?:try|attempt|time|sitting|go)\b", re.IGNORECASE)
OFTENER = re.compile(
    r"\b(?:second|third|fourth|fifth|last|next|two|three|four|five|[2-5])\s(?:attempts?|tr(?:y|ies)|times?|sittings?|go)\b"
    r"|\bagain\b",
    re.IGNORECASE,
)
"""More than one attempt, beside what FAILING knows of them."""
FAR, NEAR, BEFORE = 60, 40, 20  # letters


def told(sentence: Tokens, named: Sequence[Tokens], discloses: bool) -> Iterator[Tokens]:
    """Yield those of the setbacks ``named`` in a sentence, in its order, that it says were one.

    A course is one where its failing is said; where something else is named as well, that may be what failed, and the
    course only say when ("in my third year I failed the surgery shelf").
    The Match is one unless something else is what does not match. An exam is one unless the sentence, without a failing
    or a disclosure, says that it was passed on the first attempt.
    ``discloses`` where the sentence names a setback at all.
    """
    text, at = sentence.text, sentence.start_char
    ends = [one.end_char - at for one in named if one.label_ != COURSE]
    failing = discloses or FAILING.search(text) is not None
    sure_ones = {one.start for one in named if one.label_ != COURSE or SELF_SAID.search(one.text)}
    dated = {one.start for one in named if WHEN.search(text[: one.start_char - at])} - sure_ones
    undated = any(one.start not in dated and not _for_study(text, *_place(one, at)) for one in named)
    for one in named:
        start, end = _place(one, at)
        if (one.start in dated and undated) or (one.label_ == UNMATCHED and SOMETHING.match(text, end)):
            continue
        sure = one.start in sure_ones
        if sure and not failing and _at_once(text, start, end):
            continue
        if sure or (not _for_study(text, start, end) and (_said(text, start, end, ends) if ends else failing)):
            yield one


def _place(one: Tokens, at: int) -> tuple[int, int]:
    return one.start_char - at, one.end_char - at


def retaken(sentence: str) -> bool:
    """Tell whether a sentence speaks of a failing or of more than one attempt."""
    return FAILING.search(sentence) is not None or OFTENER.search(sentence) is not None


def _at_once(text: str, start: int, end: int) -> bool:
    """Tell whether "passed" stands before what is named there, and "the first attempt" after it in the same clause."""
    first = FIRST.search(text, end)
    if first is None or OFTENER.search(text) or not PASSED.search(text, 0, start):
        return False
    between = text[end : first.start()]
    return not CLAUSE.search(between) and not PASSED.search(between)


def _for_study(text: str, start: int, end: int) -> bool:
    near = text[max(0, start - BEFORE) : end]
    return FOR_STUDY.search(near) is not None or (near.endswith(COURSE) and OF.match(text, end) is not None)


def _said(text: str, start: int, end: int, others: Sequence[int]) -> bool:
    """Tell whether a word of failing speaks of what stands there, where other setbacks end at ``others``."""
    before = text[max(0, start - FAR) : start]
    if WHEN.search(before):
        return False
    nearest = bisect_right(others, start) - 1
    reach = max(0, others[nearest] - start + len(before)) if nearest >= 0 else 0
    said = [match.end() for match in FAILING.finditer(before, 0 if AND.search(before, reach) else reach)]
    if said and not CLAUSE.search(before, said[-1]):
        return True
    after = FAILING.search(text, end, end + NEAR)
    return after is not None and SAID_AFTER.match(f"{text[end : after.start()]} ") is not None
