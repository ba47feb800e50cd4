"""How the explanation reads: long sentences, hard words, a raised voice."""

import re
from collections.abc import Iterator

from pslint.checks.given import number
from pslint.readability import estimate
from pslint.values import Hit, Rule, Span, Statement, above, cover

LEAST_WORDS = 30  # a grade level measured on less says nothing
EASY_LENGTH = 16  # words a sentence; shorter ones on average are not hard to read
DOUBT = 3  # grades that an estimate may be off
LOUD = re.compile(r"[!?]*!+[!?]*|\b(?:[A-Z]{2,}\s+)+[A-Z]{2,}\b")
ACRONYMS = frozenset(
    ("AAMC", "CBSE", "COMLEX", "ECFMG", "ENARM", "ERAS", "FMGE", "LEVEL", "MCAT", "MCCQE", "MRCGP", "MRCP", "MRCS",
     "NBME", "NBOME", "NEET", "NMAT", "NRMP", "OSCE", "PLAB", "SOAP", "STEP", "UKMLA", "USCE", "USMLE")
)  # fmt: skip
APART = re.compile(r"[\"“][^\"“”]*[\"”]|\[[^\[\]]*\]|\bTODO\b[^.]*")
QUESTION = re.compile(r"\?(?=[\"”')\s]*$)")


def long_sentence(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit on each sentence of the explanation with more words than ``most``."""
    most = int(number(rule, "most"))
    for sentence in statement.explained:
        if sentence.words > most:
            yield Hit(sentence.span, {"words": sentence.words, "most": most})


def hard_to_read(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the explanation reads at a higher grade than ``most`` (a U.S. school year)."""
    count, words = len(statement.explained), sum(s.words for s in statement.explained)
    # the estimate is near enough to spare loading textstat
    text, most = " ".join(s.text for s in statement.explained), number(rule, "most")
    if words < max(LEAST_WORDS, EASY_LENGTH * count) or estimate(text, words, count) < most - DOUBT:
        return
    grade = grade_level(text)
    if grade > most:
        yield Hit(cover(p.span for p in statement.passages), {"grade": above(grade, most), "most": f"{most:g}"})


def grade_level(text: str) -> float:
    """Return the Automated Readability Index of ``text``: a U.S. school year (Senter and Smith 1967).

    Of textstat's measures this is one that counts letters, not syllables: those of English words it would fetch
    from the network.
    """
    import textstat  # it takes a second to load, and few drafts need it

    return float(textstat.automated_readability_index(text))


def shouting(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001  (the shape of a check)
    """Hit on exclamation marks, runs of words in capitals, and questions that no one is asked, in the explanation.

    What stands in quotation marks is somebody's speech, what stands in brackets a note to oneself: both are left alone.
    """
    for sentence in statement.explained:
        words = APART.sub(lambda apart: " " * len(apart.group()), sentence.span.of(statement.document.text))
        if QUESTION.search(words):
            yield Hit(sentence.span, {"excerpt": sentence.text})
        start = sentence.span.start
        for match in filter(_raised, LOUD.finditer(words)):
            yield Hit(Span(start + match.start(), start + match.end()), {"excerpt": match.group()})


def _raised(match: re.Match[str]) -> bool:
    """Tell whether the match is more than the names of exams: a mark, or a word that is written so to be loud."""
    words = match.group().split()
    return len(words) < 2 or any(len(word) > 3 and word not in ACRONYMS for word in words)
