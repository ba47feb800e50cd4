"""Cut a statement into windows of whole sentences that the network can take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from pslint.nlp.reader.plain import names_own_failure

CLS, SEP, PAD, PARAGRAPH = 101, 102, 0, 2
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as token numbers, with the characters that each token covers.

    ``plain`` is one that says outright that its writer failed an exam or a course, or did not match.
    """

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    words: tuple[int | None, ...]
    opens: bool
    plain: bool = False

    @property
    def length(self) -> int:
        """How many tokens the sentence takes in a window, marks included."""
        return len(self.ids) + 1 + self.opens


def pieces(tokenizer: Tokenizer, paragraphs: Sequence[Sequence[str]], longest: int) -> list[Piece]:
    """Tokenize the sentences of a statement, in order; a sentence of more than `longest` tokens is cut."""
    texts = [text.translate(STRAIGHT) for paragraph in paragraphs for text in paragraph]
    opens = [at == 0 for paragraph in paragraphs for at in range(len(paragraph))]
    encodings = tokenizer.encode_batch(texts, add_special_tokens=False) if texts else []
    return [
        Piece(tuple(e.ids[:longest]), tuple(e.offsets[:longest]), tuple(e.word_ids[:longest]), first, plain)
        for e, first, plain in zip(encodings, opens, map(names_own_failure, texts), strict=True)
    ]


def windows(lengths: Sequence[int], size: int) -> list[tuple[int, int]]:
    """Cut sentences of the given lengths into overlapping runs [first, last) of at most `size` tokens.

    Every run but the last is as long as it can be; each next run starts where half of the one before is seen again.
    """
    runs: list[tuple[int, int]] = []
    first = 0
    while True:
        last, room = first, size - 1
        while last < len(lengths) and (lengths[last] <= room or last == first):
            room -= lengths[last]
            last += 1
        runs.append((first, last))
        if last >= len(lengths):
            return runs
        first = _halfway(lengths, first, last)


def _halfway(lengths: Sequence[int], first: int, last: int) -> int:
    """The sentence of the run [first, last) at which half of its tokens are past; always beyond `first`."""
    half, at = sum(lengths[first:last]) / 2, first
    while at < last - 1 and half > 0:
        half -= lengths[at]
        at += 1
    return max(at, first + 1)


def window_arrays(run: Sequence[Piece]) -> tuple[Ints, Floats, list[slice]]:
    """Token numbers, the sentence-by-token membership matrix, and where each sentence's own tokens lie."""
    ids, slices = [CLS], []
    for piece in run:
        ids += [PARAGRAPH] if piece.opens else []
        slices.append(slice(len(ids), len(ids) + len(piece.ids)))
        ids += [*piece.ids, SEP]
    members = np.zeros((len(run), len(ids)), dtype=np.float32)
    for row, part in enumerate(slices):
        members[row, part.start : part.stop + 1] = 1.0
    return np.array(ids, dtype=np.int64), members, slices


def centrality(run: tuple[int, int], total: int) -> npt.NDArray[np.int64]:
    """How far each sentence of a run is from an edge that cuts the statement."""
    first, last = run
    at = np.arange(first, last)
    left = at - first if first else np.full(last - first, total)
    right = last - 1 - at if last < total else np.full(last - first, total)
    return np.asarray(np.minimum(left, right), dtype=np.int64)
