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
