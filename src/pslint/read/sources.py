"""Which files a command means, and their bytes."""

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pslint.errors import UnreadableError

MOST_BYTES = 10_000_000


def sources(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[str | UnreadableError]:
    """Yield the files that ``paths`` mean, each once, in a steady order.

    A file named by hand is taken whatever its suffix; a folder gives the files below it that have one of
    ``suffixes``, hidden ones left out. A path that is not there, or a folder without drafts, yields the error
    that says so, so that the others are still reported.
    """
    seen: set[str] = set()
    for path in paths:
        found = list(_drafts(path, suffixes)) if path != "-" and Path(path).is_dir() else [path]
        if not found:
            yield UnreadableError(path, f"no drafts in this folder; it is searched for {', '.join(sorted(suffixes))}")
        for file in found:
            name = file if file == "-" else os.path.abspath(file)  # noqa: PTH100 (it takes any string)
            if name not in seen:
                seen.add(name)
                yield file


def _drafts(root: str, suffixes: Collection[str]) -> Iterator[str]:
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield str(Path(folder, name))


def load(path: str) -> bytes:
    """Return the bytes of a file; ``UnreadableError`` where it is missing, no plain file, or far too large."""
    try:
        _check(path, Path(path).stat())  # before it is opened: a pipe without a writer would keep us waiting
        with Path(path).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableError(path, "there is no such file; check the name and the folder") from error
    except PermissionError as error:
        raise UnreadableError(path, "you may not read this file; change its permissions or copy it") from error
    except (OSError, ValueError) as error:
        raise UnreadableError(path, f"the file could not be read ({error}); check the name") from error


def _check(path: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(path, "this is not a plain file; name the file that holds the statement")
    if status.st_size > MOST_BYTES:
        raise UnreadableError(
            path,
            f"the file is {status.st_size / 1e6:,.0f} MB, more than the {MOST_BYTES / 1e6:.0f} MB that a "
            "statement could need; save the statement alone into a file",
        )
