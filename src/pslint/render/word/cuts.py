"""Runs of a Word file cut between any two letters, each part looking as before."""

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from docx.oxml.ns import qn

Element = Any  # lxml's; its types know nothing of Word
T, R_PROPERTIES, SPACE = qn("w:t"), qn("w:rPr"), "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Edges:
    """The runs that begin and end at a place: a text node, and the offset in what was its text before the cut."""

    begin: dict[tuple[Element, int], Element] = field(default_factory=dict)
    end: dict[tuple[Element, int], Element] = field(default_factory=dict)


def cut(wanted: Mapping[Element, Collection[int]]) -> Edges:
    """Cut runs at the offsets wanted in their text nodes, and return what begins and ends there."""
    edges = Edges()
    for run in dict.fromkeys(node.getparent() for node in wanted):
        _cut_run(run, wanted, edges)
    return edges


def _cut_run(run: Element, wanted: Mapping[Element, Collection[int]], edges: Edges) -> None:
    """Move what follows each cut into a run of its own; the first part stays where it is."""
    properties = run.find(R_PROPERTIES)
    current, ended = run, False
    for node in [child for child in run if child is not properties]:
        offsets = wanted.get(node, ())
        for start, end, piece in _pieces(node, offsets):
            if ended or (start in offsets and not (piece is node and node is _first(run, properties))):
                current = _following(current, properties)
            if current is not run:
                current.append(piece)
            edges.begin[node, start] = edges.end[node, end] = current
            ended = end in offsets


def _first(run: Element, properties: Element | None) -> Element:
    return next(child for child in run if child is not properties)


def _following(run: Element, properties: Element | None) -> Element:
    """Return a new empty run after ``run`` that looks the same."""
    made = run.makeelement(run.tag, dict(run.attrib))
    if properties is not None:
        made.append(deepcopy(properties))
    run.addnext(made)
    return made


def _pieces(node: Element, offsets: Collection[int]) -> list[tuple[int, int, Element]]:
    """Cut a text node at the offsets; return each piece with where it begins and ends. Others stay in one piece."""
    text = (node.text or "") if node.tag == T else ""
    bounds = [0, *sorted(at for at in offsets if 0 < at < len(text)), len(text)]
    if len(bounds) == 2:
        return [(0, len(text), node)]
    pieces = []
    for start, end in pairwise(bounds):
        piece = node if start == 0 else node.makeelement(T)
        pieces.append((start, end, piece))
        piece.text = _kept(node, text, start, end)
    for _, _, piece in pieces:
        piece.set(SPACE, "preserve")
    return pieces


def _kept(node: Element, text: str, start: int, end: int) -> str:
    """Return a piece of the text; white space around the whole is none where it was not to be kept."""
    kept = node.get(SPACE) == "preserve"
    piece = text[start:end]
    if start == 0 and not kept:
        piece = piece.lstrip(" \t\r\n")
    return piece if kept or end < len(text) else piece.rstrip(" \t\r\n")
