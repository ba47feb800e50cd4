"""What takes a report: the terminal, a pipe or a file; what each of them can show, and how a file is written."""

import errno
import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

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


def write(content: str | bytes, output: Path | None) -> None:
    """Write the report to standard output, or to ``output``: whole or not at all."""
    try:
        if output is None:
            _print(content)
        else:
            _replace(output, content if isinstance(content, bytes) else content.encode("utf-8", "backslashreplace"))
    except OSError as error:
        if output is None and error.errno == errno.EPIPE:
            raise  # whoever read it has seen enough
        where = "standard output" if output is None else output
        raise UsageError(f"{where}: the report could not be written ({error.strerror}); name another place") from error


def make_room(folder: Path) -> None:
    """Make the folder, unless it is there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: there can be no such folder ({error.strerror}); name another place") from error


def _print(content: str | bytes) -> None:
    if isinstance(content, str):
        encoding = sys.stdout.encoding or "utf-8"
        content = content.encode(encoding, "replace").decode(encoding)
    try:
        click.echo(content, nl=False, color=True)
    except OSError:
        _discard()
        raise


def _discard() -> None:
    """Let what standard output did not take go nowhere, or the interpreter would try, and complain, once more."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _replace(output: Path, data: bytes) -> None:
    """Put ``data`` into a new file beside ``output`` and, once it is all on the disk, that file in its place."""
    if output.exists() and not output.is_file():  # a device or a pipe, which takes what it is given
        output.write_bytes(data)
        return
    place = output.resolve()  # a link stays one
    fresh = place.with_name(f".{place.name[:64]}.{os.getpid()}")
    try:
        with _nameless(place.parent) or fresh.open("xb") as file:
            if place.exists():  # a report that was private stays private
                os.chmod(file.fileno() if os.chmod in os.supports_fd else fresh, place.stat().st_mode)  # noqa: PTH101
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _name(file, fresh)
        fresh.replace(place)
    finally:
        with suppress(OSError):
            fresh.unlink()
    _settle(place.parent)


def _nameless(folder: Path) -> BinaryIO | None:
    """Open a new file that has no name yet, so that a run that is killed leaves none; None where no system has them."""
    if not hasattr(os, "O_TMPFILE"):
        return None
    try:
        return os.fdopen(os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666), "wb")
    except OSError:  # not on this disk; or there is no such folder, as opening by name will tell
        return None


def _name(file: BinaryIO, fresh: Path) -> None:
    """Give a file that has no name one; one that is there already keeps its own."""
    if os.fstat(file.fileno()).st_nlink == 0:
        # With a folder given, if only for show, Python follows the link to the open file and not stops at it.
        os.link(f"/proc/self/fd/{file.fileno()}", fresh, src_dir_fd=file.fileno(), follow_symlinks=True)


def _settle(folder: Path) -> None:
    """Have the disk keep the new name, where the system can be asked to."""
    with suppress(OSError):
        held = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(held)
        finally:
            os.close(held)
