import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from pslint.render import RENDERERS, View
from pslint.values import FileReport, Finding, Level, Measured, Report, Span

ANSI = re.compile(r"\x1b\[[\d;]*m")


def shown(*files: FileReport, view: View = View()) -> str:  # noqa: B008 - frozen
    return RENDERERS["text"].render(Report("0.1.0", files), view)


@pytest.mark.parametrize("width", [1, 40, 57, 80, 120, 200])
def test_lines_fit_and_end_clean(report: Report, width: int) -> None:
    view = View(width)
    for line in RENDERERS["text"].render(report, view).splitlines():
        assert line == line.rstrip()
        assert cell_len(line) <= view.columns or line.startswith("✗ cv.docx")


def test_color_changes_no_word_but_the_brackets(report: Report) -> None:
    colored = RENDERERS["text"].render(report, View(200, color=True))
    assert "\x1b[4m" in colored
    words = re.sub(r"\s+", " ", ANSI.sub("", colored))
    bare = re.sub(r"\s+", " ", RENDERERS["text"].render(report, View(200)))
    assert words == bare.replace("[", "").replace("]", "")


def test_without_color_there_is_no_code(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in RENDERERS["text"].render(report, View())


@pytest.mark.parametrize("name", ["NO_COLOR", "TERM"])
def test_the_view_decides_and_not_the_environment(report: Report, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    expected = RENDERERS["text"].render(report, View(80, True))
    monkeypatch.setenv(name, "dumb")
    assert RENDERERS["text"].render(report, View(80, True)) == expected


def test_ascii_where_nothing_else_can_be_shown(report: Report) -> None:
    assert RENDERERS["text"].render(report, View(ascii=True)).isascii()


def test_a_flag_is_said_once_and_in_its_sentence(faulty: FileReport) -> None:
    words = shown(faulty)
    assert "[My school never taught us]‹1›" in words
    assert words.count("Which choice of yours was part of it?") == 1
    assert words.count("It takes half of the words.") == 1
    assert words.index("Here is drama.") < words.index("My school")


def test_a_flag_outside_the_passage_is_shown_elsewhere(faulty: FileReport) -> None:
    words = shown(faulty)
    assert words.index("Elsewhere in the statement") < words.index("[Please give me one chance]‹5›")
    assert "    line 6 ▌" in words


def test_overlapping_flags_keep_their_words(faulty: FileReport, find) -> None:
    outer = find(faulty.statement, "outer", Level.ERROR, "my wife insisted that")
    inner = find(faulty.statement, "inner", Level.ERROR, "wife insisted")
    words = shown(replace(faulty, findings=(outer, inner)))
    assert "[my [wife insisted]‹2› that]‹1›" in " ".join(words.replace("▌", "").split())


def test_a_good_explanation_is_told_so_in_a_few_lines(sound: FileReport) -> None:
    words = shown(sound)
    assert "Reads well: nothing to mend" in words
    assert "names the setback plainly" in words
    assert "Checklist" not in words
    assert len(words.splitlines()) <= 18


def test_what_is_good_is_said_before_what_is_to_mend(faulty: FileReport) -> None:
    first, verdict, good, *_ = shown(faulty).splitlines()
    assert (first, verdict) == ("drafts/rao.txt", "3 things to mend, 2 to think about, 1 note")
    assert good == "Good already: it says what changed."


def test_the_words_in_the_margin_are_explained_and_no_others(faulty: FileReport, silent: FileReport) -> None:
    words = " ".join(shown(faulty).split())
    assert "disclosure names the setback · context gives its background · change says what changed" in words
    assert "growth carries the lesson" in words
    assert "reaction" not in words
    assert "names the setback" not in shown(silent)


def test_a_finding_of_a_rule_that_is_often_wrong_says_so_once(faulty: FileReport) -> None:
    report = Report(
        "1", (faulty,), measured={"blame": Measured(0.44, 0.5, 15, 80), "drama": Measured(0.9, 0.5, 15, 80)}
    )
    words = " ".join(RENDERERS["text"].render(report, View()).split())
    assert words.count("judge for yourself") == 1
    assert "Which choice of yours was part of it? When we measured, this rule was right about 4 times in 10" in words


def test_no_explanation_is_a_note_and_no_fault(silent: FileReport) -> None:
    words = shown(silent)
    assert "A note, not a fault" in words
    assert "✗" not in words
    assert len(words.splitlines()) <= 8


def test_a_file_in_error_takes_one_line(unread: FileReport) -> None:
    assert shown(unread) == f"✗ cv.docx: {unread.error}\n"


def test_two_passages_are_both_shown(tell) -> None:
    told = [[("I failed Step 1.", "disclosure", 1), ("It rained.", "", 0), ("I had no plan.", "context", 1)],
            [("I like rivers.", "", 0), ("I passed in 2022.", "evidence", 2)]]  # fmt: skip
    words = shown(FileReport("two.txt", tell("two.txt", told)))
    assert "The explanation, part 1 of 2 (from line 1)" in words
    assert "   (aside) ▌ It rained." in words
    assert "The explanation, part 2 of 2 (from line 3)" in words
    assert "I like rivers." not in words


def test_hostile_words_are_shown_as_words(tell, find) -> None:
    evil = "I [bold]failed[/bold] \x1b[31mStep 1\x07 \u202egnorw :skull: [link=x]."
    statement = tell("e\x1b]0;x\x07vil\n.txt", [[(evil, "disclosure", 1), ("So.", "context", 1)]], setback="St\x1bep")
    finding = find(statement, "[red]rule", Level.ERROR, "Step 1\x07", "\x1b[2J[blink]message", "\u202eadvice\x9b")
    words = shown(FileReport("e\x1b]0;x\x07vil\n.txt", statement, (finding,)))
    assert "[bold]failed[/bold]" in words
    assert ":skull:" in words
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", words)


def test_a_million_characters_are_cut(tell) -> None:
    words = shown(FileReport("a.txt", tell("a.txt", [[("x" * 1_000_000, "disclosure", 1)]])))
    assert len(words) < 4_000
    assert "…" in words


def test_many_findings_take_no_square_of_time(tell) -> None:
    told = [[("I failed ___ today.", "disclosure", 1)] * 2_000]
    statement = tell("a.txt", told)
    findings = tuple(
        Finding("placeholder", "PS1", Level.ERROR, Span(s.span.start + 9, s.span.start + 12), "Blank.", "Fill?")
        for s in statement.sentences
    )
    assert "‹2000›" in shown(FileReport("a.txt", statement, findings))


def test_nothing_to_report() -> None:
    assert shown() == ""
