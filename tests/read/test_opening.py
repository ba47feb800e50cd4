"""What can stand where a draft is looked for: files, and much that is none."""

import os
import socket
from pathlib import Path

import pytest

from pslint.errors import UnreadableError
from pslint.read import opening
from pslint.read.opening import load, within
from pslint.values import Limits


def problem(path: Path | str, limits: Limits = Limits()) -> str:  # noqa: B008  (frozen)
    with pytest.raises(UnreadableError) as caught:
        load(str(path), limits)
    assert "\n" not in caught.value.problem
    return caught.value.problem


def test_a_file_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xefabc")
    assert load(str(tmp_path / "a.txt")) == b"\xefabc"
    (tmp_path / "empty.txt").touch()
    assert load(str(tmp_path / "empty.txt")) == b""


@pytest.mark.parametrize("name", ["gone.txt", "gone/gone.txt", "x" * 300, "x/" * 5000, "a\0b.txt", "a.txt/b.txt"])
def test_what_is_not_there_cannot_be_loaded(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").touch()
    assert "check the name" in problem(f"{tmp_path}/{name}")


def test_a_folder_and_a_device_are_no_files(tmp_path: Path) -> None:
    assert problem(tmp_path) == "this is a folder; name the file that holds the statement"
    if os.name == "posix":
        assert problem(os.devnull).startswith("this is not a plain file but a device")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_in_the_file_system_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert problem(tmp_path / "pipe.txt").startswith("this is not a plain file but a pipe; save the statement")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("I failed.")
    look = os.stat

    def swapping(path: str) -> os.stat_result:
        status = look(path)
        (tmp_path / "a.txt").unlink()
        os.mkfifo(tmp_path / "a.txt")
        return status

    monkeypatch.setattr(opening.os, "stat", swapping)
    assert problem(tmp_path / "a.txt").startswith("this is not a plain file but a pipe")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets in the file system here")
def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path may be short only
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("a.txt")
        assert problem("a.txt").startswith("this is not a plain file but a socket")


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(60 * 10**6)
    assert problem(tmp_path / "a.txt").startswith("the file is 60 MB, more than the 50 MB that a statement could need")
    assert len(load(str(tmp_path / "a.txt"), Limits(file=60 * 10**6))) == 60 * 10**6


def test_one_of_which_the_first_byte_too_many_is_known_has_no_size() -> None:
    with pytest.raises(UnreadableError) as caught:
        within("-", 50_000_001, Limits())
    assert caught.value.problem.startswith("the file is more than the 50 MB that a statement could need; save")


@pytest.mark.parametrize("change", ["grows", "is rewritten", "is emptied"])
def test_a_file_that_changes_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("I failed Step 1.")
    os.utime(path, (0, 0))
    look = os.fstat
    looks: list[os.stat_result] = []

    def meanwhile(descriptor: int) -> os.stat_result:
        looks.append(look(descriptor))
        if len(looks) == 1:
            path.write_text({"grows": "I failed Step 1. I wept.", "is rewritten": "I passed Step 1."}.get(change, ""))
        return looks[-1]

    monkeypatch.setattr(opening.os, "fstat", meanwhile)
    assert problem(path) == "the file changed while it was read; check it again when it is saved"


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("I failed.")
    (tmp_path / "a.txt").chmod(0)
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # whom no permission stops
        monkeypatch.setattr(opening.os, "open", _refuse)
    assert problem(tmp_path / "a.txt") == "you may not read this file; change its permissions or copy it"


def _refuse(*_: object) -> int:
    raise PermissionError(13, "Permission denied")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_to_itself_cannot_be_loaded(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "c.txt")
    assert problem(tmp_path / "a.txt").startswith("this link leads in a circle")
    assert problem(tmp_path / "b.txt").startswith("there is no such file")


def test_a_disk_that_fails_is_said_without_the_name_a_second_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").touch()

    def broken(*_: object) -> int:
        raise OSError(5, "Input/output error", str(tmp_path / "a.txt"))

    monkeypatch.setattr(opening.os, "open", broken)
    assert problem(tmp_path / "a.txt") == "the file could not be read (Input/output error); check the name"
