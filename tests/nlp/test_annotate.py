"""From a document to a statement: spans in the file's text, paragraphs, passages, matches."""

import textwrap
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pslint.nlp.annotate import annotator
from pslint.read.markdown import read_markdown
from pslint.values import Document, Pattern, Setback, Statement

pytestmark = pytest.mark.model
Annotate = Callable[..., Statement]

DRAFT = """I grew up in a town with one clinic.

I failed USMLE Step 1 on my first attempt. I had read more than I had practised. I made a schedule with my adviser
and did forty questions each evening. I passed on my second attempt and scored 241 on Step 2 CK.

Today I look forward to a residency in family medicine. The clinic has asked me to come back.
"""


def test_sentences_stand_in_the_text_with_their_plain_words(annotated: Annotate) -> None:
    text = "I didn’t\r\npass. “I failed,” I said."
    first, second = annotated(text).sentences
    assert (first.span.of(text), first.text) == ("I didn’t\r\npass.", "I didn't pass.")
    assert (second.span.of(text), second.text) == ("“I failed,” I said.", '"I failed," I said.')


def test_a_draft_is_read(annotated: Annotate) -> None:
    statement = annotated(DRAFT)
    assert [sentence.paragraph for sentence in statement.sentences] == [0, 1, 1, 1, 1, 2, 2]
    (passage,) = statement.passages
    assert passage.sentences[0].span.of(DRAFT) == "I failed USMLE Step 1 on my first attempt."
    assert passage.sentences[-1].span.of(DRAFT).startswith("I passed on my second attempt")
    assert all(sentence.roles for sentence in passage.sentences)
    assert set(passage.sentences) <= set(statement.sentences)


def test_the_longest_name_of_a_setback_is_taken_once(annotated: Annotate) -> None:
    (passage,) = annotated(DRAFT).passages
    assert passage.setbacks[0] == Setback("USMLE Step 1", "exam")
    assert not {"USMLE", "Step 1"} & {setback.what for setback in passage.setbacks}


def test_an_exam_that_was_passed_is_no_setback_where_the_disclosure_names_none(annotated: Annotate) -> None:
    text = DRAFT.replace(
        "I failed USMLE Step 1 on my first attempt.",
        "Then came the result of Step 1. I had failed on my first attempt.",
    )
    (passage,) = annotated(text).passages
    assert [setback.what for setback in passage.setbacks] == ["Step 1"]


def test_an_exam_that_is_only_a_result_is_no_setback_beside_a_failing_without_a_known_name(annotated: Annotate) -> None:
    text = DRAFT.replace("I failed USMLE Step 1 on my first attempt.", "I failed renal and had to sit it in July.")
    (passage,) = annotated(text.replace("on my second attempt and scored 241", "and scored 241")).passages
    assert passage.setbacks == ()


@pytest.mark.parametrize(
    "told", ["I did not match in 2022.", "I went unmatched in 2022.", "I failed to match, and I did not match in SOAP."]
)
def test_a_match_that_did_not_come_is_named_as_the_match(annotated: Annotate, told: str) -> None:
    (passage,) = annotated(DRAFT.replace("I failed USMLE Step 1 on my first attempt.", told)).passages
    assert passage.setbacks == (Setback("the Match", "unmatched"),)


@pytest.mark.parametrize(
    "told",
    [
        "I failed USMLE Step 1, and the score did not match my effort.",
        "In my Match year I failed USMLE Step 1, in a room that had run out of soap.",
        "I failed USMLE Step 1 and knew how hard it would be to match.",
    ],
)
def test_another_thing_that_does_not_match_is_no_setback(annotated: Annotate, told: str) -> None:
    (passage,) = annotated(DRAFT.replace("I failed USMLE Step 1 on my first attempt.", told)).passages
    assert passage.setbacks == (Setback("USMLE Step 1", "exam"),)


@pytest.mark.parametrize("attempt", ["third attempt", "second attempt"])
def test_an_exam_that_took_more_than_one_attempt_is_the_setback(annotated: Annotate, attempt: str) -> None:
    text = DRAFT.replace("I failed USMLE Step 1 on my first attempt.", "I failed and had to face it.")
    result = f"I passed Step 1 on my {attempt} and was honored in surgery."
    (passage,) = annotated(text.replace("I passed on my second attempt and scored 241 on Step 2 CK.", result)).passages
    assert [setback.what for setback in passage.setbacks] == ["Step 1"]


def test_matches_stand_in_the_text(annotated: Annotate) -> None:
    spans = annotated(DRAFT, plan=[Pattern("make a schedule with my adviser")]).matches["plan"]
    assert [span.of(DRAFT) for span in spans] == ["made a schedule with my adviser"]


def test_a_heading_and_an_item_are_sentences_without_their_marks() -> None:
    text = "# Why *surgery*\n\n- I failed Step 1.\n"
    heading, item = annotator({})(read_markdown("a.md", text)).sentences
    assert (heading.span.of(text), item.span.of(text)) == ("Why *surgery", "I failed Step 1.")


@pytest.mark.parametrize("text", ["...", "42", "?", "a", "\u200b a", "(", '"'])
def test_the_least_text_is_read(annotated: Annotate, text: str) -> None:
    assert len(annotated(text).sentences) <= 1


def test_a_document_without_paragraphs_has_no_sentences() -> None:
    assert annotator({})(Document("a.txt", "", ())).sentences == ()


WORDS = st.sampled_from(
    (
        *("I", "failed", "Step", "1.", "U.S.", "Dr.", "“I", "didn’t", "…", "(no)", "[XX]"),
        *("____", "vs.", "241", "and", "é"),
        *("\u200b", "\u00a0", "\n", "\r\n", "\n\n", "-", "e.g.", "😀", "\ufb01ve", "passed"),
    )
)
slow = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@slow
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_sentences_lie_in_the_text_in_order_and_apart(annotated: Annotate, text: str) -> None:
    statement = annotated(text, failing=[Pattern("fail"), Pattern(regex=r"\d+")])
    spans = [sentence.span for sentence in statement.sentences]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(any(s.contains(m) for s in spans) for m in statement.matches["failing"])
    assert [s.paragraph for s in statement.sentences] == sorted(s.paragraph for s in statement.sentences)


@pytest.mark.parametrize("width", [50, 72, 90])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_wrap_changes_no_sentence(annotated: Annotate, width: int, end: str) -> None:
    parts = [" ".join(part.split()) for part in DRAFT.split("\n\n")]
    straight, wrapped = "\n\n".join(parts), end.join([textwrap.fill(p, width).replace("\n", end) + end for p in parts])
    assert [s.text for s in annotated(wrapped).sentences] == [s.text for s in annotated(straight).sentences]
