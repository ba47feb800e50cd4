"""The cards: what the loader refuses, and every example of every card of the project."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pslint.cards import find_rule, load_card, load_rules, parse_example
from pslint.cards.regexes import search
from pslint.checks import NEEDS_MODEL, check_of
from pslint.data import folder
from pslint.errors import CardError, UsageError
from pslint.values import Document, Example, Option, Pattern, Role, Rule, Span, Statement

FILES = sorted(folder("rules").glob("*.toml"))
GREEDY_START = re.compile(r"(?:^|[|(:])(?:\\[a-zA-Z.]|\[\]?[^\]]+\]|[^\\\[(|?])(?:[*+]|\{\d+,\})(?![|)]|$)")
ENDLESS_GROUP = re.compile(r"(?:\)|(?<!\\)\.(?![^\[\]]*\]))(?:[*+]|\{\d*,\})")
CALM = {
    "blame": (
        "My adviser told me that my practice scores were not enough, and I sat the exam anyway.",
        "My professor advised me to wait until I was ready, and I did not.",
        "My adviser told me I would pass if I did 40 questions a day, and I did them.",
        "My mentor told me that my pace was not safe, and I kept to it.",
        "My mentor never let me skip a question that I had missed.",
        "My tutor did not give me answers but asked me for my reasoning.",
        "My tutor did not have to tell me twice.",
        "My adviser did not let me sit the exam before I had passed two practice tests.",
        "My program director made me sit down and plan each week.",
        "Because of my attending, I learned to read each stem twice.",
        "My preceptor made me present every patient without notes.",
        "My school did not let me go on without a plan, and I wrote one.",
    ),
    "overpromise": (
        "I have not made that error again.",
        "I will not make that error again, since I now test myself each week.",
        "I have not missed a deadline again.",
        "I have not made this mistake again in two years of clerkships.",
        "I did not repeat that error on the second attempt.",
    ),
    "oversharing": (
        "We argued over every question in my study group.",
        "I owed the result to a poor plan.",
        "In clinic I cared for a nurse who was addicted to opioids, and I prescribed sertraline under supervision.",
        "I saw a counselor at the learning center to plan my weeks.",
        "We argued about each answer until all four of us could explain it.",
        "I met with a counselor at my school to write a calendar.",
        "I owed my second score to 3,000 questions.",
        "I wrote a poster on patients who stopped sertraline.",
        "I started a patient on sertraline and called her each week.",
    ),
    "evasion": (
        "My applications were not sent in time because I waited for my score.",
        "I was not promoted to the third year because I failed pharmacology.",
        "A passing score of 230 was achieved on the second attempt in 2021.",
        "My preparation was interrupted by night shifts that I had taken on.",
        "My letters were not requested in time because I put them off.",
        "A passing grade was earned in the repeated course.",
        "The questions were left for the last week when I lost sight of my calendar.",
    ),
    "minimizing": (
        "The score does not show how well I listen, but it does show how I had studied.",
        "This score does not represent my preparation since then: I did 2,400 questions.",
        "My result was only 5 points lower than the pass mark, and that margin was too thin.",
        "The exam does not show how I work now, but it did show that I had read too fast.",
        "I scored only 3 points below the mark that my school asks for, and that margin was too small to sit.",
        "The score does not say much about my clinical work, but it did say that I had skipped biostatistics.",
    ),
    "vague-change": (
        "I put more effort into questions than into reading: 40 questions each morning.",
        "I trained with renewed focus on biostatistics, 20 questions a day.",
        "I shifted my mindset from reading to testing: 60 questions a day.",
        "I worked on my weak points, renal and acid-base, with a tutor.",
        "I redoubled my efforts with 80 questions a day.",
        "I changed my whole approach to the exam: two blocks each morning and a review after lunch.",
        "I gave my full attention to cardiology for 3 hours a day.",
        "I made the changes that we had agreed on, with a tutor each Friday.",
    ),
    "apology": (
        "I hope to learn to look past the obvious diagnosis.",
        "I learned to look beyond the first answer that fits.",
        "I hope to train where residents look beyond the chart.",
        "I like to look past the first finding on a film.",
    ),
    "drama": (
        "The hardest thing I have done was to sit the exam again.",
        "I could not eat before the exam because the test center allowed no breaks in the first block.",
        "The hardest thing I did that year was to ask for help.",
        "I could not eat during the shift because the ward was full.",
        "I could not sleep after night shifts, and I moved my study hours to the evening.",
    ),
    "self-deprecation": (
        "I was not a good test taker, and I changed that with 2,000 timed questions.",
        "I was a slow reader, and I changed that with timed blocks.",
        "I was not a strong test taker, so I sat a timed block each morning.",
        "I had been a poor test taker, but I trained that with 40 full-length tests.",
    ),
    "cliche": (
        "The key to my success was a log of 2,400 questions.",
        "The first step to success on the second attempt was a calendar.",
        "Part of the success was a tutor who asked me for my reasoning.",
        "The secret of my success was 40 questions before breakfast.",
    ),
}


def cards() -> Iterator[Rule]:
    for file in FILES:
        try:
            yield load_card(file)
        except CardError:  # test_the_card_is_in_order says so
            continue


def examples(kind: str) -> list[Any]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{kind}-{number}", marks=marks(rule))
        for rule in cards()
        for number, example in enumerate(getattr(rule, kind), 1)
    ]


def marks(rule: Rule) -> list[pytest.MarkDecorator]:
    return [pytest.mark.model] if rule.check in NEEDS_MODEL else []


def found(rule: Rule, example: Example, request: pytest.FixtureRequest) -> tuple[Span, ...]:
    from pslint import examples
    from pslint.matching import patterns
    from pslint.nlp.annotate import annotate
    from pslint.nlp.patterns import finder

    def read(document: Document) -> Statement:
        nlp = request.getfixturevalue("nlp")
        return annotate(nlp, document, finder(nlp, patterns([rule])))

    return tuple(hit.span for hit in examples.hits(rule, example, read))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_card_is_in_order(file: Path) -> None:
    rule = load_card(file)
    check_of(rule)
    assert len(rule.bad) >= 3, f"{file}: at least three [[bad]]"
    assert len(rule.good) >= 3, f"{file}: at least three near misses as [[good]]"
    assert any("https://" in source for source in rule.sources), f"{file}: where it can be read that somebody says so"
    for name, option in rule.options.items():
        assert option.low is not None, f"{file}: the least that {name} may be"
        assert option.high is not None, f"{file}: the most that {name} may be"
        assert option.help, f"{file}: what {name} is for"


def test_no_card_looks_through_a_long_word_again_from_each_of_its_letters() -> None:
    """A search that begins with as many letters as there are, and asks for more behind them, takes their square."""
    assert GREEDY_START.search(r"a|\S+(?:\s+\S+){2}")
    for rule in cards():
        regexes = [pattern.regex for pattern in (*rule.patterns, *rule.inside, *rule.unless) if pattern.regex]
        for source in (*regexes, rule.arguments.get("shape", ""), rule.arguments.get("core", "")):
            assert not GREEDY_START.search(source), f"{rule.name}: {source}"


def test_no_card_repeats_a_group_without_bound() -> None:
    """The project's own expressions run without a clock; over a group without bound they took the square of a text."""
    assert ENDLESS_GROUP.search(r"heart\b(?=.*\bask)")
    assert not ENDLESS_GROUP.search(r"\b[\w.+-]{1,64}\.{0,3}@")
    for rule in cards():
        for pattern in (*rule.patterns, *rule.inside, *rule.unless):
            assert not ENDLESS_GROUP.search(pattern.regex), f"{rule.name}: {pattern.regex}"


