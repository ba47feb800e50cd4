"""Where ``-o`` sends a report: standard output, a file, or a folder with a file a draft."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pslint.errors import UsageError
from pslint.render import Format, Holds, View
from pslint.values import FileReport, Report

STDIN = "stdin"
RUN = "pslint"
INDEX = "index"


@dataclass(frozen=True, slots=True)
class Place:
    """What ``-o`` names: ``path`` is None for standard output; ``folder`` where it is to hold several files."""

    path: Path | None = None
    folder: bool = False


@dataclass(frozen=True, slots=True)
class Output:
    """What is to be written, and the file that it goes to; None for standard output."""

    path: Path | None
    content: str | bytes


def place_of(given: str | None) -> Place:
    """Return what the word after ``-o`` means: a folder where it ends like one or is there."""
    if given is None:
        return Place()
    ends = given.endswith(tuple(filter(None, ("/", os.sep, os.altsep))))
    return Place(Path(given), ends or Path(given).is_dir())


def outputs(
    report: Report, form: Format, name: str, place: Place, view: View, drafts: Sequence[str] | None = None
) -> Iterator[Output]:
    """Yield what is to be written of a report; ``name`` is what the user calls its format.

    ``drafts`` are the files that the report is on, where it calls them by other names. A draft that could not be read
    has no file of its own. Raises ``UsageError``, before the first, where one output cannot hold all the drafts or
    would take the place of a draft.
    """
    drafts = [file.path for file in report.files] if drafts is None else drafts
    if place.folder and place.path is not None and form.holds is not Holds.RUN:
        yield from _each(report, form, place.path, view, drafts)
        return
    if form.holds is Holds.DRAFT and len(report.files) > 1:
        told = f"--format {name} holds one draft, and these are {len(report.files)}"
        raise UsageError(f"{told}; name a folder that ends with a slash: -o reports/")
    path = place.path / f"{RUN}{form.suffix}" if place.folder and place.path else place.path
    _spare(drafts, [path])
    if form.holds is not Holds.DRAFT or any(file.statement for file in report.files):
        yield Output(path, form.render(report, view))


def _each(report: Report, form: Format, folder: Path, view: View, drafts: Sequence[str]) -> Iterator[Output]:
    """Yield an output for each draft, and last the index where the format has one."""
    index = folder / f"{INDEX}{form.suffix}"
    names = _names(report.files, form)
    paths = [folder / name if name else None for name in names]
    _spare(drafts, [*paths, index if form.index else None])
    for file, path in zip(report.files, paths, strict=True):
        if path:
            yield Output(path, form.render(replace(report, files=(file,)), view))
    if form.index:
        yield Output(index, form.index(report, names, view))


def _names(files: Sequence[FileReport], form: Format) -> list[str | None]:
    """Return the name of each draft's output: its own, with a number where another has it; None without one."""
    taken = {INDEX} if form.index else set()
    names: list[str | None] = []
    for file in files:
        stem = name = STDIN if file.path == "-" else Path(file.path).stem
        number = 1
        while name.casefold() in taken:  # on some systems A.txt and a.txt are one file
            number += 1
            name = f"{stem}-{number}"
        if file.statement:
            taken.add(name.casefold())
        names.append(name + form.suffix if file.statement else None)
    return names


def _spare(drafts: Sequence[str], paths: Sequence[Path | None]) -> None:
    for path in paths:
        if path is not None and any(_same(path, Path(draft)) for draft in drafts if draft != "-"):
            raise UsageError(f"{path}: this is a draft, and the report would take its place; name another with -o")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):  # one of them is not there
        return False
