"""PDF: the lines that PDFium finds, in reading order, put together to paragraphs; its places are pages."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pslint.errors import UnreadableError
from pslint.read.builder import TOO_MANY_PARTS, Builder
from pslint.read.faults import LOCKED
from pslint.read.pdf.line import Line
from pslint.read.pdf.lines import pages
from pslint.read.pdf.notes import parted
from pslint.read.pdf.paragraphs import paragraphs
from pslint.read.pdf.tables import celled
from pslint.values import Document, Limits

WORKER = Path(__file__).with_name("worker.py")
SECONDS = 3  # of computing; two pages take a tenth of one
# Seconds on the clock. What means harm computes, and is ended by the seconds above, so that the clock may wait for a
# machine with twenty times as much to do as it can; where the system counts no computing, the clock is all there is.
WAIT = 60.0 if find_spec("resource") else 4.0
ENDED = {-int(number) for name in ("SIGXCPU", "SIGKILL") if (number := getattr(signal, name, None))}  # by the limits
END, TAIL = b"%%EOF", 2048
AGAIN = "export it again, or save the statement as .docx or .txt"
CUT = f"the PDF is damaged or cut short; {AGAIN}"
HARMFUL = f"the PDF takes far more time or memory than a statement could; {AGAIN}"
CRASHED = f"the PDF could not be read; {AGAIN}"
PICTURE = "this PDF is a picture: export it as text from the program it was written in, or save it as .docx or .txt"
NO_LETTERS = f"the letters of this PDF do not say which they are; {AGAIN}"
STAMP_LINES, STAMP_WORDS = 2, 12
PICTURED = 0.5  # the part of a page that is images, from which on its few words are a stamp
ODD = 0.05  # the part of letters that no program could name, above which a text is none


def read_pdf(path: str, data: bytes, limits: Limits) -> Document:
    """Return the document of a PDF.

    Raises ``UnreadableError`` where it is damaged, locked, too large, or has no text in it.
    """
    if END not in data[-TAIL:]:
        raise UnreadableError(path, CUT)
    found = _lines(path, data, limits)
    builder = Builder(path, limits)
    texts, notes = parted(pages(found))
    for part in (texts, *notes):
        for kind, runs in paragraphs(part):
            builder.add(runs, kind)
    document = builder.document()
    _check(path, document.text)
    return document


def _lines(path: str, data: bytes, limits: Limits) -> list[tuple[float, list[Line]]]:
    """Return the height and the lines of each page, as a process of its own finds them."""
    told = _told(path, data, limits)
    faults: Mapping[str, str] = {
        "locked": LOCKED,
        "damaged": CUT,
        "lines": TOO_MANY_PARTS,
        "pages": f"{told.get('count', 0):,} pages are no personal statement; save the statement alone into a file",
        "characters": f"more than {limits.characters:,} characters is no personal statement; save it alone into a file",
    }
    if "fault" in told:
        raise UnreadableError(path, faults[told["fault"]])
    if all(_is_picture(page) for page in told["pages"]):
        raise UnreadableError(path, PICTURE)
    return [(page["height"], celled([Line(*line) for line in page["lines"]], page["rules"])) for page in told["pages"]]


def _is_picture(page: Mapping[str, Any]) -> bool:
    """Tell whether a page has no words, or only those that a scanner stamps on its picture."""
    lines = page["lines"]
    stamped = len(lines) <= STAMP_LINES and sum(len(line[0].split()) for line in lines) <= STAMP_WORDS
    return not lines or (stamped and page["pictured"] > PICTURED)


def _told(path: str, data: bytes, limits: Limits) -> dict[str, Any]:
    numbers = (str(number) for number in (limits.pages, limits.characters, SECONDS, os.getpid()))
    command = [sys.executable, "-P", str(WORKER), *numbers]
    surroundings = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=WAIT, check=True, env=surroundings)
        told: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError, OSError) as error:
        raise UnreadableError(path, HARMFUL if _ended(error) else CRASHED) from error
    return told


def _ended(error: Exception) -> bool:
    """Tell whether the worker was ended for what it took, rather than came to its end by a fault."""
    if isinstance(error, subprocess.CalledProcessError):
        return error.returncode in ENDED or b"MemoryError" in error.stderr
    return isinstance(error, subprocess.TimeoutExpired)


def _check(path: str, text: str) -> None:
    if not text.strip():
        raise UnreadableError(path, PICTURE)
    odd = sum(1 for char in text if char == "\N{REPLACEMENT CHARACTER}" or "\ue000" <= char <= "\uf8ff" or char < "\t")
    if odd > ODD * len(text):
        raise UnreadableError(path, NO_LETTERS)
