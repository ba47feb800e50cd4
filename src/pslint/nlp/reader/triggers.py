"""The words that show a flag: which tokens of the sentence, as characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from pslint.nlp.reader.labels import FLAGS
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.stretches import best_stretches
from pslint.nlp.reader.windows import Floats, Piece
from pslint.nlp.readings import Trigger

# Between two clauses: a semicolon; a comma with "and" or "but". A clause has three words or more.
SEMICOLON, JOINTS, CLAUSE = 1025, ((1010, 1998), (1010, 2021)), 3
# What parts phrases: comma, semicolon, colon, stop, brackets, quotes, dashes, ! and ?, "and", "but".
EDGES = {1010, 1025, 1024, 1012, 1006, 1007, 1000, 1011, 1516, 1517, 999, 1029, 1998, 2021}
# Words that nobody leaves out before what they belong to: articles, possessives, negations, "Step", "Level", a number.
LEADS = {1037, 1996, 2019, 2026, 2115, 2010, 2014, 2049, 2256, 2037, 2025, 2053, 2196, 6343, 3904, 2498, 2302}
LEADS |= {3357, 2504, 1015, 1016, 1017}
STOPS = {1012, 1010, 1025, 1024}  # full stop, comma, semicolon, colon: no words
INNER = {1011, 1005, 1013, 1035}  # hyphen, apostrophe, slash and underscore hold one word together where they touch it
# In logits, chosen on the kept statements (models/recipe/RESULTS.md): what a word counts at most; what it costs a
# trigger to begin and to end at the edge of a phrase, and within one.
MOST, AT_EDGE, WITHIN = 3.0, (1.0, 0.5), (2.0, 2.0)


def signals(piece: Piece, flags: Floats, tokens: Floats, inside: bool, settings: Settings) -> Iterator[Trigger]:
    """The flags of a sentence that reach their thresholds, with their triggers."""
    if not len(tokens):
        return  # nothing but unseen characters: no words to show
    likely = sigmoid(flag_logits(flags, tokens))
    for column, label in enumerate(FLAGS):
        score = float(likely[column])
        if score < settings.flag_thresholds[label] or not (inside or label in settings.anywhere):
            continue
        for start, end in triggers(piece, tokens[:, column], settings.trigger_ratio):
            yield Trigger(label, score, start, end)


def flag_logits(flags: Floats, tokens: Floats) -> Floats:
    """The logits of a sentence's flags: the sentence's own and its likeliest token's, in the mean."""
    return np.asarray((flags + tokens.max(0)) / 2, dtype=np.float32)


def triggers(piece: Piece, logits: Floats, ratio: float) -> list[tuple[int, int]]:
    """The stretches of words that show the flag, as characters of the sentence, from the logits of its tokens.

    A word speaks for the flag where it is likelier than ``ratio`` of the likeliest token; the likeliest word is always
    among those returned.
    """
    words = _words(piece)
    ids = [piece.ids[first] if first == last else 0 for first, last in words]  # 0: of more than one token
    likely = ratio * float(sigmoid(logits).max())
    by_word = _by_word(logits, words)
    gains = np.clip(by_word - np.log(likely / (1 - likely)), -MOST, MOST)
    gains[by_word.argmax()] = MOST + sum(WITHIN)
    edges = [True, *(one in EDGES for one in ids), True]  # of each word the one before it, and two on the one after it
    begins = [AT_EDGE[0] if edge else WITHIN[0] for edge in edges[:-2]]
    ends = [AT_EDGE[1] if edge else WITHIN[1] for edge in edges[2:]]
    parts = [part for whole in best_stretches(gains.tolist(), begins, ends) for part in _clauses(ids, *whole)]
    trimmed = [_with_leads(ids, *_without_stops(ids, *part)) for part in parts]
    return [(piece.offsets[words[first][0]][0], piece.offsets[words[last][1]][1]) for first, last in trimmed]


def _words(piece: Piece) -> list[tuple[int, int]]:
    """The first and last token of each word; a compound or a contraction ("eye-opening", "didn't") is one."""
    firsts = [at for at in range(len(piece.ids)) if at == 0 or not _goes_on(piece, at)]
    return list(zip(firsts, [at - 1 for at in firsts[1:]] + [len(piece.ids) - 1], strict=True))


def _goes_on(piece: Piece, at: int) -> bool:
    """Tell whether the token belongs to the word of the one before it."""
    touch = piece.offsets[at - 1][1] == piece.offsets[at][0]
    return piece.words[at] == piece.words[at - 1] or (touch and not INNER.isdisjoint(piece.ids[at - 1 : at + 1]))


def _by_word(logits: Floats, words: Sequence[tuple[int, int]]) -> Floats:
    """The logit of each word: half-way between the mean and the highest of its tokens'."""
    parts = [logits[first : last + 1] for first, last in words]
    return np.array([(part.mean() + part.max()) / 2 for part in parts], dtype=np.float32)


def _clauses(ids: Sequence[int], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The stretch, parted where one clause ends and the next begins: each shows the flag by itself."""
    start = first
    for at in range(first + 1, last):
        wide = 1 if ids[at] == SEMICOLON else 2 if tuple(ids[at : at + 2]) in JOINTS else 0
        if wide and min(_length(ids[start:at]), _length(ids[at + wide : last + 1])) >= CLAUSE:
            yield start, at - 1
            start = at + wide
    yield start, last


def _length(ids: Sequence[int]) -> int:
    """How many words there are, stops left out."""
    return sum(one not in STOPS for one in ids)


def _with_leads(ids: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """The stretch with the words before it that its first word cannot do without."""
    while first and ids[first - 1] in LEADS:
        first -= 1
    return first, last


def _without_stops(ids: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """The stretch without a comma, stop, semicolon or colon at its ends; as it is where it has nothing else."""
    words = [at for at in range(first, last + 1) if ids[at] not in STOPS]
    return (words[0], words[-1]) if words else (first, last)


def sigmoid(logits: Floats) -> Floats:
    """Logits as probabilities."""
    return np.asarray(1 / (1 + np.exp(-np.clip(logits, -30, 30))), dtype=np.float32)
