"""The spaCy pipeline in ``models/en_pslint``: its own components, and how it is loaded from disk."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from pslint.data import folder
from pslint.errors import ModelError
from pslint.nlp import sentences  # noqa: F401  (registers pslint_sentences)
from pslint.nlp.reader.model import Reader
from pslint.nlp.readings import Reading


def load(path: Path | None = None) -> Language:
    """Load the pipeline from disk; ``ModelError`` where it is missing or damaged."""
    path = path or folder("models") / "en_pslint"
    try:
        nlp = spacy.load(path)
    except (OSError, ValueError, KeyError, ImportError) as error:
        problem = " ".join(str(error).split())
        raise ModelError(f"{path}: the language pipeline could not be loaded ({problem}); reinstall pslint") from error
    nlp.max_length = 10**9  # the readers limit a text; nothing here needs more memory than its length
    return nlp


class ReaderComponent:
    """The component that reads a ``Doc``'s sentences and notes what they do.

    Writes three span groups: ``passages`` (labelled by number), ``roles`` (a span a sentence and role) and ``flags``
    (the words of each flag; the group's attribute ``scores`` holds their probabilities).
    """

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.reader: Reader | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Read the sentences of ``doc`` and write their passages, roles and flags into its span groups."""
        kept = [sentence for sentence in doc.sents if sentence.text.strip()]
        whole = doc.spans["paragraphs"] if "paragraphs" in doc.spans else [doc[:]]
        paragraphs = [[s.text.strip() for s in kept if p.start <= s.start < p.end] for p in whole]
        note(doc, kept, self.reader.read(paragraphs) if self.reader else [Reading()] * len(kept))
        return doc

    def from_disk(self, path: Path, exclude: Iterable[str] = ()) -> "ReaderComponent":  # noqa: ARG002
        """Load the network, its tokenizer and its settings from a folder."""
        self.folder, self.reader = Path(path), Reader.load(Path(path))
        return self

    def to_disk(self, path: Path, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Copy the files that it was loaded from."""
        if self.folder is not None:
            shutil.copytree(self.folder, path)


@Language.factory("pslint_reader", requires=["token.is_sent_start"], assigns=["doc.spans"])
def make_reader(nlp: Language, name: str) -> ReaderComponent:  # noqa: ARG001  (spaCy's signature)
    """Return an empty reader; ``from_disk`` fills it."""
    return ReaderComponent()


def note(doc: Doc, kept: list[Span], readings: list[Reading]) -> None:
    """Write what the readings say of the sentences ``kept`` into the span groups of ``doc``."""
    pairs = list(zip(kept, readings, strict=True))
    doc.spans["roles"] = SpanGroup(
        doc, spans=[Span(doc, s.start, s.end, label=str(role)) for s, reading in pairs for role in reading.roles]
    )
    doc.spans["passages"] = SpanGroup(doc, spans=list(_passages(doc, pairs)))
    flags = [(_words(doc, s, t.start, t.end, t.label), t.score) for s, reading in pairs for t in reading.triggers]
    doc.spans["flags"] = SpanGroup(
        doc, spans=[span for span, _ in flags], attrs={"scores": [score for _, score in flags]}
    )


def _passages(doc: Doc, pairs: list[tuple[Span, Reading]]) -> list[Span]:
    numbers = sorted({reading.passage for _, reading in pairs if reading.passage})
    groups = [[s for s, reading in pairs if reading.passage == number] for number in numbers]
    return [
        Span(doc, group[0].start, group[-1].end, label=str(number))
        for number, group in zip(numbers, groups, strict=True)
    ]


def _words(doc: Doc, sentence: Span, start: int, end: int, label: str) -> Span:
    """Return the tokens of ``sentence`` that hold its characters ``[start, end)``."""
    at = sentence.start_char
    span = doc.char_span(at + start, at + end, label=label, alignment_mode="expand")
    return span if span is not None else Span(doc, sentence.start, sentence.end, label=label)
