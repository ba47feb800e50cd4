"""Comments in a Word file: on the exact words, and nothing else of the file changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from pslint.read import read
from pslint.render import RENDERERS, View
from pslint.render.word.remarks import MOST
from pslint.values import FileReport, Finding, Level, Measured, Report, Span

START, END, MARK = qn("w:commentRangeStart"), qn("w:commentRangeEnd"), qn("w:commentReference")
ID, T = qn("w:id"), qn("w:t")
Told = Callable[..., Report]


def made(report: Report) -> bytes:
    content = RENDERERS["docx"].render(report, View())
    assert isinstance(content, bytes)
    return content


def commented(data: bytes) -> dict[str, str]:
    """Return the words that each comment of pslint's stands on, by the comment's second line or its title."""
    word = Document(BytesIO(data))
    words: dict[str, str] = {}
    for comment in word.comments:
        if comment.author == "pslint":
            lines = [paragraph.text for paragraph in comment.paragraphs]
            words[lines[1] if lines[0].startswith("To mend: ") else lines[0]] = _between(
                word.element, str(comment.comment_id)
            )
    return words


def _between(root: Any, number: str) -> str:
    inside, words = False, ""
    for element in root.iter(START, END, T):
        if element.tag == T:
            words += (element.text or "") if inside else ""
        elif element.get(ID) == number:
            inside = element.tag == START
    return words


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package; those in XML in their canonical form."""
    with ZipFile(BytesIO(data)) as package:
        held = {name: package.read(name) for name in package.namelist()}
    return {
        name: etree.tostring(etree.fromstring(part, etree.XMLParser(remove_blank_text=True)), method="c14n")
        if name.endswith((".xml", ".rels"))
        else part
        for name, part in held.items()
    }


def stripped(part: bytes, number: int) -> list[tuple[str, dict[str, str], str]]:
    """Return what the main part holds but for comments from ``number`` on: each letter with its look, each element."""
    root = etree.fromstring(part)
    for element in list(root.iter(START, END, MARK)):
        if int(element.get(ID)) >= number:
            gone = element.getparent() if element.tag == MARK else element
            gone.getparent().remove(gone)
    return list(_letters(root))


def _letters(root: Any) -> Iterator[tuple[str, dict[str, str], str]]:
    for element in root.iter():
        if element.tag == T:
            look = element.getparent().find(qn("w:rPr"))
            holder = element.getparent().getparent().tag
            drawn = b"" if look is None else etree.tostring(look, method="c14n")
            yield from ((letter, {"holder": holder}, drawn.decode()) for letter in element.text or "")
        elif element.tag not in (qn("w:r"), qn("w:rPr")) and not any(
            a.tag == qn("w:rPr") for a in element.iterancestors()
        ):
            yield element.tag, dict(element.attrib), ""


WORDS = [
    "failed Step 1", "my first attempt", "My school never taught us to read", "taught us", "ught", "12 May",
    "at speed, on 12", "In 2021", "I passed in 2022.", "238", "s",
]  # fmt: skip


@pytest.mark.parametrize("words", WORDS)
def test_a_comment_stands_on_the_exact_words_however_they_are_cut_into_runs(
    rich: bytes, told: Told, words: str
) -> None:
    assert commented(made(told("a.docx", rich, words)))[f"On “{words}”."] == words


def test_comments_may_overlap(rich: bytes, told: Told) -> None:
    words = commented(made(told("a.docx", rich, *WORDS, passage=("In 2021", "12 May."))))
    assert {line: on for line, on in words.items() if line.startswith("On ")} == {f"On “{one}”.": one for one in WORDS}
    assert words["The explanation"].startswith("In 2021 I failed Step 1 on my first attempt. My school never taught us")


def test_the_first_comment_is_the_verdict_with_the_checklist(rich: bytes, told: Told) -> None:
    word = Document(BytesIO(made(told("a.docx", rich, "238"))))
    mentor, first, second = word.comments
    assert (mentor.author, mentor.text) == ("A Mentor", "Nice opening.")
    assert first.author == second.author == "pslint"
    assert first.paragraphs[0].text == "1 thing to mend"
    assert [p.text for p in first.paragraphs][-2:] == ["✗ No blame", "✓ 3 to 5 sentences: 4 sentences"]
    assert [p.text for p in second.paragraphs] == ["To mend: blame (PS301)", "On “238”.", "Which choice?"]