def accuses(rule: Rule, sentence: str) -> bool:
    """Tell whether an expression of the rule stands in a sentence of an explanation, and none of its vetoes."""

    def stands(patterns: tuple[Pattern, ...]) -> bool:
        return any(list(search(pattern.regex, True)(sentence)) for pattern in patterns if pattern.regex)

    return stands(rule.patterns + rule.inside) and not stands(rule.unless)


@pytest.mark.parametrize(("name", "sentence"), [(name, sentence) for name, calm in CALM.items() for sentence in calm])
def test_a_card_does_not_accuse_a_calm_sentence(name: str, sentence: str) -> None:
    rule = find_rule(name, tuple(cards()))
    assert not accuses(rule, sentence), sentence


@pytest.mark.parametrize(
    ("name", "sentence", "marked"),
    [
        ("overpromise", "I will never make you wait again, I guarantee it, and I promise to work hard.", True),
        ("overpromise", "I promise to give 110 percent and that you won't have to call me.", True),
        ("overpromise", "I promise to work with care.", False),
        ("overpromise", "I promise to work hard and to call when I do not understand.", False),
        ("overpromise", "I promise to work hard and I will not let anyone down.", True),
        ("self-deprecation", "In Lviv I've been a fool with my time.", True),
        ("self-deprecation", "The plan was foolish from the first week.", False),
        ("cliche", "It just wasn't meant to be.", True),
        ("cliche", "The course was meant to be, in fact, a rest.", False),
        ("blame", "I felt that the exam was unfair.", False),
        ("blame", "The school has unfair rules.", True),
        ("vague-evidence", "My aunt was doing much better by then.", False),
    ],
)
def test_a_card_marks_one_sentence_and_leaves_its_neighbour(name: str, sentence: str, marked: bool) -> None:
    rule = find_rule(name, tuple(cards()))
    assert accuses(rule, sentence) == marked


