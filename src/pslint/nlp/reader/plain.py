"""Sentences that name the writer's own setback so plainly that the network need not be sure of it."""

import re

EXAM = (
    r"(?:usmle|comlex(?:-usa)?|nbme|nbome|step ?[123]|level ?[123]|plab|mccqe|amc|(?:licensing|national|board) exam)\b"
)
COURSE = (
    r"(?!to\b)(?:[\w-]+ ){0,3}(?:shelf|clerkship|course|class|rotation|semester|term|block|anatomy|biochemistry|"
    r"physiology|pathology|pharmacology|histology|microbiology|neuroscience|(?:first|second|third|fourth) year)\b"
)
BEGUN = r"(?:^|[,;:] |\b(?:and|but|so|then|when|because|after|that \w+|in (?:\w+ )?(?:of )?\d{4}) )I (?:have |had )?"
OWN = re.compile(
    rf"{BEGUN}(?:"
    r"(?:failed|did not pass|didn't pass) (?:(?:my|the) )?(?:(?:first|second|third) (?:attempt|try) (?:at|of|on) )?"
    rf"(?:the |my )?(?:{EXAM}|{COURSE})"
    r"|(?:did not|didn't) match\b(?! (?:the|my|his|her|their|with|what|any|a)\b)|(?:went|was|remained) unmatched\b)",
    re.IGNORECASE,
)
# With a fear, a dream, a supposition or somebody's words before it, it is no failure; what follows may tell any cause.
NOT_SO = re.compile(
    r"\b(?:if|fear\w*|afraid|dream\w*|nightmares?|thought|convinced|sure|certain|believed|imagin\w+|worr\w+|felt|told|"
    r"said|says?|never|would|might|could|almost|nearly|supposed?|as though)\b|[\"“”]",
    re.IGNORECASE,
)
UNSAID = re.compile(r"\?|\b(?:or so|would have|said|thought|dream\w*|only in my)\b", re.IGNORECASE)


def names_own_failure(text: str) -> bool:
    """Tell whether the sentence says in so many words that its writer failed an exam or a course, or did not match."""
    said = OWN.search(text)
    return said is not None and not NOT_SO.search(text[: said.end()]) and not UNSAID.search(text)
