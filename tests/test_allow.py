"""Allowed findings: known again in an edited draft, stale where their words are gone, never written into it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pslint.allow import NAME, Entry, append, entry_for, holds, read_sidecar, settle
from pslint.allow.likeness import likeness, mark
from pslint.errors import SidecarError
from pslint.read.plain import read_plain
from pslint.values import FileReport, Finding, Level, Rule, Sentence, Span, Statement

DAY = date(2026, 9, 1)
TEXT = "One. I failed Step 1 because my school never taught us the format of it. I worked. Then I passed it."
WORDS = "my school never taught us"
RULE = Rule("blame", "PS301", Level.ERROR, "signal", "m", "a", "w", ())
ENTRY = Entry("a.txt", "blame", DAY, "because", "a" * 64, "b" * 64, "c" * 64, "d" * 64)


def made(text: str, words: str = WORDS) -> tuple[Finding, Statement]:
    at = text.index(words)
    finding = Finding("blame", "PS301", Level.ERROR, Span(at, at + len(words)), "m", "a")
    return finding, Statement(read_plain("a.txt", text), ())


def entry(text: str = TEXT, words: str = WORDS) -> Entry:
    return entry_for(*made(text, words), "the flood", DAY)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (TEXT, True),
        ("A new first paragraph.\n\n" + TEXT + " And a new end.", True),
        (TEXT.replace("because", "as"), True),
        (TEXT.replace("the format", "a format"), True),
        (TEXT.replace("my school never", "my  school\nnever"), True),
        (TEXT.replace("because", "as").replace("the format", "a format"), True),
        (TEXT.replace("never taught", "did not teach"), False),
    ],
)
def test_some_words_are_known_again_whatever_stands_around(text: str, kept: bool) -> None:
    words = next(w for w in (WORDS, "my  school\nnever taught us", "my school did not teach us") if w in text)
    assert holds(entry(), *made(text, words)) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (TEXT, True),
        (TEXT.replace("because", "as"), True),
        (TEXT.replace("taught us", "showed me"), True),
        (TEXT.replace("because", "as").replace("taught us", "showed me"), False),
    ],
)
def test_one_to_three_words_are_known_again_with_those_on_one_side(text: str, kept: bool) -> None:
    assert holds(entry(TEXT, "my school never"), *made(text, "my school never")) is kept


PASSAGE = """I failed Step 1 in 2021. I had planned six weeks for it and spent two of them moving house. I had kept a
part-time job, too. I left the job and made a plan with my adviser. I did two thousand questions. I passed in 2022."""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (PASSAGE, True),
        (PASSAGE.replace("two thousand questions", "three thousand questions in ten weeks"), True),
        (PASSAGE.replace(" I had kept a\npart-time job, too.", ""), True),
        (PASSAGE.replace("I passed in 2022.", "I passed in 2022 and scored 240 on Step 2 CK. I still plan so."), True),
        ("I did not match last year. I had applied late and to few programs. Since then I have worked in a clinic in "
         "Ohio and passed Step 3. Two of its doctors have written for me, and one has called your office.", False),
    ],
)  # fmt: skip
def test_a_passage_is_known_again_while_half_of_its_words_are_there(text: str, kept: bool) -> None:
    finding, statement = made(text, text)
    statement = replace(statement, sentences=(Sentence(finding.span, text),))
    assert holds(entry(PASSAGE, PASSAGE), finding, statement) is kept


def test_a_mark_tells_how_much_two_texts_have_in_common() -> None:
    words = [f"word{number}" for number in range(60)]
    assert len(mark(words)) == 64
    assert likeness(mark(words), mark(words[::-1])) == 1
    assert likeness(mark(words), mark(words[:45])) == pytest.approx(0.75, abs=0.15)
    assert likeness(mark(words), mark([f"other{number}" for number in range(60)])) < 0.2


def test_other_words_and_other_rules_are_not_allowed() -> None:
    assert not holds(entry(), *made(TEXT, "my school never"))
    finding, statement = made(TEXT)
    assert not holds(entry(), Finding("drama", "PS1", Level.ERROR, finding.span, "m", "a"), statement)


def test_the_reader_may_underline_more_or_less_of_an_allowed_sentence() -> None:
    def read(words: str, text: str = TEXT) -> tuple[Finding, Statement]:
        finding, statement = made(text, words)
        start = text.index("I failed")
        sentence = Sentence(Span(start, text.index(" I worked")), text[start : text.index(" I worked")])
        return finding, replace(statement, sentences=(sentence,))

    assert holds(entry(), *read("because my school never taught us"))
    assert holds(entry(), *read("my school never"))
    assert not holds(entry(), *read("my school", TEXT.replace("never taught", "did not teach")))


def test_many_words_are_known_again_whatever_stands_around() -> None:
    passage = "I failed Step 1 because my school never taught us"
    kept = entry(TEXT, passage)
    assert holds(kept, *made(f"Quite other words. {passage}! And others.", passage))


def test_allowed_findings_leave_the_verdict_and_stay_in_the_report() -> None:
    finding, statement = made(TEXT)
    file = settle(FileReport("a.txt", statement, (finding,)), [entry()], [RULE])
    assert file.findings == ()
    assert [(one.rule, one.reason, one.date, one.stale) for one in file.allowed] == [
        ("blame", "the flood", "2026-09-01", False)
    ]


def test_an_entry_is_stale_where_its_words_are_gone_unless_its_rule_did_not_run() -> None:
    _, statement = made(TEXT)
    file = FileReport("a.txt", statement)
    assert [one.stale for one in settle(file, [entry()], [RULE]).allowed] == [True]
    assert settle(file, [entry()], []).allowed == ()
    assert settle(FileReport("b.txt", statement), [entry()], [RULE]).allowed == ()


def test_entries_are_added_after_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / NAME
    append(path, [ENTRY])
    path.write_text(path.read_text() + "# mine", encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    append(path, [Entry('b "x".txt', "drama", DAY, "é \\ ünd", "d" * 64, "e" * 64, "f" * 64, "0" * 64)])
    assert path.read_text(encoding="utf-8").startswith(before + "\n")
    assert [(e.file, e.reason) for e in read_sidecar(path)] == [("a.txt", "because"), ('b "x".txt', "é \\ ünd")]
    assert [e.line for e in read_sidecar(path)] == [4, 15]


def test_no_word_of_the_draft_stands_in_the_sidecar(tmp_path: Path) -> None:
    append(tmp_path / NAME, [entry()])
    assert "school" not in (tmp_path / NAME).read_text(encoding="utf-8")


def test_no_sidecar_means_no_entries(tmp_path: Path) -> None:
    assert read_sidecar(tmp_path / NAME) == ()


HEAD = '[[allow]]\nfile = "a"\nrule = "r"\ndate = 2026-09-01\nreason = "x"\n'
BLOCK = HEAD + 'words = "{0}"\nbefore = "{0}"\nafter = "{0}"\nlike = "{0}"\n'
WHOLE = BLOCK.format("0" * 64)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("allow = [", 1, "not a TOML file: Invalid value (at end of document)"),
        ("\ncolour = 1\n", 2, "unknown key 'colour'; allowed is only [[allow]]"),
        ("allow = 3\n", 1, "'allow' must be tables"),
        (WHOLE + "reasons = 'x'\n", 10, "unknown key 'reasons'; did you mean 'reason'?"),
        (WHOLE + "\n" + WHOLE.replace("rule", "rules"), 13, "unknown key 'rules'; did you mean 'rule'?"),
        (WHOLE.replace('rule = "r"\n', ""), 1, "the entry has no 'rule'"),
        (WHOLE.replace("2026-09-01", '"soon"'), 4, "'date' must be a day without quotes"),
        (WHOLE.replace('"x"', "3"), 5, "'reason' must be words in quotes"),
        (WHOLE.replace("0000", "gggg"), 6, "'words' must be 64 hexadecimal digits"),
    ],
)
def test_a_sidecar_that_is_not_in_order_is_refused_with_its_line(
    tmp_path: Path, text: str, line: int, problem: str
) -> None:
    path = tmp_path / NAME
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SidecarError) as caught:
        read_sidecar(path)
    assert str(caught.value).startswith(f"{path}:{line}: {problem}")
    assert "\n" not in str(caught.value)


def test_what_cannot_take_an_entry_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_text("allow = []\n", encoding="utf-8")
    with pytest.raises(SidecarError, match="cannot be added"):
        append(path, [ENTRY])
    assert path.read_text(encoding="utf-8") == "allow = []\n"
