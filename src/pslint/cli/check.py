"""``pslint check``: read the drafts, write the report."""

import sys
from pathlib import Path

import click

from pslint.cli.output import view, write
from pslint.render import RENDERERS
from pslint.values import Level, Report

LEVELS = [str(level) for level in Level]


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(list(RENDERERS)), default="text", help="The kind of report.")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to a file.")
@click.option(
    "--fail-on", type=click.Choice(LEVELS), default="warning", help="Exit 1 from this level up (default: warning)."
)
@click.pass_context
def check(ctx: click.Context, paths: tuple[str, ...], form: str, output: Path | None, fail_on: str) -> None:
    """Check drafts: files, folders, or - for standard input."""
    from pslint.lint import lint  # it loads spaCy, which --help and the other commands can do without

    report = lint(paths, stdin=sys.stdin.buffer.read() if "-" in paths else None)
    write(RENDERERS[form](report, view(output)), output)
    for file in report.files:
        if file.error is not None and (form != "text" or output is not None):
            click.echo(f"pslint: {file.path}: {file.error}", err=True)
    for problem in report.problems:
        click.echo(f"pslint: {problem}", err=True)
    ctx.exit(status(report, Level[fail_on.upper()]))


def status(report: Report, fail_on: Level) -> int:
    """Return the exit status: 2 where a file could not be read or is not in order, 1 where a finding weighs enough, else 0."""
    if report.unreadable or report.problems:
        return 2
    return int(any(finding.level >= fail_on for file in report.files for finding in file.findings))
