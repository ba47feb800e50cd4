"""Files that mean harm or are broken, small on the disk, each with words of what must be said of it."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from formats import (
    DRAFT,
    HTML,
    OD,
    OPEN,
    OPEN_TYPE,
    RTF,
    SEEDS,
    SHOWN,
    WORD,
    open_document,
    packed,
    page,
    pdf,
    stream,
    word,
    zipped,
)  # fmt: skip

BIG, MORE = 250_000_000, 30_000_000  # more than may be unpacked in all, and in one part
LARGE, DAMAGED, LOCKED, ENTITIES = "unpacks to far more", "damaged or cut short", "protected by a password", "entities"
Make = Callable[[], bytes]
Case = tuple[Make, str]
DEFLATED = zipfile.ZIP_DEFLATED
MARKUP = b'<?xml version="1.0"?>'
LAUGHS = b"".join(b'<!ENTITY a%d "%b">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)


def bodied(whole: bytes, body: bytes) -> bytes:
    """Return the text part with another paragraph's worth of words at its first full stop."""
    return whole.replace(b"Step 1.", body, 1)


def typed(whole: bytes, declared: bytes, body: bytes) -> bytes:
    """Return the text part with declarations of entities, and ``body``, which uses them, in it."""
    return bodied(whole.replace(b"?>", b"?><!DOCTYPE x [%b]>" % declared, 1), body)


def entities(whole: bytes) -> dict[str, bytes]:
    """Return a text part with each kind of entity that can be made to harm."""
    long = b'<!ENTITY a "%b">' % (b"ha" * 50_000)
    return {
        "laughs": typed(whole, b'<!ENTITY a0 "ha">' + LAUGHS, b"&a9;"),
        "quadratic": typed(whole, long, b"&a;" * 50_000),
        "outside": typed(whole, b'<!ENTITY a SYSTEM "file:///etc/passwd">', b"&a;"),
        "afar": whole.replace(b"?>", b'?><!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', 1),
        "parameter": typed(whole, b'<!ENTITY %% a SYSTEM "file:///etc/passwd"> %%a;'.replace(b"%%", b"%"), b"x"),
        "utf16": typed(whole, b'<!ENTITY a0 "ha">' + LAUGHS, b"&a9;").decode().encode("utf-16"),
    }


def lying(data: bytes) -> bytes:
    """Return the packed file with every size in its directory set to ten."""
    out = bytearray(data)
    at = -1
    while (at := out.find(b"PK\1\2", at + 1)) >= 0:
        out[at + 24 : at + 28] = struct.pack("<I", 10)
    return bytes(out)


def locked(data: bytes) -> bytes:
    """Return the packed file with the sign of a password on every part."""
    out = bytearray(data)
    for sign, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = -1
        while (at := out.find(sign, at + 1)) >= 0:
            out[at + offset] |= 1
    return bytes(out)


def russian(levels: int) -> bytes:
    """Return a packed file in a packed file, and so on."""
    data = zipped({"a.txt": bytes(10_000_000)}, DEFLATED)
    for _ in range(levels):
        data = zipped({f"{n}.zip": data for n in range(10)}, DEFLATED)
    return data


PACKED: dict[str, Callable[..., bytes]] = {"docx": word, "odt": open_document}
TEXTS = {"docx": WORD, "odt": OPEN}


