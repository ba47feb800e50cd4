"""The Word file, opened by an office program: it comes out as pages, with every comment in it."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pslint.render import RENDERERS, View
from pslint.values import Report

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(
    SOFFICE is None, reason="needs LibreOffice; on Debian: apt-get install libreoffice-writer-nogui"
)
EXPORT = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
ANNOTATION = re.compile(rb"/Subtype\s*/Text\b")


@pytest.mark.parametrize("path", ["a.docx", "a.txt"])
def test_every_comment_is_in_the_printed_pages(
    rich: bytes, told: Callable[..., Report], path: str, tmp_path: Path
) -> None:
    words = ("failed Step 1", "taught us") if path == "a.docx" else ("failed", "Step 1")
    data = rich if path == "a.docx" else b"I failed Step 1 once."
    content = RENDERERS["docx"].render(told(path, data, *words, passage=(words[0], words[1])), View())
    assert isinstance(content, bytes)
    (tmp_path / "a.docx").write_bytes(content)
    command = [str(SOFFICE), "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", EXPORT]
    done = subprocess.run(
        [*command, "--outdir", str(tmp_path), str(tmp_path / "a.docx")], capture_output=True, timeout=300, check=False
    )
    assert (tmp_path / "a.pdf").exists(), done.stderr.decode()
    comments = 1 + 1 + len(words) + (path == "a.docx")  # verdict, passage, findings, and the mentor's own
    assert len(ANNOTATION.findall((tmp_path / "a.pdf").read_bytes())) == comments
