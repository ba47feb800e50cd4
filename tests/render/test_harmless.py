import pytest

from pslint.render.harmless import LONGEST, plain
from pslint.render.view import ASCII, UNICODE


@pytest.mark.parametrize(
    "char", ["\x1b", "\x07", "\x9b", "\x7f", "\u202e", "\u2066", "\u200f", "\u061c", "\ud800", "\uf095"]
)
def test_what_steers_a_terminal_or_shows_nothing_is_replaced(char: str) -> None:
    assert plain(f"a{char}b", UNICODE) == "a\N{REPLACEMENT CHARACTER}b"
    assert plain(f"a{char}b", ASCII) == "a?b"


def test_white_space_becomes_one_space() -> None:
    assert plain(" a\r\n\tb\u2028c ", UNICODE) == "a b c"


def test_words_of_any_script_stay() -> None:
    words = "Señor Nguyễn, 王医生, नमस्ते, שלום"
    assert plain(words, UNICODE) == words


def test_what_is_too_long_is_cut() -> None:
    assert plain("a" * 1_000_000, UNICODE) == "a" * LONGEST + "…"
