"""Whether a sentence says plainly that its writer failed, and what."""

import re
from collections.abc import Iterable

FAILING = re.compile(
    r"""\b(?: fail\w* | flunk\w* | repeat\w* | remediat\w* | re-?t(?:ake|ook|aken|aking) | redo(?:ne|ing)? | redid
      | dismiss\w* | probation | suspen(?:ded|sion) | unsatisfactory | incomplete | unsuccessful\w* | withdr[ae]w\w*
      | held\ back | second\ (?:time|attempt|try|sitting) | twice | deficien\w+ | over\ again | an?\ [DF]\ in )\b
    | (?:\b(?:not|never|without)|n['’]t)\ (?:\w+\ ){0,2}
      (?:pass\w*|clear\w*|advanc\w+|promot\w+|complet\w+|finish\w*|approv\w+|get\ (?:through|credit))\b""",
    re.IGNORECASE | re.VERBOSE,
)
SETBACK = re.compile(
    r"""\b(?: exam\w* | test | boards? | steps?(?=\ [123I]) | levels?(?=\ [123I]) | USMLE | COMLEX | PLAB | MCCQE | CK
      | courses? | class(?:es)? | clerkships? | shelf | rotation | semester | term | year | score | grade
      | (?:un)?match(?:ed)? | (?-i:SOAP) | attempts? | residency | internship )\b""",
    re.IGNORECASE | re.VERBOSE,
)
RESULT = re.compile(
    r"""\b(?:first|two|three|four|third|fourth|several|[234])\ (?:attempts?|tries|times|sittings?)\b
    | \b[1-9]\d{2}\b | \b\d{1,2}(?:\.\d+)?\ ?(?:%|percent\b|points?\b)
    | \b(?:below|under|short\ of)\ (?:\w+\ ){0,2}(?:pass\w*|mark|mean|average|cut-?off|minimum)\b
    | \b(?:low|poor|weak)\b
    | \bunmatched\b | (?:\b(?:not|never|without)|n['’]t)\ (?:\w+\ ){0,2}match(?:ed|ing)?\b""",
    re.IGNORECASE | re.VERBOSE,
)


def named_plainly(sentence: str, setbacks: Iterable[str] = ()) -> bool:
    """Tell whether the words name an exam, a course, a score, a year or the Match, and say what became of it.

    ``setbacks`` are names that are known to be one, however they read.
    """
    named = SETBACK.search(sentence) or any(name and name in sentence for name in setbacks)
    return bool(named) and bool(FAILING.search(sentence) or RESULT.search(sentence))
