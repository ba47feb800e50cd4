import os
from pathlib import Path

import pytest

from pslint.errors import UnreadableError
from pslint.read.sources import MOST_BYTES, load, sources

SUFFIXES = (".txt", ".md")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.MD", "notes.csv", ".hidden.txt", "deep/c.txt", ".git/d.txt", "deep/er/e.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("I failed Step 1.")
    return tmp_path


def test_a_folder_gives_its_drafts_in_a_steady_order(drafts: Path) -> None:
    found = list(sources([str(drafts)], SUFFIXES))
    assert found == [str(drafts / name) for name in ("a.MD", "b.txt", "deep/c.txt", "deep/er/e.md")]


def test_a_named_file_is_taken_whatever_its_suffix(drafts: Path) -> None:
    named = [str(drafts / name) for name in ("notes.csv", ".hidden.txt", "gone.txt")]
    assert list(sources(named, SUFFIXES)) == named


def test_each_file_is_taken_once(drafts: Path) -> None:
    draft = str(drafts / "b.txt")
    assert list(sources([draft, str(drafts), draft, "-", "-"], SUFFIXES)).count(draft) == 1
    assert list(sources(["-", "-"], SUFFIXES)) == ["-"]


def test_one_file_in_two_spellings_is_taken_once(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafts)
    assert list(sources(["b.txt", "./b.txt", str(drafts / "b.txt")], SUFFIXES)) == ["b.txt"]


def test_a_folder_without_drafts_says_so(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    (error,) = sources([str(tmp_path)], SUFFIXES)
    assert isinstance(error, UnreadableError)
    assert error.problem == "no drafts in this folder; it is searched for .md, .txt"


def test_a_file_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xefabc")
    assert load(str(tmp_path / "a.txt")) == b"\xefabc"


@pytest.mark.parametrize("name", ["gone.txt", "gone/gone.txt", "x" * 5000, "a\0b.txt"])
def test_what_is_not_there_cannot_be_loaded(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        load(str(tmp_path / name))
    assert "check the name" in caught.value.problem


def test_a_folder_and_a_device_are_no_files(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        load(str(tmp_path))
    with pytest.raises(UnreadableError, match="not a plain file"):
        load(os.devnull)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_in_the_file_system_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableError, match="not a plain file"):
        load(str(tmp_path / "pipe.txt"))


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50 * 10**6)
    with pytest.raises(UnreadableError, match=f"50 MB, more than the {MOST_BYTES // 10**6} MB"):
        load(str(tmp_path / "a.txt"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("I failed.")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(UnreadableError, match="you may not read this file"):
        load(str(tmp_path / "a.txt"))


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_to_itself_cannot_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(UnreadableError, match="could not be read"):
        load(str(tmp_path / "a.txt"))
