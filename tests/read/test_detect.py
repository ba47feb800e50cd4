"""Which format a draft has: by content first, and in plain words where pslint reads no such thing."""

import io
import zipfile
from collections.abc import Callable

import pytest

from pslint.errors import UnreadableError
from pslint.read import read
from pslint.read.detect import SUFFIXES, kind_of
from pslint.values import Limits

Pack = Callable[..., bytes]
BODY = "<w:p><w:r><w:t>I passed.</w:t></w:r></w:p>"


@pytest.mark.parametrize("name", ["a.docx", "a.txt", "a.pdf", "a", "-"])
def test_the_content_says_what_a_draft_is_whatever_its_name(name: str, word: Pack) -> None:
    assert read(name, word(BODY)).text == "I passed."
    assert read(name, b"{\\rtf1 I passed.}").text == "I passed."
    assert read(name, "<!DOCTYPE html><p>I passed.".encode("utf-16")).text == "I passed."
    assert read(name, b"\xef\xbb\xbf<!DOCTYPE html><p>I passed.").text == "I passed."


@pytest.mark.parametrize(
    "name", [f"a{suffix}" for suffix, kind in SUFFIXES.items() if kind in ("word", "opendocument", "pdf", "rtf")]
)
def test_a_name_that_promises_more_than_the_content_is_said(name: str) -> None:
    with pytest.raises(UnreadableError, match=r"the name says .* but the content is none: save .* pslint reads"):
        read(name, b"I failed Step 1.")


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name in names:
            file.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("ppt/presentation.xml"), "a PowerPoint presentation"),
        (zipped("Index/Document.iwa"), "a Pages document"),
        (zipped("xl/workbook.xml", "xl/embeddings/word/document.xml"), "an Excel workbook"),
        (zipped("photo.png"), "a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an old Word (.doc) or other Office file"),
        (b"<?xml version='1.0'?><office:document xmlns:office='x'>", "a flat OpenDocument (.fodt)"),
        (
            b"<?xml version='1.0'?><?mso-application progid='Word.Document'?><w:wordDocument>",
            "a Word document saved as XML",
        ),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "a web archive (.mht)"),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/", "a web archive (.mht)"),
        (b"bplist00\xd1\x01\x02", "a web archive"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        (b"\xffWPC\x10\0", "a WordPerfect document"),
    ],
)
def test_another_format_is_named_with_what_to_do(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        kind_of("a", data)
    assert f"this is {what}; save or export the statement as .docx or .txt" in caught.value.problem


def test_a_zip_of_drafts_is_to_be_unpacked(word: Pack) -> None:
    drafts = io.BytesIO()
    with zipfile.ZipFile(drafts, "w") as file:
        file.writestr("first.docx", word(BODY))
    for data in (drafts.getvalue(), zipped("MyStatement.html", "images/image1.png")):
        with pytest.raises(UnreadableError, match=r"a zip file; unpack it .* check the statement that is in it"):
            kind_of("a.zip", data)


@pytest.mark.parametrize("name", ["a.docx", "a"])
def test_a_word_file_that_is_cut_short_is_still_one(name: str, word: Pack) -> None:
    data = word(BODY)
    with pytest.raises(UnreadableError, match="the file is damaged or cut short"):
        read(name, data[: data.index(b"PK\x01\x02")])


@pytest.mark.parametrize("said", ['"url": "https://docs.google.com/open?id=1a", "doc_id"', '"":"NOTE","doc_id"'])
def test_a_link_to_a_google_doc_is_no_draft(said: str) -> None:
    with pytest.raises(UnreadableError, match=r"only a link to a Google Doc; open it there, download it as \.docx"):
        read("a.gdoc", f'{{{said}: "1a", "email": "a@example.org"}}'.encode())
    assert read("a.txt", b"{I failed} Step 1 and it was no document.").text


def test_a_locked_word_file_is_told_from_an_old_one() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableError, match="protected by a password; open it, save a copy without one"):
        kind_of("a.docx", data)


def test_what_unpacks_beyond_the_limits_is_refused(word: Pack) -> None:
    bomb = word(f"<!--{'0' * 30_000_000}-->{BODY}")
    assert len(bomb) < 100_000
    with pytest.raises(UnreadableError, match="unpacks to far more than a statement"):
        read("a.docx", bomb)
    with pytest.raises(UnreadableError, match="unpacks to far more than a statement"):
        read("a.docx", word(BODY), Limits(unpacked=500))


def test_a_directory_that_lies_about_a_size_unpacks_no_more(word: Pack) -> None:
    bomb = bytearray(word(f"<!--{'0' * 30_000_000}-->{BODY}"))
    true = (30_000_000).to_bytes(4, "little")[2:]
    at = bomb.rfind(b"PK\x01\x02", 0, bomb.rfind(b"word/document.xml"))
    assert bomb[at + 26 : at + 28] == true
    bomb[at + 24 : at + 28] = (900).to_bytes(4, "little")
    with pytest.raises(UnreadableError, match=r"damaged|unpacks"):
        read("a.docx", bytes(bomb))


def test_other_ways_of_packing_and_locked_parts_are_refused(word: Pack) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as file:
        file.writestr("word/document.xml", BODY)
    with pytest.raises(UnreadableError, match="damaged"):
        read("a.docx", out.getvalue())
    locked = bytearray(word(BODY))
    for mark, flags in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = -1
        while (at := locked.find(mark, at + 1)) >= 0:
            locked[at + flags] |= 1
    with pytest.raises(UnreadableError, match="protected by a password"):
        read("a.docx", bytes(locked))
