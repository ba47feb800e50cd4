"""Read a statement with the exported reader: passages, roles and flags of each sentence, with exact trigger words.

Only onnxruntime, tokenizers and numpy are needed. The recipe trains through the same windows and decodes with the same
functions, so that what is measured in training is what runs here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

ROLES = ("disclosure", "context", "change", "evidence", "growth", "reaction")
FLAGS = (
    "blame",
    "minimizing",
    "apology",
    "drama",
    "self-deprecation",
    "overpromise",
    "oversharing",
    "major-event",
    "euphemism",
    "evasion",
    "vague-change",
    "vague-evidence",
    "placeholder",
    "cliche",
    "private-info",
)
STATES = ("outside", "first", "inside", "aside")
CLS, SEP, PAD, PARAGRAPH = 101, 102, 0, 2
STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " "})

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Signal:
    """One flag of a sentence: its label, how sure the reader is, and the characters of its trigger."""

    label: str
    score: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What the reader says of one sentence; `passage` counts from 1 and is None outside every passage."""

    passage: int | None
    roles: tuple[str, ...]
    inside: float
    role_scores: dict[str, float]
    flags: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence as token numbers, with the characters that each token covers."""

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    words: tuple[int | None, ...]
    opens: bool

    @property
    def length(self) -> int:
        """How many tokens the sentence takes in a window, marks included."""
        return len(self.ids) + 1 + self.opens


@dataclass(frozen=True, slots=True)
class Scores:
    """The network's logits: of states, roles and flags by sentence, and of triggers by token of each sentence."""

    states: Floats
    roles: Floats
    flags: Floats
    tokens: tuple[Floats, ...]


def pieces(tokenizer: Tokenizer, paragraphs: Sequence[Sequence[str]], longest: int) -> list[Piece]:
    """Tokenize the sentences of a statement, in order; a sentence of more than `longest` tokens is cut."""
    texts = [text.translate(STRAIGHT) for paragraph in paragraphs for text in paragraph]
    opens = [at == 0 for paragraph in paragraphs for at in range(len(paragraph))]
    encodings = tokenizer.encode_batch(texts, add_special_tokens=False) if texts else []
    return [
        Piece(tuple(e.ids[:longest]), tuple(e.offsets[:longest]), tuple(e.word_ids[:longest]), first)
        for e, first in zip(encodings, opens, strict=True)
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


@dataclass(frozen=True, slots=True)
class Settings:
    """The calibrated numbers of `reader.json`."""

    window: int
    longest: int
    transitions: Floats
    starts: Floats
    ends: Floats
    inside_bias: float
    passage_margin: float
    second_margin: float
    role_thresholds: dict[str, float]
    flag_thresholds: dict[str, float]
    anywhere: tuple[str, ...]
    trigger_ratio: float

    @classmethod
    def parse(cls, data: dict[str, Any]) -> Settings:
        """The settings from the object that `reader.json` holds."""
        read: dict[str, Any] = {field.name: data[field.name] for field in fields(cls)}
        read |= {name: np.array(data[name], dtype=np.float32) for name in ("transitions", "starts", "ends")}
        return cls(**(read | {"anywhere": tuple(data["anywhere"])}))


class Reader:
    """The exported network with its tokenizer and settings."""

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer, settings: Settings) -> None:
        self.session, self.tokenizer, self.settings = session, tokenizer, settings

    @classmethod
    def load(cls, folder: Path) -> Reader:
        """The reader that `folder` holds: model.onnx, tokenizer.json and reader.json."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"])
        settings = Settings.parse(json.loads((folder / "reader.json").read_text(encoding="utf-8")))
        return cls(session, Tokenizer.from_file(str(folder / "tokenizer.json")), settings)

    def read(self, paragraphs: Sequence[Sequence[str]]) -> list[SentenceReading]:
        """Read the sentences of a statement, in order."""
        parts = pieces(self.tokenizer, paragraphs, self.settings.longest)
        return decode(parts, self.score(parts), self.settings) if parts else []

    def score(self, parts: Sequence[Piece]) -> Scores:
        """The logits of a statement's sentences, each from the window that shows it best."""
        return gather(parts, self.settings.window, self._run)

    def _run(self, ids: Ints, members: Floats) -> list[Floats]:
        """The network on one window."""
        found = self.session.run(None, {"ids": ids[None], "members": members[None]})
        return [array[0] for array in found]


def gather(parts: Sequence[Piece], window: int, run: Callable[[Ints, Floats], list[Floats]]) -> Scores:
    """Run the network on each window and keep each sentence's logits from where it stands farthest from a cut."""
    best: dict[int, tuple[int, tuple[Floats, ...]]] = {}
    for first, last in windows([part.length for part in parts], window):
        ids, members, slices = window_arrays(parts[first:last])
        states, roles, flags, tokens = run(ids, members)
        for row, far in enumerate(centrality((first, last), len(parts))):
            if first + row not in best or far > best[first + row][0]:
                own = (states[row], roles[row], flags[row], tokens[slices[row]])
                best[first + row] = (int(far), own)
    columns = list(zip(*(best[at][1] for at in range(len(parts))), strict=True))
    return Scores(np.stack(columns[0]), np.stack(columns[1]), np.stack(columns[2]), tuple(columns[3]))


