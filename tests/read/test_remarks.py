"""What Google Docs leaves in a text that it exports: the marks of notes and comments, and the comments."""

import pytest

from pslint.read import read

EXPORTED = """\ufeffI failed Step 1[a] once[1]. I made a plan[b].

* I passed.
________________
[1] In [a] June.
[a]Say when?
And why.

[b]Which plan [1]?
"""


def words(text: str) -> list[str]:
    document = read("a.txt", text.encode())
    assert document.text == text.removeprefix("\ufeff")
    return ["".join(piece.of(document.text) for piece in p.pieces).strip() for p in document.paragraphs]


def test_comments_are_no_part_of_the_text_and_marks_are_left_out() -> None:
    assert words(EXPORTED.replace("\n", "\r\n")) == words(EXPORTED)
    assert words(EXPORTED)[:2] == ["I failed Step 1 once. I made a plan.", "I passed."]
    assert words(EXPORTED)[2:] == ["In  June."]


def test_what_is_no_mark_stays() -> None:
    text = "I cite [1] and [a].\n\n[b] is no comment on anything.\n\n[2] nor is this a note."
    assert words(text) == text.split("\n\n")
    assert words("[a]First words.\n\nThe mark [a] came before.") == ["[a]First words.", "The mark [a] came before."]


@pytest.mark.parametrize(
    "text",
    [
        "My list:\n\n[x] I failed Step 1.\n\n[x] I passed it.\n\nI want to be a surgeon.",
        "[a] Draft one\n\n[a] Draft two\n\nI failed Step 1.",
        "I tick what is done with [x].\n\n[x] I failed Step 1.",
        "- [a] Write it.\n\n[a] I failed Step 1.",
        "I failed[a] Step 1.\n\n[a]Say when?\n\nI passed and went on.",
        "I failed[a] Step 1.\n\n[a]Say when?\n\n[c]I passed and went on.",
    ],
)
def test_what_may_be_no_comment_is_read(text: str) -> None:
    found = " ".join(words(text))
    assert [word for word in text.replace("- [", "[").split() if word not in found] == []