def of_packed(suffix: str) -> Iterator[tuple[str, Case]]:
    """Yield what can be wrong with a packed file."""
    make, text = PACKED[suffix], TEXTS[suffix]
    big = lambda: bodied(text, b" " * MORE)  # noqa: E731
    yield "bomb", (lambda: make(big(), DEFLATED), LARGE)
    yield "bomb-that-lies", (lambda: lying(make(big(), DEFLATED)), f"{LARGE}|{DAMAGED}")
    yield "bomb-beside", (lambda: make(text, DEFLATED, styles=bytes(BIG)), LARGE)
    yield "nested", (lambda: zipped({"a.zip": russian(2)}), "this is a zip file|damaged")
    yield "nested-as-text", (lambda: make(russian(2)), DAMAGED)
    yield "parts", (lambda: make(text, **{f"p{n}": b"" for n in range(20_000)}), LARGE)
    for name, part in entities(text).items():
        yield f"entities-{name}", (lambda part=part: make(part, DEFLATED), f"{ENTITIES}|{DAMAGED}")  # type: ignore[misc]
    yield "entities-in-styles", (lambda: make(text, styles=entities(MARKUP + b"<a>Step 1.</a>")["laughs"]), "")
    yield "deep", (lambda: make(bodied(text, b"<a>" * 200_000 + b"</a>" * 200_000), DEFLATED), f"{DAMAGED}|{LARGE}")
    yield "locked", (lambda: locked(make()), LOCKED)
    yield "no-text", (lambda: make(b""), DAMAGED)
    yield "no-xml", (lambda: make(b"I failed Step 1."), DAMAGED)
    yield "other-xml", (lambda: make(b"<a>I failed Step 1.</a>"), "")
    yield "other-method", (lambda: make(text, zipfile.ZIP_BZIP2), DAMAGED)
    yield "bytes-turned", (lambda: make(text, DEFLATED).replace(b"\0\0", b"\0\1"), "")
    yield "empty-zip", (lambda: zipped({}), "zip file|damaged")
    yield "half", (lambda: make()[:600], f"{DAMAGED}|zip file|no word")
    yield "picture", (lambda: PNG, "this is a picture")
    yield "nothing", (lambda: b"", "the file is empty")
    yield "plain", (DRAFT.encode, "the name says")


def of_word() -> Iterator[tuple[str, Case]]:
    """Yield what can be wrong with a Word file alone."""
    run = b"</w:t></w:r><w:r><w:t>a"
    yield "million-runs", (lambda: word(bodied(WORD, run * 1_000_000), DEFLATED), LARGE)
    yield "most-runs", (lambda: word(bodied(WORD, run * 400_000), DEFLATED), "far more parts")
    yield "most-marks", (lambda: word(bodied(WORD, b"</w:t>" + b"<w:br/>" * 1_300_000 + b"<w:t>"), DEFLATED), "")
    yield (
        "attributes",
        (
            lambda: word(WORD.replace(b"<w:p>", b"<w:p %b>" % b" ".join(b'a%d=""' % n for n in range(300_000)), 1)),
            "",
        ),
    )
    yield "password", (lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(2000), LOCKED)
    yield "old", (lambda: OLE, "an old Word")
    yield "elsewhere", (lambda: word().replace(b"word/document.xml", b"../../../etc/hosts"), f"{DAMAGED}|zip file")


def of_open_document() -> Iterator[tuple[str, Case]]:
    """Yield what can be wrong with an OpenDocument text alone."""
    secret = b"<m><e><encryption-data/></e></m>"
    yield "spaces", (lambda: open_document(bodied(OPEN, b'a<text:s text:c="1000000000"/>b')), "")
    yield "spaces-often", (lambda: open_document(bodied(OPEN, b'<text:s text:c="99999"/>' * 100_000), DEFLATED), "")
    yield "spaces-below-nought", (lambda: open_document(bodied(OPEN, b'<text:s text:c="-9"/><text:s text:c="x"/>')), "")
    yield (
        "cells",
        (
            lambda: open_document(bodied(OPEN, b'<table:table-cell table:number-columns-repeated="999999999"/>')),
            "",
        ),
    )
    yield (
        "password",
        (
            lambda: zipped(
                {
                    "mimetype": OPEN_TYPE,
                    "content.xml": zlib.compress(OPEN),
                    "META-INF/manifest.xml": b'<m xmlns="%b:manifest:1.0"><file-entry full-path="content.xml">%b'
                    b"</file-entry></m>" % (OD.encode(), secret),
                }
            ),
            f"{LOCKED}|{DAMAGED}",
        ),
    )
    yield (
        "sheet",
        (
            lambda: zipped({"mimetype": OPEN_TYPE.replace(b"text", b"spreadsheet"), "content.xml": OPEN}),
            "OpenDocument file, but not a text",
        ),
    )


