"""Whether a file may be a statement at all: a folder or a commit holds others, and none of them is to be judged."""

import re
from pathlib import Path

from pslint.values import Document

# Words that a draft could be called by, such as history, are a project's in capitals alone.
OTHER = re.compile(
    r"(?:(?i:readme(?:[-_.].+)?|licen[cs]e(?:[-_](?:mit|bsd|apache).*)?|copying|contributing|changelog|code_of_conduct"
    r"|requirements(?:[-_].+)?|constraints|robots|cmakelists)|NOTICE|CHANGES|HISTORY|AUTHORS|SECURITY)"
    r"(?i:\.(?:md|markdown|rst|txt|text|html?))?"
)
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]yself)\b")
LEAST_WORDS = 8
PAGE, HEAD = (
    b'<meta name="generator" content="pslint">',
    4096,
)  # in the first so many bytes of each page that pslint writes
EVERY = 60  # a statement says I or my at least once in so many words


def is_other(path: str) -> bool:
    """Tell by its name that a file is no draft: a README, a licence, a list of requirements."""
    return OTHER.fullmatch(Path(path).name) is not None


def is_report(path: str) -> bool:
    """Tell whether a file is a page that pslint itself wrote; one that cannot be opened is none."""
    try:
        if not path.lower().endswith((".html", ".htm")) or not Path(path).is_file():  # a pipe would be waited for
            return False
        with Path(path).open("rb") as file:
            return PAGE in file.read(HEAD)
    except OSError:
        return False


def reads_like_a_statement(document: Document) -> bool:
    """Tell whether the prose speaks in the first person, as a statement does in every few lines."""
    prose = " ".join(piece.of(document.text) for p in document.paragraphs if p.kind == "prose" for piece in p.pieces)
    words, said = len(prose.split()), len(FIRST_PERSON.findall(prose))
    return words >= LEAST_WORDS and said * EVERY >= words
