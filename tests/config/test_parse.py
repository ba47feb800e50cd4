"""What a settings file may say, and how it is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pslint.cards.options import allowed, fits
from pslint.config import Resolver, Settings
from pslint.errors import ConfigError
from pslint.values import Level, Option

Write = Callable[..., Path]
WHOLE = """\
profile = "extended"
expect = "explanation"
select = ["PS1", "blame"]
ignore = [
  "cliche",
  'PS202',
]
fail-on = "error"

[levels]
PS3 = "note"
PS301 = "warning"

[options.too-long]
most = 9

[per-path."old/*"]
ignore = ["too-long"]
options.outsized.most = 50
"""


def test_a_whole_file_is_read(write: Write) -> None:
    write(WHOLE)
    settings = Resolver().settings("a.txt")
    assert (settings.profile, settings.expect, settings.fail_on) == ("extended", "explanation", Level.ERROR)
    assert settings.select == ("PS1", "blame")
    assert settings.ignore == ("cliche", "PS202")
    assert (settings.levels["blame"], settings.levels["drama"]) == ("warning", "note")
    assert settings.options["too-long"] == {"most": 9}
    assert settings.options["too-short"] == {"least": 5}


def test_each_setting_knows_where_it_stands(write: Write) -> None:
    write(WHOLE)
    origins = Resolver({"levels": {"drama": "off"}}).settings("old/a.txt").origins
    assert origins["profile",] == "pslint.toml:1"
    assert origins["ignore", "cliche"] == "pslint.toml:5"
    assert origins["ignore", "PS202"] == "pslint.toml:6"
    assert origins["levels", "blame"] == "pslint.toml:12"
    assert origins["levels", "apology"] == "pslint.toml:11"
    assert origins["levels", "drama"] == "command line"
    assert origins["options", "too-long", "most"] == "pslint.toml:15"
    assert origins["options", "outsized", "most"] == "pslint.toml:19"
    assert origins["options", "too-short", "least"].endswith("extended.toml:4")


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ('\nselekt = ["blame"]', 2, "there is no setting 'selekt'; did you mean 'select'?"),
        ('select = [\n  "PS1",\n  "blam",\n]', 3, "there is no rule 'blam'; did you mean 'blame'?"),
        ('ignore = ["PS9"]', 1, "there is no rule 'PS9'; codes begin with PS1, PS2, PS3, PS4, PS5"),
        ('ignore = ["PS999"]', 1, "there is no rule 'PS999'; "),
        ('ignore = "blame"', 1, "'ignore' must be a list of words in quotes"),
        ("select = [1]", 1, "'select' must be a list of words in quotes"),
        ('\n\nexpect = "explanatoin"', 3, "'expect' is 'explanatoin'; did you mean 'explanation'?"),
        ('fail-on = "fatal"', 1, "'fail-on' is 'fatal'; "),
        ("fail-on = 3", 1, "'fail-on' is 3; it must be one of note, warning, error, in quotes"),
        ('profile = "breif"', 1, "there is no profile or settings file 'breif'; did you mean 'brief'? (there are "),
        ('profile = ""', 1, "'profile' is ''; it must be a word, in quotes"),
        ("levels = 3", 1, "'levels' must be a table: [levels] on a line of its own"),
        ('[levels]\nblame = "warn"', 2, "'blame' is 'warn'; did you mean 'warning'? (allowed are "),
        ('[levels]\nblaem = "error"', 2, "there is no rule 'blaem'; did you mean 'blame'?"),
        ("[options.too-short]\nleast = 2\n[options.too-long]\nmots = 7", 4, "rule too-long has no option 'mots'; did"),
        ("[options.too-long]\nmost = 99", 2, "option 'most' of rule too-long is 99; it must be a whole number from 1"),
        ('[options.too-long]\nmost = "5"', 2, "option 'most' of rule too-long is '5'; it must be a whole number"),
        ("[options.too-long]\nmost = true", 2, "option 'most' of rule too-long is true; it must be a whole number"),
        ("[options.to-long]\nmost = 5", 1, "there is no rule 'to-long'; did you mean 'too-long'?"),
        ("[options.PS1]\nmost = 5", 1, "there is no rule 'PS1'"),
        ("[options]\ntoo-long = 5", 2, "'too-long' must be a table: [options.too-long] on a line of its own"),
        ('[per-path."a/*"]\nselect = ["blame"]', 2, "there is no setting 'select'; "),
        ('[per-path."a/*"]\nignore = ["blam"]', 2, "there is no rule 'blam'; did you mean 'blame'?"),
        ("[limits]\ntext-mb = 0", 2, "'text-mb' is 0; it must be a whole number from 1 to 10,000,000"),
        ("[limits]\npages = true", 2, "'pages' is true; it must be a whole number from 1 to"),
        ("[limits]\nfile-mb = 2.5", 2, "'file-mb' is 2.5; it must be a whole number from 1 to"),
        ("[limits]\nunpaked-mb = 9", 2, "there is no setting 'unpaked-mb'; did you mean 'unpacked-mb'?"),
        ("limits = 3", 1, "'limits' must be a table: [limits] on a line of its own"),
        ('text = """\nselekt = 1\n"""', 1, "there is no setting 'text'"),
        ("select = [", 1, "not a TOML file"),
        ("\nprofile = brief", 2, "not a TOML file: Invalid value (at line 2, column 11); words stand in quotes"),
        ("[options.too-long]\nmax = 7", 2, "rule too-long has no option 'max'; there is only 'most'"),
        ("[options.blame]\nmost = 7", 2, "rule blame has no option 'most'; there are none"),
        ("[too-long]\nmost = 7", 1, "there is no setting 'too-long'; a rule's level stands under [levels], its"),
        ('[tool.pslint]\nexpect = "auto"', 1, "there is no setting 'tool'; in this file settings stand without"),
        ('[per-path]\n"old/*" = 3', 2, "'old/*' must be a table: [per-path.\"old/*\"] on a line of its own"),
        ("[levels]\nblame = true", 2, "'blame' is true; it must be one of note, warning, error, off, in quotes"),
        ('\nrules = ["my-rules"]', 2, "there is no folder of rules 'my-rules'; check the name, or begin with"),
        ('ignore = ["no change"]', 1, "there is no rule 'no change'; did you mean 'no-change'?"),
        ('fail_on = "error"', 1, "there is no setting 'fail_on'; did you mean 'fail-on'?"),
        ('expect = "none"', 1, "'expect' is 'none'; did you mean 'nothing'? (allowed are auto, explanation, nothing)"),
    ],
)
def test_what_is_not_right_is_placed_with_the_nearest_right(write: Write, text: str, line: int, problem: str) -> None:
    write(text)
    with pytest.raises(ConfigError) as caught:
        Resolver().settings("a.txt")
    assert str(caught.value).startswith(f"pslint.toml:{line}: {problem}")
    assert "\n" not in str(caught.value)


def test_a_settings_file_that_is_not_utf_8_is_placed(write: Write) -> None:
    write("").write_bytes(b'\nprofile = "\xe9"')
    with pytest.raises(ConfigError, match=r"^pslint.toml:2: the settings file is not UTF-8 text; save it as"):
        Resolver().settings("a.txt")


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ({"select": ["blam"]}, "--select: there is no rule 'blam'; did you mean 'blame'?"),
        ({"levels": {"blame": "eror"}}, "--level: 'blame' is 'eror'; did you mean 'error'?"),
        ({"profile": "long"}, "--profile: there is no profile or settings file 'long'; "),
    ],
)
def test_on_the_command_line_the_option_is_named(table: dict[str, object], problem: str) -> None:
    with pytest.raises(ConfigError) as caught:
        Resolver(table).settings("a.txt")
    assert str(caught.value).startswith(problem)


def test_no_such_profile_lists_those_there_are() -> None:
    with pytest.raises(ConfigError, match=r"brief, extended, standard"):
        Resolver({"profile": "breif"}).settings("a.txt")


def test_pyproject_places_count_in_the_whole_file(write: Write) -> None:
    write('[project]\nselekt = "x"\n\n[tool.pslint]\nselekt = ["blame"]\n', "pyproject.toml")
    with pytest.raises(ConfigError, match=r"^pyproject.toml:5: there is no setting 'selekt'"):
        Resolver().settings("a.txt")


@pytest.mark.parametrize(
    ("option", "value", "right"),
    [
        (Option(5, 1, 9), 9, True),
        (Option(5, 1, 9), 10, False),
        (Option(5, 1, 9), 5.5, False),
        (Option(0.5, 0, 1), 1, True),
        (Option(5), True, False),
        (Option(True), False, True),
        (Option(True), 1, False),
        (Option("a"), "b", True),
        (Option("a"), 1, False),
    ],
)
def test_a_value_fits_its_option(option: Option, value: object, right: bool) -> None:
    assert fits(option, value) is right


def test_what_an_option_takes_is_told() -> None:
    assert allowed(Option(5, 1, 9)) == "a whole number from 1 to 9"
    assert allowed(Option(0.5, low=0)) == "a number, at least 0"
    assert allowed(Option(5, high=9)) == "a whole number, at most 9"
    assert (allowed(Option(True)), allowed(Option("a"))) == ("true or false", "words in quotes")


def test_nothing_given_is_the_default() -> None:
    assert Resolver().settings("a.txt") == Settings()
