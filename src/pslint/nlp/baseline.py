"""A reader of plain words, standing where a trained one belongs: few cues, looked at sentence by sentence."""

import re
from collections.abc import Sequence

from pslint.nlp.readings import Reading, numbered
from pslint.values import Role

ACADEMIC = re.compile(
    r"\b(step|steps|usmle|comlex|level [123]|plab|mccqe|fmge|exams?|examination|boards?|shelf|course|clerkship|semester|"
    r"block|score|scored|academic probation|dismissed|match(?:ed)?|unmatched|year)\b", re.I,
)  # fmt: skip
FAILING = re.compile(
    r"\b(fail(?:ed|ing|ure)?|(?:did|could|do) ?(?:not|n't) (?:pass|clear|match|meet)|not pass(?:ed|ing)?|fell short|"
    r"unsuccessful|(?:below|under) (?:the )?pass\w*|attempts?|repeat(?:ed|ing)?|probation|dismissed|unmatched|"
    r"second time|again|low(?:er)? score|retake|retook|remediat\w+|setback)\b", re.I,
)  # fmt: skip
OWN = re.compile(r"\b(I|my|me)\b")
OTHERS = re.compile(r"\b(patient|heart failure|kidney failure|renal failure|sister|brother|friend|student|cousin)s?\b", re.I)
FIRST_PASS = re.compile(r"\bpass\w* .{0,40}\b(?:on|in) (?:the|my) first (?:attempt|try)\b", re.I)
CHANGE = re.compile(
    r"\b(question bank|questions|schedule|tutor|mentor|adviser|advisor|plan|practice|timed|studied|met (?:weekly|with)|"
    r"changed|retook|repeated|enrolled|review(?:ed)?)\b", re.I,
)  # fmt: skip
EVIDENCE = re.compile(r"\b(passed|scored|score of|honou?rs|improved|2[0-9]{2}|percentile|cleared)\b", re.I)
GROWTH = re.compile(r"\b(taught me|learn(?:ed|t)|lesson|I now|since then|today I)\b", re.I)
CONTEXT = re.compile(r"\b(because|since|due to|while|during|underestimated|at the time|did not (?:know|plan|ask))\b", re.I)
CUES = {Role.CONTEXT: CONTEXT, Role.CHANGE: CHANGE, Role.EVIDENCE: EVIDENCE, Role.GROWTH: GROWTH}


def read_words(paragraphs: Sequence[Sequence[str]]) -> list[Reading]:
    """Read the sentences of each paragraph; returns one reading a sentence, in order."""
    readings: list[tuple[bool, tuple[Role, ...]]] = []
    for sentences in paragraphs:
        anchors = [i for i, text in enumerate(sentences) if _names_own_setback(text)]
        first, last = (anchors[0], _reach(sentences, anchors[-1])) if anchors else (1, 0)
        readings += [(first <= i <= last, _roles(text, i in anchors)) for i, text in enumerate(sentences)]
    numbers = numbered([inside for inside, _ in readings])
    return [
        Reading(number, roles if number else ()) for number, (_, roles) in zip(numbers, readings, strict=True)
    ]


def _names_own_setback(text: str) -> bool:
    return bool(
        ACADEMIC.search(text) and FAILING.search(text) and OWN.search(text)
        and not OTHERS.search(text) and not FIRST_PASS.search(text)
    )  # fmt: skip


def _reach(sentences: Sequence[str], last: int) -> int:
    """Return how far the explanation runs on: while the next sentence tells a cause, a change or an outcome."""
    while last + 1 < len(sentences) and _cues(sentences[last + 1]):
        last += 1
    return last


def _cues(text: str) -> tuple[Role, ...]:
    return tuple(role for role, cue in CUES.items() if cue.search(text))


def _roles(text: str, anchor: bool) -> tuple[Role, ...]:
    roles = ((Role.DISCLOSURE,) if anchor else ()) + _cues(text)
    return roles or (Role.CONTEXT,)
