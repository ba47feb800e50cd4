"""Whether a file reads like a statement at all: a commit holds others, and none of them may be held up."""

import re
from fnmatch import fnmatch
from pathlib import Path

from pslint.values import Document

OTHERS = (
    "readme*", "license*", "licence*", "copying*", "notice*", "contributing*", "changelog*", "changes*", "history*",
    "authors*", "code_of_conduct*", "security*", "requirements*", "constraints*", "robots.txt", "cmakelists.txt",
)  # fmt: skip
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
LEAST_WORDS = 8
EVERY = 60  # a statement says I or my at least once in so many words


def is_other(path: str) -> bool:
    """Tell by its name that a file is no draft: a README, a licence, a list of requirements."""
    return any(fnmatch(Path(path).name.lower(), pattern) for pattern in OTHERS)


def reads_like_a_statement(document: Document) -> bool:
    """Tell whether the prose speaks in the first person, as a statement does in every few lines."""
    prose = " ".join(piece.of(document.text) for p in document.paragraphs if p.kind == "prose" for piece in p.pieces)
    words, said = len(prose.split()), len(FIRST_PERSON.findall(prose))
    return words >= LEAST_WORDS and said * EVERY >= words
