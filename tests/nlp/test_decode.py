"""From the network's logits to passages: what is believed, and what is not."""

from dataclasses import replace

import numpy as np
import pytest

from pslint.nlp.reader.decode import Scores, decode
from pslint.nlp.reader.labels import FLAGS, ROLES, STATES
from pslint.nlp.reader.settings import Settings
from pslint.nlp.reader.windows import Piece
from pslint.nlp.readings import Reading
from pslint.values import Role

PLAIN = Settings(
    window=448,
    longest=200,
    transitions=np.zeros((len(STATES), len(STATES)), dtype=np.float32),
    starts=np.zeros(len(STATES), dtype=np.float32),
    ends=np.zeros(len(STATES), dtype=np.float32),
    inside_bias=0.0,
    passage_margin=4.0,
    second_margin=4.0,
    least_disclosure=0.2,
    likely_disclosure=0.3,
    flag_thresholds=dict.fromkeys(FLAGS, 0.5),
    anywhere=(),
    trigger_ratio=0.5,
)


def read(
    inside: list[float],
    disclosure: list[float],
    settings: Settings = PLAIN,
    plain: int | None = None,
    context: float = 1.0,
    reaction: float = -2.0,
) -> list[Reading]:
    """Read sentences of one token by how likely each is inside a passage and what each does, in logits."""
    count = len(inside)
    states = np.zeros((count, len(STATES)), dtype=np.float32)
    states[:, 1] = states[:, 2] = inside
    roles = np.full((count, len(ROLES)), -2.0, dtype=np.float32)
    roles[:, ROLES.index("context")] = context
    roles[:, ROLES.index("reaction")] = reaction
    roles[:, ROLES.index("disclosure")] = disclosure
    tokens = tuple(np.full((1, len(FLAGS)), -9.0, dtype=np.float32) for _ in inside)
    scores = Scores(states, roles, np.full((count, len(FLAGS)), -9.0, dtype=np.float32), tokens)
    pieces = [Piece((1000,), ((0, 1),), (0,), opens=False, plain=at == plain) for at in range(count)]
    return decode(pieces, scores, settings)


def inside(readings: list[Reading]) -> list[bool]:
    return [reading.passage is not None for reading in readings]


def test_a_passage_is_the_run_of_sentences_that_the_network_puts_inside() -> None:
    assert inside(read([-5, 5, 5, -5], [-5, 3, -5, -5])) == [False, True, True, False]


def test_a_passage_that_gains_too_little_is_not_believed() -> None:
    assert inside(read([-5, 3, -5], [-5, 3, -5])) == [False, False, False]


@pytest.mark.parametrize(("logit", "believed"), [(-3.0, False), (-1.0, True)])
def test_a_passage_without_a_sentence_that_may_name_a_setback_is_not_believed(logit: float, believed: bool) -> None:
    assert inside(read([-5, 9, 9, -5], [5, logit, -5, -5])) == [False, believed, believed, False]


def test_one_disclosure_is_enough_for_two_passages() -> None:
    said = inside(read([9, -9, -9, -9, 9, 9], [3, -5, -5, -5, -5, -5]))
    assert said == [True, False, False, False, True, True]


def test_how_likely_a_disclosure_must_be_is_a_setting() -> None:
    assert inside(read([9, 9], [-3, -5], replace(PLAIN, least_disclosure=0.01))) == [True, True]


def test_a_sentence_that_says_it_outright_is_believed() -> None:
    doubtful = [-5.0, -3.0, -5.0]
    assert inside(read(doubtful, [-5, 3, -5])) == [False] * 3
    assert inside(read(doubtful, [-5, 3, -5], plain=1)) == [False, True, False]


def test_what_likely_names_the_setback_does_so_where_nothing_else_does() -> None:
    # Probabilities of 0.32 and 0.38: neither is likelier than not.
    assert [Role.DISCLOSURE in reading.roles for reading in read([9, 9], [-0.75, -0.5])] == [False, True]
    assert [Role.DISCLOSURE in reading.roles for reading in read([9, 9], [-0.75, 0.5])] == [False, True]
    assert [Role.DISCLOSURE in reading.roles for reading in read([9, 9], [-1.2, -1.1])] == [False, False]


def test_what_likely_names_the_setback_keeps_what_else_it_does_and_is_no_mere_reaction() -> None:
    assert read([9], [-0.5])[0].roles == (Role.DISCLOSURE, Role.CONTEXT)
    assert read([9], [-1.2], reaction=1.5)[0].roles == (Role.REACTION,)
    assert read([9], [-0.5], reaction=1.5)[0].roles == (Role.DISCLOSURE, Role.CONTEXT)
    assert read([9], [-0.5], context=-2.0)[0].roles == (Role.DISCLOSURE,)


def test_every_sentence_of_a_passage_has_its_likeliest_role() -> None:
    assert read([9, 9], [3, -2.5], context=-1.0)[1].roles == (Role.CONTEXT,)
