"""What Google Docs exports: the same draft in the manner of each of its formats (plain text and web pages elsewhere).

The draft has a title, a sentence with a suggestion, a comment and a note, a list, a table, a header and a footer.
"""

from collections.abc import Callable

import pytest
from formats import pdf as assembled
from formats import stream
from saved import FONT, INNER

from pslint.errors import UnreadableError
from pslint.read import read
from pslint.values import Document, Limits

Make = Callable[..., bytes]
TITLE, SENTENCE = "Personal statement", "I failed Step 1 once, in 2021. I didn’t give up."
ITEMS, CELLS, NOTE = ["I kept a log.", "I met my tutor."], ["June", "I wrote a plan."], "It was late."
WHOLE = [TITLE, SENTENCE, *ITEMS, *CELLS, NOTE]
KINDS = ["heading", "prose", "item", "item", "prose", "prose", "prose"]


def paragraphs(document: Document) -> list[str]:
    held = ("".join(map(document.said, p.pieces)) for p in document.paragraphs)
    return [" ".join(words.split()) for words in held]


RSID = 'w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000"'
BY = 'w:author="A. Friend" w:id="0" w:date="2024-05-01T10:00:00Z"'


def run(words: str, kind: str = "t") -> str:
    plain = '<w:rPr><w:b w:val="0"/><w:color w:val="000000"/><w:vanish w:val="0"/><w:rtl w:val="0"/></w:rPr>'
    return f'<w:r {RSID}>{plain}<w:{kind} xml:space="preserve">{words}</w:{kind}></w:r>'


def sdt(*held: str) -> str:
    properties = '<w:sdtPr><w:id w:val="5"/><w:tag w:val="goog_rdk_0"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{''.join(held)}</w:sdtContent></w:sdt>"


def par(*held: str, properties: str = "") -> str:
    return f'<w:p {RSID} w14:paraId="00000001"><w:pPr>{properties}<w:rPr/></w:pPr>{"".join(held)}</w:p>'


def test_a_word_file(word: Make) -> None:
    inserted = sdt(f"<w:ins {BY}>{run('in 2021. ')}</w:ins>")
    deleted = sdt(f"<w:del {BY}>{run('long ago. ', 'delText')}</w:del>")
    comment = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    mark = '<w:footnoteReference w:customMarkFollows="0" w:id="0"/></w:r>'
    mark = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>{mark}'
    start = sdt('<w:commentRangeStart w:id="0"/>')
    sentence = par(
        run("I failed "),
        start,
        run("Step 1"),
        comment,
        run(" once, "),
        inserted,
        deleted,
        run("I didn’t give up."),
        mark,
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:ind w:left="720" w:hanging="360"/>'
    items = "".join(par(run(item), properties=numbered) for item in ITEMS)
    gone = par(f"<w:del {BY}>{run('Gone.', 'delText')}</w:del>", properties=f"<w:rPr><w:del {BY}/></w:rPr>")
    cells = "".join(f'<w:tc><w:tcPr><w:shd w:fill="auto"/></w:tcPr>{par(run(cell))}</w:tc>' for cell in CELLS)
    table = sdt(f'<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/></w:tblPr><w:tr><w:trPr/>{cells}</w:tr></w:tbl>')
    title = par(
        f'<w:bookmarkStart w:id="0" w:name="_x"/><w:bookmarkEnd w:id="0"/>{run(TITLE)}',
        properties='<w:pStyle w:val="Title"/>',
    )
    data = word(
        (title + sentence + gone + items + table + "<w:sectPr/>").replace(" w14:paraId", " paraId"),
        styles='<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
        footnotes=f'<w:footnote w:id="0">{par(run("", "footnoteRef"), run(" " + NOTE))}</w:footnote>'.replace(
            " w14:", " "
        ),
        comments=f'<w:comment w:id="0">{par(run("Say when?"))}</w:comment>'.replace(" w14:", " "),
        header=par(run("A. Rao")).replace(" w14:", " "),
    )
    document = read("a.docx", data)
    assert paragraphs(document) == WHOLE
    assert [p.kind for p in document.paragraphs] == KINDS


def test_an_open_document(opendocument: Make) -> None:
    def span(words: str) -> str:
        return f'<text:span text:style-name="T1">{words}</text:span>'

    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
        '<style:style style:name="T1" style:family="text"><style:text-properties text:display="true"/></style:style>'
    )
    comment = "<office:annotation office:name='0'><text:p>Say when?</text:p></office:annotation>"
    note = (
        '<text:note text:id="ftn0" text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f'<text:note-body><text:p text:style-name="P4"><text:s/>{span(NOTE)}</text:p></text:note-body></text:note>'
    )
    body = (
        f'<text:p text:style-name="P1"><text:bookmark text:name="h.x"/>{span(TITLE)}</text:p>'
        f'<text:p text:style-name="P2">{span("I failed ")}{comment}{span("Step 1")}'
        f"<office:annotation-end office:name='0'/>{span(' once, in 2021.')}<text:s/>"
        f"{span('I didn’t give up.')}{note}</text:p>"
        '<text:list text:style-name="LS1" xml:id="list0">'
        + "".join(
            f'<text:list-item><text:p text:style-name="P3">{span(item)}</text:p></text:list-item>' for item in ITEMS
        )
        + "</text:list><text:p/><table:table table:style-name='Table1'>"
        "<table:table-columns><table:table-column/></table:table-columns>"
        "<table:table-row>"
        + "".join(f"<table:table-cell><text:p>{span(cell)}</text:p></table:table-cell>" for cell in CELLS)
        + "</table:table-row></table:table>"
    )
    document = read("a.odt", opendocument(body, styles))
    assert paragraphs(document) == WHOLE
    assert [p.kind for p in document.paragraphs] == KINDS