def test_tried_or_not_an_expression_finds_the_same() -> None:
    text = "I was sorry, then sorry again."
    found = [[m.span() for m in search(r"(?i)\bsorry\b", tried)(text)] for tried in (True, False)]
    assert found[0] == found[1] == [(6, 11), (18, 23)]


@pytest.mark.parametrize(
    ("text", "blanks"),
    [
        ("I scored 24[_] in yr 20XX.", ["24[_]", "20XX"]),
        ("with Dr [NAME, Queens] for 8 wks", ["[NAME, Queens]"]),
        ("passed with ___% and __________", ["___%", "__________"]),
        ("the mixing of 6 boxes", []),
    ],
)
def test_the_core_of_a_blank_is_its_word(text: str, blanks: list[str]) -> None:
    core = load_card(folder("rules") / "placeholder.toml").arguments["core"]
    assert [found.group() for found in re.finditer(core, text)] == blanks


@pytest.mark.parametrize(
    ("words", "is_blank"),
    [("hospital", False), ("a hospital", False), ("name of\nhospital", True), ("a  b c", True), ("a b  ", False)],
)
def test_a_note_of_three_words_has_the_shape_of_a_blank(words: str, is_blank: bool) -> None:
    shape = load_card(folder("rules") / "placeholder.toml").arguments["shape"]
    assert (re.search(shape, words) is not None) == is_blank


@pytest.mark.parametrize(
    ("before", "words", "identifies"),
    [
        ("My sister ", "Ana Kovač", True),
        ("Mr. ", "Tomás de la Vega", True),
        ("I live at ", "14 Canal Street", True),
        ("I live at ", "14 canal street", True),
        ("My sister ", "Ana do Carmo", True),
        ("My sister ", "Ana\xa0Kovač", True),
        ("I was born on ", "May 3, 1990", True),
        ("I sat with ", "Grandma Rosa", False),
        ("", "5-012-345-6", True),
        ("I worked for Dr. ", "Ilze Kalnina", False),
        ("I worked for Professor ", "Ilze Kalnina", False),
        ("I sat with ", "Sister Agnes", False),
        ("I took bus ", "number 62", False),
        ("My brother ", "Ivo has asthma", False),
    ],
)
def test_private_is_a_number_an_address_or_the_full_name_of_one_who_is_no_doctor(
    before: str, words: str, identifies: bool
) -> None:
    shape = re.compile(load_card(folder("rules") / "private-info.toml").arguments["shape"])
    assert (shape.search(before + words, len(before)) is not None) == identifies


