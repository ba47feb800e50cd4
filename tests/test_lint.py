"""The conductor: what it makes of good and bad files, and of rules that are not in order."""

from dataclasses import replace
from pathlib import Path

import pytest

import pslint.lint as conductor
from pslint import __version__
from pslint.cards import load_rules, parse_example
from pslint.checks import NEEDS_MODEL
from pslint.data import PACKAGE
from pslint.errors import CardError
from pslint.examples import staged
from pslint.lint import judge, lint, worded
from pslint.matching import patterns
from pslint.values import FileReport, Finding, Hit, Level, Option, Pattern, Rule, Signal, Span, Statement

ROOT = PACKAGE.parent.parent
DRAFT = """I grew up in a town with one clinic, where my aunt was the nurse.

I failed USMLE Step 1 on my first attempt because my school never taught us how to prepare. I was crushed. I made a
schedule with my adviser and did forty questions each evening. I passed in 2022 and scored 241 on Step 2 CK.

Today I look forward to a residency in family medicine. I am drawn to the long view of it. The clinic has asked me to
come back, and I mean to.
"""
MODEL = """When I first sat Step 1, I misjudged how far the questions were from the oral exams of my college, and I gave
no order to my weeks of study. After I failed, I looked again at how I learn, saw a tutor every Friday, and worked
through one question bank from end to end. At the second sitting I passed comfortably, and I went on to score ____ on
Step 2 CK. This failure taught me the habits, and the steadiness, with which I now prepare for each day on the wards."""
UNRELATED = "My grandfather mended radios. He kept the screws in jars, and each jar had a name on it."
LEAST = {"least": Option(3)}
RULE = Rule("probe", "PS901", Level.WARNING, "too-short", "{sentences} of {least}", "a", "w", (), {}, LEAST)


@pytest.fixture
def statement() -> Statement:
    return staged(parse_example("outside: I like trains.\ndisclosure: I failed.\noutside: I paint."))


def test_a_hit_is_put_in_its_rule_s_words() -> None:
    hit = Hit(Span(2, 4), {"sentences": 1, "least": 3})
    assert worded(RULE, hit) == Finding("probe", "PS901", Level.WARNING, Span(2, 4), "1 of 3", "a", "w")


def test_what_a_card_says_first_is_a_finding_that_comes_first() -> None:
    hit = Hit(Span(2, 4), {"sentences": 1, "least": 3})
    assert worded(replace(RULE, first=True), hit).first
    assert not worded(RULE, hit).first


LOSS = "I failed, since I had a miscarriage that spring."


@pytest.mark.parametrize(
    ("private", "event", "left"),
    [
        ("had a miscarriage", "had a miscarriage", {"major-event"}),
        ("miscarriage", "I had a miscarriage that spring", {"major-event"}),
        ("I had a miscarriage that spring", "a mis", {"oversharing"}),
        ("a miscarriage", "that spring", {"oversharing", "major-event"}),
    ],
)
def test_the_same_words_are_not_both_a_private_detail_and_a_major_event(
    private: str, event: str, left: set[str]
) -> None:
    found = {"oversharing": private, "major-event": event}
    signals = tuple(
        Signal(label, Span(LOSS.index(words), LOSS.index(words) + len(words)), 0.9) for label, words in found.items()
    )
    (sentence,) = (example := staged(parse_example(f"disclosure: {LOSS}"))).sentences
    marked = replace(sentence, signals=signals)
    told = replace(example, sentences=(marked,), passages=(replace(example.passages[0], sentences=(marked,)),))
    rules = [rule for rule in load_rules() if rule.name in found]
    assert {finding.rule for finding in judge(told, rules).findings} == left


@pytest.mark.parametrize("label", ["drama", "oversharing"])
def test_no_verdict_falls_on_words_that_may_speak_of_not_wanting_to_live(label: str) -> None:
    text = "I failed, and I wanted to die in my bed."
    (sentence,) = (example := staged(parse_example(f"disclosure: {text}"))).sentences
    words = Span(text.index("I wanted"), text.index(" in my bed"))
    marked = replace(sentence, signals=(Signal(label, words, 0.9),))
    told = replace(example, sentences=(marked,), passages=(replace(example.passages[0], sentences=(marked,)),))
    rule = next(rule for rule in load_rules() if rule.name == label)
    other = replace(rule, name="talk-to-somebody", arguments={"label": label})
    assert [finding.rule for finding in judge(told, [rule, other]).findings] == ["talk-to-somebody"]
    assert [finding.rule for finding in judge(told, [rule]).findings] == [label]


@pytest.mark.parametrize(
    ("excerpt", "message"),
    [("I failed.", "Here: “I failed.”"), ("Why?!", "Here: “Why?!”"), ("I failed", "Here: “I failed”.")],
)
def test_a_quoted_sentence_is_followed_by_no_second_full_stop(excerpt: str, message: str) -> None:
    rule = replace(RULE, message="Here: “{excerpt}”.")
    assert worded(rule, Hit(Span(0, 1), {"excerpt": excerpt})).message == message


def test_a_message_with_an_unknown_fact_names_the_rule_and_the_facts() -> None:
    with pytest.raises(CardError, match=r"^rule probe: its message names 'words'; its check gives the facts: least$"):
        worded(replace(RULE, message="{words}"), Hit(Span(0, 1), {"least": 3}))


def test_findings_stand_in_the_order_of_the_text(statement: Statement) -> None:
    whole = replace(RULE, name="whole", code="PS100")
    first = replace(RULE, name="first", check="too-many-words", message="m", options={"most": Option(1)})
    report = judge(statement, [first, RULE, whole])
    assert [f.rule for f in report.findings] == ["whole", "first", "probe"]
    assert report.path == "example"
    assert [item.item for item in judge(statement, [replace(RULE, name="too-short")]).checklist] == [
        "at least 3 sentences"
    ]


