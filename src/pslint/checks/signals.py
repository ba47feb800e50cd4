"""Words that the reader or a card's own patterns mark."""

import re
from collections.abc import Iterator
from itertools import chain

from pslint.checks.given import number, word
from pslint.values import INSIDE, Hit, Role, Rule, Sentence, Span, Statement, cover

PARTING = re.compile(r"[^\W_]|[.,;:!?…/&()\[\]'\"“”‘’«»–—‑-]")  # a word or a stop
STOP = re.compile(r"[\s.,;:!?'\"“”‘’()]{0,2}")


def signal(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit on what the reader marks with the rule's ``label``, and on what the card's patterns find."""
    label = word(rule, "label")
    spans: list[Span] = []
    for sentence in _asked(statement, rule):
        said = [s.span for s in sentence.signals if s.label == label and _fits(statement, rule, sentence, s.span)]
        marked = _joined(statement.document.text, said, _sure(statement, rule, sentence))
        spans += dict.fromkeys(chain.from_iterable(_core(statement, rule, sentence, span) for span in marked))
    yield from _hits(statement, rule, spans)


def _fits(statement: Statement, rule: Rule, sentence: Sentence, span: Span) -> bool:
    """Tell whether the reader's words are more than a stop, and have the ``shape`` that the card asks for, if any.

    A shape's lookbehind sees what stands before the words in their sentence; `^` is the sentence's beginning.
    """
    words, start = statement.document.words(span), sentence.span.start
    before = statement.document.words(Span(start, span.start)) + " " if start < span.start else ""
    shape = re.compile(rule.arguments.get("shape", ""))
    return not STOP.fullmatch(words) and shape.search(before + words, len(before)) is not None


def _core(statement: Statement, rule: Rule, sentence: Sentence, span: Span) -> list[Span]:
    """Return what of the sentence matches the card's ``core`` and shares a letter with the words; else the words."""
    if "core" not in rule.arguments:
        return [span]
    text, start = sentence.span.of(statement.document.text), sentence.span.start
    found = (Span(start + m.start(), start + m.end()) for m in re.finditer(rule.arguments["core"], text))
    return [core for core in found if core.overlaps(span)] or [span]


def euphemism(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit as ``signal`` does, but not in a passage that names its setback plainly: LABELS.md judges by passage."""
    plain = {p.span for p in statement.passages if any(statement.does(s, Role.DISCLOSURE) for s in p.sentences)}
    for hit in signal(statement, rule):
        if not any(span.contains(hit.span) for span in plain):
            yield hit


def matches(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit on the card's patterns alone."""
    sure = (_sure(statement, rule, sentence) for sentence in _asked(statement, rule))
    yield from _hits(statement, rule, sorted(chain.from_iterable(sure)))


def _asked(statement: Statement, rule: Rule) -> Iterator[Sentence]:
    """Yield the sentences that the rule looks at: those with one of its ``roles``, if it names any, and no veto."""
    roles = {name.strip() for name in rule.arguments.get("roles", "").split(",")} - {""}
    for sentence in statement.sentences:
        if (not roles or roles & set(sentence.roles)) and not statement.vetoed(rule.name, sentence):
            yield sentence


def _sure(statement: Statement, rule: Rule, sentence: Sentence) -> list[Span]:
    """Return where the card's patterns match in the sentence: in the passage alone, or some of them anywhere."""
    if sentence.roles:
        return statement.matched(rule.name, sentence) + statement.matched(rule.name + INSIDE, sentence)
    return statement.matched(rule.name, sentence) if rule.arguments.get("where") == "anywhere" else []


def _joined(text: str, said: list[Span], sure: list[Span]) -> list[Span]:
    """Return what the reader marks and the sure words in order, as one where no word and no stop stands between."""
    joined: list[Span] = []
    for span in sorted([*said, *sure]):
        near = joined.pop() if joined and not PARTING.search(text[joined[-1].end : span.start]) else span
        joined.append(cover([near, span]))
    return joined


def _hits(statement: Statement, rule: Rule, spans: list[Span]) -> Iterator[Hit]:
    """Yield a hit on each of the spans; where the rule has the option ``most``, on those after so many."""
    most = int(number(rule, "most")) if "most" in rule.options else 0
    for span in spans[most:]:
        excerpt = " ".join(statement.document.words(span).split())
        yield Hit(span, {"excerpt": excerpt, "count": len(spans), "most": most})
