"""Whether a sentence tells of more than one failure: said as a fact, not feared, denied or promised away."""

import re

CLAUSES = re.compile(
    r"[.,;:!?()—–]"
    r"|(?=\b(?:and|but|or|so|because|since|although|though|while|when|which|who|that|then|before|after|until|if|unless)\b)",
    re.IGNORECASE,
)
NUMBERED = r"(?:third|fourth|fifth)"
SAT = r"(?:passed|took|taken|taking|sat|sitting|retook|retaken|tried|failed|failing)"
SAME = r"(?:(?!\b(?:I|he|she|we|they|never|not|no)\b).){0,120}?"  # the clause still speaks of that failure
EXAM = r"(?:(?:exam|board|course|shelf|academic|USMLE|COMLEX|Step|Level|[12]|CK|CS|PE)\s)*"
BEFORE = 80  # letters in which a failure can be denied
AGAIN = re.compile(
    rf"""
      \b(?:failed|failing)\b (?!\ to\ (?!pass\b)) {SAME}
        \b(?: again | twice(?!\ (?:as|an?|per|daily|weekly|my)\b) | (?:a|the|my)\ second\ time
            | both\ (?:times|attempts)
            | (?:two|three|four|several)\ times | (?:on|in|at)\ (?:my|the)\ second\ (?:attempt|try|sitting)
            | (?:my|the)\ first\ (?:two|three)\ (?:attempts|tries|sittings) )\b
    | \b(?:failed|failing)\ (?:my|the)\ second\ (?:attempt|try|sitting)\b
    | \bagain\ failed\b
    | \bsecond\ {EXAM}failure\b
    | \b{NUMBERED}\ (?:attempt|try|sitting)\b
    | \b{SAT}\b {SAME} \b(?:a|the|my)\ {NUMBERED}\ time\b
    | \b(?:two|three|four|both|several|multiple|all)\ (?:of\ )?(?:(?:my|these|the)\ )?{EXAM}
        (?:failures|fails|failed\ (?:attempts|exams|examinations|courses)|unsuccessful\ attempts)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
ACROSS = re.compile(  # over the end of a clause
    r"\bsecond time (?:that )?I (?:had )?failed\b|"
    r"\bfailed\b[^.;!?]{0,120}\band (?:then |once )?again (?:in|on|at|the|that) (?:[\w-]+ ){0,3}"
    r"(?:(?:19|20)\d\d|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|spring|summer|autumn|fall|winter|year|month|attempt|time)\b"
)
OTHERS = r"(?:who|he|she|they|brother|sister|cousin|friends?|classmates?|colleagues?|roommate|mentor|tutor|residents?)"
UNDONE = re.compile(
    rf"""
    (?: (?:\b(?:never|not(?!\ only)|no|nobody|without|nor)\b | n['’]t\b) (?:\ (?!I\b)[\w'’-]+){{0,3}}
      | \b(?:of|from|about|against)(?:\ (?:ever|my|me|the|an?))?
      | \b(?:if|unless|whether|fear\w*|afraid|avoid\w*|worr\w+|prevent\w*|risk\w*)(?:\ [\w'’-]+){{0,4}}
      | \b(?:might|would|could|may)(?:\ (?:have|be|well|easily))*
      | (?: \b{OTHERS}|'s|’s )(?:\ (?:had|has|have|also|once|himself|herself))*
      | \b(?:his|her|their|whose)
    )\ $
    """,
    re.IGNORECASE | re.VERBOSE,
)


def told_again(sentence: str) -> bool:
    """Tell whether the sentence says that its writer failed more than once."""
    clauses = CLAUSES.split(sentence)
    return _told(ACROSS, sentence) or any(_told(AGAIN, clause) for clause in clauses)


def _told(said: re.Pattern[str], words: str) -> bool:
    matches = said.finditer(words)
    return any(not UNDONE.search(words[max(0, match.start() - BEFORE) : match.start()]) for match in matches)
