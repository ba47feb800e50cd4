"""Same text, same verdict: every sample in every format, all the way to passages, roles, findings and checklist.

The model sees the prose of a draft alone (``pslint.nlp.prose``), so it runs once for each sample as long as the prose
is the same in every format, which is held first; where it were not, it would run again and the verdicts would show it.
What else has a part in a verdict, the way back into each file's own text and the checks on it, is done for every file.
A file cut short at any twentieth of its length is an error, and a web page a part of its words.
"""

from pathlib import Path
from typing import Any

import pytest
from verdicts import Remembering, verdicts

from pslint.errors import UnreadableError
from pslint.nlp.prose import PARAGRAPH_END, prose
from pslint.read import read
from pslint.values import Document

ROOT = Path(__file__).parent.parent
FILES = ROOT / "tests" / "read" / "files"
SAMPLES = {
    path.stem: path
    for path in sorted((ROOT / "samples").iterdir())
    if path.suffix in (".txt", ".md") and path.stem != "README"
}
MADE = [path for path in sorted(FILES.iterdir()) if path.suffix != ".py" and path.is_file()]
AGAIN = "make the files anew: python tests/read/files/make.py"
MARKS = {"txt": {"heading": "", "item": "- ", "prose": ""}, "md": {"heading": "# ", "item": "- ", "prose": ""}}


def sample_of(made: Path) -> Path:
    return SAMPLES[made.stem.removesuffix("-indents")]


def words_of(path: Path) -> str:
    return prose(read(str(path))).text


def as_text(document: Document, suffix: str) -> str:
    """Return a draft as somebody would type it into a text file or as Markdown, a paragraph a line."""
    kinds = (paragraph.kind for paragraph in document.paragraphs)
    said = prose(document).text.split(PARAGRAPH_END)
    return "\n\n".join(MARKS[suffix][kind] + words for kind, words in zip(kinds, said, strict=True)) + "\n"


@pytest.fixture
def typed(tmp_path: Path) -> dict[Path, Path]:
    """Make every sample as plain text and as Markdown; return the sample of each file."""
    made: dict[Path, Path] = {}
    for name, sample in SAMPLES.items():
        for suffix in MARKS:
            path = tmp_path / f"{name}.{suffix}"
            path.write_text(as_text(read(str(sample)), suffix), encoding="utf-8")
            made[path] = sample
    return made


def test_every_sample_is_there_in_every_format() -> None:
    formats = {".docx", ".odt", ".rtf", ".html", ".pdf"}
    assert {path.suffix for path in MADE} == formats, AGAIN
    assert {path.name for path in MADE} >= {name + suffix for name in SAMPLES for suffix in formats}, AGAIN


@pytest.mark.parametrize("made", MADE, ids=lambda path: path.name)
def test_the_prose_is_the_same_in_every_format(made: Path) -> None:
    document, sample = read(str(made)), read(str(sample_of(made)))
    assert words_of(made) == words_of(sample_of(made)), AGAIN
    assert [paragraph.kind for paragraph in document.paragraphs] == [paragraph.kind for paragraph in sample.paragraphs]


def test_the_prose_is_the_same_when_it_is_typed(typed: dict[Path, Path]) -> None:
    assert [path.name for path, sample in typed.items() if words_of(path) != words_of(sample)] == []


@pytest.mark.parametrize("made", MADE, ids=lambda path: path.name)
def test_a_truncated_file_is_an_error_or_a_part_of_its_words(made: Path) -> None:
    data, whole = made.read_bytes(), words_of(made)
    for part in range(20):
        cut = data[: len(data) * part // 20]
        if made.suffix == ".html" and part:  # a page need not end: what there is of it is shown
            told = _words(made, cut)
            assert told is None or told.split()[:-1] == whole.split()[: len(told.split()) - 1]
        else:
            assert _words(made, cut) is None


def _words(made: Path, data: bytes) -> str | None:
    try:
        return prose(read(made.name, data)).text
    except UnreadableError:
        return None


@pytest.mark.model
def test_every_sample_gets_the_same_verdict_in_every_format(
    nlp: Any, typed: dict[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline = Remembering(nlp)
    monkeypatch.setattr("pslint.nlp.annotate.load", lambda: pipeline)
    others = {**{made: sample_of(made) for made in MADE}, **typed}
    found = verdicts([*SAMPLES.values(), *others])
    assert [path.name for path, sample in others.items() if found[path] != found[sample]] == []
    assert pipeline.texts == len(SAMPLES)
