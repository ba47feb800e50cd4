"""``pslint rules`` as a user runs it: the list, a new card, the trial of cards."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pslint.cards import load_card, merged_rules
from pslint.cards.regexes import problem
from pslint.cli.main import root
from pslint.errors import CardError, PslintError

HEAD = """name = "{name}"
code = "{code}"
level = "warning"
check = "matches"
message = "m {{excerpt}}"
advice = "a"
why = "w"
sources = ["s"]
"""
EXAMPLES = '\n[[bad]]\ntext = "context: I was {quite} ill."\n[[good]]\ntext = "context: I was ill."\n'


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(root, [str(arg) for arg in args])
    if isinstance(result.exception, PslintError):
        raise result.exception
    return result


def card(folder: Path, body: str, name: str = "probe", code: str = "MY101") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(HEAD.format(name=name, code=code) + body, encoding="utf-8")
    return path


def test_the_list_names_every_rule() -> None:
    assert "PS301" in run("rules").stdout


@pytest.mark.model
def test_a_new_card_passes_its_trial(tmp_path: Path) -> None:
    assert run("rules", "new", "pose", "--dir", tmp_path / "my").exit_code == 0
    assert run("rules", "new", "pose-two", "--dir", tmp_path / "my").exit_code == 0
    assert [load_card(tmp_path / f"my/{name}.toml").code for name in ("pose", "pose-two")] == ["MY001", "MY002"]
    result = run("rules", "test", tmp_path / "my")
    assert (result.exit_code, result.stdout) == (0, "2 cards, 12 examples: 0 failed\n")


@pytest.mark.parametrize(("name", "told"), [("Pose", "will not do"), ("blame", "already"), ("pose", "already")])
def test_a_new_card_overwrites_nothing_and_takes_no_name_twice(tmp_path: Path, name: str, told: str) -> None:
    card(tmp_path, "", "pose")
    with pytest.raises(PslintError, match=told):
        run("rules", "new", name, "--dir", tmp_path)


@pytest.mark.model
def test_a_failed_example_shows_what_was_found_instead(tmp_path: Path) -> None:
    card(tmp_path, '[match]\nwords = ["ill"]' + EXAMPLES)
    result = run("rules", "test", tmp_path)
    assert result.exit_code == 1
    assert "[[bad]] number 1\n  wanted: “quite”\n  found:  “ill”\n" in result.stdout
    assert "[[good]] number 1\n  wanted: nothing\n  found:  “ill”\n" in result.stdout


@pytest.mark.model
def test_a_card_with_a_label_alone_has_its_examples_read_by_the_reader(tmp_path: Path) -> None:
    label = '[arguments]\nlabel = "blame"\n'
    text = (
        "disclosure: I failed Step 1 in May.\\ncontext: {My school never taught us the format, and the proctor ruined "
    )
    text += "my concentration.}\\nchange: I made a plan.\\nevidence: I passed in 2022."
    good = "disclosure: I failed Step 1.\\ncontext: I had not read about the format of the exam."
    path = card(tmp_path, f'{label}[[bad]]\ntext = "{text}"\n[[good]]\ntext = "{good}"\n').read_text()
    (tmp_path / "probe.toml").write_text(path.replace("matches", "signal"), encoding="utf-8")
    told = run("rules", "test", tmp_path).stdout
    assert "school" in told.partition("found:")[2] or "0 failed" in told  # whichever words the reader underlines
    assert "[[good]]" not in told


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "wrong", "number", "told"),
    [
        ('message = "m {excerpt}"', 'message = "m {words}"', 5, "its message names 'words'; its check gives the facts"),
        ('check = "matches"', 'check = "match"', 4, "there is no check 'match'; did you mean 'matches'? there are"),
        ('check = "matches"', 'check = "signal"', 4, "the check 'signal' needs 'label' under [arguments]"),
        ('check = "matches"', 'check = "top-heavy"', 9, "the check 'top-heavy' looks for no words; [match] is for"),
        ("[match]", "[unless]", 4, "the check 'matches' has nothing to look for; it needs phrases, words, regexes or"),
        (
            "[match]",
            '[arguments]\nwher = "passage"\n[match]',
            10,
            "the check 'matches' takes no 'wher'; did you mean 'wh",
        ),
        (
            "[match]",
            '[arguments]\nrole = "change"\n[match]',
            10,
            "the check 'matches' takes no 'role'; did you mean 'ro",
        ),
        (
            "[match]",
            "[options]\nmots = { value = 2 }\n[match]",
            10,
            "the check 'matches' takes no 'mots'; did you mean",
        ),
        ("[match]", '[options]\nmost = { value = "2" }\n[match]', 4, "the check 'matches' needs a number 'most' under"),
        ("[match]", '[arguments]\ngives-way-to = "blam"\n[match]', 10, "'gives-way-to' names 'blam', and there is no"),
    ],
)
def test_a_card_that_does_not_fit_its_check_is_placed(
    tmp_path: Path, line: str, wrong: str, number: int, told: str
) -> None:
    path = card(tmp_path, '[match]\nwords = ["quite"]' + EXAMPLES)
    path.write_text(path.read_text(encoding="utf-8").replace(line, wrong), encoding="utf-8")
    result = run("rules", "test", tmp_path)
    assert result.exit_code == 2
    assert f"{path}:{number}: {told}" in result.stderr
    draft = tmp_path / "draft.txt"
    draft.write_text("I failed Step 1 because I was quite ill. I made a plan. I passed in 2021.\n", encoding="utf-8")
    with pytest.raises(CardError) as caught:
        run("--isolated", "--rules", tmp_path, draft)
    assert str(caught.value).startswith(f"{path}:{number}: {told}")


@pytest.mark.model
def test_a_broken_card_hides_no_other(tmp_path: Path) -> None:
    card(tmp_path, '[match]\nwords = ["quite"]' + EXAMPLES)
    card(tmp_path, "[match]\ntokens = [[{ MORPH = { IS_SUBSET = ['a'] } }]]" + EXAMPLES, "tokens", "MY102")
    card(tmp_path, '[match]\nregexes = ["(quite"]' + EXAMPLES, "regex", "MY103")
    result = run("rules", "test", tmp_path)
    assert result.exit_code == 2
    assert f"{tmp_path}/regex.toml:10: the regular expression '(quite' does not compile" in result.stderr
    assert f"{tmp_path}/tokens.toml:10: spaCy's Matcher refuses" in result.stderr
    assert result.stdout == "1 card, 2 examples: 0 failed, 2 broken\n"


@pytest.mark.model
@pytest.mark.parametrize(
    "body",
    [
        '[match]\nphrases = ["be quite"]\n[[bad]]\ntext = "context: I {was quite} ill."\n'
        '[[good]]\ntext = "context: I was."',
        '[match]\nregexes = ["qu[a-z]+"]' + EXAMPLES,
        '[match]\ntokens = [[{ LOWER = "quite" }]]' + EXAMPLES,
        '[match]\nwords = ["quite"]\n[unless]\nwords = ["sure"]\n[[bad]]\ntext = "context: I was {quite} ill."\n'
        '[[good]]\ntext = "context: I was quite sure."',
        '[arguments]\nroles = "growth, change"\n[match]\nwords = ["quite"]\n[[bad]]\n'
        'text = "change: I was {quite} ill."\n'
        '[[good]]\ntext = "context: I was quite ill."',
        '[options]\nmost = { value = 1, low = 0 }\n[match]\nwords = ["quite"]\n[[bad]]\n'
        'text = "context: Quite ill, {quite} well."\n[[good]]\ntext = "context: I was quite ill."',
    ],
)
def test_every_kind_of_pattern_works(tmp_path: Path, body: str) -> None:
    card(tmp_path, body)
    result = run("rules", "test", tmp_path)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(
    ("body", "line", "told"),
    [
        ('[match]\nregexes = ["ok",\n  "(a+)+$"]', 11, "would backtrack without end"),
        ("[match]\nregexes = ['(a|a)*$']", 10, "would backtrack without end"),
        ("[match]\nregexes = ['(i|z|iz)*$']", 10, "would backtrack without end"),
        ("[match]\ntokens = [[{ TEXT = { REGEX = '(a+)+$' } }]]", 10, "would backtrack without end"),
        ('[arguments]\nlabel = "blaming"', 10, "'label' names 'blaming'; allowed are blame,"),
        ('[arguments]\nroles = "context, chang"', 10, "'roles' names 'chang'; allowed are disclosure,"),
    ],
)
def test_a_card_that_cannot_work_is_refused_with_its_line(tmp_path: Path, body: str, line: int, told: str) -> None:
    path = card(tmp_path, body)
    with pytest.raises(CardError) as caught:
        load_card(path)
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert told in str(caught.value)


@pytest.mark.parametrize("source", [r"(?:\w+\s+)+x", r"(?:very )+sorry", r"\b(?:[A-Z]{2,}\s+)+[A-Z]{2,}\b", r"a{3}b*"])
def test_a_repetition_that_comes_to_an_end_is_in_order(source: str) -> None:
    assert problem(source) is None


def test_own_cards_stand_beside_the_projects_and_share_no_name_or_code(tmp_path: Path) -> None:
    path = card(tmp_path, "")
    assert {"probe", "blame"} <= {rule.name for rule in merged_rules(tmp_path)}
    path.unlink()
    path = card(tmp_path, "", code="PS301")
    with pytest.raises(CardError, match=r"blame\.toml and .*probe\.toml: two cards have the code 'PS301'"):
        merged_rules(tmp_path)


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PslintError, match="there is no such folder of rules"):
        run("rules", "test", tmp_path / "nowhere")


@pytest.mark.model
def test_a_card_of_one_s_own_may_give_way_to_a_rule_of_the_project(tmp_path: Path) -> None:
    card(tmp_path, '[arguments]\ngives-way-to = "blame"\n[match]\nwords = ["quite"]' + EXAMPLES)
    assert run("rules", "test", tmp_path).exit_code == 0