def test_the_first_comment_says_what_is_good_and_what_the_roles_mean(rich: bytes, told: Told) -> None:
    word = Document(BytesIO(made(told("a.docx", rich, "238", passage=("In 2021", "12 May.")))))
    _, first, *_ = word.comments
    lines = [paragraph.text for paragraph in first.paragraphs]
    assert lines[1] == "Good already: it names the setback plainly and gives its background."
    assert lines[-1] == "The roles: disclosure names the setback · context gives its background"


def test_a_finding_of_a_rule_that_is_often_wrong_says_so(rich: bytes, told: Told) -> None:
    report = replace(told("a.docx", rich, "238"), measured={"blame": Measured(0.44, 0.5, 15, 80)})
    *_, last = Document(BytesIO(made(report))).comments
    assert [p.text for p in last.paragraphs][-1].startswith("When we measured, this rule was right about 4 times in 10")


def test_nothing_else_of_the_file_changes(rich: bytes, told: Told) -> None:
    before, after = parts(rich), parts(made(told("a.docx", rich, *WORDS, passage=("In 2021", "12 May."))))
    assert set(before) == set(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/comments.xml"}
    assert stripped(after["word/document.xml"], 1) == stripped(before["word/document.xml"], 1)
    kept, now = (
        [
            etree.tostring(comment, method="c14n", exclusive=True)
            for comment in etree.fromstring(held["word/comments.xml"])
        ]
        for held in (before, after)
    )
    assert now[: len(kept)] == kept


def test_a_file_without_comments_gets_its_part(told: Told) -> None:
    word, out = Document(), BytesIO()
    word.add_paragraph("I failed Step 1.")
    word.save(out)
    before, after = parts(out.getvalue()), parts(made(told("a.docx", out.getvalue(), "failed")))
    assert set(after) - set(before) <= {"word/comments.xml"}
    assert {name for name in before if before[name] != after[name]} <= {
        "word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "beside"), [("devastating day", "footnoteReference"), ("so sorry", "AlternateContent")]
)
def test_where_word_takes_no_comment_the_nearest_place_has_it(rich: bytes, told: Told, words: str, beside: str) -> None:
    data = made(told("a.docx", rich, words))
    word = Document(BytesIO(data))
    (comment,) = (c for c in word.comments if "To mend" in c.text)
    assert comment.paragraphs[1].text == "On words beside this place."
    (start,) = (s for s in word.element.iter(START) if s.get(ID) == str(comment.comment_id))
    assert start.getparent().tag == qn("w:p")
    assert any(beside in child.tag for child in start.getnext())
    assert not any(START in {e.tag for e in box.iter()} for box in word.element.iter(qn("w:txbxContent")))


def test_a_comment_does_not_leave_its_cell(rich: bytes, told: Told) -> None:
    report = told("a.docx", rich, "238")
    (file,) = report.files
    text = file.statement.document.text
    wide = replace(file.findings[0], span=Span(text.index("I passed"), text.index("recall list")))
    words = commented(made(replace(report, files=(replace(file, findings=(wide,)),))))
    assert words["On “238”."] == "I passed in 2022."


def test_the_mark_stands_outside_a_link(rich: bytes, told: Told) -> None:
    word = Document(BytesIO(made(told("a.docx", rich, "taught us"))))
    assert all(mark.getparent().getparent().tag == qn("w:p") for mark in word.element.iter(MARK))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_any_spans_keep_the_text_and_their_own_words(rich: bytes, told: Told, data: st.DataObject) -> None:
    report = told("a.docx", rich)
    (file,) = report.files
    document = file.statement.document
    ends = st.integers(0, len(document.text))
    spans = data.draw(st.lists(st.tuples(ends, ends).map(sorted).map(lambda pair: Span(*pair)), max_size=6))
    found = tuple(Finding("x", "PS1", Level.NOTE, span, f"{n}", "") for n, span in enumerate(spans))
    out = made(replace(report, files=(replace(file, findings=found),)))
    again = read("a.docx", out)
    assert again.text == document.text
    assert stripped(parts(out)["word/document.xml"], 1) == stripped(parts(rich)["word/document.xml"], 1)


@pytest.mark.parametrize("path", ["a.txt", "a.md"])
def test_another_draft_makes_a_clean_document(told: Told, path: str) -> None:
    text = (
        "# A title\n\nI failed\nStep 1 once.\n\n- I <b>passed</b> \u202e\n"
        if path == "a.md"
        else "I failed\nStep 1 once.\n"
    )
    data = made(told(path, text.encode(), "failed\nStep 1"))
    word = Document(BytesIO(data))
    assert commented(data)["On “failed Step 1”."] == "failed Step 1"
    assert (word.core_properties.author, word.core_properties.title) == ("", "a")
    told_paragraphs = [(p.style.name, p.text) for p in word.paragraphs]
    assert ("Normal", "I failed Step 1 once.") in told_paragraphs
    if path == "a.md":
        assert told_paragraphs[0] == ("Heading 1", "A title")
        assert told_paragraphs[-1][0] == "List Bullet"


def test_a_word_file_that_cannot_be_written_makes_a_clean_document(rich: bytes, told: Told) -> None:
    report = told("a.docx", rich, "failed Step 1")
    (file,) = report.files
    document = replace(file.statement.document, original=b"PK broken")
    told_again = replace(report, files=(replace(file, statement=replace(file.statement, document=document)),))
    assert commented(made(told_again))["On “failed Step 1”."] == "failed Step 1"


def test_a_word_file_with_a_damaged_picture_makes_a_clean_document(rich: bytes, told: Told) -> None:
    report = told("a.docx", damaged(rich, "word/media/image1.png"), "failed Step 1")
    assert commented(made(report))["On “failed Step 1”."] == "failed Step 1"


def damaged(data: bytes, name: str) -> bytes:
    """Return the package with rubbish where the packed bytes of a part begin."""
    with ZipFile(BytesIO(data)) as package:
        part = package.getinfo(name)
    at = part.header_offset + 30 + len(name)
    return data[:at] + b"\xff" * min(8, part.compress_size) + data[at + min(8, part.compress_size) :]


def test_a_word_file_with_more_xml_than_fits_the_memory_makes_a_clean_document(
    rich: bytes, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = told("a.docx", rich, "failed Step 1")
    assert b"A Friend" in parts(made(report))["word/document.xml"]
    monkeypatch.setattr("pslint.render.word.MOST_XML", 1000)
    assert b"A Friend" not in parts(made(report))["word/document.xml"]
    assert commented(made(report))["On “failed Step 1”."] == "failed Step 1"


def test_more_comments_than_a_margin_holds_are_counted(told: Told) -> None:
    report = told("a.txt", b"I failed Step 1.")
    (file,) = report.files
    many = tuple(Finding("x", "PS1", Level.NOTE, Span(2, 8), "m", "a") for _ in range(MOST + 7))
    word = Document(BytesIO(made(replace(report, files=(replace(file, findings=many),)))))
    comments = list(word.comments)
    assert len(comments) == MOST + 1
    assert "And 7 findings more, without a comment." in comments[0].text


def test_a_report_without_a_draft_is_refused() -> None:
    with pytest.raises(ValueError, match="no draft"):
        made(Report("1", (FileReport("a.docx", error="gone"),)))


def test_other_formats_name_the_paragraph_of_a_word_draft(rich: bytes, told: Told) -> None:
    report = told("a.docx", rich, "238")
    shown = {name: str(RENDERERS[name].render(report, View())) for name in ("github", "junit", "markdown", "sarif")}
    assert "::error file=a.docx,title=pslint%3A blame (PS301)%2C paragraph 7::" in shown["github"]
    assert 'name="blame (PS301) at paragraph 7"' in shown["junit"]
    assert "**(1) blame**, paragraph 7: " in shown["markdown"]
    assert '"fullyQualifiedName": "paragraph 7"' in shown["sarif"]
    assert "region" not in shown["sarif"]
