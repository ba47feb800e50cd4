import re
from dataclasses import replace

from pslint.render.verdict import counts, headline, not_found, nothing_to_do, reads_well, summary
from pslint.values import FileReport, Level, Report, Signal


def test_headlines(faulty: FileReport, sound: FileReport, silent: FileReport) -> None:
    assert headline(faulty) == "3 things to mend, 2 to think about, 1 note"
    assert headline(sound) == "Reads well: nothing to mend"
    assert headline(silent) == "No explanation of a setback found"


def test_a_missing_explanation_is_no_fault_unless_one_was_expected(silent: FileReport, find) -> None:
    assert not_found(silent).startswith("A note, not a fault")
    expected = replace(silent, findings=(find(silent.statement, "unexplained", Level.ERROR, "My aunt"),))
    assert "not a fault" not in not_found(expected)


def test_one_thing_alone(faulty: FileReport) -> None:
    assert headline(replace(faulty, findings=faulty.findings[:1])) == "1 thing to think about"
    assert headline(replace(faulty, findings=faulty.findings[1:2])) == "1 thing to mend"


def test_a_note_takes_nothing_from_a_good_explanation(sound: FileReport, find) -> None:
    noted = replace(sound, findings=(find(sound.statement, "major-event", Level.NOTE, "2,400"),))
    assert reads_well(noted)
    assert headline(noted) == "Reads well: nothing to mend; 1 note"


def test_an_unread_file_is_no_good_one(unread: FileReport) -> None:
    assert not reads_well(unread)
    assert not nothing_to_do(unread)


def test_counts(sound: FileReport) -> None:
    assert list(counts(sound.statement)) == [
        "4 sentences", "35 words", "60% of the statement", "setback named: Step 1"
    ]  # fmt: skip


def test_an_exam_that_is_mentioned_is_no_setback_named(sound: FileReport) -> None:
    statement = sound.statement
    assert statement
    (passage,) = statement.passages
    sentence = passage.sentences[0]
    blurred = replace(sentence, signals=(Signal("euphemism", sentence.span, 0.9),))
    told = replace(passage, sentences=(blurred, *passage.sentences[1:]))
    assert list(counts(replace(statement, passages=(told,))))[-1] == "Step 1 mentioned, no failing named plainly"
    nameless = replace(told, setbacks=())
    assert list(counts(replace(statement, passages=(nameless,))))[-1] == "no setback named"
    plain = replace(passage, setbacks=())
    assert list(counts(replace(statement, passages=(plain,))))[-1] == "setback told, no exam or course recognized"


def test_summary(report: Report) -> None:
    assert summary(report) == (
        "4 drafts: 1 with something to mend, 1 reading well, 1 without an explanation, 1 that could not be read"
    )
    assert sum(map(int, re.findall(r"\d+ (?!drafts)", summary(report)))) == len(report.files)
