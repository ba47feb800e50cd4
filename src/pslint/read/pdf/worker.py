"""Take the lines of a PDF out of it: run as a program of its own, so that a hostile file can harm nothing else.

The PDF comes on standard input, JSON goes to standard output: the pages with their lines, or the fault. It imports
nothing of pslint's, which lets it start at once.
"""

import contextlib
import ctypes
import json
import os
import signal
import sys
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

import pypdfium2_raw as pdfium

MOST_LINES, MOST_ON_PAGE = 3_000, 1_000  # thirty times those of a statement; what orders them compares them all
MOST_OBJECTS = 10_000  # of a page, that are looked at for images and for the rules of tables
MOST_RULES = 400  # of a page: one with more of them is a picture
MOST_POINTS, MOST_IN_ALL = 100, 10_000  # of one drawing, and of a page's small ones: what has more is a picture
THIN, LEAST_RULE = 3.0, 6.0  # points: how thick a rule is at most, and how long at least
MEMORY = 200_000_000  # bytes of addresses; with what pslint itself takes, less than 500 MB
LINE_ENDS = "\r\n"
HYPHEN = "\u00ad"  # one that ends a line
RAISED, SMALL = 0.1, 0.8  # times the size of the letter before: where the number of a note stands, and how small it is
Rule = tuple[int, int, int, int]
DIE_WITH_PARENT = 1  # what Linux calls PR_SET_PDEATHSIG
MADE = ""  # a space that stands in no file: PDFium saw a gap


def main() -> None:
    """Read the PDF on standard input; arguments: the most pages, characters, seconds of computing, and who asks."""
    pages, characters, seconds, parent = (int(argument) for argument in sys.argv[1:5])
    _end_with(parent)
    _limit(seconds)
    json.dump(_document(sys.stdin.buffer.read(), pages, characters), sys.stdout)


def _end_with(parent: int) -> None:
    """Have the system end this process, which holds a draft, as soon as the one that asked for it is gone."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:  # it was gone before that was said
            sys.exit(1)


def _limit(seconds: int) -> None:
    """Let the system end this process where it takes too long or too much, and leave no image of it: it has a draft."""
    with contextlib.suppress(ImportError, ValueError, OSError):  # not on every system
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _document(data: bytes, most_pages: int, most_characters: int) -> dict[str, Any]:
    config = pdfium.FPDF_LIBRARY_CONFIG(2, None, None, 0)
    pdfium.FPDF_InitLibraryWithConfig(config)
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        return {"fault": "locked" if locked else "damaged"}
    count = pdfium.FPDF_GetPageCount(document)
    if count > most_pages:
        return {"fault": "pages", "count": count}
    pages: list[dict[str, Any]] = []
    lines = 0
    for number in range(count):
        page = _page(document, number, most_characters)
        pages.append(page)
        lines += len(page["lines"])
        if lines > MOST_LINES or len(page["lines"]) > MOST_ON_PAGE:
            return {"fault": "lines"}
        most_characters -= sum(len(line[0]) for line in page["lines"])
        if most_characters < 0:
            return {"fault": "characters"}
    return {"pages": pages}


def _page(document: Any, number: int, most: int) -> dict[str, Any]:
    """Return a page's size, how much of it is images, its rules, and its lines.

    Of a line: words, both ends, base line, size of letters; of a rule: where it begins and ends.
    """
    page = pdfium.FPDF_LoadPage(document, number)
    text = pdfium.FPDFText_LoadPage(page) if page else None
    if not text:
        return {"width": 0, "height": 0, "pictured": 0, "lines": [], "rules": []}
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    pictured = _pictured(page) / max(1.0, width * height)
    found = list(dict.fromkeys(islice(_rules(page), 4 * MOST_RULES)))
    rules = found if len(found) <= MOST_RULES else []
    lines = list(_lines(text, min(pdfium.FPDFText_CountChars(text), most + 1), rules))
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return {
        "width": width,
        "height": height,
        "pictured": pictured,
        "lines": lines,
        "rules": rules,
    }


def _pictured(page: Any) -> float:
    """Return how much of a page its images take, in square points."""
    boxes = (_bounds(thing) for thing in _objects(page, pdfium.FPDF_PAGEOBJ_IMAGE))
    return sum((right - left) * (top - bottom) for left, bottom, right, top in boxes)


def _objects(page: Any, kind: int) -> Iterator[Any]:
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, at)
        if pdfium.FPDFPageObj_GetType(thing) == kind:
            yield thing


def _bounds(thing: Any) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _rules(page: Any) -> Iterator[Rule]:
    """Yield the lines that are drawn straight across or down, in points; edges of a shade are none, those of a box are.

    Each is where it begins and ends: left, bottom, right, top.
    """
    drawings = [thing for thing in _objects(page, pdfium.FPDF_PAGEOBJ_PATH) if _may_be_rules(thing)]
    if sum(map(pdfium.FPDFPath_CountSegments, drawings)) > MOST_IN_ALL:
        return
    for drawing in drawings:
        for (x, y, _), (to_x, to_y, is_drawn) in pairwise(_points(drawing)):
            across, up = abs(to_x - x), abs(to_y - y)
            if is_drawn and min(across, up) < 1 and max(across, up) > LEAST_RULE:
                yield round(min(x, to_x)), round(min(y, to_y)), round(max(x, to_x)), round(max(y, to_y))


def _may_be_rules(drawing: Any) -> bool:
    """Tell whether a drawing is of a few lines or a thin box, which is known before its points are read one by one."""
    if pdfium.FPDFPath_CountSegments(drawing) > MOST_POINTS:
        return False
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawing, fill, stroke)
    left, bottom, right, top = _bounds(drawing)
    return bool(stroke.value) or min(right - left, top - bottom) <= THIN


def _points(path: Any) -> Iterator[tuple[float, float, bool]]:
    """Yield the points of a drawing as they lie on the page, each with whether a line leads to it."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    begun = (0.0, 0.0)
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        begun = here if kind == pdfium.FPDF_SEGMENT_MOVETO else begun
        yield *here, kind == pdfium.FPDF_SEGMENT_LINETO
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield *begun, True


