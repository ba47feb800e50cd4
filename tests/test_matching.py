"""What rules look for: by name, and bounded on any draft."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from pslint.cards import load_card
from pslint.cli.main import root

CARD = """name = "quiz"
code = "MY101"
level = "warning"
check = "matches"
message = "m {excerpt}"
advice = "a"
why = "w"
sources = ["s"]
[arguments]
where = "anywhere"
[match]
regexes = ['\\bqu(?:izuizu|izu)*[;:]', '\\bpaint']
[[bad]]
text = "outside: I {paint} all day."
[[good]]
text = "outside: I draw all day."
"""
ENDLESS = "I went home. The " + "qu" + "izu" * 60 + " was long: it was."


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "my" / "quiz.toml"
    path.parent.mkdir()
    path.write_text(CARD, encoding="utf-8")
    load_card(path)  # no fault can be seen in it
    return path


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pslint.cards.regexes.SECONDS", 0.05)


@pytest.mark.model
def test_an_expression_that_finds_no_end_in_a_draft_is_named_and_hides_nothing(tmp_path: Path, card: Path) -> None:
    (tmp_path / "slow.txt").write_text(ENDLESS, encoding="utf-8")
    (tmp_path / "fast.txt").write_text("I paint all day. I like it.", encoding="utf-8")
    options = ("--isolated", "--rules", str(card.parent), "--select", "quiz", "-q")
    result = CliRunner().invoke(root, [*options, str(tmp_path / "slow.txt"), str(tmp_path / "fast.txt")])
    assert result.exit_code == 2
    assert "fast.txt:1:3: MY101 quiz warning: m paint" in result.stdout
    assert f"{card}:12: a regular expression found no end in a sentence of a draft" in result.stderr


@pytest.mark.model
def test_the_trial_of_a_card_names_an_expression_that_finds_no_end(card: Path) -> None:
    card.write_text(f'{CARD}[[good]]\ntext = "outside: {ENDLESS}"\n', encoding="utf-8")
    result = CliRunner().invoke(root, ["rules", "test", str(card.parent)])
    assert result.exit_code == 2
    assert f"{card}:12: a regular expression found no end" in result.stderr
