"""``pslint check``: what it writes where, and what it exits with."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from pslint.cli.check import status
from pslint.values import FileReport, Finding, Level, Report, Span

Run = Callable[..., Result]
FAULTY = """I grew up in a town with one clinic.

I failed Step 1 because my school never taught us how to prepare.

Today I want to be a family doctor. I like the long view. I like my town.
"""
QUIET = "I grew up in a town with one clinic. I like the long view. Today I want to be a family doctor there.\n"


@pytest.mark.parametrize(
    ("levels", "error", "fail_on", "expected"),
    [
        ([], None, Level.WARNING, 0),
        ([Level.NOTE], None, Level.WARNING, 0),
        ([Level.NOTE], None, Level.NOTE, 1),
        ([Level.NOTE, Level.WARNING], None, Level.WARNING, 1),
        ([Level.WARNING], None, Level.ERROR, 0),
        ([Level.ERROR], None, Level.ERROR, 1),
        ([Level.ERROR], "gone", Level.ERROR, 2),
        ([], "gone", Level.ERROR, 2),
    ],
)
def test_the_exit_status(levels: list[Level], error: str | None, fail_on: Level, expected: int) -> None:
    findings = tuple(Finding("r", "PS1", level, Span(0, 1), "m", "a") for level in levels)
    files = (FileReport("a", findings=findings), FileReport("b", error=error))
    assert status(Report("1", files), fail_on) == expected


@pytest.mark.parametrize(
    "args", [("--fail-on", "fatal", "a.txt"), ("--format", "xml", "a.txt"), ("check",), ("--nosuch",)]
)
def test_bad_usage_exits_2(run: Run, args: tuple[str, ...]) -> None:
    assert run(*args).exit_code == 2


def files_that_cannot_be_read(folder: Path) -> dict[str, str]:
    """Write drafts that cannot be read; returns for each what is said of it."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.md").write_bytes(b"\xef\xbb\xbf \r\n")
    (folder / "binary.txt").write_bytes(b"\x7fELF\0\0\1\2")
    (folder / "word.docx").write_bytes(b"PK\x03\x04\x14\x00")
    (folder / "bytes.txt").write_bytes(b"I failed \x81\x8d.")
    (folder / "line.txt").write_text("a " * 500_000)
    (folder / "none").mkdir()
    with (folder / "large.txt").open("wb") as file:
        file.truncate(60 * 10**6)
    return {
        "gone.txt": "there is no such file; check the name",
        "none": "no drafts in this folder",
        "empty.txt": "the file is empty",
        "blank.md": "the file is empty",
        "binary.txt": "this is not a text file; save the statement as plain text",
        "word.docx": "the file is damaged or cut short; open it in the program",
        "bytes.txt": "byte 9 is neither UTF-8 nor Windows-1252; save",
        "line.txt": "1,000,000 characters is no personal statement; save",
        "large.txt": "the file is 60 MB, more than",
    }


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_cannot_be_read_is_said_in_a_line_with_what_to_do(run: Run, tmp_path: Path, form: str) -> None:
    expected = files_that_cannot_be_read(tmp_path)
    result = run("--format", form, *(tmp_path / name for name in expected))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert isinstance(result.exception, SystemExit)
    for name, problem in expected.items():
        lines = [line for line in result.output.splitlines() if f"{name}: {problem}" in line]
        assert lines, (name, problem, result.output)


def test_in_json_what_cannot_be_read_has_empty_lists(run: Run, tmp_path: Path) -> None:
    expected = files_that_cannot_be_read(tmp_path)
    result = run("--format", "json", *(tmp_path / name for name in expected))
    data = json.loads(result.stdout)
    assert data["summary"] == {
        "files": len(expected), "errors": 0, "warnings": 0, "notes": 0, "unreadable": len(expected),
    }  # fmt: skip
    for file, problem in zip(data["files"], expected.values(), strict=True):
        assert problem in file["error"]
        assert file["passages"] == file["findings"] == file["checklist"] == []
        assert (file["words"], file["sentences"]) == (0, 0)


@pytest.mark.model
@pytest.mark.usefixtures("shared")
class TestWithThePipeline:
    def test_the_other_files_are_still_reported(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(FAULTY)
        result = run("--format", "json", tmp_path / "gone.txt", tmp_path / "a.txt", "-", data=QUIET)
        data = json.loads(result.stdout)
        assert [file["error"] is None for file in data["files"]] == [False, True, True]
        assert data["files"][1]["findings"]
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1

    def test_a_fault_exits_1_and_none_exits_0(self, run: Run) -> None:
        assert run("-", data=FAULTY).exit_code == 1
        quiet = run("-", data=QUIET)
        assert (quiet.exit_code, quiet.stderr) == (0, "")

    def test_fail_on_sets_the_level(self, run: Run) -> None:
        short = FAULTY.replace(" because my school never taught us how to prepare", "")
        assert run("--fail-on", "warning", "-", data=short).exit_code == 1
        assert run("--fail-on", "error", "-", data=FAULTY).exit_code == 1

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_what_a_folder_holds_unread_is_said_in_a_line_and_changes_nothing_else(
        self, run: Run, tmp_path: Path, form: str
    ) -> None:
        (tmp_path / "a.txt").write_text(QUIET)
        (tmp_path / "README.md").write_text(FAULTY)
        before = run("--format", form, tmp_path)
        assert (before.exit_code, before.stderr) == (0, "")
        for name in ("1.doc", "2.doc", "3.doc", "4.doc", "5.pages", "6.pages", "7\n.doc"):
            (tmp_path / name).touch()
        after = run("--format", form, tmp_path)
        assert (after.exit_code, after.stdout) == (before.exit_code, before.stdout)
        (line,) = after.stderr.splitlines()
        assert line.startswith(f"pslint: {tmp_path / '1.doc'}, ")
        assert line.endswith(
            "5.pages, 2 more: not checked, since pslint does not read such files; save as .docx to have it checked"
        )

    def test_a_bare_path_and_check_are_the_same(self, run: Run, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(FAULTY)
        bare, named = run(tmp_path / "a.txt"), run("check", tmp_path / "a.txt")
        assert (bare.output, bare.exit_code) == (named.output, named.exit_code)

    def test_positions_count_from_1_in_any_line_ends(self, run: Run) -> None:
        for end in ("\n", "\r\n", "\r"):
            text = FAULTY.replace("\n", end)
            data = json.loads(run("--format", "json", "-", data=text.encode()).stdout)
            (finding,) = [f for f in data["files"][0]["findings"] if f["rule"] == "blame"]
            line = FAULTY.splitlines()[finding["line"] - 1]
            assert line[finding["column"] - 1 : finding["end_column"] - 1] == finding["excerpt"]
            assert text[finding["start"] : finding["end"]] == finding["excerpt"]

    def test_a_report_goes_to_a_file_whole_or_not_at_all(self, run: Run, tmp_path: Path) -> None:
        out = tmp_path / "report.json"
        result = run("--format", "json", "-o", out, "-", data=QUIET)
        assert (result.exit_code, result.stdout) == (0, "")
        assert json.loads(out.read_text(encoding="utf-8"))["schema"] == "pslint-report/1"
        assert [file.name for file in tmp_path.iterdir()] == ["report.json"]

    def test_no_colour_is_written_to_what_is_no_terminal(self, run: Run) -> None:
        assert "\x1b" not in run("-", data=FAULTY).output
