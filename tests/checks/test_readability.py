from collections.abc import Callable

import pytest

from pslint.checks.readability import grade_level, hard_to_read, long_sentence, shouting
from pslint.values import Rule, Statement

Draft = Callable[[str], Statement]
MakeRule = Callable[..., Rule]
HARD = "disclosure: Notwithstanding considerable preparatory determination, unsatisfactory examination administration"


@pytest.mark.parametrize(("most", "hits"), [(4, 1), (5, 0)])
def test_a_long_sentence_of_the_explanation_is_hit(draft: Draft, rule: MakeRule, most: int, hits: int) -> None:
    statement = draft("outside: One two three four five six seven.\ncontext: One two three four five.\nchange: Yes.")
    found = list(long_sentence(statement, rule(most=most)))
    assert [hit.facts for hit in found] == [{"words": 5, "most": 4}] * hits


def test_the_grade_rises_with_the_length_of_words_and_sentences() -> None:
    easy = grade_level("I took the test. I did not pass it.")
    assert easy < grade_level("I took the test and I did not pass it.") < grade_level(HARD)


def test_hard_words_are_hit_where_there_are_enough_of_them(draft: Draft, rule: MakeRule) -> None:
    line = HARD + " " + " ".join(["overwhelmingly"] * 12) + ".\n"
    assert not list(hard_to_read(draft(line), rule(most=14)))
    (hit,) = hard_to_read(draft(line * 2), rule(most=14))
    assert int(hit.facts["grade"]) > 14
    assert hit.facts["most"] == "14"


def test_easy_words_are_not_hit(draft: Draft, rule: MakeRule) -> None:
    assert not list(hard_to_read(draft("context: I took the test and I did not pass it.\n" * 5), rule(most=14)))


@pytest.mark.parametrize(
    ("sentence", "loud"),
    [
        ("I passed!", ["!"]),
        ("Me, who never failed?!", ["?!"]),
        ("I WILL NEVER GIVE up.", ["WILL NEVER GIVE"]),
        ("“Stop!” he said, and I did.", []),
        ("I failed the USMLE once.", []),
        ("I took Step 2 CK.", []),
        ("Was it enough?", ["Was it enough?"]),
        ("I asked what I had missed.", []),
        ("I took the COMLEX and USMLE.", []),
        ("I did not clear NEET PG in 2018.", []),
        ("I got [SCORE], up from [OLD SCORE].", []),
        ("I passed it with 462. TODO: MENTION LEVEL 2", []),
    ],
)
def test_a_raised_voice_is_hit(draft: Draft, rule: MakeRule, sentence: str, loud: list[str]) -> None:
    statement = draft(f"outside: Look here!\ndisclosure: {sentence}")
    hits = list(shouting(statement, rule()))
    assert [hit.span.of(statement.document.text) for hit in hits] == loud
    assert [hit.facts["excerpt"] for hit in hits] == loud
