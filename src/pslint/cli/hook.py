"""``pslint hook``: what a commit is held up for."""

from collections.abc import Iterator
from typing import Any

import click

from pslint.cli.output import view, write
from pslint.cli.settings import resolver, settings_options
from pslint.config import Resolver
from pslint.errors import UnreadableError
from pslint.read import read
from pslint.read.relevance import is_other, reads_like_a_statement


@click.command()
@click.argument("files", nargs=-1)
@settings_options()
@click.pass_context
def hook(ctx: click.Context, /, files: tuple[str, ...], **options: Any) -> None:
    """Check the drafts among FILES, for pre-commit: at most a screenful, and other files are passed over.

    A README, a list of requirements, a file that is no text or does not speak in the first person is no draft.
    """
    settings = resolver(options)
    drafts = list(_drafts(files, settings))
    if not drafts:
        return  # nothing to load the language pipeline for
    from pslint.cli.check import status
    from pslint.lint import lint
    from pslint.render.brief import render_brief

    report = lint(drafts, settings.rules, limits=settings.limits)
    write(render_brief(report, view(None)), None)
    for problem in report.problems:
        click.echo(f"pslint: {problem}", err=True)
    ctx.exit(status(report, settings.fail_on))


def _drafts(files: tuple[str, ...], settings: Resolver) -> Iterator[str]:
    for path in files:
        try:
            if not is_other(path) and reads_like_a_statement(read(path, limits=settings.limits(path))):
                yield path
        except UnreadableError:
            continue  # a binary, or a file that is gone: not this hook's business
