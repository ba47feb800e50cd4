"""Run the examples of a card: where its rule hits in the statement that an example makes."""

from dataclasses import replace

from pslint.checks import NEEDS_MODEL, check_of
from pslint.nlp import Annotator
from pslint.nlp.prose import prose
from pslint.nlp.readings import numbered
from pslint.values import Document, Example, Hit, Paragraph, Passage, Role, Rule, Sentence, Span, Statement

PARAGRAPH_END = "\n\n"


def hits(rule: Rule, example: Example, annotate: Annotator) -> list[Hit]:
    """Return what ``rule`` hits in ``example``, in order.

    The sentences and their roles are the example's own. ``annotate`` tells only where the rule's patterns match,
    for the checks that look: a card has to pass without a reader's signals, unless it has no pattern of its own.
    """
    statement = staged(example)
    rule = _set(rule, example)
    if rule.check in NEEDS_MODEL:
        read = annotate(statement.document)
        silent = rule.patterns or rule.inside
        statement = replace(statement if silent else _heard(statement, read), matches=read.matches)
    return sorted(check_of(rule)(statement, rule), key=lambda hit: hit.span)


def _set(rule: Rule, example: Example) -> Rule:
    """Return the rule with the option values that the example sets."""
    changed = {key: replace(rule.options[key], value=value) for key, value in example.options.items()}
    return replace(rule, options={**rule.options, **changed})


def _heard(statement: Statement, read: Statement) -> Statement:
    """Return the statement with the signals that the reader saw in each of its sentences."""
    signals = [signal for sentence in read.sentences for signal in sentence.signals]
    return replace(
        statement,
        sentences=tuple(
            replace(s, signals=tuple(signal for signal in signals if s.span.contains(signal.span)))
            for s in statement.sentences
        ),
    )


def staged(example: Example) -> Statement:
    """Return the statement that ``example`` makes: its sentences with their roles, grouped into passages."""
    document = Document("example", example.text, _paragraphs(example.text))
    sentences = tuple(_sentence(example.text, span, roles) for span, roles in example.sentences)
    numbers = numbered([bool(sentence.roles) for sentence in sentences])
    passages = tuple(
        Passage(tuple(s for s, held in zip(sentences, numbers, strict=True) if held == number))
        for number in sorted({number for number in numbers if number})
    )
    return Statement(document, sentences, passages)


def _sentence(text: str, span: Span, roles: tuple[Role, ...]) -> Sentence:
    words = prose(Document("", text, (Paragraph((span,)),))).text
    return Sentence(span, words, text.count(PARAGRAPH_END, 0, span.start), roles)


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    at, paragraphs = 0, []
    for words in text.split(PARAGRAPH_END):
        paragraphs.append(Paragraph((Span(at, at + len(words)),)))
        at += len(words) + len(PARAGRAPH_END)
    return tuple(paragraphs)