def test_an_unknown_check_is_named_with_those_there_are(statement: Statement) -> None:
    with pytest.raises(CardError, match="rule probe: there is no check 'nosuch'; there are too-short, too-long"):
        judge(statement, [replace(RULE, check="nosuch")])


def test_patterns_are_named_by_rule_and_vetoes_beside_them() -> None:
    rules = [replace(RULE, patterns=(Pattern("a"),), inside=(Pattern("c"),), unless=(Pattern("b"),))]
    rules += [replace(RULE, name="other")]
    assert patterns(rules) == {
        "probe": (Pattern("a"),),
        "probe/inside": (Pattern("c"),),
        "probe/unless": (Pattern("b"),),
    }


def test_only_checks_that_look_have_patterns() -> None:
    assert {rule.check for rule in load_rules() if rule.patterns or rule.inside or rule.unless} <= NEEDS_MODEL


def test_where_nothing_can_be_read_no_pipeline_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(named: object) -> None:
        raise AssertionError(named)

    monkeypatch.setattr(conductor, "matcher", never)
    report = lint([str(tmp_path), str(tmp_path / "gone.txt")], [RULE])
    assert [file.error is not None for file in report.files] == [True, True]
    assert (report.version, report.unreadable) == (__version__, 2)


@pytest.mark.model
class TestWithThePipeline:
    @pytest.fixture(autouse=True)
    def shared(self, nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("pslint.nlp.annotate.load", lambda: nlp)

    def test_a_file_that_cannot_be_read_hides_no_other(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_bytes(b"")
        (tmp_path / "b.txt").write_text(DRAFT)
        report = lint([str(tmp_path), str(tmp_path / "c.txt"), "-"], stdin=DRAFT.encode())
        assert [(Path(f.path).name, f.error is None) for f in report.files] == [
            ("a.txt", False),
            ("b.txt", True),
            ("c.txt", False),
            ("-", True),
        ]

    def test_the_report_brings_its_rules_and_how_often_each_is_right(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text(DRAFT)
        report = lint([str(tmp_path / "a.txt")])
        assert {finding.rule for finding in report.files[0].findings} <= {rule.name for rule in report.rules}
        assert report.measured["blame"].cases > 0
        assert set(report.measured) <= {rule.name for rule in report.rules}

    def test_findings_lie_in_the_text(self) -> None:
        (file,) = lint(["-"], stdin=DRAFT.encode()).files
        assert file.findings
        assert all(0 <= f.span.start < f.span.end <= len(DRAFT) for f in file.findings)
        blame = next(f for f in file.findings if f.rule == "blame")
        assert "my school never taught us" in blame.span.of(DRAFT)

    @pytest.mark.parametrize("whole", [True, False])
    def test_a_model_explanation_raises_nothing_but_its_blank(self, whole: bool) -> None:
        sample = (ROOT / "samples/good-step1.txt").read_text(encoding="utf-8").split("\n\n")
        text = "\n\n".join([*sample[:3], MODEL, *sample[4:]]) if whole else MODEL
        assert [(f.rule, f.span.of(text)) for f in read(text).findings] == [("placeholder", "____")]
        assert read(text.replace("____", "239")).findings == ()

    @pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("good-*")), ids=lambda path: path.stem)
    def test_a_good_draft_has_at_most_notes(self, sample: Path) -> None:
        (file,) = lint([str(sample)]).files
        assert [f for f in file.findings if f.level > Level.NOTE] == []
        assert all(item.met for item in file.checklist)

    @pytest.mark.parametrize("draft", [DRAFT, DRAFT.replace("because my school never taught us how to prepare", "")])
    @pytest.mark.parametrize("place", ["before", "after", "between"])
    def test_an_unrelated_paragraph_changes_no_finding_on_words(self, draft: str, place: str) -> None:
        other = {
            "before": f"{UNRELATED}\n\n{draft}",
            "after": f"{draft}\n{UNRELATED}\n",
            "between": draft.replace("\n\nToday", f"\n\n{UNRELATED}\n\nToday"),
        }[place]
        assert on_words(other) == on_words(draft)

    @pytest.mark.parametrize("end", ["\r\n", "\r"])
    def test_line_ends_change_no_finding(self, end: str) -> None:
        other = DRAFT.replace("\n", end)
        assert words_of(read(other), other) == words_of(read(DRAFT), DRAFT)

    def test_a_refused_pattern_is_a_card_error(self) -> None:
        rule = replace(RULE, patterns=(Pattern(tokens=({"LOWR": "a"},)),))
        with pytest.raises(CardError, match="rule probe: spaCy's Matcher refuses"):
            lint(["-"], [rule], stdin=b"I failed.")


def read(text: str) -> FileReport:
    (file,) = lint(["-"], stdin=text.encode()).files
    return file


def on_words(text: str) -> set[tuple[str, str]]:
    """Return the rules that look at single sentences, with the sentence that each of them marks.

    With another paragraph around it the reader may begin or end a mark at another word.
    """
    looking = {rule.name for rule in load_rules() if rule.check in NEEDS_MODEL}
    file = read(text)
    sentences = file.statement.sentences if file.statement else ()
    marked = [(f.rule, s.text) for f in file.findings for s in sentences if s.span.overlaps(f.span)]
    return {(rule, " ".join(sentence.split())) for rule, sentence in marked if rule in looking}


def words_of(file: FileReport, text: str) -> list[tuple[str, str]]:
    return sorted((f.rule, " ".join(f.span.of(text).split())) for f in file.findings)
