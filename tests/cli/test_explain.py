from collections.abc import Callable

import pytest
from click.testing import Result

from pslint.cards import load_rules
from pslint.cli.explain import _names, explain
from pslint.cli.rules import rules
from pslint.errors import UsageError

Run = Callable[..., Result]


@pytest.mark.parametrize("word", ["blame", "PS301", "ps301", "Blame"])
def test_a_rule_is_explained_by_name_or_code(run: Run, word: str) -> None:
    result = run("explain", word)
    assert result.exit_code == 0
    rule = next(rule for rule in load_rules() if rule.name == "blame")
    output = " ".join(result.output.split())
    assert rule.code in output
    assert rule.why.split(".")[0] in output


def test_an_unknown_rule_is_an_error(run: Run) -> None:
    assert isinstance(run("explain", "nosuch").exception, UsageError)


def test_every_rule_is_listed_and_explained(run: Run) -> None:
    listed = run("rules").output
    for rule in load_rules():
        assert rule.code in listed
        assert rule.name in listed
        assert run("explain", rule.name).exit_code == 0


def test_the_list_reads_as_words_with_the_settings_in_force_of_the_cards(run: Run) -> None:
    listed = " ".join(run("rules").output.split())
    assert "The explanation takes N sentences; at most 5 are asked for." in listed
    assert "PS301 blame error This puts the cause outside you: (your words)." in listed
    assert "{" not in listed


def test_a_shell_completes_rules() -> None:
    names = _names(None, None, "no-")  # type: ignore[arg-type]
    assert "no-change" in names
    assert all(name.startswith("no-") for name in names)


def test_the_commands_have_help() -> None:
    assert explain.help
    assert rules.help
