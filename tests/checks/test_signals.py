from collections.abc import Callable
from dataclasses import replace

import pytest

from pslint.checks.signals import matches, signal
from pslint.errors import CardError
from pslint.values import INSIDE, UNLESS, Rule, Signal, Span, Statement

MakeRule = Callable[..., Rule]
TEXT = "disclosure: I failed as my school failed me.\n\noutside: The school is far.\noutside: It is."
SCHOOL, FAILED_ME, FAR = Span(12, 21), Span(12, 31), Span(34, 44)


@pytest.fixture
def statement(draft: Callable[[str], Statement]) -> Statement:
    return draft(TEXT)


def marked(statement: Statement, **found: tuple[Span, ...]) -> Statement:
    return replace(statement, matches={name.replace("unless", UNLESS): spans for name, spans in found.items()})


def signalled(statement: Statement, *signals: Signal) -> Statement:
    first, *rest = statement.sentences
    return replace(statement, sentences=(replace(first, signals=signals), *rest))


def spans(hits: object) -> list[Span]:
    return [hit.span for hit in hits]  # type: ignore[attr-defined]


def test_what_the_reader_marks_is_hit_in_its_words(statement: Statement, rule: MakeRule) -> None:
    read = signalled(statement, Signal("blame", SCHOOL, 0.8), Signal("drama", FAR, 0.9))
    (hit,) = signal(read, rule(arguments={"label": "blame"}))
    assert (hit.span, hit.facts) == (SCHOOL, {"excerpt": "my school", "count": 1, "most": 0})


def test_a_stop_alone_is_no_mark(statement: Statement, rule: MakeRule) -> None:
    text = statement.document.text
    stop = Span(text.index("."), text.index(".") + 1)
    read = signalled(statement, Signal("blame", stop, 0.9), Signal("blame", SCHOOL, 0.9))
    assert spans(signal(read, rule(arguments={"label": "blame"}))) == [SCHOOL]


def test_what_the_patterns_find_is_hit_too_and_once_in_the_words_of_the_reader(
    statement: Statement, rule: MakeRule
) -> None:
    read = marked(signalled(statement, Signal("blame", FAILED_ME, 0.8)), probe=(SCHOOL,))
    assert spans(signal(read, rule(arguments={"label": "blame"}))) == [FAILED_ME]
    assert spans(signal(marked(statement, probe=(SCHOOL,)), rule(arguments={"label": "blame"}))) == [SCHOOL]


def test_words_with_a_blank_between_are_one_mark_and_with_a_word_between_two(
    statement: Statement, rule: MakeRule
) -> None:
    text = statement.document.text
    school, failed, me = (Span(text.index(w), text.index(w) + len(w)) for w in ("my school", "failed me", "me."))
    ask = rule(arguments={"label": "blame"})
    assert spans(signal(marked(signalled(statement, Signal("blame", school, 0.8)), probe=(failed,)), ask)) == [
        FAILED_ME
    ]
    apart = marked(signalled(statement, Signal("blame", school, 0.8)), probe=(me,))
    assert spans(signal(apart, ask)) == [school, me]


def test_patterns_count_in_the_passage_alone_unless_the_card_says_anywhere(
    statement: Statement, rule: MakeRule
) -> None:
    read = marked(statement, probe=(SCHOOL, FAR))
    for check in (signal, matches):
        assert spans(check(read, rule(arguments={"label": "blame"}))) == [SCHOOL]
        assert spans(check(read, rule(arguments={"label": "blame", "where": "anywhere"}))) == [SCHOOL, FAR]


def test_patterns_for_the_inside_count_in_the_passage_alone(statement: Statement, rule: MakeRule) -> None:
    read = replace(statement, matches={"probe" + INSIDE: (SCHOOL, FAR)})
    for check in (signal, matches):
        assert spans(check(read, rule(arguments={"label": "blame", "where": "anywhere"}))) == [SCHOOL]


def test_a_shape_sees_what_stands_before_the_words(statement: Statement, rule: MakeRule) -> None:
    read = signalled(statement, Signal("blame", SCHOOL, 0.9))
    for shape, hit in ((r"(?<!as )my", []), (r"(?<!is )my", [SCHOOL])):
        assert spans(signal(read, rule(arguments={"label": "blame", "shape": shape}))) == hit


def test_a_core_is_marked_in_place_of_the_words_that_touch_it(statement: Statement, rule: MakeRule) -> None:
    read = signalled(statement, Signal("blame", SCHOOL, 0.9))
    part = SCHOOL.of(read.document.text).split()[1]
    start = read.document.text.index(part, SCHOOL.start)
    for core, hit in ((part, Span(start, start + len(part))), ("nowhere", SCHOOL)):
        assert spans(signal(read, rule(arguments={"label": "blame", "core": core}))) == [hit]


def test_a_veto_silences_its_sentence(statement: Statement, rule: MakeRule) -> None:
    read = marked(signalled(statement, Signal("blame", SCHOOL, 0.8)), probe=(FAILED_ME, FAR), probeunless=(Span(2, 8),))
    anywhere = rule(arguments={"label": "blame", "where": "anywhere"})
    assert spans(signal(read, anywhere)) == [FAR]
    assert spans(matches(read, anywhere)) == [FAR]


def test_an_excerpt_runs_over_line_ends(statement: Statement, rule: MakeRule) -> None:
    document = replace(statement.document, text=statement.document.text.replace("my school", "my\nschool"))
    read = marked(replace(statement, document=document), probe=(SCHOOL,))
    (hit,) = matches(read, rule())
    assert hit.facts == {"excerpt": "my school", "count": 1, "most": 0}


def test_a_label_that_the_card_lacks_is_named(statement: Statement, rule: MakeRule) -> None:
    with pytest.raises(CardError, match=r"needs 'label' under \[arguments\]"):
        list(signal(statement, rule()))