def test_a_card_gives_way_only_to_a_rule_that_there_is() -> None:
    rules = load_rules()
    ways = {name for rule in rules for name in rule.ways}
    assert ways
    assert ways <= {rule.name for rule in rules}


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_is_raised_on_its_braces(rule: Rule, example: Example, request: pytest.FixtureRequest) -> None:
    assert example.marked, "mark in braces what the rule has to raise"
    assert words(found(rule, example, request), example) == words(example.marked, example)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_is_not_raised(rule: Rule, example: Example, request: pytest.FixtureRequest) -> None:
    assert words(found(rule, example, request), example) == []


def words(spans: tuple[Span, ...], example: Example) -> list[tuple[Span, str]]:
    return [(span, span.of(example.text)) for span in spans]


HEAD = {
    "name": '"probe"',
    "code": '"PS901"',
    "level": '"error"',
    "check": '"signal"',
    "message": '"m {excerpt}"',
    "advice": '"a"',
    "why": '"w"',
    "sources": '["s"]',
}


def card(folder: Path, body: str = "", **changes: str | None) -> Path:
    """Write a card of eight lines with ``changes`` (None leaves a line out) and ``body`` from line 9 on."""
    lines = [f"{key} = {value}" for key, value in (HEAD | changes).items() if value is not None]
    path = folder / "probe.toml"
    path.write_text("\n".join([*lines, body]), encoding="utf-8")
    return path


def fault(path: Path) -> str:
    with pytest.raises(CardError) as caught:
        load_card(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"{path}:")
    return message.removeprefix(f"{path}:")


def test_a_card_is_read(tmp_path: Path) -> None:
    body = '[arguments]\nlabel = "blame"\n[options]\nmost = { value = 5, low = 1, high = 9, help = "h" }\n[match]\n'
    body += 'phrases = ["a ... b"]\nwords = ["c"]\nregexes = ["d+"]\ntokens = [[{ LOWER = "e" }]]\n'
    body += '[inside]\nphrases = ["g"]\n[unless]\nwords = ["f"]\n'
    rule = load_card(card(tmp_path, body))
    assert rule.arguments == {"label": "blame"}
    assert rule.options == {"most": Option(5, 1, 9, "h")}
    assert rule.patterns == (
        Pattern("a ... b"),
        Pattern("c", by="word"),
        Pattern(regex="d+"),
        Pattern(tokens=({"LOWER": "e"},)),
    )
    assert rule.inside == (Pattern("g"),)
    assert rule.unless == (Pattern("f", by="word"),)


@pytest.mark.parametrize("key", HEAD)
def test_a_card_without_a_part_says_which(tmp_path: Path, key: str) -> None:
    assert fault(card(tmp_path, **{key: None})) == f"1: the card has no {key!r}; a card needs {', '.join(HEAD)}"


