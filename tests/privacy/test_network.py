"""No run opens a socket: not to the network, not to anything on the machine."""

import os
import platform
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from guarded import SOCKET

SUPPORT = Path(__file__).parent.parent / "support"

SEALS = sys.platform == "linux" and platform.machine() in SOCKET
sealed = pytest.mark.skipif(not SEALS, reason="the kernel's own guard (seccomp) is Linux's")
pytestmark = pytest.mark.model


def test_no_socket_is_asked_for_and_no_program_started_but_the_reader_of_pdf(place: Any) -> None:
    done = place.run("noted", ".")
    noted = re.findall(r"^NOTED (.*)$", done.stderr, re.MULTILINE)
    others = [one for one in noted if not one.startswith("write ") and "worker.py" not in one]
    assert others == []
    assert done.returncode == 2
    assert "a.txt" in done.stdout


def test_the_one_who_notes_is_awake(place: Any) -> None:
    done = place.run("noted", "-o", "report.txt", "a.txt")
    assert "NOTED write" in done.stderr
    code = "import guarded, socket; guarded.note(); socket.socket()"
    heard = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=SUPPORT, check=True)
    assert "NOTED socket.__new__" in heard.stderr


@sealed
def test_a_run_lives_where_the_kernel_ends_whoever_asks_for_a_socket(place: Any) -> None:
    """The whole way, in every format that is read, the programs that are started too."""
    done = place.run("sealed", "--format", "json", ".")
    if done.stderr.startswith("no guard"):
        pytest.skip("this kernel takes no guard (seccomp)")
    assert done.returncode == 2, done.stderr
    assert '"path": "a.txt"' in done.stdout


@sealed
def test_the_kernel_does_end_whoever_asks_for_a_socket(place: Any) -> None:
    done = place.run("sealed", "socket")
    if done.stderr.startswith("no guard"):
        pytest.skip("this kernel takes no guard (seccomp)")
    assert done.returncode == -31  # SIGSYS


def test_the_report_is_the_same_without_a_network(place: Any) -> None:
    bare = ["unshare", "--user", "--map-root-user", "--net"]
    if sys.platform != "linux" or subprocess.run([*bare, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no network namespace")
    command = [sys.executable, "-m", "pslint", "--format", "json", "."]
    runs = [
        subprocess.run(before + command, cwd=place.drafts, capture_output=True, env=os.environ, check=False)
        for before in (bare, [])
    ]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].returncode == runs[1].returncode == 2
