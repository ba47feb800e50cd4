"""Where the outputs of a run go: a file, or a folder with a file a draft."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

from pslint.cli.check import fits
from pslint.cli.place import Place, outputs, place_of
from pslint.errors import UsageError
from pslint.render import RENDERERS, Format, Holds, View
from pslint.values import Document, FileReport, Report, Statement

Run = Callable[..., Result]
TEXT = "I grew up in a town with one clinic. I like the long view. Today I want to be a family doctor there.\n"


def told(report: Report, _view: View) -> str:
    return ",".join(file.path for file in report.files)


def index(_report: Report, names: Sequence[str | None], _view: View) -> str:
    return f"index of {names}"


RUN, ANY, ONE = (Format(told, ".out", holds) for holds in Holds)
PAGES = Format(told, ".html", Holds.DRAFT, index=index, page=True)


def read(*paths: str) -> Report:
    return Report("1", tuple(FileReport(path, Statement(Document(path, TEXT, ()), ())) for path in paths))


def written(report: Report, form: Format, place: Place) -> dict[str | None, str | bytes]:
    return {out.path and out.path.name: out.content for out in outputs(report, form, "x", place, View())}


@pytest.mark.parametrize(("given", "folder"), [("a.html", False), ("new/", True), ("there", True), ("new", False)])
def test_a_folder_ends_like_one_or_is_there(given: str, folder: bool, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    assert place_of(f"{tmp_path}/{given}") == Place(tmp_path / given, folder)
    assert place_of(None) == Place()


def test_a_run_is_one_output_in_a_folder_too(tmp_path: Path) -> None:
    report = read("a.txt", "b.txt")
    assert written(report, RUN, Place()) == {None: "a.txt,b.txt"}
    assert written(report, RUN, Place(tmp_path, True)) == {"pslint.out": "a.txt,b.txt"}
    assert written(report, ANY, Place(tmp_path / "r")) == {"r": "a.txt,b.txt"}


@pytest.mark.parametrize("form", [ANY, ONE])
def test_in_a_folder_each_draft_has_its_own(form: Format, tmp_path: Path) -> None:
    report = read("a.txt", "old/A.md", "-", "a.docx")
    assert written(report, form, Place(tmp_path, True)) == {
        "a.out": "a.txt", "A-2.out": "old/A.md", "stdin.out": "-", "a-3.out": "a.docx",
    }  # fmt: skip


def test_an_index_comes_last_and_keeps_its_name(tmp_path: Path) -> None:
    report = read("index.txt", "b.txt")
    report = Report("1", (*report.files, FileReport("gone.txt", error="no such file")))
    outs = list(outputs(report, PAGES, "html", Place(tmp_path, True), View()))
    assert [out.path for out in outs] == [tmp_path / name for name in ("index-2.html", "b.html", "index.html")]
    assert outs[-1].content == "index of ['index-2.html', 'b.html', None]"


def test_several_drafts_in_a_file_for_one_are_refused() -> None:
    with pytest.raises(UsageError, match="--format x holds one draft, and these are 2; name a folder"):
        written(read("a.txt", "b.txt"), ONE, Place(Path("a.out")))


def test_a_draft_that_cannot_be_read_has_no_file_of_its_own(tmp_path: Path) -> None:
    report = Report("1", (FileReport("gone.txt", error="no such file"),))
    assert written(report, ONE, Place(tmp_path / "a.out")) == {}
    assert written(report, ANY, Place(tmp_path, True)) == {}
    assert written(report, RUN, Place()) == {None: "gone.txt"}


@pytest.mark.parametrize("form", [RUN, ANY, ONE])
@pytest.mark.parametrize("kind", ["itself", "link", "hard link"])
def test_a_draft_is_never_overwritten(form: Format, kind: str, tmp_path: Path) -> None:
    draft, place = tmp_path / "a.out", tmp_path / "other.out"
    draft.write_text(TEXT)
    if kind == "itself":
        place = tmp_path / "." / "a.out"
    elif kind == "link":
        place.symlink_to(draft)
    else:
        place.hardlink_to(draft)
    with pytest.raises(UsageError, match="this is a draft"):
        written(read(str(draft)), form, Place(place))


def test_nothing_is_written_where_a_later_output_would_take_a_draft(tmp_path: Path) -> None:
    for name in ("a.txt", "b.out"):
        (tmp_path / name).write_text(TEXT)
    every = outputs(read(f"{tmp_path}/a.txt", f"{tmp_path}/b.out"), ANY, "x", Place(tmp_path, True), View())
    with pytest.raises(UsageError, match=r"b\.out: this is a draft"):
        next(every)


@pytest.fixture
def formats(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RENDERERS, "json", PAGES)  # a name that the option takes


@pytest.mark.usefixtures("formats", "shared")
@pytest.mark.model
def test_the_index_is_what_opens(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("click.launch", opened.append)
    (tmp_path / "a.txt").write_text(TEXT)
    assert run("--format", "json", "--open", "-o", f"{tmp_path}/new/er/", tmp_path / "a.txt").exit_code == 0
    assert run("--format", "json", "--open", "-o", tmp_path / "one.html", tmp_path / "a.txt").exit_code == 0
    assert opened == [f"{tmp_path}/new/er/index.html", f"{tmp_path}/one.html"]
    assert sorted(path.name for path in (tmp_path / "new/er").iterdir()) == ["a.html", "index.html"]


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (["--open", "-o", "a.txt"], "--open opens a page, and --format text makes none"),
        (["--format", "json", "--open"], "--open needs a page to open; name it with -o"),
    ],
)
@pytest.mark.usefixtures("formats")
def test_what_cannot_open_is_refused_before_anything_is_read(run: Run, args: list[str], problem: str) -> None:
    assert str(run(*args, "gone.txt").exception).startswith(problem)


def test_a_file_is_no_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("--format", "json", "-o", f"{tmp_path}/file/", "gone.txt")
    assert str(result.exception).startswith(f"{tmp_path}/file: there can be no such folder")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no full device in the file system here")  # noqa: PTH110
@pytest.mark.parametrize("args", [[], ["-o", "/dev/full"]])
def test_a_full_disk_is_one_line_and_exit_status_2(args: list[str]) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run(
            [sys.executable, "-m", "pslint", "gone.txt", *args], stdout=full, stderr=subprocess.PIPE, check=False
        )
    (line,) = (line for line in done.stderr.decode().splitlines() if "gone.txt" not in line)
    assert (done.returncode, "the report could not be written (No space left on device)" in line) == (2, True)


def test_a_word_file_is_not_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(UsageError, match="--format docx makes a file that a terminal cannot show; name it with -o"):
        fits(RENDERERS["docx"], "docx", Place(), opened=False)
    fits(RENDERERS["docx"], "docx", Place(Path("a.docx")), opened=False)
