import pytest

from pslint.values import (
    Document,
    FileReport,
    Finding,
    Level,
    Passage,
    Report,
    Sentence,
    Span,
    Statement,
    cover,
)


def sentence(start: int, text: str) -> Sentence:
    return Sentence(Span(start, start + len(text)), text)


def test_levels_are_ordered_and_named_in_small_letters() -> None:
    assert Level.NOTE < Level.WARNING < Level.ERROR
    assert [str(level) for level in Level] == ["note", "warning", "error"]


def test_a_span_gives_its_words_and_length() -> None:
    assert Span(2, 6).of("I failed.") == "fail"
    assert len(Span(2, 6)) == 4


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "contains"),
    [
        (Span(0, 5), Span(5, 9), False, False),
        (Span(0, 5), Span(4, 9), True, False),
        (Span(0, 9), Span(4, 9), True, True),
        (Span(4, 9), Span(0, 9), True, False),
        (Span(3, 5), Span(3, 5), True, True),
    ],
)
def test_spans_overlap_and_contain(one: Span, other: Span, overlaps: bool, contains: bool) -> None:
    assert one.overlaps(other) is overlaps
    assert one.contains(other) is contains


def test_cover_is_the_smallest_span_around_all() -> None:
    assert cover([Span(7, 9), Span(2, 4), Span(3, 8)]) == Span(2, 9)
    assert cover(iter([Span(1, 2)])) == Span(1, 2)


def test_a_passage_counts_the_words_of_its_sentences_alone() -> None:
    passage = Passage((sentence(0, "I failed Step 1."), sentence(50, "I passed.")))
    assert passage.span == Span(0, 59)
    assert passage.words == 6


def test_a_statement_knows_its_words_its_explanation_and_its_share() -> None:
    sentences = (sentence(0, "One two three."), sentence(15, "I failed."), sentence(25, "I passed it then."))
    passages = (Passage(sentences[1:2]), Passage(sentences[2:]))
    statement = Statement(Document("a.txt", "", ()), sentences, passages)
    assert statement.words == 9
    assert statement.explained == sentences[1:]
    assert statement.share == pytest.approx(6 / 9)


@pytest.mark.parametrize(
    ("told", "rest", "percent"),
    [(253, 747, "25.3"), (201, 602, "25.03"), (250, 750, "25"), (248, 752, "25"), (256, 744, "26")],
)
def test_a_share_that_is_more_than_a_quarter_is_shown_as_more(told: int, rest: int, percent: str) -> None:
    sentences = [Sentence(Span(n, n + 1), " ".join("a" * words)) for n, words in enumerate((told, rest))]
    statement = Statement(Document("a.txt", "", ()), tuple(sentences), (Passage((sentences[0],)),))
    assert statement.percent == percent


def test_a_statement_without_words_has_no_share() -> None:
    assert Statement(Document("a.txt", "", ()), ()).share == 0.0


def test_a_report_counts_its_findings_by_level_and_its_unreadable_files() -> None:
    finding = Finding("blame", "PS301", Level.ERROR, Span(0, 1), "m", "a")
    report = Report("1", (FileReport("a", findings=(finding, finding)), FileReport("b", error="gone")))
    assert (report.count(Level.ERROR), report.count(Level.NOTE), report.unreadable) == (2, 0, 1)


def test_values_are_frozen() -> None:
    with pytest.raises(AttributeError):
        Span(0, 1).start = 3  # type: ignore[misc]
