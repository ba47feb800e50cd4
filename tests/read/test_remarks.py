"""What Google Docs leaves in a text that it exports: the marks of notes and comments, and the comments."""

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