def _lines(text: Any, count: int, rules: list[Rule]) -> Iterator[list[Any]]:
    down = [rule for rule in rules if rule[3] - rule[1] > rule[2] - rule[0]]
    words: list[str] = []
    first = last = 0
    for at in range(count + 1):
        char = chr(pdfium.FPDFText_GetUnicode(text, at)) if at < count else "\n"
        is_last = at < count and pdfium.FPDFText_IsHyphen(text, at) == 1
        if is_last:
            char = HYPHEN
        if char.isdecimal() and words and _is_note(text, at, last):
            continue
        if down and words and words[-1] in (" ", MADE) and not char.isspace() and _are_parted(text, last, at, down):
            if box := _box(text, first, at):
                yield [_joined(words), *box]
            words = []
        last = at
        if char not in LINE_ENDS:
            first = first if words else at
            made = pdfium.FPDFText_IsGenerated(text, at) == 1
            words.append(MADE if char == " " and made else char)
        if words and (char in LINE_ENDS or is_last):  # PDFium takes two lines that a hyphen parts for one
            box = _box(text, first, at + is_last)
            if box:
                yield [_joined(words), *box]
            words = []


def _are_parted(text: Any, last: int, at: int, down: list[Rule]) -> bool:
    """Tell whether a rule stands between a letter and the space before it: PDFium takes the cells of a row for one."""
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top)
    while last and chr(pdfium.FPDFText_GetUnicode(text, last)).isspace():
        last -= 1
    pdfium.FPDFText_GetCharOrigin(text, last, x, y)
    return any(x.value < rule[0] <= left.value + 1 and rule[1] <= top.value and y.value <= rule[3] for rule in down)


def _is_note(text: Any, at: int, last: int) -> bool:
    """Tell whether a digit is of the number of a note: small and raised behind the last letter or full stop."""
    before = chr(pdfium.FPDFText_GetUnicode(text, last))
    if before.isspace() or before.isdecimal():
        return False
    size, small = pdfium.FPDFText_GetFontSize(text, last), pdfium.FPDFText_GetFontSize(text, at)
    x, base, raised = (ctypes.c_double() for _ in range(3))
    pdfium.FPDFText_GetCharOrigin(text, last, x, base)
    pdfium.FPDFText_GetCharOrigin(text, at, x, raised)
    return bool(small < SMALL * size and raised.value - base.value > RAISED * size)


def _joined(words: list[str]) -> str:
    """Return a line's letters as words; the gap that PDFium sees before a hyphen at the end was never typed."""
    if len(words) > 2 and words[-1] in (HYPHEN, "-") and words[-2] == MADE and words[-3].isalpha():
        del words[-2]
    line = "".join(" " if word == MADE else word for word in words)
    return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _box(text: Any, first: int, end: int) -> list[float] | None:
    """Return where the visible characters of a line begin and end, their base line, and the size of its letters."""
    lefts: list[float] = []
    rights: list[float] = []
    bases: list[float] = []
    left, right, bottom, top, x, y = (ctypes.c_double() for _ in range(6))
    for at in range(first, end):
        if pdfium.FPDFText_IsGenerated(text, at) == 1:
            continue
        if pdfium.FPDFText_GetCharBox(text, at, left, right, bottom, top) and right.value > left.value:
            lefts.append(left.value)
            rights.append(right.value)
            if not bases and pdfium.FPDFText_GetCharOrigin(text, at, x, y):
                bases.append(y.value)
    if not bases:
        return None
    return [min(lefts), max(rights), bases[0], pdfium.FPDFText_GetFontSize(text, first)]


if __name__ == "__main__":
    main()
