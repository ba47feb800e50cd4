import codecs

import pytest

from pslint.errors import UnreadableError
from pslint.read.decode import decode

WORDS = "I didn’t pass – once."


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        WORDS.encode("utf-8-sig"),
        WORDS.encode("utf-16"),
        codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        WORDS.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16", "utf-16-be", "utf-16-le", "windows-1252"],
)
def test_a_draft_is_decoded(data: bytes) -> None:
    assert decode("a.txt", data) == WORDS


def test_line_ends_stay_as_they_are() -> None:
    assert decode("a.txt", b"a\r\nb\rc\nd") == "a\r\nb\rc\nd"


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01\x01\0\0", b"abc\0def", bytes(range(1, 32)) * 4])
def test_a_binary_file_is_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="not a text file"):
        decode("a.txt", data)


def test_bytes_that_no_encoding_knows_are_placed() -> None:
    with pytest.raises(UnreadableError, match="byte 9 is neither UTF-8 nor Windows-1252") as caught:
        decode("a.txt", b"I failed \x81\x8d once.")
    assert "save the statement" in caught.value.problem


@pytest.mark.parametrize("data", [codecs.BOM_UTF16_LE + b"a", codecs.BOM_UTF8 + b"I failed \xff."])
def test_bytes_that_belie_their_mark_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="as the file's first bytes say"):
        decode("a.txt", data)


@pytest.mark.parametrize("data", [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_BE])
def test_nothing_is_an_empty_text(data: bytes) -> None:
    assert decode("a.txt", data) == ""


def test_a_bad_byte_does_not_make_utf_8_another_encoding() -> None:
    assert (
        decode("a.txt", f"{WORDS} {WORDS} {WORDS}".encode() + b" school\x92s \x81")
        == f"{WORDS} {WORDS} {WORDS} school’s \ufffd"
    )
    assert decode("a.txt", WORDS.encode("cp1252") + "é".encode()) == f"{WORDS}Ã©"


def test_words_pasted_from_two_encodings_are_each_read_right() -> None:
    """Bytes of a typographic apostrophe in UTF-8 are no words of any other encoding."""
    assert decode("a.txt", "my school’s".encode() + b" caf\xe9, r\xe9sum\xe9") == "my school’s café, résumé"
    assert decode("a.txt", b"my school\x92s caf\xe9 \x96 and more") == "my school’s café – and more"
