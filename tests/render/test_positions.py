import re

from hypothesis import given
from hypothesis import strategies as st

from pslint.render.positions import Lines, place

TEXTS = st.text(alphabet="ab\n\r\u2028é", max_size=40)


@given(TEXTS)
def test_every_place_is_found_again(text: str) -> None:
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    index = Lines(text)
    for offset in range(len(text) + 1):
        line, column = index.place(offset)
        assert sum(map(len, lines[: line - 1])) + column - 1 == offset


@given(st.lists(st.text(alphabet="abé", max_size=5)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_ends_change_no_place(lines: list[str], end: str) -> None:
    text = end.join(lines)
    at = 0
    for number, line in enumerate(lines, 1):
        assert place(text, at) == (number, 1)
        assert place(text, at + len(line)) == (number, len(line) + 1)
        at += len(line) + len(end)


def test_an_empty_text_has_one_place() -> None:
    assert place("", 0) == (1, 1)
