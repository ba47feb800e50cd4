"""The command as a process: what reaches the streams, the exit status, and what is not imported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from formats import EVERY, packed

from pslint import __version__
from pslint.cli import main
from pslint.errors import CardError

PSLINT = [sys.executable, "-W", "error", "-m", "pslint"]


def pslint(*args: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    environ = os.environ | {"PYTHONIOENCODING": "utf-8"} | environment
    return subprocess.run([*PSLINT, *args], input=data, capture_output=True, env=environ, timeout=60, check=False)


def test_the_version_is_told() -> None:
    result = pslint("--version")
    assert (result.returncode, result.stdout.decode().strip()) == (0, f"pslint, version {__version__}")


@pytest.mark.parametrize("args", [["--version"], ["--help"], ["explain", "blame"], ["rules"], ["check", "--help"]])
def test_what_needs_no_model_imports_no_spacy(args: list[str]) -> None:
    code = (
        "import sys; from pslint.cli.main import root\n"
        f"root({args!r}, standalone_mode=False)\n"
        "print(sorted({'spacy', 'numpy', 'onnxruntime', 'textstat'} & set(sys.modules)), file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert result.stderr.decode().strip() == "[]"


LIBRARIES = {"docx", "lxml", "pypdfium2", "pypdfium2_raw", "markdown_it"}


def loaded(*args: str) -> set[str]:
    """Return the packages that a run of the command imports, as Python itself tells."""
    command = [sys.executable, "-X", "importtime", "-m", "pslint", *args]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=False)
    assert result.stdout
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in result.stderr.splitlines() if "|" in line}


def test_the_help_imports_no_library_that_reads_a_format() -> None:
    assert not loaded("--help") & LIBRARIES


@pytest.mark.model
def test_a_draft_in_plain_text_imports_no_library_that_reads_another_format(tmp_path: Path) -> None:
    for name, others in (("a.txt", LIBRARIES), ("a.rtf", LIBRARIES), ("a.md", LIBRARIES - {"markdown_it"})):
        (tmp_path / name).write_bytes(packed(name[2:], EVERY[name[2:]][0]))
        assert not loaded(str(tmp_path / name)) & others, name


@pytest.mark.model
def test_a_library_is_imported_for_a_draft_that_needs_it(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(packed("docx", EVERY["docx"][0]))
    assert loaded(str(tmp_path / "a.docx")) & LIBRARIES == {"lxml"}  # python-docx writes only the Word report


def test_the_shell_can_complete() -> None:
    result = pslint(_PSLINT_COMPLETE="bash_source")
    assert result.returncode == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_that_nobody_writes_to_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    result = pslint(str(tmp_path / "pipe.txt"), str(tmp_path))
    assert result.returncode == 2
    assert b"this is not a plain file" in result.stdout + result.stderr
    assert b"Traceback" not in result.stderr


def test_a_missing_file_is_one_line_and_exit_status_2(tmp_path: Path) -> None:
    result = pslint("--format", "json", str(tmp_path / "gone.txt"))
    assert result.returncode == 2
    (line,) = result.stderr.decode().splitlines()
    assert line == f"pslint: {tmp_path / 'gone.txt'}: there is no such file; check the name and the folder"


def test_a_path_that_is_no_unicode_is_an_error_and_no_crash(tmp_path: Path) -> None:
    result = pslint(os.fsdecode(bytes(tmp_path) + b"/\xff\xfe.txt"))
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr


def test_an_unknown_rule_is_one_line_and_exit_status_2() -> None:
    result = pslint("explain", "nosuch")
    assert result.returncode == 2
    assert result.stderr.decode().splitlines() == ["pslint: no rule 'nosuch'; `pslint rules` lists them"]


@pytest.mark.parametrize("args", [["rules"], ["explain", "blame"], ["a.txt"]])
def test_a_broken_card_is_one_line_and_exit_status_2(
    args: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "blame.toml").write_text('name = "blame"\ncolour = 3\n')
    monkeypatch.setattr("pslint.data.PACKAGE", tmp_path)
    monkeypatch.setattr(sys, "argv", ["pslint", *args])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"pslint: {tmp_path / 'rules' / 'blame.toml'}:2: unknown key 'colour' in the card; allowed")


def test_an_error_of_ours_is_caught_once(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def broken(**_: str) -> None:
        raise CardError("rules/x.toml:3: a fault")

    monkeypatch.setattr(sys.modules["pslint.cli.main"], "root", broken)
    with pytest.raises(SystemExit):
        main()
    assert capsys.readouterr().err == "pslint: rules/x.toml:3: a fault\n"


@pytest.mark.model
def test_a_draft_on_standard_input_is_checked_by_the_process() -> None:
    result = pslint("-", data="I failed Step 1. My résumé – “it” – says so.".encode())
    assert result.returncode == 1
    assert b"I failed Step 1." in result.stdout
    assert result.stderr == b""


@pytest.mark.model
def test_an_output_that_takes_ascii_alone_gets_ascii() -> None:
    result = pslint("-", data="I failed Step 1 – “once”.".encode(), PYTHONIOENCODING="ascii")
    assert result.returncode == 1
    assert result.stdout.isascii()


def test_the_help_keeps_its_lines() -> None:
    assert "  pslint statement.txt          the annotated report\n" in pslint("--help").stdout.decode()
