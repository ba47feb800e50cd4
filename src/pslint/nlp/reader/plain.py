"""Sentences that name the writer's own failed exam so plainly that the network need not be sure of it."""

import re

EXAM = (
    r"(?:usmle|comlex(?:-usa)?|nbme|nbome|step ?[123]|level ?[123]|plab|mccqe|amc|(?:licensing|national|board) exam)\b"
)
OWN = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|so|then|when|because|after|that \w+|in (?:\w+ )?(?:of )?\d{4}) )I (?:have |had )?"
    r"(?:failed|did not pass|didn't pass) (?:(?:my|the) )?(?:(?:first|second|third) (?:attempt|try) (?:at|of|on) )?"
    rf"(?:the |my )?{EXAM}",
    re.IGNORECASE,
)
# A fear, a dream, a supposition or somebody's words is no failure.
NOT_SO = re.compile(
    r"\b(?:if|fear\w*|afraid|dream\w*|nightmares?|thought|convinced|sure|certain|believed|imagin\w+|worr\w+|felt|told|"
    r"said|says?|never|would|might|could|almost|nearly|supposed?|as though)\b|[\"“”?]",
    re.IGNORECASE,
)


def names_own_failure(text: str) -> bool:
    """Tell whether the sentence says in so many words that its writer failed a licensing exam."""
    return OWN.search(text) is not None and NOT_SO.search(text) is None
