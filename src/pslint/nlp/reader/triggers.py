"""The words that show a flag: which tokens of the sentence, as characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from pslint.nlp.reader.labels import FLAGS
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Floats, Piece
from pslint.nlp.readings import Trigger

# Tokens between two clauses: a semicolon; a comma with "and" or "but". A clause has three words or more.
SEMICOLON, JOINTS, CLAUSE = 1025, ((1010, 1998), (1010, 2021)), 3
# Tokens that a phrase begins or ends at: comma, semicolon, colon, stop, brackets, quotes, dashes, ! and ?.
EDGES = {1010, 1025, 1024, 1012, 1006, 1007, 1000, 1011, 1516, 1517, 999, 1029}
STOPS = {1012, 1010, 1025, 1024}  # full stop, comma, semicolon, colon: no words
BEGINNINGS = EDGES | {1998, 2021}  # "and", "but": what follows is a phrase of its own


def signals(piece: Piece, flags: Floats, tokens: Floats, inside: bool, settings: Settings) -> Iterator[Trigger]:
    """The flags of a sentence that reach their thresholds, with their triggers."""
    likely = sigmoid(flag_logits(flags, tokens))
    for column, label in enumerate(FLAGS):
        score = float(likely[column])
        if score < settings.flag_thresholds[label] or not (inside or label in settings.anywhere):
            continue
        for start, end in triggers(piece, sigmoid(tokens[:, column]), settings.trigger_ratio):
            yield Trigger(label, score, start, end)


def flag_logits(flags: Floats, tokens: Floats) -> Floats:
    """The logits of a sentence's flags: the sentence's own and its likeliest token's, in the mean."""
    return (flags + tokens.max(0)) / 2 if len(tokens) else flags


def triggers(piece: Piece, likely: Floats, ratio: float) -> list[tuple[int, int]]:
    """The stretches of tokens nearly as likely as the likeliest, as characters of the sentence, in whole words."""
    high = np.flatnonzero(likely >= ratio * likely.max())
    found: list[tuple[int, int]] = []
    for joined in _joined(high.tolist()):
        for first, last in _clauses(piece, *_whole_words(piece, *joined)):
            first, last = _to_edges(piece, *_without_stops(piece, first, last))
            found.append((piece.offsets[first][0], piece.offsets[last][1]))
    return found


def _clauses(piece: Piece, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretch, parted where one clause ends and the next begins: each shows the flag by itself."""
    start = first
    for at in range(first + 1, last):
        wide = 1 if piece.ids[at] == SEMICOLON else 2 if piece.ids[at : at + 2] in JOINTS else 0
        if wide and min(_words(piece, start, at - 1), _words(piece, at + wide, last)) >= CLAUSE:
            yield start, at - 1
            start = at + wide
    yield start, last


def _to_edges(piece: Piece, first: int, last: int) -> tuple[int, int]:
    """The stretch with a single word that is left before or after it in its phrase: nobody marks all but one word."""
    if first and piece.ids[first - 1] not in BEGINNINGS:
        before, _ = _whole_words(piece, first - 1, first)
        first = before if before == 0 or piece.ids[before - 1] in BEGINNINGS else first
    if last + 1 < len(piece.ids) and piece.ids[last + 1] not in EDGES:
        _, after = _whole_words(piece, last, last + 1)
        last = after if after + 1 == len(piece.ids) or piece.ids[after + 1] in EDGES else last
    return first, last


def _without_stops(piece: Piece, first: int, last: int) -> tuple[int, int]:
    """The stretch without a comma, stop, semicolon or colon at its ends; as it is where it has nothing else."""
    words = [at for at in range(first, last + 1) if piece.ids[at] not in STOPS]
    return (words[0], words[-1]) if words else (first, last)


def _words(piece: Piece, first: int, last: int) -> int:
    """How many words the stretch has."""
    return len(set(piece.words[first : last + 1]))


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
