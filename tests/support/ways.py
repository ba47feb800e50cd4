"""The ways that a file can take, each with everything that must hold on it, whatever the bytes are.

The tests and the fuzzers walk the same ways: what breaks here is a fault of pslint, whoever found the bytes.
"""

import json
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from formats import EVERY, packed

from pslint.cards import load_rules
from pslint.config import Settings, applied
from pslint.errors import UnreadableError
from pslint.lint import judge
from pslint.matching import matcher
from pslint.nlp import Annotator
from pslint.read import read
from pslint.render import RENDERERS, Holds, View
from pslint.render.brief import render_brief
from pslint.render.quiet import render_quiet
from pslint.values import Document, FileReport, Report, Rule, Span

LONGEST_PROBLEM = 300
LONGEST_JUDGED = 3_000  # characters; a longer text takes long and shows nothing new


def through_reader(name: str, data: bytes) -> Document | UnreadableError:
    """Read the bytes as a file of that name: a sound document, or an error that is well said."""
    try:
        document = read(name, data)
    except UnreadableError as error:
        well_said(error.problem)
        return error
    sound(document)
    return document


def well_said(problem: str) -> None:
    """One line that any terminal shows, short enough to be read."""
    assert problem.isprintable(), problem
    assert len(problem) <= LONGEST_PROBLEM, problem


def sound(document: Document) -> None:
    """Spans lie in the text and in order, the text can be written, and the way back leads somewhere."""
    document.text.encode("utf-8")
    whole = Span(0, len(document.text))
    pieces = [piece for paragraph in document.paragraphs for piece in paragraph.pieces]
    assert pieces, "a document without words is an error"
    for piece in pieces:
        assert piece.start < piece.end
        assert whole.contains(piece)
    for one, other in pairwise(pieces):
        assert one.end <= other.start
    for places in (getattr(document, "places", ()), [o.span for o in getattr(document, "origins", ())]):
        assert all(one.start <= other.start for one, other in pairwise(places))
    for origin in getattr(document, "origins", ()):
        assert whole.contains(origin.span)


def to_report(name: str, data: bytes) -> FileReport | UnreadableError:
    """Go the whole way from bytes to every kind of report."""
    document = through_reader(name, data)
    if isinstance(document, UnreadableError):
        return _shown(FileReport(name, error=document.problem)) and document
    if len(document.text) > LONGEST_JUDGED:
        return FileReport(name)
    return _shown(judge(_annotate()(document), _rules()))


def report_of(data: bytes) -> None:
    """Go the whole way with a fuzzer's bytes, the first of which chooses the format."""
    suffixes = list(EVERY)
    suffix = suffixes[data[0] % len(suffixes)] if data else "txt"
    to_report(f"a.{suffix}", packed(suffix, data[1:]))


@cache
def _rules() -> tuple[Rule, ...]:
    return applied(Settings(), load_rules())


@cache
def _annotate() -> Annotator:
    return matcher(_rules())


def _shown(file: FileReport) -> FileReport:
    """Render a report of one file in every way there is; each way must hold."""
    report = Report("1", (file,), (), _rules())
    forms = [form for form in RENDERERS.values() if file.statement or form.holds is not Holds.DRAFT]
    for view in (View(), View(width=40, color=True, ascii=True)):
        for render in (render_quiet, render_brief, *(form.render for form in forms)):
            render(report, view)
    _right(json.loads(_text(RENDERERS["json"].render, report)), file)
    return file


def _text(render: Callable[[Report, View], str | bytes], report: Report) -> str:
    written = render(report, View())
    return written if isinstance(written, str) else written.decode("utf-8")


def _right(data: dict[str, list[dict[str, object]]], file: FileReport) -> None:
    """Positions in the JSON report lie in the text, and its excerpts are what stands there."""
    (one,) = data["files"]
    if file.statement is None:
        assert one["error"]
        return
    text = file.statement.document.text
    findings, passages = one["findings"], one["passages"]
    assert isinstance(findings, list)
    assert isinstance(passages, list)
    for held in (*findings, *passages):
        assert 0 <= held["start"] < held["end"] <= len(text)
        assert held["line"] >= 1 <= held["column"]
    for passage in passages:
        assert 0 < passage["share"] <= 1
