"""Same text, same verdict: a statement in every format, and in whatever characters its words are written."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from pslint.errors import UnreadableError
from pslint.lint import lint
from pslint.nlp.prose import prose
from pslint.read import read
from pslint.values import FileReport

ROOT = Path(__file__).parent.parent
FILES = ROOT / "tests" / "read" / "files"
SAMPLES = {
    path.stem: path
    for path in sorted((ROOT / "samples").iterdir())
    if path.suffix in (".txt", ".md") and path.stem != "README"
}
MADE = [path for path in sorted(FILES.iterdir()) if path.suffix != ".py" and path.is_file()]
AGAIN = "make the files anew: python tests/read/files/make.py"


def sample_of(made: Path) -> Path:
    return SAMPLES[made.stem.removesuffix("-indents")]


def test_every_sample_is_there_in_every_format() -> None:
    formats = {".docx", ".odt", ".rtf", ".html", ".pdf"}
    assert {path.suffix for path in MADE} == formats, AGAIN
    assert {path.name for path in MADE} >= {name + suffix for name in SAMPLES for suffix in formats}, AGAIN


@pytest.mark.parametrize("made", MADE, ids=lambda path: path.name)
def test_the_prose_is_the_same_in_every_format(made: Path) -> None:
    assert prose(read(str(made))).text == prose(read(str(sample_of(made)))).text, AGAIN


@pytest.mark.parametrize("made", MADE, ids=lambda path: path.name)
def test_a_truncated_file_is_an_error_or_a_part_of_its_words(made: Path) -> None:
    data, whole = made.read_bytes(), prose(read(str(made))).text
    for part in range(20):
        if made.suffix == ".pdf" and part % 5:  # each is a process of its own
            continue
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


def verdict(file: FileReport) -> object:
    """Return what is said of a draft, in its plain words: passages with their roles, findings, checklist."""
    assert file.statement is not None, file.error
    passages = [([(s.text, s.roles) for s in p.sentences], p.setbacks) for p in file.statement.passages]
    findings = [(f.rule, f.level, plain(f.span.of(file.statement.document.text))) for f in file.findings]
    return passages, findings, [(item.item, item.met) for item in file.checklist]


def plain(words: str) -> str:
    """Return words without what no reader sees: marks of emphasis, headings and lists, kinds of quotes and spaces."""
    kept = "".join(c for c in words if unicodedata.category(c) != "Cf")
    kept = re.sub(r"^\s*(?:#+|[-•*])\s+", "", kept, flags=re.MULTILINE)
    kept = unicodedata.normalize("NFKC", kept).translate(str.maketrans("’‘“”‐", "''\"\"-"))
    return " ".join(re.sub(r"[*_]{1,2}(?=\w)|(?<=\w)[*_]{1,2}", "", kept).split())


def soft_hyphens(text: str) -> str:
    return re.sub(r"([a-z]{3})([a-z]{3})", "\\1\u00ad\\2", text)


def zero_width(text: str) -> str:
    return re.sub(r"\b([A-Za-z])([a-z])", "\\1\u200b\\2", text).replace(" ", " \u2060")


def quotes(text: str) -> str:
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text.replace("’", "'"))
    return re.sub(r'"([^"]*)"', "“\\1”", text)


def full_width(text: str) -> str:
    return re.sub(r"[A-Za-z0-9]", lambda c: chr(ord(c[0]) + 0xFEE0), text)


WAYS: dict[str, Callable[[str], str]] = {
    "soft hyphens": soft_hyphens,
    "non-breaking spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "smart quotes": quotes,
    "zero-width characters": zero_width,
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "full width": full_width,
    "right-to-left marks": lambda text: "\u200f".join(re.split(r"(?<=[.!?])", text)),
    "embedded directions": lambda text: re.sub(r"(\w+)", "\u202a\\1\u202c", text),
    "a byte-order mark inside": lambda text: text.replace(". ", ".\ufeff "),
}


@pytest.fixture
def told(nlp: object, monkeypatch: pytest.MonkeyPatch) -> Callable[..., FileReport]:
    monkeypatch.setattr("pslint.nlp.annotate.load", lambda: nlp)
    return lambda path, data=None: lint([str(path)], stdin=data).files[0]


@pytest.mark.model
@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_gets_the_same_verdict(name: str, told: Callable[..., FileReport]) -> None:
    expected = verdict(told(SAMPLES[name]))
    for made in (path for path in MADE if sample_of(path) == SAMPLES[name]):
        assert verdict(told(made)) == expected, made.name


@pytest.mark.model
@pytest.mark.parametrize("way", WAYS)
def test_the_kind_of_characters_changes_no_verdict(way: str, told: Callable[..., FileReport]) -> None:
    for path in (p for p in SAMPLES.values() if p.suffix == ".txt"):
        text = path.read_text(encoding="utf-8")
        changed = WAYS[way](text)
        assert verdict(told("-", changed.encode())) == verdict(told("-", text.encode())), path.name
