"""The report for a person at a terminal, or for the file or pipe behind it."""

from collections.abc import Iterator, Mapping
from io import StringIO

from rich.console import Console
from rich.text import Text

from pslint.render.advice import advice, before_all
from pslint.render.allowed import allowed
from pslint.render.checklist import checklist
from pslint.render.harmless import plain
from pslint.render.layout import fold
from pslint.render.legend import legend
from pslint.render.passage import draft_of, elsewhere, passages
from pslint.render.ranking import Numbered, rank
from pslint.render.strengths import good
from pslint.render.verdict import closing, counts, headline, not_found, nothing_to_do, reads_well, summary
from pslint.render.view import View
from pslint.values import FileReport, Measured, Report, Statement


def render_text(report: Report, view: View) -> str:
    """Return the report as lines for ``view``: one file after another, and a summary where there are several."""
    console = Console(
        file=StringIO(),
        width=view.columns,
        height=25,
        force_terminal=view.color,
        color_system="standard" if view.color else None,
        no_color=not view.color,
        legacy_windows=False,
    )
    with console.capture() as captured:
        for line in _lines(report, view):
            console.print(line, no_wrap=True, overflow="ignore", crop=False, highlight=False)
    return captured.get()


def _lines(report: Report, view: View) -> Iterator[Text]:
    for number, file in enumerate(report.files):
        if number:
            yield from (Text(), Text(view.glyphs.rule * view.columns), Text())
        yield from _file(file, view, report.measured)
    if len(report.files) > 1:
        yield from (Text(), Text(view.glyphs.rule * view.columns))
        yield from fold(Text(summary(report), "bold"), view.columns)


def _file(file: FileReport, view: View, measured: Mapping[str, Measured]) -> Iterator[Text]:
    path = plain(file.path, view.glyphs)
    if file.error is not None or file.statement is None:
        problem = plain(file.error or "not read", view.glyphs)
        yield Text.assemble((view.glyphs.unmet, "bold red"), " ", (path, "bold"), f": {problem}")
        return
    yield from fold(Text(path), view.columns)
    yield from _statement(file, file.statement, view, measured)


def _statement(file: FileReport, statement: Statement, view: View, measured: Mapping[str, Measured]) -> Iterator[Text]:
    findings = rank(file.findings, statement)
    yield from before_all(findings, view)
    color = "green" if reads_well(file) else ""
    yield from fold(Text(headline(file), f"bold {color}"), view.columns)
    draft = draft_of(statement, findings, view)
    below = good(file, statement, findings) if statement.passages else not_found(file)
    yield from fold(Text(plain(below, view.glyphs)), view.columns) if below else ()
    yield from passages(draft)
    yield from legend(statement, view)
    yield from elsewhere(draft)
    if statement.passages:
        yield from _account(file, statement, view)
    yield from advice(findings, draft.places, view, measured)
    yield from allowed(file.allowed, draft.places, view)
    yield from _closing(file, findings, view)


def _account(file: FileReport, statement: Statement, view: View) -> Iterator[Text]:
    """Yield the checklist, unless all is well and it would say nothing more; then the counts."""
    if reads_well(file) and all(item.met for item in file.checklist):
        yield Text()
    else:
        yield from checklist(file.checklist, view)
    numbers = f" {view.glyphs.dot} ".join(plain(words, view.glyphs) for words in counts(statement))
    yield from fold(Text(numbers), view.columns)


def _closing(file: FileReport, findings: tuple[Numbered, ...], view: View) -> Iterator[Text]:
    first = next((one for one in findings if not one.finding.first), None)
    number, rule = (first.number, plain(first.finding.rule, view.glyphs)) if first else (0, "")
    words = closing(file, view.glyphs.mark(number), rule)
    if words and (reads_well(file) or not nothing_to_do(file)):
        yield Text()
        yield from fold(Text(words), view.columns)
