"""``pslint config``: the settings in force, and where each came from."""

from typing import Any

import click

from pslint.cli.output import write
from pslint.cli.settings import resolver, settings_options
from pslint.config.show import show


@click.command()
@click.argument("path", default=".")
@settings_options()
def config(path: str, **options: Any) -> None:
    """Show the settings for a draft or folder (here by default) as TOML, with where each came from."""
    known = resolver(options)
    settings, file = known.settings(path), known.file(path)
    head = f"# settings file: {file.path}" if file else "# no settings file"
    write(f"{head}\n\n{show(settings, known.cards(path))}", None)
