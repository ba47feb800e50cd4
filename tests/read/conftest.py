"""Packed files made by hand: a body, and whatever parts a test needs beside it."""

import io
import zipfile
from collections.abc import Callable

import pytest

Pack = Callable[..., bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


def links(**targets: str) -> str:
    held = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{held}</Relationships>"
    )


@pytest.fixture
def word() -> Pack:
    """Make a Word file of its body and other parts (``styles=``, ``footnotes=``) in XML; ``whole`` is the main part."""
    return _word


def _word(body: str, main: str = "document", whole: bytes | None = None, **others: str) -> bytes:
    roots = {
        "styles": "styles",
        "footnotes": "footnotes",
        "endnotes": "endnotes",
        "header": "hdr",
        "comments": "comments",
    }
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": links(officeDocument=f"word/{main}.xml"),
        f"word/{main}.xml": whole or f"{HEAD}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        f"word/_rels/{main}.xml.rels": links(**{kind: f"{kind}.xml" for kind in others}),
    }
    for kind, content in others.items():
        parts[f"word/{kind}.xml"] = f"{HEAD}<w:{roots[kind]} {NAMESPACES}>{content}</w:{roots[kind]}>"
    return packed(parts)


@pytest.fixture
def opendocument() -> Pack:
    """Make an OpenDocument text of the XML of its body; ``styles`` are its automatic ones, ``common`` the others."""
    return _opendocument


def _opendocument(
    body: str, styles: str = "", manifest: str = "", content: str = "content.xml", common: str = ""
) -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for name, long in {
            "office": "office",
            "text": "text",
            "table": "table",
            "draw": "drawing",
            "style": "style",
        }.items()
    )
    svg = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
            "styles.xml": (
                f"{HEAD}<office:document-styles {spaces}><office:styles>{common}</office:styles>"
                "<office:master-styles><text:p>A. Rao</text:p></office:master-styles></office:document-styles>"
            ),
            content: (
                f"{HEAD}<office:document-content {spaces} {svg}>"
                f"<office:automatic-styles>{styles}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
            ),
        }
    )


Put = tuple[float, float, float, str]  # across, up, size of letters, words


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Make a PDF of pages of words that stand at their places."""
    return _pdf


def _pdf(*pages: list[Put], extra: bytes = b"", height: int = 792) -> bytes:
    contents = [b"\n".join(_shown(*put) for put in page) + extra for page in pages]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for at, content in enumerate(contents):
        box = f"/MediaBox[0 0 612 {height}]/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{box}/Contents {5 + 2 * at} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    return assembled(objects)


def _shown(x: float, y: float, size: float, words: str) -> bytes:
    escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F %g Tf %g %g Td (%s) Tj ET" % (size, x, y, escaped)


def assembled(objects: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end
