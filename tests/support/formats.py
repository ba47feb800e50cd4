"""The smallest file of each format that says something: seeds for the fuzzers, and what harmful files begin from."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from pslint.read import SUFFIXES

DRAFT = """I grew up in a town with one clinic.

I failed Step 1 on my first attempt because I moved two weeks before it. I made a weekly plan with my tutor and
passed with a score of 231.

Today I want to be a family doctor there.
"""
MARKDOWN = """# My way

- I *failed* Step\\* 1 on my **first** attempt.
- I made a [plan](http://example.org).

> I passed with `231`.
"""
MORE_MARKDOWN = "I failed.\n===\n\n1) a\n   b\n\n***\n<!-- x --> &amp; \\* ![a](b)\n```\nI failed.\n```\n"
HTML = """<!DOCTYPE html><html><head><title>My way</title><style>p {color: red}</style><script>var a = 1</script></head>
<body><h1>My way</h1><p>I <b>failed</b> Step&nbsp;1 on my&#32;first attempt.<br>I made a plan.</p>
<ul><li>I passed &lt;it&gt;.</li></ul><table><tr><td>a</td></tr></table><p hidden>no</p><pre>I  wept.
No.</pre></body></html>"""
RTF = rb"""{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}{\*\generator x;}{\info{\title My way}}
\pard\plain\f0 I {\b failed} Step 1 \'93once\'94 \u8212? on my\~first attempt.\par I made a plan.\line I passed.
{\footnote It was late.}{\pict\wmetafile8 0102}\par{\pntext 1.\tab}I want \emdash  to heal.\par}"""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = f"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}"><w:body>
<w:p><w:r><w:t xml:space="preserve">I failed </w:t></w:r><w:r><w:t>Step 1.</w:t><w:br/><w:tab/></w:r></w:p>
<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:ins><w:r><w:t>I made a plan.</w:t></w:r></w:ins>
<w:del><w:r><w:delText>No.</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText>
<w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>I passed.</w:t></w:r></w:p></w:tc></w:tr>
</w:tbl></w:body></w:document>""".encode()
OD = "urn:oasis:names:tc:opendocument:xmlns"
OPEN = f"""<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{OD}:office:1.0"
 xmlns:text="{OD}:text:1.0" xmlns:table="{OD}:table:1.0"><office:body><office:text><text:h text:outline-level="1">My
 way</text:h><text:p>I <text:span>failed</text:span><text:s text:c="2"/>Step 1.<text:line-break/>I wept.<text:note>
<text:note-body><text:p>It was late.</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>I
 made a plan.</text:p></text:list-item></text:list></office:text></office:body></office:document-content>""".encode()
TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{RELATED}/officeDocument" Target="word/document.xml"/></Relationships>'
).encode()
OPEN_TYPE = b"application/vnd.oasis.opendocument.text"
SHOWN = b"BT /F1 12 Tf 72 700 Td (I failed Step 1.) Tj 0 -14 Td [(I made a) -250 (plan.)] TJ T* <4920776570742e> Tj ET"


def zipped(parts: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Return a packed file of these parts, in this order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, content in parts.items():
            file.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def word(document: bytes = WORD, method: int = zipfile.ZIP_STORED, **others: bytes) -> bytes:
    """Return a .docx whose text stands in ``document``; ``others`` are parts beside it by their names."""
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELS, "word/document.xml": document}
    return zipped({**parts, **{f"word/{name}.xml": part for name, part in others.items()}}, method)


def open_document(content: bytes = OPEN, method: int = zipfile.ZIP_STORED, **others: bytes) -> bytes:
    """Return an .odt whose text stands in ``content``; ``others`` are parts beside it by their names."""
    parts = {"mimetype": OPEN_TYPE, "content.xml": content}
    return zipped({**parts, **{f"{name}.xml": part for name, part in others.items()}}, method)


def pdf(objects: Sequence[bytes]) -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its catalog."""
    out, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(out),
    )  # fmt: skip


def stream(data: bytes, more: bytes = b"") -> bytes:
    """Return an object that is a stream of these bytes."""
    return b"<< /Length %d %b >>\nstream\n%b\nendstream" % (len(data), more, data)


def page(contents: bytes = SHOWN, resources: bytes = b"/Font << /F1 5 0 R >>") -> list[bytes]:
    """Return the objects of a PDF with one page that shows ``contents``."""
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << %b >> >>" % resources,
        stream(contents),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]


EVERY: dict[str, tuple[bytes, ...]] = {
    "txt": (
        DRAFT.encode(),
        DRAFT.replace("\n", "\r\n").encode("utf-16"),
        "I failed – “once” – Step\u00a01.\rMy re\u0301sume\u0301 says so\u2026\u200b".encode(),
        "I failed \x93once\x94.".encode("latin-1"),
    ),
    "md": (MARKDOWN.encode(), MORE_MARKDOWN.encode()),
    "docx": (WORD,),
    "odt": (OPEN,),
    "rtf": (RTF,),
    "html": (HTML.encode(),),
    "pdf": (pdf(page()),),
}
SEEDS = {suffix: seeds for suffix, seeds in EVERY.items() if f".{suffix}" in SUFFIXES}
"""By suffix; of packed formats the part that holds the text."""


def packed(suffix: str, data: bytes) -> bytes:
    """Return the file that a fuzzer's bytes stand for: of packed formats they are the part that holds the text.

    A fuzzer that had to guess check sums would never come further than the lid; bytes that begin as a packed file
    does are one.
    """
    return ENVELOPES[suffix](data) if suffix in ENVELOPES and not data.startswith(b"PK") else data


def of_draft(suffix: str) -> bytes:
    """Return a file of the format whose text is ``DRAFT``: the seed with it where "Step 1." stood."""
    seed = EVERY[suffix][0]
    return packed(suffix, seed.replace(b"Step 1.", DRAFT.replace("\n", " ").encode(), 1))


ENVELOPES: dict[str, Callable[[bytes], bytes]] = {"docx": word, "odt": open_document}
