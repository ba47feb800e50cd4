"""Bad usage: one line that says what is wrong and where to read on, and exit status 2."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from pslint.cli import main

Run = Callable[..., Result]


def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *args: str) -> str:
    """Return what the command says on standard error; it says nothing else, and exits with 2."""
    monkeypatch.setattr(sys, "argv", ["pslint", *args])
    with pytest.raises(SystemExit) as caught:
        main()
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["--expect", "x", "a"], "--expect: 'x' is not one of 'auto', 'explanation', 'nothing'; see `pslint check"),
        (["allow", "r", "f", "--line", "0"], "--line: 0 is not in the range x>=1; see `pslint allow --help`"),
        (["allow"], "missing argument 'RULE'; see `pslint allow --help`"),
        (["--formt", "json", "a"], "there is no option --formt; did you mean '--format'? See `pslint check --help`"),
        (["explain", "blame", "--select", "x"], "there is no option --select; see `pslint explain --help`"),
        (["alow", "r", "f", "--reason", "x"], "there is no option --reason; did you mean 'allow'? See `pslint"),
        (["--config", "nosuch", "a"], "--config: file 'nosuch' does not exist; see `pslint check --help`"),
        (["rules", "nwe"], "no such command 'nwe'"),
    ],
)  # fmt: skip
def test_bad_usage_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], args: list[str], line: str
) -> None:
    (err,) = told(monkeypatch, capsys, *args).splitlines()
    assert err.startswith(f"pslint: {line}")


def test_no_word_at_all_shows_the_help(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(monkeypatch, capsys).startswith("Usage: pslint ")


def test_a_stopped_run_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pslint.cli.rules.render_rules", stopped)
    monkeypatch.setattr("pslint.cli.rules.resolver", lambda _: stopped())
    assert told(monkeypatch, capsys, "rules").split() == ["pslint:", "stopped"]


@pytest.mark.parametrize(("word", "command"), [("expalin", "explain"), ("rule", "rules"), ("confg", "config")])
def test_a_path_that_is_none_and_nearly_a_command_asks_for_it(run: Run, word: str, command: str) -> None:
    result = run(word)
    assert result.exit_code == 2
    assert result.stdout == f"✗ {word}: there is no such file and no such command; did you mean '{command}'?\n"


def test_a_misspelt_command_is_one_error_whatever_follows_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (err,) = told(monkeypatch, capsys, "explian", "blame").splitlines()
    assert err == "pslint: there is no command 'explian'; did you mean 'explain'? See `pslint --help`"


def test_where_a_draft_is_there_a_misspelt_word_is_a_missing_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").touch()
    result = run("rule", "notes.txt")
    assert "✗ rule: there is no such file" in result.stdout
    assert "notes.txt" in result.stdout


def test_a_draft_s_name_is_no_command(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rule").touch()
    assert "did you mean" not in run("rule", "checks.txt", "gone").output


def test_each_command_has_the_options_that_it_heeds(run: Run) -> None:
    for command, odd in (("rules", ("--fail-on", "--level", "--select")), ("allow", ("--fail-on", "--select"))):
        words = run(command, "--help").output
        assert "--rules" in words
        assert not any(option in words for option in odd)
