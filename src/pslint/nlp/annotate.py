"""From a ``Document`` to a ``Statement``: the pipeline runs over the plain prose, its spans go back to the text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.util import filter_spans

from pslint.nlp.patterns import Finder, finder
from pslint.nlp.pipeline import load
from pslint.nlp.prose import Prose, prose
from pslint.nlp.setbacks import retaken, told
from pslint.values import Document, Passage, Pattern, Role, Sentence, Setback, Signal, Statement

Annotator = Callable[[Document], Statement]


def annotator(patterns: Mapping[str, Sequence[Pattern]]) -> Annotator:
    """Load the pipeline and return what reads documents with it; ``patterns`` are matched by their names.

    Raises ``ModelError`` where the pipeline cannot be loaded, ``CardError`` where a pattern is refused.
    """
    nlp = load()
    ready = finder(nlp, patterns)
    return lambda document: annotate(nlp, document, ready)


def annotate(nlp: Language, document: Document, ready: Finder) -> Statement:
    """Read ``document``: its sentences with roles and signals, its passages, and the matches of ``ready``."""
    plain = prose(document)
    doc = nlp.make_doc(plain.text)
    doc.spans["paragraphs"] = list(_paragraphs(doc, plain))
    doc = nlp(doc)
    sentences = dict(_sentences(doc, plain))
    found = ready.find(doc)
    matches = {name: tuple(plain.source(*one) for one in offsets) for name, offsets in found.offsets.items()}
    return Statement(document, tuple(sentences.values()), tuple(_passages(doc, sentences)), matches, found.endless)


def _paragraphs(doc: Doc, plain: Prose) -> Iterator[Tokens]:
    for span in plain.paragraphs:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is not None:
            yield tokens


def _sentences(doc: Doc, plain: Prose) -> Iterator[tuple[int, Sentence]]:
    """Yield each sentence that has words, by the index of its first token."""
    starts = [paragraph.start for paragraph in doc.spans["paragraphs"]]
    roles, signals = _roles(doc), _signals(doc, plain)
    for tokens in doc.sents:
        text = tokens.text.rstrip()
        if text:
            at = tokens.start_char
            span = plain.source(at, at + len(text))
            paragraph = bisect_right(starts, tokens.start) - 1
            yield tokens.start, Sentence(span, text, paragraph, roles[tokens.start], tuple(signals[tokens.start]))


def _roles(doc: Doc) -> Mapping[int, tuple[Role, ...]]:
    """Return the roles of the sentence that begins at each token, in the order of ``Role``."""
    said: dict[int, set[str]] = defaultdict(set)
    for span in doc.spans["roles"]:
        said[span.start].add(span.label_)
    return defaultdict(tuple, {start: tuple(r for r in Role if r in labels) for start, labels in said.items()})


def _signals(doc: Doc, plain: Prose) -> Mapping[int, list[Signal]]:
    """Return the signals of the sentence that begins at each token."""
    said: dict[int, list[Signal]] = defaultdict(list)
    group = doc.spans["flags"]
    for span, score in zip(group, group.attrs["scores"], strict=True):
        said[span.sent.start].append(Signal(span.label_, plain.source(span.start_char, span.end_char), score))
    return said


def _passages(doc: Doc, sentences: Mapping[int, Sentence]) -> Iterator[Passage]:
    for span in doc.spans["passages"]:
        held = tuple(sentences[s.start] for s in span.sents if sentences[s.start].roles)
        disclosed = any(Role.DISCLOSURE in sentence.roles for sentence in held)
        yield Passage(held, _setbacks(doc, span, sentences, disclosed))


def _setbacks(doc: Doc, passage: Tokens, sentences: Mapping[int, Sentence], disclosed: bool) -> tuple[Setback, ...]:
    """Return the setbacks named in the passage, each once.

    Those in sentences that disclose; else those in sentences without a result; else those in sentences with one, which
    may name an exam that was passed at once: where the passage ``disclosed`` a setback, only if a failing or a further
    attempt is said.
    A course or a year is one only where its failing is said.
    """
    held = [span for span in doc.spans["setbacks"] if passage.start <= span.start < passage.end]
    whole = filter_spans(held)  # "USMLE Step 1", not "USMLE" and "Step 1" once more
    named = list(_told(whole, sentences))
    disclosing = [span for span in named if Role.DISCLOSURE in sentences[span.sent.start].roles]
    before = [span for span in named if Role.EVIDENCE not in sentences[span.sent.start].roles]
    after = [span for span in named if not disclosed or retaken(span.sent.text)]
    return tuple(dict.fromkeys(_setback(span) for span in disclosing or before or after))


def _setback(named: Tokens) -> Setback:
    """Return the setback by the words that name it; where they are none ("did not match"), by its pattern's name."""
    return Setback(named.id_ or named.text, named.label_)


def _told(named: Sequence[Tokens], sentences: Mapping[int, Sentence]) -> Iterator[Tokens]:
    for start, group in groupby(named, key=lambda span: span.sent.start):
        held = list(group)
        yield from told(held[0].sent, held, Role.DISCLOSURE in sentences[start].roles)
