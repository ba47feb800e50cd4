"""``pslint check``: read the drafts, write the report."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pslint.cli.output import view, write
from pslint.cli.settings import resolver, settings_options
from pslint.errors import UsageError
from pslint.render import RENDERERS, Renderer
from pslint.render.quiet import render_quiet
from pslint.render.statistics import render_statistics
from pslint.values import Level, Report


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(list(RENDERERS)), default="text", help="The kind of report.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option("-q", "--quiet", is_flag=True, help="The findings alone, a line each; nothing on a draft without one.")
@click.option("--statistics", is_flag=True, help="How often each rule was raised, and nothing else.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@settings_options
@click.pass_context
def check(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    form: str,
    output: Path | None,
    quiet: bool,
    statistics: bool,
    exit_zero: bool,
    **options: Any,
) -> None:
    """Check drafts: files, folders, or - for standard input."""
    render = renderer(form, quiet, statistics)
    settings = resolver(options)
    from pslint.lint import lint  # it loads spaCy, which --help and the other commands can do without

    report = lint(paths, settings.rules, stdin=sys.stdin.buffer.read() if "-" in paths else None)
    write(render(report, view(output)), output)
    _complain(report, told=render is RENDERERS["text"] and output is None)
    code = status(report, settings.fail_on)
    ctx.exit(0 if code == 1 and exit_zero else code)


def renderer(form: str, quiet: bool, statistics: bool) -> Renderer:
    """Return what writes the report; ``quiet`` and ``statistics`` are for a person, and change no other format."""
    if statistics and form != "text":
        raise UsageError(f"--statistics has no --format {form}; leave one of them out")
    if statistics:
        return render_statistics
    return render_quiet if quiet and form == "text" else RENDERERS[form]


def _complain(report: Report, told: bool) -> None:
    """Say on standard error what could not be read, unless the report has ``told`` it, and what is not in order."""
    for file in report.files:
        if file.error is not None and not told:
            click.echo(f"pslint: {file.path}: {file.error}", err=True)
    for problem in report.problems:
        click.echo(f"pslint: {problem}", err=True)


def status(report: Report, fail_on: Level | Callable[[str], Level]) -> int:
    """Return the exit status: 2 where a file could not be read or is not in order, 1 where a finding weighs enough.

    ``fail_on`` is the level that does, for all drafts or by a draft's path.
    """
    if report.unreadable or report.problems:
        return 2
    levels = {file.path: fail_on(file.path) if callable(fail_on) else fail_on for file in report.files}
    return int(any(finding.level >= levels[file.path] for file in report.files for finding in file.findings))
