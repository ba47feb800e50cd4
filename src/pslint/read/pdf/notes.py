"""The notes at the foot of a PDF's pages: read after the text, as those of a Word draft are."""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from pslint.read.pdf.line import Line

SMALLER = 0.95  # times the usual size of letters
MARK = re.compile(r"(?:\d{1,3}|[*†‡])\s*(?=[^\W\d])")

Page = Sequence[Line]


def parted(pages: Sequence[Page]) -> tuple[list[Page], list[list[Page]]]:
    """Return the text of each page; and the notes without their numbers, each as pages up to the one it stands on."""
    size = median([line.size for page in pages for line in page] or [0])
    texts: list[Page] = []
    notes: list[list[Page]] = []
    for page in pages:
        end = _end_of_text(page, SMALLER * size)
        notes += [[*([()] * len(texts)), note] for note in _notes(page[end:])]
        texts.append(page[:end])
    return texts, notes


def _notes(lines: Page) -> list[list[Line]]:
    notes: list[list[Line]] = []
    for line in lines:
        mark = MARK.match(line.words)
        if mark:
            notes.append([replace(line, words=line.words[mark.end() :])])
        else:
            notes[-1].append(line)
    return notes


def _end_of_text(page: Page, small: float) -> int:
    """Return where the small lines at the foot of a page begin, the first of which has a note's number."""
    end = len(page)
    while end and page[end - 1].size < small:
        end -= 1
    while end < len(page) and not MARK.match(page[end].words):
        end += 1
    return end
