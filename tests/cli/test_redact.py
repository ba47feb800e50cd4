"""``--redact`` as a user runs it: in every format, nothing of what is covered is left."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from click.testing import Result

from pslint.lint import lint
from pslint.redact import PATTERNS, covered, redacted
from pslint.render import RENDERERS, View

SAMPLES = Path(__file__).parents[2] / "samples"

Run = Callable[..., Result]

TEXT = """Wanjiru Abernathy-Sow was raised in Nakuru.

I failed Step 1 in 2018. My school, Egerton College, never taught us questions. I made a plan with Dr. Quispe
and passed with 231.

My number is +254 700 555 019. Today I want to be a family doctor.
"""
HIDDEN = ("wanjiru", "abernathy", "nakuru", "2018", "egerton", "quispe", "+254", "555")

pytestmark = pytest.mark.usefixtures("shared")


def parts(content: bytes) -> str:
    """What a packed file holds, as one text; another file as it is."""
    if not content.startswith(b"PK"):
        return content.decode()
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return " ".join(file.read(name).decode("utf-8", "replace") for name in file.namelist())


@pytest.mark.parametrize("name", RENDERERS)
def test_nothing_covered_is_left_in_any_format(run: Run, tmp_path: Path, name: str) -> None:
    draft, out = tmp_path / "abernathy.txt", tmp_path / "out"
    draft.write_text(TEXT, encoding="utf-8")
    result = run("--redact", "--format", name, "-o", out, draft)
    assert result.exit_code == 1, result.output
    said = parts(out.read_bytes())
    assert not [word for word in HIDDEN if word in said.casefold()]


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_covered_in_a_sample_is_left_in_any_format(sample: Path) -> None:
    report = lint([str(sample)], more=PATTERNS)
    (file,) = report.files
    text = sample.read_text(encoding="utf-8")
    hidden = {word for span in covered(file) for word in span.of(text).split() if len(word) >= 4} | {sample.name}
    assert len(hidden) > 2
    shared = replace(redacted(report), rules=())  # whose sources have names and years of their own
    for name, form in RENDERERS.items():
        content = form.render(shared, View())
        said = parts(content if isinstance(content, bytes) else content.encode()).casefold()
        assert {word for word in hidden if re.search(rf"(?<!\w){re.escape(word.casefold())}(?!\w)", said)} == set(), (
            name
        )


def test_a_word_draft_is_left_behind_with_its_author(run: Run, tmp_path: Path) -> None:
    word = docx.Document()
    word.core_properties.author = "Wanjiru Abernathy-Sow"
    for paragraph in TEXT.strip().split("\n\n"):
        word.add_paragraph(paragraph.replace("\n", " "))
    draft, out = tmp_path / "abernathy.docx", tmp_path / "out.docx"
    word.save(str(draft))
    run("--redact", "--format", "docx", "-o", out, draft)
    said = parts(out.read_bytes())
    assert "I failed Step 1" in said
    assert not [word for word in HIDDEN if word in said.casefold()]


def test_the_pages_of_a_folder_are_numbered_and_take_no_draft_s_place(run: Run, tmp_path: Path) -> None:
    for name in ("abernathy.txt", "sow.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    run("--redact", "--format", "html", "-o", f"{tmp_path}/pages/", tmp_path / "abernathy.txt", tmp_path / "sow.txt")
    assert sorted(p.name for p in (tmp_path / "pages").iterdir()) == ["draft-1.html", "draft-2.html", "index.html"]
    refused = run("--redact", "-o", tmp_path / "sow.txt", tmp_path / "sow.txt")
    assert "this is a draft" in str(refused.exception)
    assert (tmp_path / "sow.txt").read_text(encoding="utf-8") == TEXT


def test_what_is_wrong_is_still_said_with_its_name_on_standard_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = run("--redact", "-o", tmp_path / "out", tmp_path / "a.txt", tmp_path / "gone.txt")
    assert result.exit_code == 2
    assert "gone.txt" in result.output
