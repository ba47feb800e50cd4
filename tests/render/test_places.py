"""Where a finding is said to be: in the words of its format."""

from pslint.render.positions import Places
from pslint.values import Document, Place


def test_a_text_has_lines_and_columns() -> None:
    places = Places(Document("a.txt", "one\ntwo", ()))
    assert (places.name(5), places.exact(5), places.number(5)) == ("line 2", "2:2", 2)


def test_another_format_has_its_pages_or_paragraphs() -> None:
    places = Places(Document("a.pdf", "one\ntwo\nthree", (), (Place(0, "page", 1), Place(4, "page", 2))))
    assert [places.exact(at) for at in (0, 3, 4, 12)] == ["page 1", "page 1", "page 2", "page 2"]
    assert places.name(5) == "page 2"