def decode(parts: Sequence[Piece], scores: Scores, settings: Settings) -> list[SentenceReading]:
    """Passages, roles and flags from the logits of a statement."""
    passages = number_passages(best_states(scores.states, settings))
    inside = sigmoid(
        np.logaddexp(scores.states[:, 1], scores.states[:, 2]) - np.logaddexp(scores.states[:, 0], scores.states[:, 3])
    )
    return [
        SentenceReading(
            passage,
            choose_roles(scores.roles[at], settings) if passage else (),
            float(inside[at]),
            dict(zip(ROLES, sigmoid(scores.roles[at]).tolist(), strict=True)),
            tuple(signals(parts[at], scores.flags[at], scores.tokens[at], passage is not None, settings)),
        )
        for at, passage in enumerate(passages)
    ]


def best_states(scores: Floats, settings: Settings) -> list[int]:
    """The best chain of states, without the passages that add too little to it."""
    scores = scores + np.array([0, settings.inside_bias, settings.inside_bias, 0], dtype=np.float32)
    path = viterbi(scores, settings)
    gains = {
        run: path_score(scores, path, settings) - path_score(scores, without(path, run), settings) for run in runs(path)
    }
    for rank, run in enumerate(sorted(gains, key=lambda run: -gains[run])):
        if gains[run] < (settings.second_margin if rank else settings.passage_margin):
            path = without(path, run)
    return path


def viterbi(scores: Floats, settings: Settings) -> list[int]:
    """The chain of states with the highest score."""
    total, back = scores[0] + settings.starts, []
    for row in scores[1:]:
        through = total[:, None] + settings.transitions
        back.append(through.argmax(0))
        total = through.max(0) + row
    path = [int((total + settings.ends).argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def path_score(scores: Floats, path: Sequence[int], settings: Settings) -> float:
    """The score of one chain of states."""
    at = np.array(path)
    steps = settings.transitions[at[:-1], at[1:]].sum()
    return float(scores[np.arange(len(at)), at].sum() + steps + settings.starts[at[0]] + settings.ends[at[-1]])


def runs(path: Sequence[int]) -> list[tuple[int, int]]:
    """The stretches [first, last) of a chain that are not outside."""
    edges = [at for at in range(len(path) + 1) if (at < len(path) and path[at] > 0) != (at > 0 and path[at - 1] > 0)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def without(path: Sequence[int], run: tuple[int, int]) -> list[int]:
    """The chain with one stretch put outside."""
    return [0 if run[0] <= at < run[1] else state for at, state in enumerate(path)]


def number_passages(path: Sequence[int]) -> list[int | None]:
    """The passage of each sentence: two sentences or more between make a new one, a single one is an aside."""
    found: list[int | None] = []
    passage, away = 0, 2
    for state in path:
        if state in (1, 2):
            passage += away >= 2
            away = 0
            found.append(passage)
        else:
            away += 1
            found.append(None)
    return found


def choose_roles(logits: Floats, settings: Settings) -> tuple[str, ...]:
    """The roles over their thresholds; `reaction` alone, where it stands out most; always at least one."""
    over = logits - np.array([_logit(settings.role_thresholds[role]) for role in ROLES], dtype=np.float32)
    if over.argmax() == ROLES.index("reaction"):
        return ("reaction",)
    return tuple(role for role, by in zip(ROLES[:-1], over, strict=False) if by >= min(0.0, float(over.max())))


def signals(piece: Piece, flags: Floats, tokens: Floats, inside: bool, settings: Settings) -> Iterator[Signal]:
    """The flags of a sentence that reach their thresholds, with their triggers."""
    likely = sigmoid(flag_logits(flags, tokens))
    for column, label in enumerate(FLAGS):
        score = float(likely[column])
        if score < settings.flag_thresholds[label] or not (inside or label in settings.anywhere):
            continue
        for start, end in triggers(piece, sigmoid(tokens[:, column]), settings.trigger_ratio):
            yield Signal(label, score, start, end)


def flag_logits(flags: Floats, tokens: Floats) -> Floats:
    """The logits of a sentence's flags: the sentence's own and its likeliest token's, in the mean."""
    return (flags + tokens.max(0)) / 2 if len(tokens) else flags


def triggers(piece: Piece, likely: Floats, ratio: float) -> list[tuple[int, int]]:
    """The stretches of tokens nearly as likely as the likeliest, as characters of the sentence, in whole words."""
    high = np.flatnonzero(likely >= ratio * likely.max())
    found: list[tuple[int, int]] = []
    for first, last in _joined(high.tolist()):
        first, last = _whole_words(piece, first, last)
        found.append((piece.offsets[first][0], piece.offsets[last][1]))
    return found


def _joined(places: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbouring places as stretches, over gaps of two or fewer."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and place - found[-1][1] <= 3:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _whole_words(piece: Piece, first: int, last: int) -> tuple[int, int]:
    """The stretch widened so that it cuts no word."""
    while first and piece.words[first - 1] == piece.words[first]:
        first -= 1
    while last + 1 < len(piece.words) and piece.words[last] == piece.words[last + 1]:
        last += 1
    return first, last


def sigmoid(logits: Floats) -> Floats:
    """Logits as probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))), dtype=np.float32)


def _logit(probability: float) -> float:
    """A probability as a logit."""
    return float(np.log(probability / (1 - probability)))
