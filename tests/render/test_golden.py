"""Every format of one sample, to the letter, beside what was agreed on: see CONTRIBUTING.md for how to renew it."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from pslint.render import RENDERERS, View
from pslint.values import Report

FOLDER = Path(__file__).parents[1] / "golden"
INSIDE = re.compile(r"(<(style|script)>).*?(</\2>)", re.DOTALL)  # page.css and sort.js are their own witnesses
HASH = re.compile(r"sha256-[A-Za-z0-9+/=]+")
DATE = re.compile(r'( w:date=")[^"]*')
PARTS = ("word/document.xml", "word/comments.xml")


def text(report: Report, width: int) -> str:
    return str(RENDERERS["text"].render(report, View(width)))


def bare(html: str | bytes) -> str:
    """Return the page without what is in its style and script."""
    return HASH.sub("sha256-…", INSIDE.sub(r"\1…\3", str(html)))


def index(report: Report) -> str:
    make = RENDERERS["html"].index
    assert make
    return bare(make(report, [f"{Path(f.path).stem}.html" if f.statement else None for f in report.files], View()))


def parts(report: Report) -> str:
    """Return the parts of the Word file that pslint writes, a line an element, without the date."""
    content = RENDERERS["docx"].render(report, View())
    assert isinstance(content, bytes)
    with ZipFile(BytesIO(content)) as package:
        return "\n".join(f"<!-- {name} -->\n{lines(package.read(name))}" for name in PARTS)


def lines(part: bytes) -> str:
    root = etree.fromstring(part, etree.XMLParser(remove_blank_text=True))
    etree.cleanup_namespaces(root)
    return DATE.sub(r"\1…", etree.tostring(root, pretty_print=True, encoding="unicode"))


SHOWN: dict[str, Callable[[Report], str]] = {
    "report-40.txt": lambda report: text(report, 40),
    "report-80.txt": lambda report: text(report, 80),
    "report-120.txt": lambda report: text(report, 120),
    "report.json": lambda report: str(RENDERERS["json"].render(report, View())),
    "report.md": lambda report: str(RENDERERS["markdown"].render(report, View())),
    "report.docx.xml": parts,
    "report.sarif": lambda report: str(RENDERERS["sarif"].render(report, View())),
    "report.github.txt": lambda report: str(RENDERERS["github"].render(report, View())),
    "report.junit.xml": lambda report: str(RENDERERS["junit"].render(report, View())),
    "report.html": lambda report: bare(RENDERERS["html"].render(report, View())),
    "index.html": index,
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_report_is_to_the_letter_what_was_agreed_on(
    name: str, carded: Report, request: pytest.FixtureRequest
) -> None:
    shown = SHOWN[name](carded)
    if request.config.getoption("--renew-golden"):
        (FOLDER / name).write_text(shown, encoding="utf-8", newline="\n")
    assert shown == (FOLDER / name).read_text(encoding="utf-8"), "if it is meant: pytest --renew-golden"


def test_every_format_has_a_golden_file_and_every_golden_file_a_format() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(SHOWN)
    assert {form.suffix for form in RENDERERS.values()} <= {s for name in SHOWN for s in Path(name).suffixes}
