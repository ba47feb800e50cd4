from pathlib import Path

import pytest

from pslint.errors import UnreadableError
from pslint.read import READERS, SUFFIXES, read
from pslint.read.markdown import read_markdown
from pslint.read.plain import read_plain
from pslint.values import Limits


def test_the_suffix_chooses_the_reader(tmp_path: Path) -> None:
    for name, reader in (("a.txt", read_plain), ("a.MD", read_markdown), ("a.markdown", read_markdown)):
        path = tmp_path / name
        path.write_text("# I *failed*\n", encoding="utf-8")
        assert read(str(path)) == reader(str(path), "# I *failed*\n")


def test_a_suffix_that_nobody_reads_is_plain_text() -> None:
    assert read("a.tex", b"I failed.") == read_plain("a.tex", "I failed.")
    assert read("-", b"# I failed.") == read_plain("-", "# I failed.")


def test_every_suffix_has_its_reader_and_every_reader_a_suffix() -> None:
    assert set(SUFFIXES.values()) == set(READERS)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf\n", "\u00a0\u2003".encode()])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="the file is empty; write or paste the statement into it first"):
        read("a.txt", data)


@pytest.mark.parametrize("data", [b"\xe2\x80\x8b\n", b"\xc2\xad"])
def test_a_file_without_a_visible_character_is_empty(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="the file is empty"):
        read("a.txt", data)


@pytest.mark.parametrize(("name", "data"), [("a.md", b"---\n"), ("a.md", b"<!-- to do -->\n")])
def test_a_file_without_prose_says_so(name: str, data: bytes) -> None:
    with pytest.raises(UnreadableError, match="the file is empty"):
        read(name, data)


def test_a_million_characters_are_no_statement() -> None:
    with pytest.raises(UnreadableError, match="1,000,000 characters is no personal statement"):
        read("a.txt", b"a" * 1_000_000)
    with pytest.raises(UnreadableError, match="30,001 characters is no personal statement"):
        read("a.txt", b"a" * 30_001)
    assert read("a.txt", b"a" * Limits().characters).text


def test_the_limits_can_be_set() -> None:
    with pytest.raises(UnreadableError, match="9 characters is no personal statement"):
        read("a.txt", b"I failed.", Limits(characters=8))
    with pytest.raises(UnreadableError, match="the file is 3 MB, more than the 2 MB"):
        read("-", b"a" * 3_000_000, Limits(file=2_000_000))
    assert read("a.txt", b"a " * 150_000, Limits(characters=300_000)).text
