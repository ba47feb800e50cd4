"""Tables in a PDF: cell after cell where rules part them, as in every other format; and what is read where none do."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from pslint.read import read
from pslint.read.pdf.line import Line
from pslint.read.pdf.tables import celled

Make = Callable[..., bytes]
Put = tuple[float, float, float, str]
ROWS = (
    (["June 2021"], ["I wrote a weekly plan", "Aunt Rita pinned it up."], ["I read two banks."]),
    (["May 2022"], ["I rested. I slept."], ["I passed with", "a score of 231."]),
)
CELLS = ["June 2021", "I wrote a weekly plan Aunt Rita pinned it up.", "I read two banks."]
CELLS += ["May 2022", "I rested. I slept.", "I passed with a score of 231."]
BEFORE = "I failed Step 1 once, and here is what I did in the year that followed it."
AFTER = "Today I teach it to the students of the year below mine, week after week."
LEFTS, RIGHT, TOP, HEIGHT = (72, 160, 300), 400, 690, 40


def drawn() -> list[Put]:
    """Return the words of the table in their places, between two paragraphs."""
    cells = [
        (LEFTS[column] + 4, TOP - HEIGHT * row - 12 - 13 * line, 11, words)
        for row, held in enumerate(ROWS)
        for column, lines in enumerate(held)
        for line, words in enumerate(lines)
    ]
    return [(72, 710, 11, BEFORE), *cells, (72, 580, 11, AFTER)]


def lines() -> bytes:
    down = [(x, TOP - 2 * HEIGHT, x, TOP) for x in (*LEFTS, RIGHT)]
    across = [(72, TOP - HEIGHT * row, RIGHT, TOP - HEIGHT * row) for row in range(3)]
    return b"\n".join(b"%d %d m %d %d l S" % rule for rule in (*down, *across))


def thin_boxes() -> bytes:
    """Return the same rules as a word processor fills them, each of them a box half a point thick, cell by cell."""
    ends = (*LEFTS, RIGHT)
    drawn = []
    for row in range(2):
        top = TOP - HEIGHT * row
        for left, right in pairwise(ends):
            drawn += [(left, top, right - left, 0.5), (left, top - HEIGHT, right - left, 0.5)]
            drawn += [(left, top - HEIGHT, 0.5, HEIGHT), (right, top - HEIGHT, 0.5, HEIGHT)]
    return b"\n".join(b"%g %g %g %g re f" % box for box in drawn)


def boxes() -> bytes:
    ends = (*LEFTS, RIGHT)
    pairs = list(pairwise(ends))
    held = [(a, TOP - HEIGHT * (row + 1), b - a, HEIGHT) for row in range(2) for a, b in pairs]
    return b"\n".join(b"%d %d %d %d re S" % box for box in held)


def moved() -> bytes:
    """Return the same rules in coordinates that count from above, as some programs draw everything."""
    down = [(x, 792 - TOP, x, 792 - TOP + 2 * HEIGHT) for x in (*LEFTS, RIGHT)]
    across = [(72, 792 - TOP + HEIGHT * row, RIGHT, 792 - TOP + HEIGHT * row) for row in range(3)]
    return b"q 1 0 0 -1 0 792 cm\n" + b"\n".join(b"%d %d m %d %d l S" % rule for rule in (*down, *across)) + b"\nQ"


def read_of(data: bytes) -> list[str]:
    document = read("a.pdf", data)
    return [" ".join(piece.of(document.text) for piece in p.pieces) for p in document.paragraphs]


@pytest.mark.parametrize("rules", [lines, thin_boxes, boxes, moved])
def test_a_table_with_rules_is_read_cell_after_cell_where_it_stands(pdf: Make, rules: Callable[[], bytes]) -> None:
    assert read_of(pdf(drawn(), extra=b"\n" + rules())) == [BEFORE, *CELLS, AFTER]


@pytest.mark.parametrize("at", [40, 330])
def test_a_table_in_a_column_leaves_both_columns_whole(pdf: Make, at: int) -> None:
    """The other column goes on beside the table, and is read before it or after it, never in between."""

    def column(x: int, side: str, numbers: range) -> list[Put]:
        return [(x, 700 - 14 * number, 11, f"{side} line {number} says some words here") for number in numbers]

    cells = [(at + 5, 590, 11, "Cell one"), (at + 110, 590, 11, "Cell two")]
    beside = [*column(at, "this", range(6)), *cells, *column(at, "this", range(11, 17))]
    other = column(370 - at, "other", range(20))
    columns = [beside, other] if at == 40 else [other, beside]
    drawn = [put for column in columns for put in column]
    boxes = b"\n%d 580 100 25 re S %d 580 100 25 re S" % (at, at + 100)
    found = read_of(pdf(drawn, extra=boxes))
    assert {"Cell one", "Cell two"} <= set(found)
    assert " ".join(found) == " ".join(words for _, _, _, words in drawn)


def test_a_line_just_above_a_table_does_not_swallow_it(pdf: Make) -> None:
    close = [(72, TOP + 2, 11, BEFORE), *drawn()[1:]]
    assert read_of(pdf(close, extra=b"\n" + lines())) == [BEFORE, *CELLS, AFTER]


def test_a_word_file_gives_the_cells_in_the_same_order(pdf: Make, word: Make) -> None:
    def cell(words: list[str]) -> str:
        return f"<w:tc><w:p><w:r><w:t>{' '.join(words)}</w:t></w:r></w:p></w:tc>"

    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in ROWS)
    document = read("a.docx", word(f"<w:tbl>{table}</w:tbl>"))
    assert document.text.split("\n\n") == CELLS == read_of(pdf(drawn()[1:-1], extra=b"\n" + lines()))


def test_without_rules_a_row_is_read_from_left_to_right(pdf: Make) -> None:
    """Nothing in such a file says where a cell ends: the words are all there, in the order of their lines."""
    found = read_of(pdf(drawn()))
    rows = ["June 2021 I wrote a weekly plan I read two banks. Aunt Rita pinned it up."]
    rows += ["May 2022 I rested. I slept. I passed with a score of 231."]
    assert " ".join(found) == " ".join([BEFORE, *rows, AFTER])


def test_what_has_far_more_cells_than_a_statement_is_no_table() -> None:
    at = range(20)
    signs = [Line("a", 20 * x + 5, 20 * x + 12, 20 * y + 5, 8) for x in at for y in at]
    rules = [(20 * x, 0, 20 * x, 400) for x in range(21)] + [(0, 20 * y, 400, 20 * y) for y in range(21)]
    few = [line for line in signs if line.base < 80]
    assert all(line.cell for line in celled(few, rules))
    assert not any(line.cell for line in celled(signs, rules))


@pytest.mark.parametrize("underline", [b"250 670 m 340 670 l S", b"250 670 90 0.6 re f"])
@pytest.mark.parametrize("frame", [b"40 40 532 712 re S", b"60 640 500 80 re S"])
def test_an_underline_in_a_frame_is_no_edge_of_a_cell(pdf: Make, frame: bytes, underline: bytes) -> None:
    lines = [BEFORE, "I kept a log of each error, and I read it on Sundays with", "my tutor.", AFTER]
    drawn = [(72, 700 - 14 * at, 11, line) for at, line in enumerate(lines)]
    assert read_of(pdf(drawn, extra=b"\n" + frame + b"\n" + underline)) == read_of(pdf(drawn))


def test_an_underline_in_a_cell_does_not_part_its_lines(pdf: Make) -> None:
    underline = b"\n186 676 m 270 676 l S"
    assert read_of(pdf(drawn(), extra=b"\n" + lines() + underline)) == [BEFORE, *CELLS, AFTER]


@pytest.mark.parametrize("curves", [20, 40])
def test_a_picture_of_many_drawings_takes_no_time_from_the_words(
    pdf: Make, monkeypatch: pytest.MonkeyPatch, curves: int
) -> None:
    """Its points are counted, never read: ten thousand drawings would use up the seconds that a file may compute."""
    monkeypatch.setattr("pslint.read.pdf.SECONDS", 2)
    drawn_once = " ".join(f"{10 + at} 11 {12 + at} 13 14 {10 + at % 7} c" for at in range(curves))
    picture = f"\n10 10 m {drawn_once} S" * 10_000
    assert read_of(pdf(drawn(), extra=picture.encode())) == read_of(pdf(drawn()))


def test_a_logo_of_many_points_leaves_a_table_its_rules(pdf: Make) -> None:
    logo = "\n10 10 m " + " ".join(f"{10 + at % 90} {11 + at % 7} l" for at in range(20_000)) + " S"
    assert read_of(pdf(drawn(), extra=logo.encode() + b"\n" + lines())) == [BEFORE, *CELLS, AFTER]


def test_a_frame_and_a_shade_are_no_table(pdf: Make) -> None:
    shade = b"\n0.9 g 160 660 90 24 re f 0 g"
    frame = b"\n40 40 532 712 re S"
    assert read_of(pdf(drawn(), extra=frame + shade)) == read_of(pdf(drawn()))
