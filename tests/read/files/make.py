"""Make the samples in every format, as LibreOffice saves them: python tests/read/files/make.py

Needs LibreOffice Writer (Debian: apt-get install --no-install-recommends libreoffice-writer-nogui fonts-liberation).
The files are kept in the repository, so that no test needs it; make them anew when a sample has changed.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
SAMPLES = HERE.parent.parent.parent / "samples"
FORMATS = {
    "docx": "docx:MS Word 2007 XML",
    "odt": "odt",
    "rtf": "rtf:Rich Text Format",
    "html": "html:HTML (StarWriter)",
    "pdf": "pdf",
}
SOURCE = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
 <office:styles>
  <style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif"
   fo:font-size="11pt" fo:language="en" fo:country="US" fo:hyphenate="{hyphenate}"/></style:default-style>
  <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
   style:default-outline-level="1" style:class="text"><style:text-properties fo:font-size="16pt"/></style:style>
 </office:styles>
 <office:automatic-styles>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">
   <style:paragraph-properties fo:margin-bottom="{gap}" fo:text-indent="{indent}" fo:text-align="{align}"
    fo:hyphenation-ladder-count="no-limit"/>
  </style:style>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="8.5in" fo:page-height="{height}"
   fo:margin-top="0.5in" fo:margin-bottom="0.5in" fo:margin-left="1in" fo:margin-right="1in"/>
   <style:header-style>
    <style:header-footer-properties fo:margin-bottom="0.3in" fo:min-height="0.2in"/></style:header-style>
   <style:footer-style>
    <style:header-footer-properties fo:margin-top="0.3in" fo:min-height="0.2in"/></style:footer-style>
  </style:page-layout>
 </office:automatic-styles>
 <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">
  <style:header><text:p>A. Writer, family medicine</text:p></style:header>
  <style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>
 </style:master-page></office:master-styles>
 <office:body><office:text>{body}</office:text></office:body>
</office:document>
"""
LOOKS = {
    "gaps": {"gap": "0.1in", "indent": "0in", "align": "start", "hyphenate": "false", "height": "11in"},
    "indents": {"gap": "0in", "indent": "0.3in", "align": "justify", "hyphenate": "true", "height": "6in"},
}


def paragraph(words: str) -> str:
    """Return a paragraph of a sample as OpenDocument."""
    words = escape(" ".join(words.split()))
    if words.startswith("#"):
        return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words.lstrip("# ")}</text:h>'
    words = re.sub(r"\*{1,2}([^*]+)\*{1,2}", r'<text:span text:style-name="T1">\1</text:span>', words)
    return f'<text:p text:style-name="P1">{words}</text:p>'


def source(sample: Path, look: str) -> str:
    """Return a sample as a flat OpenDocument text."""
    text = sample.read_text(encoding="utf-8")
    lines = re.split(r"\n\s*\n", text.strip())
    if max(map(len, text.splitlines())) > 120:  # not wrapped: a line is a paragraph
        lines = [line for line in text.splitlines() if line.strip()]
    return SOURCE.format(body="".join(paragraph(line) for line in lines), **LOOKS[look])


def convert(files: list[Path], form: str, folder: Path) -> None:
    """Save files in another format."""
    command = ["soffice", "--headless", "--convert-to", form, "--outdir", str(folder), *map(str, files)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Make all files, or those of the samples named."""
    chosen = sys.argv[1:]
    samples = [s for s in sorted(SAMPLES.iterdir()) if s.suffix in (".txt", ".md") and s.stem != "README"]
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        made = [work / f"{s.stem}.fodt" for s in samples if not chosen or s.stem in chosen]
        for file, sample in zip(made, (s for s in samples if not chosen or s.stem in chosen), strict=True):
            file.write_text(source(sample, "gaps"), encoding="utf-8")
        for form in FORMATS.values():
            convert(made, form, HERE)
        narrow = [work / f"{file.stem}-indents.fodt" for file in made]
        for file, sample in zip(narrow, (s for s in samples if not chosen or s.stem in chosen), strict=True):
            file.write_text(source(sample, "indents"), encoding="utf-8")
        convert(narrow, "pdf", HERE)


if __name__ == "__main__":
    main()