def of_rtf() -> Iterator[tuple[str, Case]]:
    """Yield what can be wrong with rich text."""
    yield "deep", (lambda: rb"{\rtf1 I failed." + b"{" * 200_000 + b"}" * 200_000 + b"}", "")
    yield "open", (lambda: rb"{\rtf1 I failed." + b"{" * 9, "")
    yield "shut", (lambda: rb"{\rtf1 I failed." + b"}" * 9, "")
    yield "bin", (lambda: rb"{\rtf1 I failed.\bin999999999999999999999 a}", "")
    yield "number", (lambda: rb"{\rtf1 I failed \u" + b"9" * 100_000 + b"? Step 1.}", "")
    yield "skip", (lambda: rb"{\rtf1 \uc999999999 I failed \u8212 Step 1.}", "")
    yield "pages", (lambda: rb"{\rtf1\ansicpg99999 I failed \'93.}", "")
    yield "escapes", (lambda: rb"{\rtf1 I failed " + rb"\'" * 100_000 + b"}", "")
    yield "words", (lambda: rb"{\rtf1 I failed " + rb"\a" * 2_000_000 + b"}", "far more parts")
    yield "letters", (lambda: rb"{\rtf1 I failed " + b"a" * 9_000_000 + b"}", "characters is no personal statement")
    yield "picture", (lambda: rb"{\rtf1{\pict " + b"00" * 4_000_000 + b"}I failed.}", "")
    yield "style", (lambda: rb"{\rtf1{\stylesheet{\s1 " + rb"a\b " * 80_000 + b";}}I failed.}", "")
    yield "half", (lambda: RTF[:40], "")
    yield "nothing", (lambda: rb"{\rtf1}", "empty")
    yield "surrogates", (lambda: rb"{\rtf1 I failed \u-10240?\u-10240? \u55357?\u56832?.}", "")


def of_html() -> Iterator[tuple[str, Case]]:
    """Yield what can be wrong with a web page."""
    yield "deep", (lambda: b"<html>I failed." + b"<div>" * 300_000, "")
    yield "deep-letters", (lambda: b"<html>I failed." + b"<b><i>" * 100_000 + b"a", "")
    yield "tables", (lambda: b"<html>I failed." + b"<table><tr><td>" * 60_000, "")
    yield "open", (lambda: b"<html>I failed." + b"<" * 1_000_000, "")
    yield "comment", (lambda: b"<html>I failed.<!--" + b"-" * 1_000_000, "")
    yield "attribute", (lambda: b'<html><p a="' + b"a" * 5_000_000, "")
    yield "laughs", (lambda: b"<html>" + entities(MARKUP + b"<a>Step 1.</a>")["laughs"], "")
    yield "references", (lambda: b"<html>I failed &#x110000; &#xD800; &#0; &#99999999999; &nosuch;", "")
    yield "script", (lambda: b"<html><script>I failed.</script>", "empty")
    yield "encoding", (lambda: b'<html><meta charset="utf-7"><p>I failed +AGE-.', "")
    yield "other-encoding", (lambda: b'<html><meta charset="nosuch"><p>I failed \x93once\x94.', "")
    yield "seed", (lambda: HTML.encode() * 300, "")


