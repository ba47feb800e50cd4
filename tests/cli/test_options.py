"""The options that set something, and what ``pslint config`` shows of them."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from pslint.checks.expectation import explained_anyway, unexplained
from pslint.cli.check import renderer, status
from pslint.errors import ConfigError, UsageError
from pslint.render import RENDERERS
from pslint.render.quiet import render_quiet
from pslint.render.statistics import render_statistics
from pslint.render.view import View
from pslint.values import Document, FileReport, Finding, Level, Report, Rule, Sentence, Span, Statement

Run = Callable[..., Result]
TEXT = "I paint.\nI failed.\n"
STATEMENT = Statement(Document("a.txt", TEXT, ()), (Sentence(Span(0, 8), "I paint."),))
FAULTY = """I grew up in a town with one clinic.

I failed Step 1 because my school never taught us how to prepare.

Today I want to be a family doctor. I like the long view. I like my town.
"""
QUIET = "I grew up in a town with one clinic. I like the long view. Today I want to be a family doctor there.\n"


@pytest.fixture(autouse=True)
def nobody_s_own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pslint.config.find.user_config_path", lambda *_, **__: tmp_path / "home")
    monkeypatch.chdir(tmp_path)


def finding(rule: str, code: str, start: int = 9) -> Finding:
    return Finding(rule, code, Level.WARNING, Span(start, start + 3), "m \x1b[31m", "a")


def report(*findings: Finding) -> Report:
    return Report("1", (FileReport("a.txt", STATEMENT, findings), FileReport("gone.txt", error="no such file")))


def test_quiet_is_a_line_a_finding_and_nothing_without_one() -> None:
    words = render_quiet(report(finding("blame", "PS301")), View())
    assert words == "a.txt:2:1: PS301 blame warning: m \N{REPLACEMENT CHARACTER}[31m\n"
    assert render_quiet(report(), View()) == ""


def test_statistics_count_the_rules_most_first() -> None:
    some = [finding("drama", "PS304")] * 2 + [finding("blame", "PS301")] * 10 + [finding("apology", "PS303")] * 2
    assert render_statistics(report(*some), View()) == "10  PS301  blame\n 2  PS303  apology\n 2  PS304  drama\n"
    assert render_statistics(report(), View()) == ""


def test_statistics_are_for_programs_too() -> None:
    words = renderer("json", False, True).render(report(finding("blame", "PS301"), finding("blame", "PS301")), View())
    assert json.loads(words) == [{"code": "PS301", "rule": "blame", "count": 2}]
    assert json.loads(renderer("json", True, True).render(report(), View())) == []


def test_quiet_and_statistics_are_for_a_person() -> None:
    assert renderer("text", True, False).render is render_quiet
    assert renderer("json", True, False) is RENDERERS["json"]
    assert renderer("text", True, True).render is render_statistics
    with pytest.raises(UsageError, match="--statistics has no --format sarif, but text and json"):
        renderer("sarif", False, True)


def test_each_draft_fails_at_its_own_level() -> None:
    told = Report("1", (FileReport("a.txt", STATEMENT, (finding("blame", "PS301"),)),))
    assert status(told, {"a.txt": Level.ERROR}.__getitem__) == 0
    assert status(told, {"a.txt": Level.WARNING}.__getitem__) == 1


def test_expectations_hit_the_first_sentence_or_the_passages() -> None:
    rule = Rule("x", "PS900", Level.NOTE, "unexplained", "m", "a", "w", ())
    assert [hit.span for hit in unexplained(STATEMENT, rule)] == [Span(0, 8)]
    assert list(explained_anyway(STATEMENT, rule)) == []


def test_config_shows_the_settings_as_toml(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pslint.toml").write_text('ignore = ["blame"]\n')
    result = run("config", "--select", "PS1,PS3", "--level", "drama=note,PS303=off", "--fail-on", "error")
    assert result.exit_code == 0
    assert result.output.startswith("# settings file: pslint.toml\n")
    shown = tomllib.loads(result.output)
    assert (shown["select"], shown["ignore"], shown["fail-on"]) == (["PS1", "PS3"], ["blame"], "error")
    assert shown["levels"] == {"drama": "note", "apology": "off"}
    assert 'ignore = ["blame"]  # pslint.toml:1' in result.output
    assert run("config", "--isolated").output.startswith("# no settings file\n")


def test_config_shows_for_a_draft_what_its_path_sets_and_what_the_command_line_sets_over_it(run: Run) -> None:
    Path("pslint.toml").write_text('fail-on = "error"\n[per-path."old/*"]\nexpect = "nothing"\nlevels.drama = "off"\n')
    shown = run("config", "old/a.txt").output
    assert 'expect = "nothing"  # pslint.toml:3\nfail-on = "error"  # pslint.toml:1\n' in shown
    assert '[levels]\ndrama = "off"  # pslint.toml:4\n' in shown
    shown = run("config", "--expect", "auto", "--level", "drama=note", "old/a.txt").output
    assert 'expect = "auto"  # command line\n' in shown
    assert '[levels]\ndrama = "note"  # command line\n' in shown
    assert 'expect = "auto"  # default\n' in run("config", "new/a.txt").output


@pytest.mark.parametrize(
    ("args", "problem"),
    [
        (["--select", "blam"], "--select: there is no rule 'blam'; did you mean 'blame'?"),
        (["--level", "blame"], "--level: 'blame' must be a rule, = and its level"),
        (["--profile", "breif"], "--profile: there is no profile"),
        (["--isolated", "--config", "my.toml"], "--isolated takes no settings file"),
        (["--rules", "nosuch"], "--rules: there is no folder of rules 'nosuch'"),
    ],
)
@pytest.mark.parametrize("command", ["config", "check"])
def test_what_is_not_right_is_an_error(run: Run, command: str, args: list[str], problem: str) -> None:
    Path("my.toml").write_text("")
    Path("a.txt").write_text(QUIET)
    result = run(command, *args, "a.txt")
    assert str(result.exception).startswith(problem)


def test_a_fault_in_a_settings_file_names_its_line(run: Run) -> None:
    Path("pslint.toml").write_text('\nselct = ["blame"]\n')
    Path("a.txt").write_text(QUIET)
    result = run("a.txt")
    assert isinstance(result.exception, ConfigError)
    assert str(result.exception) == "pslint.toml:2: there is no setting 'selct'; did you mean 'select'?"


@pytest.mark.model
@pytest.mark.usefixtures("shared")
class TestWithThePipeline:
    def test_rules_are_selected_for_each_draft(self, run: Run) -> None:
        Path("old").mkdir()
        for name in ("a.txt", "old/b.txt"):
            Path(name).write_text(FAULTY)
        Path("pslint.toml").write_text('select = ["PS1", "blame"]\n[per-path."old/*"]\nignore = ["PS1"]\n')
        lines = run("-q", "a.txt", "old/b.txt").output.splitlines()
        assert {line.split()[1] for line in lines if line.startswith("a.txt")} > {"PS301"}
        assert {line.split()[1] for line in lines if line.startswith("old")} == {"PS301"}

    @pytest.mark.parametrize(
        ("expect", "data", "codes"),
        [
            ("auto", QUIET, set()),
            ("auto", FAULTY, set()),
            ("explanation", QUIET, {"PS501"}),
            ("explanation", FAULTY, set()),
            ("nothing", FAULTY, {"PS502"}),
            ("nothing", QUIET, set()),
        ],
    )
    def test_what_is_expected(self, run: Run, expect: str, data: str, codes: set[str]) -> None:
        lines = run("-q", "--expect", expect, "-", data=data).output.splitlines()
        assert {line.split()[1] for line in lines if " PS5" in line} == codes

    def test_exit_zero(self, run: Run) -> None:
        assert run("--exit-zero", "-", data=FAULTY).exit_code == 0
        assert run("--exit-zero", "gone.txt").exit_code == 2

    def test_levels_move_the_exit_status(self, run: Run) -> None:
        assert run("--select", "blame", "-", data=FAULTY).exit_code == 1
        assert run("--select", "blame", "--level", "blame=note", "-", data=FAULTY).exit_code == 0

    def test_quiet_says_nothing_on_a_clean_draft(self, run: Run) -> None:
        assert run("-q", "-", data=QUIET).output == ""
        assert run("--statistics", "-", data=FAULTY).output.splitlines()[0].split()[0].isdigit()
