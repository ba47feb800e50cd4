"""A few paragraphs, saved in every format: the smallest file of each that holds all their characters."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from formats import OPEN, WORD, open_document, page, pdf, stream, word

WIDEST = 88  # letters in a line of a PDF


def as_word(paragraphs: Sequence[str]) -> bytes:
    held = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>' for words in paragraphs)
    return word(_between(WORD, b"<w:body>", held, b"</w:body>"))


def as_open_document(paragraphs: Sequence[str]) -> bytes:
    held = "".join(f"<text:p>{escape(words)}</text:p>" for words in paragraphs)
    return open_document(_between(OPEN, b"<office:text>", held, b"</office:text>"))


def _between(whole: bytes, start: bytes, held: str, end: bytes) -> bytes:
    return whole[: whole.index(start) + len(start)] + held.encode() + whole[whole.index(end) :]


def as_rich_text(paragraphs: Sequence[str]) -> bytes:
    held = "".join(f"\\pard\\plain {''.join(map(_escaped, words))}\\par\n" for words in paragraphs)
    return f"{{\\rtf1\\ansi\\ansicpg1252\\uc1 {held}}}".encode("ascii")


def _escaped(char: str) -> str:
    if char in "\\{}":
        return f"\\{char}"
    units = char.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return char if char.isascii() else "".join(f"\\u{number}?" for number in numbers)


def as_page(paragraphs: Sequence[str]) -> bytes:
    held = "\n".join(f"<p>{escape(words, quote=False)}</p>" for words in paragraphs)
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{held}</body></html>'.encode()


def as_references(paragraphs: Sequence[str]) -> bytes:
    """Return a page that writes what is not ASCII as references to characters, as older programs do."""
    return as_page(paragraphs).decode().encode("ascii", "xmlcharrefreplace")


def as_markdown(paragraphs: Sequence[str]) -> bytes:
    return "\n\n".join(paragraphs).encode()


def as_pdf(paragraphs: Sequence[str]) -> bytes:
    """Return a PDF whose font says which letter each of its signs is, as those of word processors do."""
    lines: list[bytes] = []
    up = 740
    for words in paragraphs:
        for line in _wrapped(words):
            lines.append(b"BT /F1 11 Tf 1 0 0 1 60 %d Tm <%b> Tj ET" % (up, line.encode("utf-16-be").hex().encode()))
            up -= 14
        up -= 14
    one = page(b"\n".join(lines))
    return pdf([*one[:4], FONT, INNER, MEANING])


def _wrapped(words: str) -> list[str]:
    lines = [""]
    for next_ in words.split():
        if len(lines[-1]) + len(next_) + 1 > WIDEST:
            lines.append("")
        lines[-1] += f" {next_}" if lines[-1] else next_
    return lines


FONT = b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>"
INNER = (
    b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /DW 500 "
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
)
MEANING = stream(
    b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange\n100 beginbfrange\n"
    + b"\n".join(b"<%02x00> <%02xff> <%02x00>" % (high, high, high) for high in range(256))
    + b"\nendbfrange endcmap"
)

SAVED: Mapping[str, tuple[str, Callable[[Sequence[str]], bytes]]] = {
    "docx": ("docx", as_word),
    "odt": ("odt", as_open_document),
    "rtf": ("rtf", as_rich_text),
    "html": ("html", as_page),
    "html in references": ("html", as_references),
    "md": ("md", as_markdown),
    "pdf": ("pdf", as_pdf),
}
"""By a name: the suffix, and what saves paragraphs."""
