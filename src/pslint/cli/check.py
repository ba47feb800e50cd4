"""``pslint check``: read the drafts, write the report."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import click

from pslint.cli.output import make_room, view, write
from pslint.cli.place import Output, Place, outputs, place_of
from pslint.cli.settings import resolver, settings_options
from pslint.cli.usage import meant
from pslint.errors import UsageError, one_line
from pslint.read.opening import MISSING
from pslint.redact import PATTERNS, redacted
from pslint.render import RENDERERS, Format, Holds
from pslint.render.quiet import render_quiet
from pslint.render.statistics import render_statistics, render_statistics_json
from pslint.values import FileReport, Level, Report

MOST_NAMES = 5  # of files that were left out
STATISTICS = {"text": render_statistics, "json": render_statistics_json}


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "name", type=click.Choice(list(RENDERERS)), default="text", help="The kind of report.")
@click.option("-o", "--output", metavar="FILE|DIR/", help="Write to a file; to a folder, with a file a draft.")
@click.option("--open", "opened", is_flag=True, help="Open the written page in the browser.")
@click.option("-q", "--quiet", is_flag=True, help="The findings alone, a line each; nothing on a draft without one.")
@click.option("--statistics", is_flag=True, help="How often each rule was raised, and nothing else.")
@click.option("--redact", is_flag=True, help="Cover names, places and numbers that identify, for sharing.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@settings_options()
@click.pass_context
def check(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    name: str,
    output: str | None,
    opened: bool,
    quiet: bool,
    statistics: bool,
    redact: bool,
    exit_zero: bool,
    **options: Any,
) -> None:
    """Check drafts: files, folders, or - for standard input."""
    form, place = renderer(name, quiet, statistics), place_of(output)
    fits(form, name, place, opened)
    settings = resolver(options)
    _refuse_misspelt(paths, ctx.find_root())
    from pslint.lint import lint  # it loads spaCy, which --help and the other commands can do without

    stdin = sys.stdin.buffer.read(settings.limits("-").file + 1) if "-" in paths else None
    found = lint(paths, settings.rules, stdin, settings.limits, PATTERNS if redact else None)
    report = replace(found, files=tuple(_asked(file, ctx.find_root()) for file in found.files))
    shown = redacted(report) if redact else report
    _deliver(outputs(shown, form, name, place, view(place.path), [file.path for file in report.files]), place, opened)
    _complain(report, told=form is RENDERERS["text"] and place.path is None)
    code = status(report, settings.fail_on)
    ctx.exit(0 if code == 1 and exit_zero else code)


def renderer(name: str, quiet: bool, statistics: bool) -> Format:
    """Return what writes the report; ``quiet`` is for a person and changes no other format, as in ruff."""
    if statistics and name not in STATISTICS:
        raise UsageError(f"--statistics has no --format {name}, but {' and '.join(STATISTICS)}; leave one of them out")
    if statistics:
        return replace(RENDERERS[name], render=STATISTICS[name], holds=Holds.RUN)
    return replace(RENDERERS["text"], render=render_quiet) if quiet and name == "text" else RENDERERS[name]


def fits(form: Format, name: str, place: Place, opened: bool) -> None:
    """Refuse, before any draft is read, what the place cannot take."""
    if form.binary and place.path is None and sys.stdout.isatty():
        raise UsageError(f"--format {name} makes a file that a terminal cannot show; name it with -o")
    if opened and not form.page:
        pages = ", ".join(f"--format {other}" for other, it in RENDERERS.items() if it.page)
        raise UsageError(
            f"--open opens a page, and --format {name} makes none; there is {pages or 'no format that does'}"
        )
    if opened and place.path is None:
        raise UsageError("--open needs a page to open; name it with -o")


def _refuse_misspelt(paths: Sequence[str], root: click.Context) -> None:
    """Refuse a command that is nearly one: its first word is no path, and neither is any word after it."""
    command = meant(paths[0], root)
    if command and len(paths) > 1 and not any(path == "-" or os.path.lexists(path) for path in paths):
        raise UsageError(f"there is no command {paths[0]!r}; {command}See `pslint --help`")


def _asked(file: FileReport, root: click.Context) -> FileReport:
    """Return the report with a question for the command that was meant, where a path is none and nearly a command."""
    question = meant(file.path, root) if file.error == MISSING else ""
    return replace(file, error=f"there is no such file and no such command; {question.strip()}") if question else file


def _deliver(every: Iterable[Output], place: Place, opened: bool) -> None:
    """Write every output; the last, which leads to the others, is the one to open."""
    last = None
    for output in every:
        if place.folder and place.path:
            make_room(place.path)
        write(output.content, output.path)
        last = output.path
    if opened and last:
        click.launch(str(last))


def _complain(report: Report, told: bool) -> None:
    """Say on standard error what could not be read (unless ``told``), is not in order, or was left out."""
    for file in report.files:
        if file.error is not None and not told:
            click.echo(f"pslint: {one_line(file.path)}: {file.error}", err=True)
    for problem in report.problems:
        click.echo(f"pslint: {problem}", err=True)
    if report.left_out:
        click.echo(f"pslint: {_not_checked(report.left_out)}", err=True)


def _not_checked(left_out: Sequence[str]) -> str:
    """Return which documents of a folder are of a type that is not read, and what to do."""
    more = len(left_out) - MOST_NAMES
    names = [*map(one_line, left_out[:MOST_NAMES]), *([f"{more} more"] if more > 0 else [])]
    return f"{', '.join(names)}: not checked, since pslint does not read such files; save as .docx to have it checked"


def status(report: Report, fail_on: Level | Callable[[str], Level]) -> int:
    """Return the exit status: 2 where a file could not be read or is not in order, 1 where a finding weighs enough.

    ``fail_on`` is the level that does, for all drafts or by a draft's path.
    """
    if report.unreadable or report.problems:
        return 2
    levels = {file.path: fail_on(file.path) if callable(fail_on) else fail_on for file in report.files}
    return int(any(finding.level >= levels[file.path] for file in report.files for finding in file.findings))
