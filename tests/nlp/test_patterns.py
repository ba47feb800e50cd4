from collections.abc import Callable

import pytest

from pslint.errors import CardError
from pslint.values import Pattern, Statement

pytestmark = pytest.mark.model
Annotate = Callable[..., Statement]


def found(annotated: Annotate, text: str, *patterns: Pattern) -> list[str]:
    return [span.of(text) for span in annotated(text, rule=list(patterns)).matches["rule"]]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("my school never teach us", "My schools never taught us to read.", ["My schools never taught us"]),
        ("my school never taught us", "My school never taught us to read.", []),
        ("the exam be", "The exams were long.", ["The exams were"]),
        ("I do not know", "I didn't know that I don’t know.", ["I didn't know", "I don’t know"]),
        ("I can't sleep", "I couldn't sleep and I cannot sleep.", ["I cannot sleep"]),
        ("blame ... school", "I blame in part my old school. I blame it.", ["blame in part my old school"]),
        ("blame ... school", "I blame one two three four five six seven school.", []),
        ("blame ... school", "I blame nobody. My school was good.", []),
        ("they tell me", "They told me. They told them.", ["They told me"]),
    ],
)
def test_a_phrase_is_found_by_its_lemmas(annotated: Annotate, phrase: str, text: str, words: list[str]) -> None:
    assert found(annotated, text, Pattern(phrase)) == words


def test_words_are_found_as_they_are_whatever_the_case(annotated: Annotate) -> None:
    text = "I was crushed. CRUSHED. It crushes me."
    assert found(annotated, text, Pattern("crushed", by="word")) == ["crushed", "CRUSHED"]


def test_a_regular_expression_sees_the_plain_words(annotated: Annotate) -> None:
    text = "I didn’t\npass. I did."
    assert found(annotated, text, Pattern(regex=r"didn't pass")) == ["didn’t\npass"]


def test_a_regular_expression_stays_within_a_sentence_and_matches_something(annotated: Annotate) -> None:
    assert found(annotated, "I failed. I passed.", Pattern(regex=r"failed\W+I"), Pattern(regex="x*")) == []


def test_token_patterns_are_spacy_s_own(annotated: Annotate) -> None:
    tokens = ({"LOWER": "failed"}, {"IS_DIGIT": True, "OP": "?"}, {"IS_PUNCT": True})
    assert found(annotated, "I failed.", Pattern(tokens=tokens)) == ["failed."]


def test_of_matches_that_overlap_one_is_kept(annotated: Annotate) -> None:
    text = "My world collapsed then."
    assert found(annotated, text, Pattern("my world"), Pattern("my world collapse"), Pattern("world collapse")) == [
        "My world"
    ]


def test_names_are_kept_apart(annotated: Annotate) -> None:
    matches = annotated("I failed.", one=[Pattern("fail")], two=[Pattern("pass")]).matches
    assert {name: len(spans) for name, spans in matches.items()} == {"one": 1, "two": 0}


@pytest.mark.parametrize("token", [{"LOWR": "a"}, {"LOWER": 3}, {"OP": "x"}, {"LOWER": {"REGEX": "("}}])
def test_a_token_pattern_that_spacy_refuses_names_its_rule(annotated: Annotate, token: dict[str, object]) -> None:
    with pytest.raises(CardError, match=r"^rule blame: spaCy's Matcher refuses a token pattern of the card"):
        annotated("I failed.", blame=[Pattern(tokens=(token,))])


def test_a_card_s_tokens_may_say_all_that_the_matcher_knows() -> None:
    from spacy.schemas import TokenPattern

    from pslint.cards.tokens import ATTRIBUTES

    assert set(ATTRIBUTES) == {field.alias for field in TokenPattern.model_fields.values()}


@pytest.mark.parametrize(
    "token",
    [
        {"LOWER": 3}, {"LOWER": "a"}, {"lower": "a"}, {"LOWER": True}, {"SHAPE": ["x"]}, {"POS": {"IN": ["VERB"]}},
        {"POS": {"IN": "VERB"}}, {"LEMMA": {"INN": ["a"]}}, {"LEMMA": {"NOT_IN": [1]}}, {"TEXT": {"REGEX": "a+"}},
        {"TEXT": {"REGEX": {"IN": ["a", "b"]}}}, {"TEXT": {"REGEX": 3}}, {"TEXT": {"FUZZY2": "abc"}},
        {"TEXT": {"FUZZY12": "abc"}}, {"OP": "?"}, {"OP": "{2}"}, {"OP": "{2,}"}, {"OP": "{,3}"}, {"OP": "{1,3}"},
        {"OP": "x"}, {"OP": 2}, {"IS_ALPHA": True}, {"IS_ALPHA": "yes"}, {"LIKE_NUM": 1}, {"SPACY": "a"},
        {"SENT_START": False}, {"LENGTH": 3}, {"LENGTH": "3"}, {"LENGTH": True}, {"LENGTH": {">=": 3}},
        {"LENGTH": {">=": "3"}}, {"LENGTH": {"IN": [3, 4]}}, {"LENGTH": {"IN": ["3"]}}, {"ENT_IOB": "B"},
        {"ENT_IOB": 5}, {"_": 3}, {"LOWR": "a"},
    ],
    ids=str,
)  # fmt: skip
def test_a_card_s_token_is_refused_exactly_where_the_matcher_refuses_it(token: dict[str, object]) -> None:
    from spacy.errors import MatchPatternError
    from spacy.matcher import Matcher
    from spacy.vocab import Vocab

    from pslint.cards.tokens import fault

    refused = fault(token) is not None
    try:
        Matcher(Vocab(), validate=True).add("x", [[token]])
    except (MatchPatternError, ValueError):
        assert refused
    else:
        assert not refused
