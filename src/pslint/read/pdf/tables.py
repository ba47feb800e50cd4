"""The tables of a PDF's page, as far as rules part their cells: a PDF has no other word for them that all write."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pslint.read.pdf.line import Cell, Line

SLACK = 3.0  # points: how far the ends of two rules that meet may lie apart
MOST_CELLS = 200  # of a page: more are no table of a statement, and they are compared with one another
LETTER = 0.5  # times the size of the letters: what surely stands above a base line

Rule = Sequence[float]  # where it begins and ends: left, bottom, right, top


def celled(lines: Sequence[Line], rules: Sequence[Rule]) -> list[Line]:
    """Return the lines, each with the cell that it stands in; a single box is no table, and its lines have none."""
    down = [rule for rule in rules if rule[3] - rule[1] > rule[2] - rule[0]]
    across = [rule for rule in rules if rule[3] - rule[1] <= rule[2] - rule[0] and _is_edge(rule, down)]
    around = [_around(line, down, across) for line in lines] if down and across else [None for _ in lines]
    cells = _same({cell for cell in around if cell})
    tables = [table for table in _touching(set(cells.values())) if len(table) > 1]
    held = {cell for table in tables for cell in table}
    found = (cells.get(cell) if cell else None for cell in around)
    return [replace(line, cell=cell if cell in held else None) for line, cell in zip(lines, found, strict=True)]


def tables(lines: Iterable[Line]) -> list[list[Cell]]:
    """Return the cells of each table on a page, from top to bottom; those of a row from left to right."""
    return [list(_in_rows(table)) for table in _touching({line.cell for line in lines if line.cell})]


def _is_edge(across: Rule, down: Iterable[Rule]) -> bool:
    """Tell whether a rule ends at rules down on both sides: the line under a word ends where the word does."""
    left, y, right, _ = across
    met = [x for x, bottom, _, top in down if bottom - SLACK <= y <= top + SLACK]
    return all(any(abs(x - end) <= SLACK for x in met) for end in (left, right))


def _around(line: Line, down: Iterable[Rule], across: Iterable[Rule]) -> Cell | None:
    """Return the box that the nearest rules on all sides make; None where one is missing."""
    high, middle = line.base + LETTER * line.size, (line.left + line.right) / 2
    beside = [rule[0] for rule in down if rule[1] - SLACK <= high <= rule[3] + SLACK]
    level = [rule[1] for rule in across if rule[0] - SLACK <= middle <= rule[2] + SLACK]
    left = [x for x in beside if x <= line.left + SLACK]
    right = [x for x in beside if x >= line.right - SLACK]
    below, above = [y for y in level if y < high], [y for y in level if y >= high]
    return Cell(max(left), max(below), min(right), min(above)) if left and right and below and above else None


def _same(cells: set[Cell]) -> dict[Cell, Cell]:
    """Return for each cell one that stands for all with the same sides; nothing where there are far too many."""
    stands_for: dict[Cell, Cell] = {}
    if len(cells) <= MOST_CELLS:
        for cell in sorted(cells, key=lambda cell: (-cell.top, cell.left)):
            stands_for[cell] = next((one for one in stands_for.values() if _is_same(one, cell)), cell)
    return stands_for


def _is_same(one: Cell, other: Cell) -> bool:
    beside = abs(one.left - other.left) <= SLACK and abs(one.right - other.right) <= SLACK
    return beside and abs(one.top - other.top) <= SLACK and abs(one.bottom - other.bottom) <= SLACK


def _touching(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Return the cells in groups that lie beside or below one another."""
    groups: list[list[Cell]] = []
    for cell in sorted(cells, key=lambda cell: -cell.top):
        if groups and cell.top >= min(other.bottom for other in groups[-1]) - SLACK:
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def _in_rows(cells: Sequence[Cell]) -> Iterable[Cell]:
    rows: list[list[Cell]] = []
    for cell in cells:  # from the highest to the lowest
        if rows and rows[-1][0].top - cell.top <= SLACK:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    for row in rows:
        yield from sorted(row, key=lambda cell: cell.left)
