"""A report for sharing: who wrote the draft, where, and with which numbers is covered, and nothing else."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pslint.nlp.prose import prose
from pslint.read.markdown import read_markdown
from pslint.redact import BLOCK, PATTERNS, redacted
from pslint.values import Allowed, FileReport, Finding, Item, Level, Report, Sentence, Span, Statement

Annotate = Callable[..., Statement]
Read = Callable[[str], Statement]

TEXT = """Anjali O'Farrell-Nkosi grew up in Lusaka and later in Ann Arbor.

I failed Step 1 in July of 2019 because I studied from my grandfather's notes. Dr. Vukovic met with me on Fridays
and I scored 238 on Step 2 CK.

Write to a.nkosi@example.org or call +260 97 555 0134. Vukovic has agreed. 医生 Надежда was born on 03/11/1992.
"""


@pytest.fixture
def read(annotated: Annotate) -> Read:
    return lambda text: annotated(text, **PATTERNS)


def report_on(statement: Statement, *findings: Finding, **parts: object) -> Report:
    file = FileReport("anjali-nkosi.txt", statement, findings, **parts)  # type: ignore[arg-type]
    return Report("0", (file,), ("anjali-nkosi.txt: not in order",))


def finding(span: Span, message: str, rule: str = "blame") -> Finding:
    return Finding(rule, "PS301", Level.WARNING, span, message, "Whose choice was it?")


def shown(report: Report) -> Statement:
    statement = report.files[0].statement
    assert statement
    return statement


def test_names_places_and_numbers_that_identify_are_covered(read: Read) -> None:
    text = shown(redacted(report_on(read(TEXT)))).document.text
    for word in (
        "Anjali", "Farrell", "Nkosi", "Lusaka", "Arbor", "Vukovic", "nkosi@example", "555", "0134", "2019",
        "医生", "Надежда", "03/11", "1992",
    ):  # fmt: skip
        assert word.casefold() not in text.casefold(), word


def test_what_a_reader_weighs_stays(read: Read) -> None:
    text = shown(redacted(report_on(read(TEXT)))).document.text
    for words in (
        "I failed Step 1 in July of",
        "because I studied",
        "grandfather's notes",
        "I scored 238 on Step 2 CK",
    ):
        assert words in text


@pytest.mark.parametrize(
    "end", ["Farrell's notes helped me.", "FARRELL", "Nkosi_2 is how I sign.", "Nkosi’s plan worked.", "नकोसी गया।"]
)
def test_a_name_is_known_again_in_another_form(read: Read, end: str) -> None:
    text = shown(
        redacted(report_on(read(f"I am Anjali O'Farrell-Nkosi and I failed Step 1.\n\n{end}\n")))
    ).document.text
    assert not any(name in text.casefold() for name in ("farrell", "nkosi", "क", "स", "ी"))


def test_a_name_that_is_written_with_entities_is_covered() -> None:
    text = "My tutor M&uuml;ller, a friend, met me&nbsp;twice."
    document = read_markdown("a.md", text)
    words = prose(document).text
    statement = Statement(document, (Sentence(Span(0, len(text)), words),))
    held = shown(redacted(report_on(statement)))
    assert "ller" not in held.sentences[0].text
    assert held.document.text.startswith(f"My tutor {BLOCK * 11}, a friend")
    assert list(held.document.shown.values()) == ["\u00a0"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**O**mondi", "Omondi"),
        ("_Omondi_", "Omondi"),
        (r"k\_ward@mail.example.org", "k_ward@mail.example.org"),
        (r"312\-555\-0143", "312-555-0143"),
    ],
)
def test_what_marks_of_markdown_part_is_covered_whole(written: str, read: str) -> None:
    text = f"Then my dean, {written}, never warned us."
    document = read_markdown("a.md", text)
    statement = Statement(document, (Sentence(Span(0, len(text)), prose(document).text),))
    report = redacted(report_on(statement, finding(Span(0, 50), f"This blames: “my dean, {read}, never”.")))
    message = report.files[0].findings[0].message
    said = message.removeprefix("This blames: “my dean, ").removesuffix(", never”.")
    assert len(said) == len(read)
    assert not any(char.isalnum() for char in said)
    assert shown(report).document.text.startswith(f"Then my dean, {BLOCK * len(written)}")


def test_quantities_and_days_stay(read: Read) -> None:
    text = "After I failed Step 1 I did 2,400 questions on Fridays, in the Ward Program of XXXX, and 14000 after.\n"
    assert shown(redacted(report_on(read(text)))).document.text == text.replace("14000", BLOCK * 5)


def test_no_part_of_a_place_is_left(read: Read) -> None:
    text = "After I failed Step 1 I moved to New York and then to New Delhi, and I slept.\n"
    assert "New" not in shown(redacted(report_on(read(text)))).document.text


BODY = "\n\nI failed Step 1 in a hard year and I passed it in the next.\n"


@pytest.mark.parametrize(
    "title",
    [
        "Personal Statement",
        "PERSONAL STATEMENT",
        "# Personal Statement",
        "My Personal Statement:",
        "**Statement of Purpose**",
        "Why I Chose Medicine",
        "Research Experience",
        "Academic Difficulties",
        "Career Goals",
        "Step 1 Failure",
    ],
)
def test_a_title_of_the_usual_kind_stays(read: Read, title: str) -> None:
    for text in (f"{title}{BODY}", f"I like long visits.\n\n{title}{BODY}", f"{title}\r\n\r\n{BODY.strip()}\r\n"):
        assert shown(redacted(report_on(read(text)))).document.text == text


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("Personal Statement of Anjali Nkosi", "Personal Statement of ██████ █████"),
        ("Anjali Nkosi – Personal Statement", "██████ █████ – Personal Statement"),
        ("Personal Statement: Anjali Nkosi", "Personal Statement: ██████ █████"),
        ("Personal Statement, Anjali Nkosi", "Personal Statement, ██████ █████"),
    ],
)
def test_whose_title_it_is_is_covered(read: Read, line: str, left: str) -> None:
    assert shown(redacted(report_on(read(f"{line}{BODY}")))).document.text == f"{left}{BODY}"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Introduction Nkosi", "Nkosi"),
        ("Lusaka Research", "Lusaka"),
        ("Why I Chose Lusaka", "Lusaka"),
        ("Grace Summary Hospital", "Grace"),
        ("I sat in the Personal Touch Clinic for a year.", "Personal"),
        ("For a year I worked in the office of Ms. Leadership in Ndola.", "Leadership"),
        ("I was helped by the staff at the\nStatement Foundation in that year.", "Statement"),
    ],
)
def test_a_name_that_stands_as_a_title_does_or_has_its_words_is_covered(read: Read, text: str, hidden: str) -> None:
    assert hidden not in shown(redacted(report_on(read(f"{text}{BODY}")))).document.text


def test_every_place_stays_where_it_was(read: Read) -> None:
    before = read(TEXT)
    after = shown(redacted(report_on(before)))
    assert len(after.document.text) == len(TEXT)
    assert [s.span for s in after.sentences] == [s.span for s in before.sentences]
    assert [i for i, c in enumerate(TEXT) if c.isspace()] == [
        i for i, c in enumerate(after.document.text) if c.isspace()
    ]
    assert all(a == b or b == BLOCK for a, b in zip(TEXT, after.document.text, strict=True))


def test_the_words_of_sentences_and_of_what_is_said_are_covered_alike(read: Read) -> None:
    statement = read(TEXT)
    at = TEXT.index("Dr. Vukovic")
    kept = Allowed("blame", "Vukovic said so", "2026-01-01", "anjali-nkosi.txt:3", finding(Span(0, 6), "Anjali did"))
    before = report_on(
        statement,
        finding(Span(at, at + 11), "outside you: “Dr. Vukovic”"),
        checklist=(Item("Named", True, "by Vukovic"),),
        allowed=(kept,),
    )
    file = redacted(before).files[0]
    assert "Vukovic" not in repr(file)
    assert "Anjali" not in repr(file)
    assert "anjali" not in repr(file)
    assert file.findings[0].message == "outside you: “Dr. ███████”"
    assert file.findings[0].span == Span(at, at + 11)


def test_what_the_reader_takes_for_private_is_covered(read: Read) -> None:
    text = "my number is ab12 here.\n"
    at = text.index("ab12")
    told = redacted(report_on(read(text), finding(Span(at, at + 4), "“ab12”", "private-info")))
    assert "ab12" not in repr(told)


def test_a_draft_is_called_by_its_number_and_its_file_is_left_behind(read: Read) -> None:
    statement = read(TEXT)
    statement = replace(statement, document=replace(statement.document, original=b"PK Anjali"))
    after = redacted(report_on(statement))
    assert (after.files[0].path, after.problems) == ("draft-1", ())
    assert shown(after).document.original == b""


def test_a_draft_that_could_not_be_read_says_why_without_its_name() -> None:
    report = Report("0", (FileReport("nkosi.doc", error="nkosi.doc is an old Word file; save it as .docx"),))
    assert redacted(report).files == (FileReport("draft-1", error="draft-1 is an old Word file; save it as .docx"),)
