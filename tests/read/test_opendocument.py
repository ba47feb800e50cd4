"""OpenDocument texts: what is read, and in which order."""

from collections.abc import Callable

import pytest

from pslint.errors import UnreadableError
from pslint.read import read

Pack = Callable[..., bytes]
NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
)
GONE = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>never </text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
)
SAID = "<svg:title>A</svg:title><svg:desc>A frame</svg:desc>"
BOX = f"<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box>{SAID}</draw:frame>"
HIDDEN = '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:p>I <text:span>fa</text:span><text:span>iled</text:span> Step 1.</text:p>", ["I failed Step 1."]),
        ("<text:p>one<text:tab/>two<text:s text:c='2'/>three</text:p>", ["one\ttwo  three"]),
        ("<text:p>\n  One.\n  Two.\n</text:p><text:p/>", ["One. Two."]),
        (f"{GONE}<text:p>I <text:change text:change-id='c1'/>gave up.</text:p>", ["I gave up."]),
        ("<text:p>Said.<office:annotation><text:p>Why?</text:p></office:annotation></text:p>", ["Said."]),
        (f"<text:p>I failed.{NOTE}</text:p><text:p>I passed.</text:p>", ["I failed.", "I passed.", "A note."]),
        (f"<text:p>Before. {BOX}After.</text:p>", ["Before. After.", "In the box."]),
        ("<table:table><table:table-cell><text:p>left</text:p></table:table-cell></table:table>", ["left"]),
        ("<text:p>See <text:a>my log</text:a>.<text:soft-page-break/></text:p>", ["See my log."]),
        ("<text:p>My way: <text:title>to a clinic</text:title>.</text:p>", ["My way: to a clinic."]),
        ("<text:section text:display='none'><text:p>Hidden.</text:p></text:section><text:p>Seen.</text:p>", ["Seen."]),
        (
            "<text:section text:display='condition' text:is-hidden='true'><text:p>Hidden.</text:p></text:section>"
            "<text:section text:name='s'><text:p>Seen.</text:p></text:section>",
            ["Seen."],
        ),
        (
            f"<text:p>Gone.{NOTE}{BOX}<text:hidden-paragraph text:is-hidden='true'/></text:p><text:p>Seen.</text:p>",
            ["Seen."],
        ),
        ("<text:p>Seen.<text:hidden-paragraph text:condition='ooow:0'/></text:p>", ["Seen."]),
        ("<text:p>Seen.<text:hidden-text text:is-hidden='true'>Gone.</text:hidden-text></text:p>", ["Seen."]),
        ("<text:p>Seen <text:hidden-text text:condition='ooow:0'>too.</text:hidden-text></text:p>", ["Seen too."]),
        ("<text:p>Seen.<text:span text:style-name='T9'>Hidden.</text:span></text:p>", ["Seen."]),
    ],
)
def test_what_the_reader_of_the_page_sees_is_read(opendocument: Pack, body: str, expected: list[str]) -> None:
    document = read("a.odt", opendocument(body, HIDDEN))
    assert [" ".join(piece.of(document.text) for piece in p.pieces) for p in document.paragraphs] == expected


def test_paragraphs_that_a_style_hides_are_left_out(opendocument: Pack) -> None:
    def style(name: str, parent: str = "", display: str = "") -> str:
        properties = f'<style:text-properties text:display="{display}"/>' if display else ""
        return f'<style:style style:name="{name}" style:parent-style-name="{parent}">{properties}</style:style>'

    common = style("Note", display="none") + style("P3", "Note")
    automatic = style("P1", "Note") + style("P2", "Note", display="true") + style("P3")
    body = "".join(f"<text:p text:style-name='{name}'>{name}</text:p>" for name in ("Note", "P1", "P2", "P3"))
    document = read("a.odt", opendocument(body, automatic, common=common))
    assert document.text.split() == ["P2", "P3"]


def test_headings_and_items_are_told_apart_and_places_are_paragraphs(opendocument: Pack) -> None:
    title = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    body = (
        '<text:p text:style-name="P1">Title</text:p><text:h>Heading</text:h><text:p/>'
        "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list><text:p>Prose</text:p>"
    )
    document = read("a.odt", opendocument(body, title))
    assert [p.kind for p in document.paragraphs] == ["heading", "heading", "item", "prose"]
    place = document.place(document.text.index("Prose"))
    assert place is not None
    assert (place.kind, place.number) == ("paragraph", 4)


def test_a_locked_one_says_so(opendocument: Pack) -> None:
    with pytest.raises(UnreadableError, match="protected by a password"):
        read("a.odt", opendocument("<text:p>x</text:p>", manifest="<encryption-data/>"))
    with pytest.raises(UnreadableError, match="protected by a password"):  # as newer versions lock: all in one part
        read("a.odt", opendocument("", manifest="<encryption-data/>", content="encrypted-package"))
