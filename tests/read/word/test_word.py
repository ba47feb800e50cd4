"""Word files: what is read, in which order, and the way back to the runs."""

import io
from collections.abc import Callable, Iterable
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from pslint.errors import UnreadableError
from pslint.read import read
from pslint.values import Document, Limits, Span

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
Pack = Callable[..., bytes]


def paragraphs(document: Document) -> list[str]:
    return [" ".join(piece.of(document.text) for piece in p.pieces) for p in document.paragraphs]


def run(words: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>'


def math(words: str) -> str:
    return f"<m:r><w:rPr/><m:t>{words}</m:t></m:r>"


def par(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def box(words: str) -> str:
    content = f"<w:txbxContent>{par(run(words))}</w:txbxContent>"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{content}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{content}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def field(instruction: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark("begin") + asked + mark("separate") + run(result) + mark("end")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (par(run("I failed "), run("St"), run("ep"), run(" 1.")), ["I failed Step 1."]),
        (
            par(run("I "), "<w:proofErr/>", run("passed.")) + par() + par(run("Then I rested.")),
            ["I passed.", "Then I rested."],
        ),
        (
            par(
                run("I "),
                f"<w:ins>{run('never ')}</w:ins>",
                "<w:del><w:r><w:delText>always </w:delText></w:r></w:del>",
                run("gave up."),
            ),
            ["I never gave up."],
        ),
        (
            par(f"<w:moveFrom>{run('Old place. ')}</w:moveFrom>", run("One."))
            + par(f"<w:moveTo>{run('Old place.')}</w:moveTo>"),
            ["One.", "Old place."],
        ),
        (par(run("I failed "), properties="<w:rPr><w:del/></w:rPr>") + par(run("once.")), ["I failed once."]),
        (
            par(run("One."), properties="<w:rPr><w:del/></w:rPr>")
            + f"<w:tbl><w:tr><w:tc>{par(run('left'))}</w:tc></w:tr></w:tbl>",
            ["One.", "left"],
        ),
        (par(run("One."), properties="<w:rPr><w:ins/></w:rPr>") + par(run("Two.")), ["One.", "Two."]),
        (par(run("See "), f"<w:hyperlink>{run('my log')}</w:hyperlink>", run(".")), ["See my log."]),
        (par(run("On "), field('DATE "d"', "4 May"), run(" I passed.")), ["On 4 May I passed."]),
        (par(run("See "), field("HYPERLINK " + field("QUOTE", "x"), "my log"), run(".")), ["See my log."]),
        (par(f'<w:fldSimple w:instr="AUTHOR">{run("A. Rao")}</w:fldSimple>'), ["A. Rao"]),
        (
            f"<w:sdt><w:sdtPr><w:rPr/></w:sdtPr><w:sdtContent>{par(run('In a control.'))}</w:sdtContent></w:sdt>",
            ["In a control."],
        ),
        (par(run("Seen."), run("Hidden.", "<w:rPr><w:vanish/></w:rPr>"), run(" Seen too.")), ["Seen. Seen too."]),
        (par(run("Seen.", '<w:rPr><w:vanish w:val="0"/></w:rPr>')), ["Seen."]),
        (par('<w:r><w:t>one </w:t><w:tab/><w:t xml:space="preserve">two</w:t></w:r>'), ["one\ttwo"]),
        (par("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>kept</w:t></w:r>"), ["well\u2011kept"]),
        (
            par(
                '<w:r><w:t>5</w:t><w:sym w:font="Symbol" w:char="00B0"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
            ),
            ["5°"],
        ),
        (par('<w:r><w:commentReference w:id="1"/></w:r>', run("Said.")), ["Said."]),
        (
            "<w:tbl><w:tr><w:tc>"
            + par(run("left"))
            + "</w:tc><w:tc>"
            + par(run("right"))
            + "</w:tc></w:tr></w:tbl>"
            + par(run("below")),
            ["left", "right", "below"],
        ),
        (par(run("Before. "), box("In the box."), run("After.")), ["Before. After.", "In the box."]),
        (
            par(
                "<w:r><w:ruby><w:rt>"
                + run("kana")
                + "</w:rt><w:rubyBase>"
                + run("kanji")
                + "</w:rubyBase></w:ruby></w:r>"
            ),
            ["kanji"],
        ),
        (
            par(run("I scored "), f"<m:oMath>{math('241')}</m:oMath>", run(" on Step 1.")),
            ["I scored 241 on Step 1."],
        ),
        (
            par(
                run("Gone ", "<w:rPr><w:vanish/></w:rPr>"),
                f"<m:oMath><m:f><m:num>{math('1')}</m:num><m:den>{math('4')}</m:den></m:f></m:oMath>",
                f"<w:del><m:oMath>{math('5')}</m:oMath></w:del>",
            ),
            ["1/4"],
        ),
        (
            par(run("Old style"), properties="<w:pPrChange><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:pPrChange>"),
            ["Old style"],
        ),
    ],
)
def test_what_the_reader_of_the_page_sees_is_read(word: Pack, body: str, expected: list[str]) -> None:
    assert paragraphs(read("a.docx", word(body))) == expected


def test_notes_follow_the_body_and_headers_stay_out(word: Pack) -> None:
    notes = f'<w:footnote w:type="separator" w:id="1">{par(run("---"))}</w:footnote>'
    notes += f'<w:footnote w:id="2">{par(run("Once."))}</w:footnote><w:footnote w:id="3">{par(run("No."))}</w:footnote>'
    other = f'<w:endnote w:id="2">{par(run("Twice."))}</w:endnote>'
    gone = '<w:del><w:r><w:footnoteReference w:id="3"/></w:r></w:del>'
    marks = '<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/></w:r>'
    body = par(run("I failed."), marks, gone) + par(run("I passed."))
    header = par(run("A. Rao, page 1"))
    data = word(body, footnotes=notes, endnotes=other, header=header, comments=par(run("Why?")))
    document = read("a.docx", data)
    assert paragraphs(document) == ["I failed.", "I passed.", "Once.", "Twice."]
    assert [o.part.rpartition("/")[2] for o in document.origins] == ["document.xml"] * 2 + [
        "footnotes.xml",
        "endnotes.xml",
    ]


def test_a_note_on_hidden_words_is_left_out(word: Pack) -> None:
    mark = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{par(run("Gone."))}</w:footnote>'
    assert paragraphs(read("a.docx", word(par(run("Seen."), mark), footnotes=notes))) == ["Seen."]


def test_headings_and_items_are_known_by_their_styles(word: Pack) -> None:
    styles = (
        '<w:style w:styleId="T1"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:styleId="B"><w:name w:val="B"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    kinds = {
        '<w:pStyle w:val="T1"/>': "heading",
        '<w:pStyle w:val="Mine"/>': "heading",
        '<w:pStyle w:val="Loop"/>': "prose",
        '<w:pStyle w:val="B"/>': "item",
        '<w:pStyle w:val="B"/>' + numbered.format(0): "prose",
        numbered.format(2): "item",
        '<w:outlineLvl w:val="0"/>': "heading",
        '<w:outlineLvl w:val="9"/>': "prose",
    }
    document = read("a.docx", word("".join(par(run("Words."), properties=p) for p in kinds), styles=styles))
    assert [p.kind for p in document.paragraphs] == list(kinds.values())


def test_words_that_a_style_hides_are_left_out(word: Pack) -> None:
    hide, show = "<w:rPr><w:vanish/></w:rPr>", '<w:rPr><w:vanish w:val="0"/></w:rPr>'
    styles = (
        f'<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/>{hide}</w:style>'
        '<w:style w:type="character" w:styleId="Too"><w:name w:val="Too"/><w:basedOn w:val="Gone"/></w:style>'
        f'<w:style w:type="character" w:styleId="Back"><w:basedOn w:val="Gone"/>{show}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/>{hide}</w:style>'
    )
    runs = [run(f"{style}.", f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>') for style in ("Gone", "Too", "Back")]
    noted = par(run("Gone."), run("Shown.", show), runs[2], properties='<w:pStyle w:val="Note"/>')
    document = read("a.docx", word(par(run("Seen. "), *runs, run(" Seen too.")) + noted, styles=styles))
    assert paragraphs(document) == ["Seen. Back. Seen too.", "Shown.Back."]


def test_a_place_is_a_paragraph_counted_among_those_with_words(word: Pack) -> None:
    document = read("a.docx", word(par(run("One.")) + par() + par(run(" ")) + par(run("Two, "), run("still two."))))
    places = [document.place(document.text.index(words)) for words in ("One", "Two", "still")]
    assert [(p.kind, p.number) for p in places if p] == [("paragraph", 1), ("paragraph", 2), ("paragraph", 2)]


def runs_of(document: Document, root: Any, words: str) -> list[str]:
    """Return the words that the origins of ``words`` stand for, as python-docx's tree has them."""
    start = document.text.index(words)
    nodes = list(root.iter(qn("w:t")))
    return [
        nodes[o.node].text[o.offset : o.offset + len(o.span)]
        for o in document.origins_of(Span(start, start + len(words)))
    ]


@pytest.mark.parametrize(
    "words", ["Step 1", "ep", "I failed Step 1 once.", "my log", "after 241", "4 May", "In the box", "gave up"]
)
def test_origins_lead_to_the_runs_that_python_docx_knows(words: str) -> None:
    made = docx.Document()
    first = made.add_paragraph("I failed ")
    for part in ("St", "ep", " 1", " once."):
        first.add_run(part)
    second = made.add_paragraph()
    deleted = f"<w:del>{run('gone ')}</w:del>"
    equation = f"<m:oMath>{math('241 ')}</m:oMath>"
    linked = f"<w:hyperlink>{run('my')}{run(' log')}</w:hyperlink>"
    for xml in (
        linked,
        field("DATE", "4 May"),
        deleted,
        box("In the box"),
        equation,
        run("after 241 "),
        run("I never gave "),
        run("up."),
    ):
        second._p.extend(_elements(xml))
    out = io.BytesIO()
    made.save(out)
    document = read("a.docx", out.getvalue())
    found = runs_of(document, docx.Document(io.BytesIO(out.getvalue())).element, words)
    assert "".join(found) == words


def _elements(xml: str) -> Iterable[Any]:
    from docx.oxml import parse_xml

    return list(parse_xml(f"<w:p {NAMESPACES}>{xml}</w:p>"))


def test_the_main_part_is_the_one_that_the_package_names(word: Pack) -> None:
    assert paragraphs(read("a.docx", word(par(run("I passed.")), main="document2"))) == ["I passed."]


def test_text_in_another_format_inside_the_file_is_not_passed_over(word: Pack) -> None:
    with pytest.raises(UnreadableError, match="in another format inside the file"):
        read("a.docx", word(par(run("I passed.")) + "<w:altChunk/>"))


def test_xml_that_defines_entities_or_is_cut_is_refused(word: Pack) -> None:
    for encoding in ("utf-8", "utf-16"):
        bomb = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'.encode(encoding)
        with pytest.raises(UnreadableError, match="defines XML entities"):
            read("a.docx", word("", whole=bomb))
    with pytest.raises(UnreadableError, match="damaged or cut short"):
        read("a.docx", word("<w:p>"))


def test_a_document_with_far_too_many_words_or_parts_is_refused(word: Pack) -> None:
    with pytest.raises(UnreadableError, match="more than 1,000 characters is no personal statement"):
        read("a.docx", word(par(run("word " * 500))), Limits(characters=1000))
    with pytest.raises(UnreadableError, match="far more parts than a statement"):
        read("a.docx", word("<w:p/>" * 600_000))
