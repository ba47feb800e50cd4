"""Where a report goes: the terminal, a pipe or a file; and what each of them can show."""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path

import click

from pslint.errors import UsageError
from pslint.render.view import View

GLYPHS = "✓✗─│‹›“”"


def view(output: Path | None) -> View:
    """Return what the place of the report can show: its width, colour on a terminal only, ASCII where it must be."""
    if output is not None:
        return View()
    tty = sys.stdout.isatty()
    color = tty and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size((80, 24)).columns if tty or "COLUMNS" in os.environ else 80
    return View(width=width, color=color, ascii=not _takes(sys.stdout.encoding))


def _takes(encoding: str | None) -> bool:
    try:
        GLYPHS.encode(encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write(text: str, output: Path | None) -> None:
    """Write the report to standard output, or to ``output``: whole or not at all."""
    if output is None:
        encoding = sys.stdout.encoding or "utf-8"
        click.echo(text.encode(encoding, "replace").decode(encoding), nl=False, color=True)
        return
    try:
        _replace(output, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise UsageError(f"{output}: the report could not be written ({error.strerror}); name another place") from error


def _replace(output: Path, data: bytes) -> None:
    if output.exists() and not output.is_file():  # a device or a pipe, which takes what it is given
        output.write_bytes(data)
        return
    fresh = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        fresh.write_bytes(data)
        fresh.replace(output)
    finally:
        with suppress(OSError):
            fresh.unlink()
