"""A short, seeded round of bytes and texts through every reader and the whole way; the long ones are fuzz.py's."""

import random

import pytest
from formats import SEEDS, packed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ways import through_reader, to_report

ROUND = settings(derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
READERS = st.sampled_from(sorted(set(SEEDS) - {"pdf"}))  # a PDF is read by a process of its own: too slow for many
PIECES = (
    *[
        "I",
        "failed",
        "Step",
        "1",
        ".",
        ",",
        "“",
        "”",
        "—",
        "…",
        "my",
        "first",
        "attempt",
        "because",
        "passed",
        "231",
        "#",
        ">",
        "-",
        "*",
        "1.",
        "_",
        "`",
        "[",
        "]",
        "(",
        ")",
        "<",
        "&",
        "\\",
        "{\\",
        "\\u8212?",
    ],
    *["<p>", "</p>", "<!--", "{}", "{0}", "%s", "\xad", "\u200b", "\u202e", "\ufeff", "é", "ﬁ", "Ｓ", "😀", "\x1b[31m"],
    *("\n", "\n\n", "\r", "\r\n", "\t", "\u00a0"),
)
WORDS = st.sampled_from(PIECES)
TEXTS = st.lists(WORDS | st.text(max_size=3), max_size=40).map(" ".join)


@st.composite
def bent(draw: st.DrawFn, suffix: str) -> bytes:
    """Return a seed of the format with some of its bytes cut, doubled, turned or replaced by words."""
    data = bytearray(draw(st.sampled_from(SEEDS[suffix])))
    for _ in range(draw(st.integers(1, 4))):
        at, length = draw(st.integers(0, len(data))), draw(st.integers(0, 40))
        piece = draw(st.sampled_from([b"", data[at : at + length] * 2]) | st.binary(max_size=4) | TEXTS.map(str.encode))
        data[at : at + length] = piece
    return bytes(data)


@ROUND
@given(READERS, st.binary(max_size=300) | TEXTS.map(str.encode) | TEXTS.map(lambda text: text.encode("utf-16")))
def test_any_bytes_are_read_or_refused(suffix: str, data: bytes) -> None:
    through_reader(f"a.{suffix}", data)
    through_reader(f"a.{suffix}", packed(suffix, data))


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_bent_file_is_read_or_refused(suffix: str) -> None:
    @settings(ROUND, max_examples=10 if suffix == "pdf" else 60)
    @given(bent(suffix))
    def holds(data: bytes) -> None:
        through_reader(f"a.{suffix}", packed(suffix, data))

    holds()


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_file_with_a_turned_bit_is_read_or_refused(suffix: str) -> None:
    """Of packed formats in the packing, too."""
    dice = random.Random(suffix)
    whole = packed(suffix, SEEDS[suffix][0])
    for _ in range(8 if suffix == "pdf" else 80):
        data = bytearray(whole)
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        through_reader(f"a.{suffix}", bytes(data))


@pytest.mark.model
@settings(ROUND, max_examples=25)
@given(TEXTS)
def test_any_text_comes_to_a_report(text: str) -> None:
    to_report("a.md", f"I failed Step 1. {text}".encode("utf-8", "replace"))
    to_report("a.txt", text.encode("utf-8", "replace"))


@pytest.mark.model
@settings(ROUND, max_examples=15)
@given(READERS.flatmap(lambda suffix: st.tuples(st.just(suffix), bent(suffix))))
def test_any_bent_file_comes_to_a_report(bent: tuple[str, bytes]) -> None:
    suffix, data = bent
    to_report(f"a.{suffix}", packed(suffix, data))
