"""A Word draft with everything that people leave in one, and a report on it made by hand."""

import zlib
from collections.abc import Callable
from io import BytesIO
from struct import pack

import pytest
from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from pslint.read import read
from pslint.values import FileReport, Finding, Item, Level, Passage, Report, Role, Sentence, Setback, Span, Statement

NS = nsdecls("w", "r")
SHAPES = (
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
# Words of one sentence in several runs, one of them bold, one inserted, one deleted, one in a link, one in a field.
PASSAGE = f"""
<w:p {NS}><w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">In 2021 I </w:t></w:r>
<w:r><w:rPr><w:b/><w:color w:val="C00000"/></w:rPr><w:t>failed Step 1 on my fi</w:t></w:r>
<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">rst attempt. </w:t></w:r>
<w:ins w:id="901" w:author="A Friend" w:date="2026-01-02T03:04:05Z"><w:r>
<w:t xml:space="preserve">My school never </w:t></w:r></w:ins>
<w:del w:id="902" w:author="A Friend" w:date="2026-01-02T03:04:05Z"><w:r><w:delText>ever </w:delText></w:r></w:del>
<w:hyperlink r:id="LINK"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>taught us</w:t></w:r></w:hyperlink>
<w:r><w:t xml:space="preserve"> to read</w:t><w:tab/><w:t xml:space="preserve">at speed, on </w:t></w:r>
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>
<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12 May</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
<w:r><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>"""
BOX = f"""
<w:p {NS} {SHAPES}><w:r><w:t xml:space="preserve">Beside the box. </w:t></w:r><w:r><mc:AlternateContent>
<mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="700000"/><wp:docPr id="77" name="Box"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="700000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent><w:p><w:r>
<w:t>I am so sorry in a box.</w:t></w:r></w:p></w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>
</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:140pt;height:55pt"><v:textbox>
<w:txbxContent><w:p><w:r><w:t>I am so sorry in a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:rect></w:pict>
</mc:Fallback></mc:AlternateContent></w:r></w:p>"""
FOOTNOTES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:footnotes {NS}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>
<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>
<w:r><w:t xml:space="preserve"> It was a devastating day.</w:t></w:r>
</w:p></w:footnote></w:footnotes>"""


def picture() -> bytes:
    """Return a PNG of 8 by 8 dots."""
    rows = b"".join(b"\0" + bytes([40, 90, 160] * 8) for _ in range(8))
    chunks = ((b"IHDR", pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def rich_draft() -> bytes:
    word = Document()
    word.add_heading("Personal statement", 1)
    opening = word.add_paragraph("My aunt drives ninety miles to have someone listen to her lungs.")
    word.add_comment(opening.runs, "Nice opening.", author="A Mentor", initials="AM")
    link = word.part.relate_to("https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    body = word.element.body
    for xml in (PASSAGE.replace("LINK", link), BOX):
        body.insert(len(body) - 1, parse_xml(xml))
    table = word.add_table(2, 2)
    table.cell(0, 0).text = "I passed in 2022."
    table.cell(1, 1).text = "I scored 238 on Step 2 CK."
    word.add_picture(BytesIO(picture()))
    word.add_paragraph("Today I run the clinic's recall list.")
    word.sections[0].header.paragraphs[0].text = "Rao, statement"
    word.sections[0].footer.paragraphs[0].text = "Page"
    name = PackURI("/word/footnotes.xml")
    notes = Part(name, CONTENT_TYPE.WML_FOOTNOTES, FOOTNOTES.encode(), word.part.package)
    word.part.relate_to(notes, RELATIONSHIP_TYPE.FOOTNOTES)
    out = BytesIO()
    word.save(out)
    return out.getvalue()


@pytest.fixture(scope="session")
def rich() -> bytes:
    return rich_draft()


Told = Callable[..., Report]


@pytest.fixture
def told() -> Told:
    return report_on


def report_on(path: str, data: bytes, *words: str, passage: tuple[str, str] | None = None) -> Report:
    """Return a report on a draft with a finding on each of the words, and perhaps a passage from words to words."""
    document = read(path, data)
    text = document.text
    spans = [p.pieces[0] for p in document.paragraphs if p.pieces]
    sentences = tuple(Sentence(span, span.of(text), number) for number, span in enumerate(spans))
    passages: tuple[Passage, ...] = ()
    if passage:
        span = Span(text.index(passage[0]), text.index(passage[1]) + len(passage[1]))
        told = Sentence(span, span.of(text), 0, (Role.DISCLOSURE, Role.CONTEXT))
        passages = (Passage((told,), (Setback("Step 1", "exam"),)),)
    findings = tuple(
        Finding(
            "blame", "PS301", Level.ERROR, Span(text.index(w), text.index(w) + len(w)), f"On “{w}”.", "Which choice?"
        )
        for w in words
    )
    items = (Item("No blame", not words, ""), Item("3 to 5 sentences", True, "4 sentences"))
    return Report("1", (FileReport(path, Statement(document, sentences, passages), findings, items),))