@pytest.mark.parametrize(
    ("changes", "line", "problem"),
    [
        ({"name": "3"}, 1, "'name' must be words in quotes"),
        ({"name": '"other"'}, 1, "the name is 'other' but the file is probe.toml; make them the same"),
        ({"code": '"ps1"'}, 2, "the code is 'ps1'; it must be capitals and three digits"),
        ({"code": '" "'}, 2, "'code' must be words in quotes"),
        ({"level": '"fatal"'}, 3, "level is 'fatal'; allowed are note, warning, error"),
        ({"level": '["error"]'}, 3, "level is ['error']; allowed are note, warning, error"),
        ({"message": '"m {excerpt"'}, 5, "the message has a brace too many or too few"),
        ({"message": '"m {a.b}"'}, 5, "the message names {a.b}; a fact is one word"),
        ({"message": '"m {excerpt:d}"'}, 5, "the message names {excerpt:d}; a fact is one word, such as {excerpt}"),
        ({"sources": "[]"}, 8, "'sources' is empty; say who says so: an address, or your own reading"),
        ({"sources": '"s"'}, 8, "'sources' must be a list of words in quotes"),
        ({"first": '"yes"'}, 9, "'first' is 'yes'; it must be true or false, without quotes"),
    ],
)
def test_a_fault_in_the_head_is_placed(tmp_path: Path, changes: dict[str, str], line: int, problem: str) -> None:
    assert fault(card(tmp_path, **changes)).startswith(f"{line}: {problem}")


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ("colour = 3", 9, "unknown key 'colour' in the card; allowed are name, code, level"),
        ('arguments = "x"', 9, "'arguments' must be a table"),
        ("[arguments]\nlabel = 3", 10, "'label' must be words in quotes"),
        ('options = "x"', 9, "'options' must be a table"),
        ("[options]\nmost = 3", 10, "option 'most' must be a table with a value, such as { value = 5, low = 1 }"),
        ("[options]\nmost = { low = 3 }", 10, "option 'most' must be a table with a value"),
        (
            "[options]\nmost = { value = 3, min = 1 }",
            10,
            "unknown key 'min' in the option 'most'; allowed are value, low, high, help",
        ),
        ("[options]\nmost = { value = [3] }", 10, "option 'most' must be a number, words, true or false"),
        ('[options]\nmost = { value = 3, low = "1" }', 10, "'low' and 'high' of option 'most' must be numbers"),
        (
            "[options]\nmost = { value = 3, low = 5 }",
            10,
            "the value of option 'most' is 3; it must lie between its low and high (5 to any)",
        ),
        ('[options]\nmost = { value = "3", high = 5 }', 10, "the value of option 'most' is '3'; it must lie between"),
        ('[match]\nphrase = ["a"]', 10, "unknown key 'phrase' in [match]; allowed are phrases, words, tokens, regexes"),
        ('[unless]\nphrase = ["a"]', 10, "unknown key 'phrase' in [unless]"),
        ('match = ["a"]', 9, "'match' must be a table"),
        ('[match]\nphrases = "a"', 10, "'phrases' must be a list of words in quotes"),
        ('[match]\nwords = ["a", ""]', 10, "'words' must be a list of words in quotes"),
        ('[match]\nphrases = ["... a"]', 10, "the phrase '... a' must begin and end with a word"),
        ('[match]\nregexes = ["(a"]', 10, "the regular expression '(a' does not compile"),
        ("[match]\ntokens = 3", 10, "'tokens' must be a list of lists of tables, as spaCy's Matcher takes them"),
        ("[match]\ntokens = [[]]", 10, "'tokens' must be a list of lists of tables"),
        ('[bad]\ntext = "x"', 9, "'bad' must be tables: [[bad]] on a line of its own"),
        ('[[bad]]\nword = "x"', 10, "unknown key 'word' in [[bad]]; allowed are text"),
        ("[[bad]]\ntext = 3", 10, "'text' must be words in quotes"),
        ("[[good]]", 9, "[[good]] number 1 has no 'text'"),
        ('[[bad]]\ntext = "I failed."', 9, "[[bad]] number 1: the line 'I failed.' must begin with disclosure"),
        ('[[bad]]\ntext = "disclosed: I failed."', 9, "[[bad]] number 1: the line 'disclosed: I failed.' must begin"),
        ('[[bad]]\ntext = "context:"', 9, "[[bad]] number 1: the line 'context:' has no words after its colon"),
        (
            '[[bad]]\ntext = "outside, context: Then."',
            9,
            "[[bad]] number 1: in the line 'outside, context: Then.', reaction and outside stand alone",
        ),
        ('[[bad]]\ntext = "context: {I."', 9, "[[bad]] number 1: every { needs its }"),
        ('[[bad]]\ntext = "context: I}."', 9, "[[bad]] number 1: every { needs its }"),
        ('[[bad]]\ntext = "context: {I {a}}"', 9, "[[bad]] number 1: every { needs its }, and they may not"),
        ('[[bad]]\ntext = "context: I {}a"', 9, "[[bad]] number 1: there is nothing between { and }"),
        (
            '[[bad]]\ntext = "context: I."\n\n[[bad]]\ntext = "nobody: I."',
            12,
            "[[bad]] number 2: the line 'nobody: I.' must begin with disclosure",
        ),
        (
            '[[bad]]\ntext = "context: I."\n[[bad]]\noptions = { most = 9 }\ntext = "context: I."\n'
            "[options]\nmost = { value = 3, low = 1, high = 5 }",
            11,
            "[[bad]] number 2: option 'most' is 9; it must be a whole number from 1 to 5",
        ),
        (
            '[[good]]\noptions = { most = "two" }\ntext = "context: I."\n[options]\nmost = { value = 3 }',
            9,
            "[[good]] number 1: option 'most' is 'two'; it must be a whole number",
        ),
        (
            '[match]\ntokens = [[{ LOWR = "a" }]]',
            10,
            "a token has no attribute 'LOWR'; did you mean 'LOWER'? allowed are",
        ),
        (
            "[match]\ntokens = [\n[{ POS = 'VERB', LOWER = 3 }]]",
            11,
            "'LOWER' of a token is 3; it must be words in quotes",
        ),
        ("[match]\ntokens = [[{ OP = 'x' }]]", 10, "'OP' of a token is 'x'; it must be how often it stands: \"?\""),
        ('[arguments]\nlabel = "blame"\nshape = "(a"', 11, "the regular expression '(a' does not compile"),
        ("name =", 9, "not a TOML file"),
        ("ok = 1\n\n\0", 11, "not a TOML file"),
    ],
)
def test_a_fault_in_the_body_is_placed_and_says_what_is_allowed(
    tmp_path: Path, body: str, line: int, problem: str
) -> None:
    assert fault(card(tmp_path, body)).startswith(f"{line}: {problem}")


