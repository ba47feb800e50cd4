"""Which file holds for a draft, what lies over what, and the rules that are left."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pslint.cards import load_rules
from pslint.config import Resolver, Settings, applied, profiles
from pslint.config.show import show
from pslint.errors import ConfigError
from pslint.values import Level, Limits, Rule

Write = Callable[..., Path]


def names(rules: tuple[Rule, ...]) -> set[str]:
    return {rule.name for rule in rules}


def test_the_nearest_file_wins_whole(write: Write) -> None:
    write('fail-on = "error"\n[levels]\nblame = "note"')
    write('ignore = ["drama"]', "near/pslint.toml")
    known = Resolver()
    near, far = known.settings("near/below/a.txt"), known.settings("other/a.txt")
    assert (near.ignore, near.fail_on, near.levels) == (("drama",), Level.WARNING, {})
    assert (far.ignore, far.fail_on, far.levels) == ((), Level.ERROR, {"blame": "note"})


def test_pslint_toml_goes_before_pyproject_which_counts_with_its_table_only(write: Write) -> None:
    write('ignore = ["drama"]')
    write("[tool.other]\nx = 1\n", "a/pyproject.toml")
    write('[tool.pslint]\nignore = ["blame"]\n', "b/pyproject.toml")
    write('[tool.pslint]\nignore = ["blame"]\n', "pyproject.toml")
    known = Resolver()
    assert [known.settings(f"{folder}/x.txt").ignore for folder in "ab"] == [("drama",), ("blame",)]


def test_the_user_s_own_file_holds_where_there_is_no_other(write: Write, home: Path) -> None:
    (home / "pslint.toml").write_text('ignore = ["blame"]')
    write('ignore = ["drama"]', "project/pslint.toml")
    known = Resolver()
    assert known.settings("a.txt").ignore == known.settings("-").ignore == ("blame",)
    assert known.settings("project/a.txt").ignore == ("drama",)


def test_standard_input_takes_the_working_folder_s(write: Write) -> None:
    write('ignore = ["drama"]')
    assert Resolver().settings("-").ignore == ("drama",)


def test_config_takes_one_file_and_isolated_none(write: Write) -> None:
    write('ignore = ["drama"]')
    mine = write('ignore = ["blame"]', "mine.toml")
    assert Resolver(config=mine).settings("a.txt").ignore == ("blame",)
    assert Resolver(isolated=True).settings("a.txt") == Settings()
    with pytest.raises(ConfigError, match=r"there is no table \[tool.pslint\]"):
        Resolver(config=write("", "pyproject.toml")).settings("a.txt")


def test_the_profile_lies_below_the_file_and_the_command_line_above(write: Write) -> None:
    write('profile = "extended"\n[options.too-long]\nmost = 8')
    assert Resolver().settings("a.txt").options["too-long"] == {"most": 8}
    brief = Resolver({"profile": "brief"}).settings("a.txt")
    assert brief.profile == "brief"
    assert (brief.options["too-short"], brief.options["too-long"]) == ({"least": 1}, {"most": 8})
    assert Resolver({"fail-on": "note"}).settings("a.txt").fail_on is Level.NOTE


def test_a_profile_may_be_one_s_own_file(write: Write) -> None:
    write('[levels]\nblame = "note"', "near/mine.toml")
    write('profile = "mine.toml"', "near/pslint.toml")
    assert Resolver().settings("near/a.txt").levels == {"blame": "note"}
    assert Resolver({"profile": "near/mine.toml"}).settings("a.txt").levels == {"blame": "note"}


@pytest.mark.parametrize("name", ["standard", "brief", "extended"])
def test_the_profiles_that_come_with_it_are_in_order(name: str) -> None:
    assert name in profiles()
    assert Resolver({"profile": name}).rules("a.txt")


def test_what_is_ignored_adds_up_until_the_same_word_selects_it(write: Write) -> None:
    write('ignore = ["blame", "drama"]')
    assert Resolver({"ignore": ["cliche"]}).settings("a.txt").ignore == ("blame", "drama", "cliche")
    assert names(Resolver({"select": ["blame", "drama", "PS1"]}).rules("a.txt")) >= {"blame", "drama", "too-long"}
    assert "blame" not in names(Resolver({"select": ["PS3"]}).rules("a.txt"))


@pytest.mark.parametrize(
    ("pattern", "draft", "held"),
    [
        ("old/*", "old/a.txt", True),
        ("old/*", "old/deep/a.txt", True),
        ("old/*", "new/a.txt", False),
        ("a.*", "new/a.txt", True),
        ("*", "-", False),
    ],
)
def test_settings_for_single_paths(write: Write, pattern: str, draft: str, held: bool) -> None:
    write(f'[per-path."{pattern}"]\nignore = ["too-long"]\nlevels.blame = "off"\nfail-on = "error"')
    known = Resolver()
    assert ("too-long" not in names(known.rules(draft))) is held
    assert ("blame" not in names(known.rules(draft))) is held
    assert (known.fail_on(draft) is Level.ERROR) is held


def test_the_command_line_lies_over_settings_for_single_paths_too(write: Write) -> None:
    own = 'expect = "nothing"\nignore = ["too-long", "blame"]\nfail-on = "error"\nlevels.drama = "off"'
    write(f'[per-path."old/*"]\n{own}')
    given = {"expect": "auto", "fail-on": "note", "levels": {"drama": "error"}, "select": ["too-long", "drama"]}
    for draft in ("old/a.txt", "new/a.txt"):
        known = Resolver(given)
        settings = known.settings(draft)
        assert (settings.expect, settings.fail_on, settings.levels) == ("auto", Level.NOTE, {"drama": "error"})
        assert names(known.rules(draft)) == {"too-long", "drama"}
    assert "explained-anyway" in names(Resolver().rules("old/a.txt"))


def test_rules_take_their_levels_and_options() -> None:
    cards = load_rules()
    settings = Settings(levels={"blame": "note", "drama": "off"}, options={"too-long": {"most": 7}})
    rules = {rule.name: rule for rule in applied(settings, cards)}
    assert rules["blame"].level is Level.NOTE
    assert "drama" not in rules
    assert rules["too-long"].options["most"].value == 7
    assert rules["too-long"].options["most"].high == 30


@pytest.mark.parametrize(
    ("expect", "asked"), [("auto", set()), ("explanation", {"unexplained"}), ("nothing", {"explained-anyway"})]
)
@pytest.mark.parametrize("select", [("all",), ("blame",), ("PS5",)])
def test_expectations_ask_for_their_rules(expect: str, asked: set[str], select: tuple[str, ...]) -> None:
    rules = applied(Settings(expect=expect, select=select), load_rules())
    assert names(rules) & {"unexplained", "explained-anyway"} == asked


def test_a_rule_of_an_expectation_can_be_ignored() -> None:
    assert not applied(Settings(expect="nothing", select=("PS5",), ignore=("PS502",)), load_rules())


def test_select_takes_names_codes_and_beginnings_whatever_the_case() -> None:
    assert names(applied(Settings(select=("ps10", "Blame", "PS304")), load_rules())) >= {"too-long", "blame", "drama"}
    assert names(applied(Settings(select=("PS304",)), load_rules())) == {"drama"}


def test_a_user_s_own_rules_are_found_from_the_file_that_names_them(write: Write) -> None:
    card = (profiles()["brief"].parent.parent / "too-long.toml").read_text(encoding="utf-8")
    mine = card.replace('"too-long"\ncode = "PS102"', '"my-long"\ncode = "MY101"', 1)
    write(mine, "near/rules/my-long.toml")
    write('rules = ["rules"]\n[options.my-long]\nmost = 2', "near/pslint.toml")
    known = Resolver()
    (rule,) = (rule for rule in known.rules("near/a.txt") if rule.name == "my-long")
    assert rule.options["most"].value == 2
    assert "my-long" not in names(known.rules("a.txt"))


def test_what_is_shown_reads_back_as_the_same_settings(write: Write) -> None:
    write(
        'profile = "brief"\nselect = ["PS1"]\nignore = ["too-long"]\nexpect = "nothing"\n[levels]\nblame = "off"\n'
        '[options.too-long]\nmost = 4\n[per-path."old \\"x\\"/*"]\nignore = ["blame"]\nlevels.drama = "note"\n'
        "options.outsized.most = 60\n[limits]\nfile-mb = 7\n"
    )
    known = Resolver({"ignore": ["cliche"]})
    shown = write(show(known.settings("."), known.cards(".")), "shown.toml")
    again = Resolver(config=shown)
    for draft in ("a.txt", 'old "x"/a.txt'):
        assert again.rules(draft) == known.rules(draft)
        assert again.limits(draft) == known.limits(draft) == Limits(file=7_000_000)
    assert again.settings(".").ignore == known.settings(".").ignore


def test_what_is_shown_says_where_it_came_from(write: Write) -> None:
    write('\nfail-on = "error"\n[levels]\nblame = "note"')
    known = Resolver({"expect": "nothing"})
    lines = show(known.settings("a.txt"), known.cards("a.txt")).splitlines()
    assert 'profile = "standard"  # default' in lines
    assert 'expect = "nothing"  # command line' in lines
    assert 'fail-on = "error"  # pslint.toml:2' in lines
    assert 'blame = "note"  # pslint.toml:4' in lines
    assert "most = 5  # default" in lines
