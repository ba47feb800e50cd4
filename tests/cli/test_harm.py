"""Files that mean harm, through the command: a line for each, the other drafts reported, in little memory."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from formats import DRAFT, SEEDS
from harmful import cases, cut

pytest.importorskip("resource", reason="the system does not say how much memory a process took")
COMMAND = [sys.executable, "-W", "error", "-m", "pslint", "--format", "json"]
MOST_MEMORY = 500 * 1024  # kilobytes
MEASURED = Path(__file__).parent.parent / "support" / "measured.py"
NOT_FILES = {
    "device.txt": "this is not a plain file but a device",
    "empty.txt": "the file is empty",
    "far.txt": "this link leads in a circle",
    "folder.txt": "no drafts in this folder",
    "gone.txt": "there is no such file",
    "large.txt": "the file is 60 MB, more than the 50 MB",
    "line.txt": "1,000,000 characters is no personal statement",
    "pipe.txt": "this is not a plain file but a pipe",
    "socket.txt": "this is not a plain file but a socket",
    "text.txt": "12 MB of text is no personal statement",
    "two\nlines\x1b[31m.txt": "there is no such file",
    "\udcff\udcfe.txt": "there is no such file",
    "x" * 300 + ".txt": "the name is too long",
    "zero.txt": "this is not a plain file but a device",
}


def run(folder: Path, *names: str) -> tuple[int, dict[str, dict[str, object]], list[str], int]:
    """Return the exit status, the report by path, the lines on standard error, and the memory in kilobytes."""
    peak = folder.parent / "peak"
    done = subprocess.run(
        [sys.executable, str(MEASURED), str(peak), *COMMAND, "--", *names], cwd=folder, capture_output=True, check=False
    )
    said = done.stderr.decode("utf-8")
    assert "Traceback" not in said, said
    files = {file["path"]: file for file in json.loads(done.stdout)["files"]}
    return done.returncode, files, said.splitlines(), int(peak.read_text())


@contextmanager
def no_files(folder: Path) -> Iterator[None]:
    """Have everything in the folder that can be named like a draft and is no file."""
    (folder / "device.txt").symlink_to("/dev/null")
    (folder / "zero.txt").symlink_to("/dev/zero")
    (folder / "far.txt").symlink_to("near.txt")
    (folder / "near.txt").symlink_to("far.txt")
    (folder / "empty.txt").touch()
    (folder / "folder.txt").mkdir()
    (folder / "line.txt").write_text("a" * 1_000_000)
    (folder / "text.txt").write_text("I failed.\n" * 1_200_000)
    os.mkfifo(folder / "pipe.txt")
    with (folder / "large.txt").open("wb") as file:
        file.truncate(60 * 10**6)
    here = Path.cwd()
    os.chdir(folder)  # a socket's path may be short only
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.txt")
        os.chdir(here)
        yield


@pytest.mark.model
@pytest.mark.skipif(os.name != "posix", reason="no devices, pipes and sockets in the file system here")
def test_what_is_no_draft_is_a_line_each_and_the_draft_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "good.txt").write_text(DRAFT)
    with no_files(folder):
        status, files, lines, memory = run(folder, *NOT_FILES, "good.txt")
    assert status == 2
    for name, said in NOT_FILES.items():
        assert said in str(files[name]["error"]), name
    assert len(lines) == len(NOT_FILES)
    assert all(line.isprintable() and line.startswith("pslint: ") for line in lines)
    assert files["good.txt"]["passages"]
    assert memory < MOST_MEMORY


@pytest.mark.model
def test_files_that_mean_harm_are_a_line_each_and_the_draft_is_reported(tmp_path: Path) -> None:
    """All of them in one run; what can be read of them all the same is not asked about here."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "good.txt").write_text(DRAFT)
    harmful = {name: make() for name, (make, said) in cases().items() if said}
    for suffix in SEEDS:
        if suffix not in ("txt", "md", "html"):  # text that is cut short is text
            harmful |= {f"cut-{part}.{suffix}": data for part, data in enumerate(cut(suffix)) if part < 8}
    for name, data in harmful.items():
        (folder / name).write_bytes(data)
    status, files, lines, memory = run(folder, ".")
    assert status == 2
    assert [name for name in harmful if not files[name]["error"]] == []
    assert len(lines) == len(harmful)
    assert all(line.isprintable() and line.startswith("pslint: ") for line in lines)
    assert files["good.txt"]["passages"]
    assert memory < MOST_MEMORY


@pytest.mark.model
@pytest.mark.skipif(os.name != "posix", reason="no such permissions here")
def test_what_may_not_be_read_is_a_line_each_and_the_draft_is_reported(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(DRAFT)
    (tmp_path / "shut.txt").write_text(DRAFT)
    (tmp_path / "below" / "shut").mkdir(parents=True)
    (tmp_path / "below" / "shut" / "draft.txt").write_text(DRAFT)
    (tmp_path / "shut.txt").chmod(0)
    (tmp_path / "below" / "shut").chmod(0)
    humbled: list[str] = []
    if os.geteuid() == 0:  # whom no permission stops
        humbled = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
        if not shutil.which("setpriv"):
            pytest.skip("root cannot be humbled here (setpriv)")
    command = [*humbled, *COMMAND, ".", "below/shut/draft.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
    (tmp_path / "below" / "shut").chmod(0o700)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "pslint: shut.txt: you may not read this file; change its permissions or copy it",
        "pslint: below/shut: this folder could not be opened (Permission denied); check its permissions",
        "pslint: below/shut/draft.txt: you may not read this file; change its permissions or copy it",
    ]
    assert "good.txt" in done.stdout