RICH = rb"""{\rtf1\ansi\ansicpg1252\uc%(skip)d\stshfdbch0\stshfloch0\deff0\adeff0{\fonttbl
{\f0\froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}{\f1\fswiss\fcharset0 Arial;}
{\f2\fnil\fcharset2 Noto Sans Symbols;}}
{\colortbl;\red0\green0\blue0;}
{\stylesheet{\s0\snext0\sqformat\spriority0 Normal;}
{\s15\sbasedon0\snext0\sqformat\spriority10\keepn Title;}
{\*\cs10\additive Default Paragraph Font;}}{\*\rsidtbl\rsid10976062}{\*\revtbl{Unknown;}{A. Friend;}}
{\info{\title x}{\author A. Rao}}{\*\listtable
{\list\listtemplateid1{\listlevel\levelnfc23{\leveltext\'01\u9679%(q)s;}{\levelnumbers;}}\listid1}}
{\*\listoverridetable{\listoverride\listid1\ls1}}
{\header\pard\plain A. Rao\par}{\footer\pard\plain 1\par}
\pard\plain\itap0\s15\ilvl0\keepn{\*\bkmkstart h.x}{\*\bkmkend h.x}
{\rtlch\af1\ltrch\f1\fs52 Personal statement}\par
\pard\plain\itap0\s0{\rtlch\af1\ltrch\f1\fs22 I failed }{\*\atrfstart 0}{\ltrch Step 1}
{\*\atrfend 0}{\*\atnid AF}{\*\atnauthor A. Friend}\chatn{\*\annotation{\*\atnref 0}{\*\atndate 1}
\pard\plain{\ltrch Say when?}\par}
{\ltrch  once, }{\revised\revauth1\revdttm1 in 2021. }
{\deleted\revauthdel1\revdttmdel1 long ago. }{\ltrch I didn\u8217%(q)st give up.}
{\ltrch\super\chftn{\footnote\pard\plain\s0{\super\chftn}
{\ltrch  It was late.}}}\par
\pard\plain\itap0\s0\ilvl0\ls1{\listtext\u9679%(q)s\tab}{\ltrch I kept a log.}\par
\pard\plain\itap0\s0\ilvl0\ls1{\listtext\u9679%(q)s\tab}{\ltrch I met my tutor.}\par
\trowd\irow0\irowband0\cellx4000\cellx8000\pard\plain\intbl{\ltrch June}\cell
\pard\plain\intbl{\ltrch I wrote a plan.}\cell
\row\pard\plain\itap0}"""


@pytest.mark.parametrize(("skip", "stand_in"), [(0, b" "), (1, rb"\'92"), (1, b"?")])
def test_rich_text(skip: int, stand_in: bytes) -> None:
    """What stands in for a character is left to the writer of the file: nothing, a byte, or a question mark."""
    document = read("a.rtf", RICH % {b"skip": skip, b"q": stand_in})
    assert paragraphs(document) == WHOLE
    assert [p.kind for p in document.paragraphs] == KINDS


MARKDOWN = """# **Personal statement** {#personal-statement}

I failed [Step 1](http://example.org) once, in 2021\\. I didn’t give up[^1]\\.

* I kept a *log*\\.
* I met my tutor\\.

![][image1]

| June | I wrote a plan\\. |
| :---- | :---- |

[^1]:  It was late\\.

[image1]: <data:image/png;base64,%s>
"""


