"""Which files a command means."""

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pslint.errors import UnreadableError
from pslint.read.detect import UNREAD
from pslint.read.relevance import is_other, is_report


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document in a folder that may be a draft and is of a type that pslint does not read."""

    path: str


Found = str | LeftOut | UnreadableError
BUNDLE = ".pages"  # on a Mac such a document may be a folder
PASSED_OVER = (".", "~$")  # hidden files, and those that Word puts beside a draft while it is open


def sources(paths: Iterable[str], suffixes: Collection[str]) -> Iterator[Found]:
    """Yield the files that ``paths`` mean, each once, in a steady order.

    A file named by hand is taken whatever its suffix; a folder gives the files below it that have one of
    ``suffixes``, hidden ones, Word's own, a project's (README, LICENSE) and pslint's pages left out, links to folders
    not followed, and those that could be drafts of a type that is not read as ``LeftOut``. A path that is not there, a
    folder without drafts or one that may not be opened yields the error that says so; the others are still reported.
    """
    seen: set[str] = set()
    for path in paths:
        is_folder = path != "-" and os.path.isdir(path)  # noqa: PTH112  (it takes any string)
        found: list[Found] = list(_drafts(path, suffixes)) if is_folder else [path]
        if all(isinstance(file, LeftOut) for file in found):
            yield UnreadableError(path, f"no drafts in this folder; it is searched for {', '.join(sorted(suffixes))}")
        for file in found:
            name = _name(file)
            if name not in seen:
                seen.add(name)
                yield file


def _name(file: Found) -> str:
    """Return what two spellings of one file have in common."""
    path = file if isinstance(file, str) else file.path
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
        waiting += [str(Path(e.path)) for e in reversed(visible) if _is_folder(e) and _suffix(e) != BUNDLE]
        for entry in visible:
            is_file = not _is_folder(entry, links=True)
            if is_file and _suffix(entry) in suffixes and not is_other(entry.name):
                if not is_report(entry.path):
                    yield str(Path(entry.path))
            elif _suffix(entry) in UNREAD and (is_file or _suffix(entry) == BUNDLE):
                yield LeftOut(str(Path(entry.path)))


def _suffix(entry: os.DirEntry[str]) -> str:
    return Path(entry.name).suffix.lower()


def _is_visible(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(PASSED_OVER)


def _is_folder(entry: os.DirEntry[str], links: bool = False) -> bool:
    try:
        return entry.is_dir(follow_symlinks=links)
    except OSError:  # a link in a circle
        return False
