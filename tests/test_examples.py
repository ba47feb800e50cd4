from dataclasses import replace

from pslint.cards import parse_example
from pslint.examples import hits, staged
from pslint.values import Document, Level, Option, Pattern, Role, Rule, Sentence, Signal, Span, Statement

EXAMPLE = parse_example(
    "outside: I like trains.\n\ndisclosure: {I failed “it”.\ncontext, change: I worked.}\noutside: A.\noutside: B.\n"
    "\nevidence: I passed."
)


def test_the_statement_is_the_one_that_the_example_writes() -> None:
    statement = staged(EXAMPLE)
    assert statement.document.text == EXAMPLE.text
    assert [s.text for s in statement.sentences][1] == 'I failed "it".'
    assert [s.paragraph for s in statement.sentences] == [0, 1, 1, 1, 1, 2]
    assert [s.roles for s in statement.explained] == [
        (Role.DISCLOSURE,),
        (Role.CONTEXT, Role.CHANGE),
        (Role.EVIDENCE,),
    ]
    assert [len(passage.sentences) for passage in statement.passages] == [2, 1]
    paragraphs = [paragraph.pieces[0].of(EXAMPLE.text) for paragraph in statement.document.paragraphs]
    assert paragraphs == ["I like trains.", "I failed “it”. I worked. A. B.", "I passed."]


def test_a_rule_of_structure_needs_no_pipeline() -> None:
    def annotate(document: Document) -> Statement:
        raise AssertionError(document)

    rule = Rule("x", "PS901", Level.NOTE, "too-short", "m", "a", "w", (), options={"least": Option(4)})
    assert [hit.span for hit in hits(rule, EXAMPLE, annotate)] == [Span(16, 57)]


def test_patterns_are_looked_for_in_the_example_s_text() -> None:
    rule = Rule("x", "PS901", Level.NOTE, "matches", "m", "a", "w", (), patterns=(Pattern("worked"),))

    def annotate(document: Document) -> Statement:
        at = document.text.index("worked")
        return Statement(document, (), matches={"x": (Span(at, at + 6), Span(0, 3))})

    assert [hit.span.of(EXAMPLE.text) for hit in hits(rule, EXAMPLE, annotate)] == ["worked"]


def test_a_card_with_a_label_and_no_pattern_hears_the_reader() -> None:
    rule = Rule("x", "PS901", Level.NOTE, "signal", "m", "a", "w", (), {"label": "blame"})
    at = EXAMPLE.text.index("worked")
    said = (Signal("blame", Span(at, at + 6), 0.9), Signal("drama", Span(at, at + 6), 0.9))

    def annotate(document: Document) -> Statement:
        return Statement(document, (Sentence(Span(0, len(document.text)), document.text, signals=said),))

    assert [hit.span.of(EXAMPLE.text) for hit in hits(rule, EXAMPLE, annotate)] == ["worked"]
    assert hits(replace(rule, patterns=(Pattern("fail"),)), EXAMPLE, annotate) == []
    assert hits(replace(rule, inside=(Pattern("fail"),)), EXAMPLE, annotate) == []
