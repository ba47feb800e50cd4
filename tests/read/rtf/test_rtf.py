"""Rich text: what is read, in whatever encoding, and what is not."""

import pytest

from pslint.errors import UnreadableError
from pslint.read import read

HEAD = rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial;}}"


def paragraphs(body: bytes) -> list[str]:
    document = read("a.rtf", HEAD + body + b"}")
    return [" ".join(piece.of(document.text) for piece in p.pieces) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"\pard I {\b fa}iled\par I passed.\par", ["I failed", "I passed."]),
        (b"\\pard I failed\r\n Step 1.\\par\nI passed.", ["I failed Step 1.", "I passed."]),
        (rb"I didn\'92t, I didn\u8217?t, I didn\rquote t.", ["I didn’t, I didn’t, I didn’t."]),
        (rb"\uc2 a\u8217\'a1\'afb \uc0 c\u8217d", ["a’b c’d"]),
        (rb"{\f1 \'cf\'f0\'e8} and \'e9", ["При and é"]),
        (rb"good \u-10179?\u-8694?", ["good \U0001f60a"]),
        (rb"one\tab two\~three\_four\emdash five", ["one\ttwo\u00a0three\u2011four—five"]),
        (rb"{\header A. Rao\par}{\footer Page 1}{\info{\title No}}Seen.", ["Seen."]),
        (rb"{\*\generator Word;}{\*\unknown gone}{\pict\pngblip 89504e47}Seen.", ["Seen."]),
        (rb"{\pict\bin5 }{\\}}Seen.", ["Seen."]),
        (rb"I {\deleted never }gave {\v hidden }up.", ["I gave up."]),
        (rb"I \deleted never \deleted0 gave \v x\plain up.", ["I gave up."]),
        (rb'See {\field{\*\fldinst{HYPERLINK "https://example.org"}}{\fldrslt{my log}}}.', ["See my log."]),
        (rb"I failed.{\footnote\pard \chftn A note.}\par I passed.", ["I failed.", "I passed.", "A note."]),
        (rb"I failed.{\*\footnote\chftn A note.}\par I passed.", ["I failed.", "I passed.", "A note."]),
        (rb"Said.{\*\annotation Why?}", ["Said."]),
        (rb"A{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt In the box.\par}}}{\shprslt gone}.", ["A.", "In the box."]),
        (rb"A{\*\do\dobxpage{\*\dptxbx{\dptxbxtext In the box.}}}.", ["A.", "In the box."]),
        (rb"A{\do\dobxpage\dptxbx{\dptxbxtext\pard In the box.\par}\dpx9}.\par", ["A.", "In the box."]),
        (
            rb"A{\shp{\*\shpinst{\shptxt In the box.}}{\shprslt{\*\do\dptxbx{\dptxbxtext In the box.}}}}.",
            ["A.", "In the box."],
        ),
        (rb"{\mvf Moved.}Stays.\par{\mvt Moved.}", ["Stays.", "Moved."]),
        (rb"\mvf Moved. \mvf0 Stays.", ["Stays."]),
        (rb"\trowd left\cell right\cell\row below", ["left", "right", "below"]),
        (rb"one\line\softline two", ["one", "two"]),
        (rb"a \{b\} \\c", [r"a {b} \c"]),
    ],
)
def test_what_the_reader_of_the_page_sees_is_read(body: bytes, expected: list[str]) -> None:
    assert paragraphs(body) == expected


def test_items_and_headings_are_known() -> None:
    body = rb"\pard\outlinelevel0 Title\par\pard{\listtext 1.\tab}\ls1 I kept a log.\par\pard Prose.\par"
    document = read("a.rtf", HEAD + body + b"}")
    assert [p.kind for p in document.paragraphs] == ["heading", "item", "prose"]
    assert document.text == "Title\n\nI kept a log.\n\nProse."


HIDING = (
    rb"{\stylesheet{\s0 Normal;}{\*\cs15\additive\v Gone;}{\*\cs16\sbasedon15 Too;}{\*\cs17\sbasedon15\v0 Back;}"
    rb"{\s18\v Whole;}{\*\ts19\v Table;}{\s19 Seen;}}"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"Seen {\cs15 gone }words.", ["Seen words."]),
        (rb"Seen {\cs16 gone }words.", ["Seen words."]),
        (rb"Seen {\cs17 and shown }words.", ["Seen and shown words."]),
        (rb"Seen \cs15 gone \plain words.", ["Seen words."]),
        (rb"Seen \cs15 gone \v0 words.", ["Seen words."]),
        (rb"\pard\s18 Gone.\par\pard\s19 Seen.\par", ["Seen."]),
        (rb"\pard\s18\plain Gone {\v0 but this}.\par\pard Seen.", ["but this", "Seen."]),
        (rb"Seen.{\v\chftn{\footnote\pard\plain A note.}}\par Seen too.", ["Seen.", "Seen too."]),
        (rb"Seen.{\deleted gone {\footnote\pard\plain A note.}}", ["Seen."]),
    ],
)
def test_words_that_a_style_hides_are_left_out_and_notes_on_hidden_words(body: bytes, expected: list[str]) -> None:
    assert paragraphs(HIDING + body) == expected


SHEET = (
    rb"{\stylesheet{\s0 Normal;}{\s1\sbasedon0\f0 heading 1;}{\s2\sbasedon1 Mine;}{\s3{\b }Ti"
    rb"tle;}{\*\cs4 Title char;}{\s5\outlinelevel2 Chapter;}{\s6\outlinelevel9 Body;}}"
)


def test_headings_are_known_by_the_names_of_their_styles_and_numbers_make_them_no_items() -> None:
    body = b"".join(rb"\pard\s%d\ls1 In style %d.\par" % (number, number) for number in range(7))
    document = read("a.rtf", HEAD + SHEET + body + b"}")
    kinds = ["item", "heading", "heading", "heading", "item", "heading", "item"]
    assert [p.kind for p in document.paragraphs] == kinds
    assert "Mine" not in document.text
    numbered = read("a.rtf", HEAD + rb"\pard\ls1\outlinelevel0 A.\par\pard\outlinelevel0\ls1 B.\par}")
    assert [p.kind for p in numbered.paragraphs] == ["heading", "heading"]


def test_a_list_as_older_programs_write_it_is_known_by_its_marks() -> None:
    mark = rb"{\pntext\f1\'B7\tab}"
    numbers = rb"{\*\pn\pnlvlblt{\pntxtb\'B7}}"
    items = mark + numbers + rb" I kept a log.\par" + mark + rb"I met my tutor.\par"
    body = rb"\pard Prose.\par\pard" + items + rb"\pard Prose."
    document = read("a.rtf", HEAD + body + b"}")
    assert [p.kind for p in document.paragraphs] == ["prose", "item", "item", "prose"]


def test_what_follows_the_last_group_is_not_read() -> None:
    assert read("a.rtf", HEAD + b"Seen.}} {gone}").text == "Seen."


@pytest.mark.parametrize("body", [b"I failed.", b"{" * 50_000, rb"{\bin99999999 x}}"])
def test_one_that_is_cut_short_says_so(body: bytes) -> None:
    with pytest.raises(UnreadableError, match="damaged or cut short"):
        read("a.rtf", HEAD + body)