def test_markdown() -> None:
    document = read("a.md", (MARKDOWN % "iVBORw0KGgo=").replace("up[^1]\\.", "up\\.[^1]").encode())
    assert paragraphs(document) == WHOLE
    assert [p.kind for p in document.paragraphs] == KINDS


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("## My way {#heading=h.oawf4inl6ffj}", "My way"),
        ("## My way {#h.oawf4inl6ffj} ", "My way"),
        ("My way {#my-way}\n===", "My way"),
        ("# {#here} is no anchor", "{#here} is no anchor"),
        ("I write {#my-way}", "I write {#my-way}"),
        ("3\\-4 hours \\+ 5\\! \\#1 \\_ \\~ \\> \\= \\[x\\]", "3-4 hours + 5! #1 _ ~ > = [x]"),
        ("One\\.  \nTwo\\.", "One. Two."),
    ],
)
def test_marks_of_markdown(written: str, read_as: str) -> None:
    document = read("a.md", written.encode())
    words = [document.text[p.pieces[0].start : p.pieces[-1].end] for p in document.paragraphs]
    assert len(words) == 1
    gaps = "".join(map(document.said, document.paragraphs[0].pieces)).replace("One.Two.", "One. Two.")
    assert " ".join(gaps.split()) == read_as


def test_pictures_in_markdown_count_as_no_characters() -> None:
    limits = Limits(characters=1000)
    assert paragraphs(read("a.md", (MARKDOWN % ("iVBORw0KGgo" * 10_000)).encode(), limits))[0] == TITLE
    with pytest.raises(UnreadableError, match="no personal statement"):
        read("a.md", (MARKDOWN.replace("I met", "I met " * 500) % "iVBORw0KGgo").encode(), limits)


ALPHABET = sorted({char for words in [*WHOLE, "1", "A. Rao"] for char in words})
FIRST = 3  # sign
BULLETS = stream(
    b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <95> <25CF> endbfchar endcmap"
)
MEANING = stream(
    b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n%d beginbfchar\n" % len(ALPHABET)
    + b"\n".join(b"<%04x> <%04x>" % (at + FIRST, ord(char)) for at, char in enumerate(ALPHABET))
    + b"\nendbfchar endcmap"
)


def shown(x: float, down: float, words: str, size: int = 11) -> bytes:
    """Show words as a renderer does that counts from above: the number of each sign in its font, marked as content."""
    signs = b"".join(b"%04x" % (ALPHABET.index(char) + FIRST) for char in words)
    return b"/P <</MCID 0 >>BDC q BT /F1 %d Tf 1 0 0 -1 %g %g Tm <%s> Tj ET Q EMC" % (size, x, down, signs)


def test_a_pdf() -> None:
    page = [
        b"1 0 0 -1 0 792 cm q 1 1 1 rg 0 0 612 792 re f Q 0 0 0 rg",
        shown(500, 40, "A. Rao"),
        shown(72, 95, TITLE, 26),
        shown(72, 130, SENTENCE),
        shown(72 + 5.5 * len(SENTENCE), 126, "1", 6),
        *(b"BT /F2 11 Tf 1 0 0 -1 90 %d Tm <95> Tj ET" % (150 + 15 * at) for at in range(2)),
        *(shown(108, 150 + 15 * at, item) for at, item in enumerate(ITEMS)),
        *(b"%g 190 1 20 re f" % x for x in (72, 200, 330)),
        *(b"72 %g 258 1 re f" % down for down in (190, 210)),
        shown(77, 203, CELLS[0]),
        shown(205, 203, CELLS[1]),
        b"72 700 144 0.7 re f",
        shown(72, 715, "1", 6),
        shown(78, 718, NOTE, 10),
        shown(530, 760, "1"),
    ]
    objects = [
        b"<</Type /Catalog /Pages 2 0 R /MarkInfo <</Type /MarkInfo /Marked true>> >>",
        b"<</Type /Pages /Count 1 /Kids [3 0 R]>>",
        b"<</Type /Page /Resources <</Font <</F1 5 0 R /F2 8 0 R>>>> /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/StructParents 0 /Parent 2 0 R>>",
        stream(b"\n".join(page)),
        FONT,
        INNER,
        MEANING,
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 9 0 R>>",
        BULLETS,
    ]
    data = assembled(objects).replace(b"/Root", b"/Producer (Skia/PDF m125 Google Docs Renderer) /Root")
    document = read("a.pdf", data)
    assert paragraphs(document) == WHOLE
    assert [p.kind for p in document.paragraphs] == KINDS