def test_a_card_that_is_not_utf_8_says_so(tmp_path: Path) -> None:
    path = tmp_path / "probe.toml"
    path.write_bytes("name = 'é'".encode("latin-1"))
    assert "save it as UTF-8 text" in fault(path)


def test_a_folder_is_read_by_code(tmp_path: Path) -> None:
    for name, code in (("one", "PS902"), ("two", "PS901")):
        path = card(tmp_path, name=f'"{name}"', code=f'"{code}"')
        path.rename(tmp_path / f"{name}.toml")
    assert [rule.name for rule in load_rules(tmp_path)] == ["two", "one"]


def test_a_folder_without_cards_and_a_code_twice_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="no rule cards"):
        load_rules(tmp_path)
    for name in ("one", "two"):
        card(tmp_path, name=f'"{name}"').rename(tmp_path / f"{name}.toml")
    with pytest.raises(CardError, match="two cards have the code 'PS901'; give each its own"):
        load_rules(tmp_path)


def test_a_rule_is_found_by_name_or_code_whatever_the_case() -> None:
    rules = load_rules()
    assert find_rule("Blame", rules) is find_rule("ps301", rules)
    with pytest.raises(UsageError, match=r"no rule 'blames'; did you mean 'blame'\? `pslint rules` lists them"):
        find_rule("blames", rules)


def test_an_example_is_sentences_with_roles_and_marked_words() -> None:
    example = parse_example("\n  outside: Note: this.\n\n\ndisclosure, context: I {failed} a {test}.\nreaction: Oh.\n")
    assert example.text == "Note: this.\n\nI failed a test. Oh."
    assert [(span.of(example.text), roles) for span, roles in example.sentences] == [
        ("Note: this.", ()),
        ("I failed a test.", (Role.DISCLOSURE, Role.CONTEXT)),
        ("Oh.", (Role.REACTION,)),
    ]
    assert [span.of(example.text) for span in example.marked] == ["failed", "test"]


def test_braces_may_reach_over_sentences() -> None:
    example = parse_example("disclosure: {I failed.\nchange: I worked.}")
    assert [span.of(example.text) for span in example.marked] == ["I failed. I worked."]
