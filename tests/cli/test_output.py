import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pslint.cli.output import view, write
from pslint.errors import UsageError


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def terminal(encoding: str = "utf-8") -> Terminal:
    return Terminal(io.BytesIO(), encoding=encoding)


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLUMNS", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")


def test_a_terminal_gets_colour_and_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", terminal())
    monkeypatch.setenv("COLUMNS", "97")
    assert (view(None).color, view(None).width, view(None).ascii) == (True, 97, False)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colour_can_be_refused(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setattr(sys, "stdout", terminal())
    monkeypatch.setenv(name, value)
    assert not view(None).color


def test_a_pipe_and_a_file_get_no_colour(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert (view(None).color, view(None).width) == (False, 80)
    assert not view(tmp_path / "a.txt").color


def test_what_takes_no_unicode_gets_ascii(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", terminal("latin-1"))
    assert view(None).ascii


def test_a_report_is_written_to_a_file_and_replaces_the_last(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    for words in ("one ✓\n", "two ✓\n"):
        write(words, path)
        assert path.read_bytes() == words.encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_report_keeps_the_permissions_that_a_new_file_has(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    write("one", tmp_path / "report.txt")
    assert (tmp_path / "report.txt").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_place_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="the report could not be written") as caught:
        write("one", tmp_path / "gone" / "report.txt")
    assert "name another place" in str(caught.value)


@pytest.mark.skipif(os.name == "nt", reason="no devices in the file system here")
def test_a_device_is_written_to_and_stays_one() -> None:
    write("one", Path(os.devnull))
    assert not Path(os.devnull).is_file()


def test_half_a_surrogate_pair_is_no_crash(tmp_path: Path) -> None:
    write("one \udcff", tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes() == b"one \\udcff"


def test_a_report_that_cannot_be_put_in_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder" / "x").mkdir(parents=True)
    with pytest.raises(UsageError):
        write("one", tmp_path / "folder")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_a_full_disk_keeps_the_last_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.txt"
    write("old\n", path)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError, match="No space left on device"):
        write("new\n" * 9, path)
    assert path.read_text() == "old\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_kill_while_it_is_written_keeps_the_last_report(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    write("old\n", path)
    code = (
        "import os, signal\nfrom pathlib import Path\nfrom pslint.cli.output import write\n"
        "os.fsync = lambda _: os.kill(os.getpid(), signal.SIGTERM)\n"
        f"write('new', Path({str(path)!r}))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode != 0
    assert path.read_text() == "old\n"


def test_a_private_report_stays_private_and_a_link_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "report.txt", tmp_path / "link.txt"
    write("old", path)
    path.chmod(0o600)
    link.symlink_to(path)
    write("new", link)
    assert (link.is_symlink(), path.read_text(), path.stat().st_mode & 0o777) == (True, "new", 0o600)


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write(b"PK\x03\r\n\xff", tmp_path / "a.docx")
    assert (tmp_path / "a.docx").read_bytes() == b"PK\x03\r\n\xff"
