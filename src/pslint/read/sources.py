"""Which files a command means."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pslint.errors import UnreadableError

Found = str | UnreadableError
PASSED_OVER = (".", "~$")  # hidden files, and those that Word puts beside a draft while it is open


def sources(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[Found]:
    """Yield the files that ``paths`` mean, each once, in a steady order.

    A file named by hand is taken whatever its suffix; a folder gives the files below it that have one of
    ``suffixes``, hidden ones and Word's own left out and links to folders not followed. A path that is not there, a
    folder without drafts or one that may not be opened yields the error that says so, and the others are still
    reported.
    """
    seen: set[str] = set()
    for path in paths:
        is_folder = path != "-" and os.path.isdir(path)  # noqa: PTH112  (it takes any string)
        found: list[Found] = list(_drafts(path, suffixes)) if is_folder else [path]
        if not found:
            yield UnreadableError(path, f"no drafts in this folder; it is searched for {', '.join(sorted(suffixes))}")
        for file in found:
            name = _name(file)
            if name not in seen:
                seen.add(name)
                yield file


def _name(file: Found) -> str:
    """Return what two spellings of one file have in common."""
    path = file.path if isinstance(file, UnreadableError) else file
    return path if path == "-" else os.path.abspath(path)  # noqa: PTH100  (it takes any string)


def _drafts(root: str, suffixes: Collection[str]) -> Iterator[Found]:
    """Yield the drafts below a folder: its own in order, then those of its folders in theirs, however deep."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                visible = sorted(filter(_is_visible, entries), key=lambda entry: entry.name)
        except OSError as error:
            yield UnreadableError(folder, f"this folder could not be opened ({error.strerror}); check its permissions")
            continue
        waiting += [str(Path(e.path)) for e in reversed(visible) if _is_folder(e)]
        for entry in visible:
            if not _is_folder(entry, links=True) and Path(entry.name).suffix.lower() in suffixes:
                yield str(Path(entry.path))


def _is_visible(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(PASSED_OVER)


def _is_folder(entry: os.DirEntry[str], links: bool = False) -> bool:
    try:
        return entry.is_dir(follow_symlinks=links)
    except OSError:  # a link in a circle
        return False
