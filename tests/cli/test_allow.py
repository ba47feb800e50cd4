"""``pslint allow`` as a user runs it."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pslint.cli.main import root
from pslint.data import PACKAGE
from pslint.errors import PslintError, UsageError

SAMPLE = PACKAGE.parent.parent / "samples/blame.txt"


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(root, [str(arg) for arg in args])
    if isinstance(result.exception, PslintError):
        raise result.exception
    return result


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "statement.txt"))


def report(draft: Path, *args: str) -> dict[str, object]:
    return dict(json.loads(run("--isolated", "--format", "json", *args, draft).stdout)["files"][0])


@pytest.mark.model
def test_an_allowed_finding_stays_out_of_the_verdict_until_its_words_change(draft: Path) -> None:
    before = draft.read_bytes()
    assert run("allow", "blame", draft, "--reason", "the flood").exit_code == 0
    assert draft.read_bytes() == before
    only = ("--isolated", "--select", "blame")
    assert run(*only, draft).exit_code == 0
    assert "allowed: the flood" in run(*only, draft).stdout
    text = draft.read_text(encoding="utf-8")
    draft.write_text("A line before.\n\n" + text, encoding="utf-8")
    assert run(*only, draft).exit_code == 0
    draft.write_text(text.replace("prep company", "book company"), encoding="utf-8")
    assert "stale: the draft has nothing like it" in run(*only, draft).stdout
    assert any(one["stale"] for one in report(draft)["allowed"])  # type: ignore[attr-defined]


@pytest.mark.model
def test_an_allowed_passage_stays_allowed_after_an_edit_in_it_and_is_stale_without_it(tmp_path: Path) -> None:
    draft = tmp_path / "statement.txt"
    text = (SAMPLE.parent / "good-step1.txt").read_text(encoding="utf-8")
    draft.write_text(text, encoding="utf-8")
    brief = ("--isolated", "--profile", "brief")
    assert run("allow", "too-long", draft, "--reason", "two exams to tell", *brief).exit_code == 0
    draft.write_text(text.replace("forty timed questions", "fifty questions with a clock"), encoding="utf-8")
    assert run("--select", "too-long", *brief, draft).exit_code == 0
    assert "allowed: two exams to tell" in run("--select", "too-long", *brief, draft).stdout
    paragraphs = text.split("\n\n")
    draft.write_text("\n\n".join(p for p in paragraphs if "I failed Step 1" not in p), encoding="utf-8")
    assert "too-long stale: the draft has nothing like it" in " ".join(
        run("--select", "too-long", *brief, draft).stdout.split()
    )


@pytest.mark.model
@pytest.mark.parametrize("option", ["--quiet", "--statistics", "--format=json", "--format=text"])
def test_every_report_lists_what_is_allowed(draft: Path, option: str) -> None:
    run("allow", "blame", draft, "--reason", "the flood", "--isolated")
    told = run("--isolated", "--select", "blame", option, draft).stdout
    assert "allowed" in told
    assert "blame" in told
    assert "the flood" in told or option == "--statistics"
    draft.write_text("I paint.", encoding="utf-8")
    assert "stale" in run("--isolated", "--select", "blame", option, draft).stdout


@pytest.mark.model
def test_one_line_alone_and_again(draft: Path) -> None:
    assert "allowed, as written to" in run("allow", "PS301", draft, "--reason", "r", "--line", "5").stdout
    sidecar = (draft.parent / ".pslint-allow.toml").read_text(encoding="utf-8")
    assert "was allowed already" in run("allow", "blame", draft, "--reason", "r").stdout
    assert (draft.parent / ".pslint-allow.toml").read_text(encoding="utf-8") == sidecar
    with pytest.raises(UsageError, match="finds nothing on line 1"):
        run("allow", "blame", draft, "--reason", "r", "--line", "1")


@pytest.mark.model
def test_a_broken_sidecar_is_named_and_the_draft_is_still_reported(draft: Path) -> None:
    (draft.parent / ".pslint-allow.toml").write_text("allow = [\n", encoding="utf-8")
    result = run("--isolated", draft)
    assert result.exit_code == 2
    assert "blame PS301" in result.stdout
    assert ".pslint-allow.toml:" in result.stderr


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (("blame", "-", "--reason", "r"), "- cannot be allowed: standard input has no place"),
        (("blame", ".", "--reason", "r"), "this is a folder"),
        (("blame", "a.txt", "--reason", " \n"), "--reason is empty"),
        (("blaming", "a.txt", "--reason", "r"), "no rule 'blaming'"),
    ],
)
def test_what_cannot_be_allowed_says_so(args: tuple[str, ...], problem: str) -> None:
    with pytest.raises(PslintError, match=problem):
        run("allow", *args)
