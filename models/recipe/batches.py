"""Windows of sentences with their targets, packed into batches of like length."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from pslint.nlp.reader.labels import FLAGS
from pslint.nlp.reader.windows import PAD, Piece, pieces, window_arrays, windows
from recipe.corpus import Sentence, Statement, flag_row, role_row, states

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Window:
    """One run of sentences of one statement, as arrays, with its targets."""

    ids: np.ndarray
    members: np.ndarray
    states: np.ndarray
    roles: np.ndarray
    flags: np.ndarray
    tokens: np.ndarray
    ends: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length."""

    ids: Tensor
    members: Tensor
    states: Tensor
    roles: Tensor
    flags: Tensor
    tokens: Tensor
    counts: Tensor
    starts: Tensor
    ends: Tensor


def statement_windows(statement: Statement, tokenizer: Tokenizer, size: int) -> Iterator[Window]:
    """The windows of one statement."""
    sentences = statement.sentences
    parts = pieces(tokenizer, [[s.text for s in p] for p in statement.paragraphs if p], LONGEST)
    marks = states(sentences)
    for first, last in windows([p.length for p in parts], size):
        run, own = parts[first:last], sentences[first:last]
        ids, members, slices = window_arrays(run)
        tokens = np.zeros((len(ids), len(FLAGS)), dtype=np.float32)
        for piece, sentence, part in zip(run, own, slices, strict=True):
            tokens[part] = token_rows(piece, sentence)
        yield Window(
            ids,
            members,
            np.array(marks[first:last]),
            np.array([role_row(s) for s in own], dtype=np.float32),
            np.array([flag_row(s) for s in own], dtype=np.float32),
            tokens,
            (first == 0, last == len(parts)),
        )


def token_rows(piece: Piece, sentence: Sentence) -> np.ndarray:
    """For each token of a sentence, which flags' triggers it lies in."""
    rows = np.zeros((len(piece.ids), len(FLAGS)), dtype=np.float32)
    for trigger in sentence.triggers:
        column = FLAGS.index(trigger.label)
        for row, (start, end) in enumerate(piece.offsets):
            if start < trigger.end and end > trigger.start:
                rows[row, column] = 1.0
    return rows


def packed(all_windows: Iterable[Window], room: int, draw: random.Random) -> Iterator[Batch]:
    """Batches of at most `room` tokens, in random order, each of windows of like length."""
    ordered = sorted(all_windows, key=lambda w: len(w.ids) + draw.random() * 40)
    groups: list[list[Window]] = [[]]
    for window in ordered:
        longest = max(len(w.ids) for w in [*groups[-1], window])
        if groups[-1] and longest * (len(groups[-1]) + 1) > room:
            groups.append([])
        groups[-1].append(window)
    draw.shuffle(groups)
    return (collate(group) for group in groups)


def collate(group: list[Window]) -> Batch:
    """Pad windows to one length of tokens and one of sentences."""
    rows, length, count = len(group), max(len(w.ids) for w in group), max(len(w.members) for w in group)
    ids = np.full((rows, length), PAD, dtype=np.int64)
    members, marks = np.zeros((rows, count, length), np.float32), np.zeros((rows, count), np.int64)
    roles, flags = np.zeros((rows, count, 6), np.float32), np.zeros((rows, count, len(FLAGS)), np.float32)
    tokens = np.zeros((rows, length, len(FLAGS)), np.float32)
    for row, w in enumerate(group):
        t, s = len(w.ids), len(w.members)
        ids[row, :t], members[row, :s, :t], marks[row, :s] = w.ids, w.members, w.states
        roles[row, :s], flags[row, :s], tokens[row, :t] = w.roles, w.flags, w.tokens
    counts = torch.tensor([len(w.members) for w in group])
    starts, ends = (torch.tensor([w.ends[side] for w in group]) for side in (0, 1))
    of = torch.from_numpy
    return Batch(of(ids), of(members), of(marks), of(roles), of(flags), of(tokens), counts, starts, ends)