def of_pdf() -> Iterator[tuple[str, Case]]:
    """Yield what can be wrong with a PDF."""
    one = page()

    def without(number: int, held: bytes) -> bytes:
        return pdf([*one[: number - 1], held, *one[number:]])

    picture = b"q 612 0 0 792 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q"
    deflated = b"/Filter /FlateDecode"
    yield "picture", (lambda: pdf(page(picture)), "picture")
    yield "no-pages", (lambda: without(2, b"<< /Type /Pages /Kids [] /Count 0 >>"), "")
    yield "kids-in-a-circle", (lambda: without(2, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"), "")
    yield "kids-many", (lambda: without(2, b"<< /Type /Pages /Kids [%b] /Count 9 >>" % (b"3 0 R " * 50_000)), "")
    yield "count", (lambda: without(2, b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>"), "")
    yield "parent", (lambda: without(3, one[2].replace(b"2 0 R", b"3 0 R").replace(b"/Resources", b"/Rotten")), "")
    yield "contents-in-a-circle", (lambda: without(4, b"[4 0 R 4 0 R]"), "")
    yield "reference-to-itself", (lambda: without(4, b"4 0 R"), "")
    yield "length-of-itself", (lambda: without(4, b"<< /Length 4 0 R >>\nstream\n%b\nendstream" % SHOWN), "")
    yield "form-in-itself", (lambda: pdf(_form(b"/A Do " * 40)), "")
    yield "bomb", (lambda: without(4, stream(zlib.compress(b" " * BIG), deflated)), "")
    yield (
        "bomb-twice",
        (
            lambda: without(
                4, stream(zlib.compress(zlib.compress(b" " * BIG)), b"/Filter [/FlateDecode /FlateDecode]")
            ),
            "",
        ),
    )
    yield (
        "columns",
        (
            lambda: without(
                4, stream(zlib.compress(SHOWN), deflated + b" /DecodeParms << /Predictor 15 /Columns 2000000000 >>")
            ),
            "",
        ),
    )
    yield "operators", (lambda: without(4, stream(zlib.compress(b"q Q " * 2_000_000), deflated)), "")
    yield (
        "letters",
        (
            lambda: without(4, stream(zlib.compress(b"BT /F1 9 Tf (a) Tj ET " * 400_000), deflated)),
            "",
        ),
    )
    yield "lines", (lambda: pdf(_of_lines()), "far more parts")
    yield "cells", (lambda: pdf(_of_cells()), "")
    yield "deep", (lambda: without(4, b"[" * 200_000), "")
    yield "deep-kids", (lambda: without(2, b"<< /Type /Pages /Kids " + b"[" * 50_000 + b" >>"), "")
    yield "previous", (lambda: pdf(one).replace(b"/Root", b"/Prev %d /Root" % pdf(one).index(b"xref")), "")
    yield "no-table", (lambda: pdf(one).replace(b"xref", b"xxxx"), "")
    yield (
        "font-in-a-circle",
        (
            lambda: without(5, b"<< /Type /Font /Subtype /Type0 /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>"),
            "",
        ),
    )
    yield "letters-mapped", (lambda: pdf([*one[:4], one[4].replace(b">>", b"/ToUnicode 6 0 R >>"), _ranges()]), "")
    yield "names", (lambda: without(1, b"<< /Type /Catalog /Pages 2 0 R %b >>" % (b"/A 1 " * 300_000)), "")
    yield "password", (lambda: _locked(pdf(one)), "password|damaged")
    yield "half", (lambda: pdf(one)[:120], "")
    yield "head", (lambda: b"%PDF-1.7\n", "")
    yield "noise", (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4000, "")


def _form(contents: bytes) -> list[bytes]:
    inner = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>"
    return [*page(contents, b"/XObject << /A 5 0 R >>")[:4], stream(contents, inner)]


def _of_lines() -> list[bytes]:
    """Return the objects of one long page of twelve thousand lines, drawn column by column."""
    shown = b"".join(
        b"BT /F1 9 Tf %d %d Td (a.) Tj ET\n" % (20 + 60 * x, 14300 - y * 12) for x in range(10) for y in range(1190)
    )
    one = page()
    return [*one[:2], one[2].replace(b"792", b"14400"), stream(zlib.compress(shown), b"/Filter /FlateDecode"), one[4]]


def _of_cells() -> list[bytes]:
    """Return the objects of one long page that is a table of nearly a thousand cells."""
    shown = b"".join(
        b"BT /F1 5 Tf %d %d Td (a.) Tj ET\n" % (20 + 40 * x, 14000 - 40 * y) for x in range(14) for y in range(70)
    )
    across = b"".join(b"0 %d m 700 %d l S\n" % (14020 - 40 * y, 14020 - 40 * y) for y in range(300))
    down = b"".join(b"%d 0 m %d 14400 l S\n" % (10 + 40 * x, 10 + 40 * x) for x in range(16))
    one = page()
    return [*one[:2], one[2].replace(b"792", b"14400"), stream(shown + across + down), one[4]]


def _ranges() -> bytes:
    return stream(b"begincmap 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap")


def _locked(data: bytes) -> bytes:
    """Return the PDF with the sign of a password that is not empty (whose marks nothing fits)."""
    sign = b"/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <%b> /U <%b> >> /ID [<00> <00>] /Root" % (
        b"11" * 32, b"22" * 32,
    )  # fmt: skip
    return data.replace(b"/Root", sign)


def cases() -> dict[str, Case]:
    """Return every harmful file by its name, with a pattern for what must be said; none where it may be readable."""
    groups = {
        "docx": [*of_packed("docx"), *of_word()],
        "odt": [*of_packed("odt"), *of_open_document()],
        "rtf": list(of_rtf()),
        "html": list(of_html()),
        "pdf": list(of_pdf()),
    }
    return {f"{name}.{suffix}": case for suffix, group in groups.items() if suffix in SEEDS for name, case in group}


def cut(suffix: str, parts: int = 20) -> Iterator[bytes]:
    """Yield the smallest file of a format, cut short after every twentieth of its length."""
    whole = packed(suffix, SEEDS[suffix][0])
    for part in range(parts):
        yield whole[: len(whole) * part // parts]
