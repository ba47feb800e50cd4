"""Same text, same verdict: a statement in every format, and in whatever characters its words are written.

All that judges a draft sees its prose (``pslint.nlp.prose``) and its form. Here the prose of every sample is held to be
the same in every format, with the same headings and items, and that of every sample in plain text to be the same in
every kind of characters. The way to the end, passages with their roles, findings and checklist, is gone for the three
samples in ``FEW`` in every format, and for one of them in every kind of characters. A file cut short at any twentieth
of its length is an error, and a web page a part of its words.
"""

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
    document, sample = read(str(made)), read(str(sample_of(made)))
    assert prose(document).text == prose(sample).text, AGAIN
    assert [paragraph.kind for paragraph in document.paragraphs] == [paragraph.kind for paragraph in sample.paragraphs]


@pytest.mark.parametrize("made", MADE, ids=lambda path: path.name)
def test_a_truncated_file_is_an_error_or_a_part_of_its_words(made: Path) -> None:
    data, whole = made.read_bytes(), prose(read(str(made))).text
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


Told = Callable[[list[Path]], dict[Path, object]]


@pytest.fixture
def told(nlp: object, monkeypatch: pytest.MonkeyPatch) -> Told:
    """Return the verdicts on drafts, all read in one run: to load the rules takes longer than to read a draft."""
    monkeypatch.setattr("pslint.nlp.annotate.load", lambda: nlp)
    return lambda paths: {Path(file.path): verdict(file) for file in lint([str(path) for path in paths]).files}


@pytest.mark.parametrize("way", WAYS)
def test_the_kind_of_characters_changes_no_prose(way: str) -> None:
    for path in (p for p in SAMPLES.values() if p.suffix == ".txt"):
        text = path.read_text(encoding="utf-8")
        assert prose(read("-", WAYS[way](text).encode())).text == prose(read("-", text.encode())).text, path.name


# The model reads the prose alone, and that is the same for every sample: here a few do, all the way to the findings.
FEW = ("blame", "scattered", "no-setback")


@pytest.mark.model
def test_every_format_gets_the_same_verdict(told: Told) -> None:
    made_of_few = [made for made in MADE if sample_of(made).stem in FEW]
    found = told([*(SAMPLES[name] for name in FEW), *made_of_few])
    other = [made.name for made in made_of_few if found[made] != found[sample_of(made)]]
    assert not other


@pytest.mark.model
def test_the_kind_of_characters_changes_no_verdict(told: Told, tmp_path: Path) -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in (SAMPLES["blame"],)}
    changed: dict[Path, Path] = {}
    for path, text in texts.items():
        for way, change in WAYS.items():
            assert change(text) != text or way in ("composed", "decomposed", "smart quotes")
            copy = tmp_path / f"{path.stem}, {way}.txt"
            copy.write_text(change(text), encoding="utf-8")
            changed[copy] = path
    found = told([*texts, *changed])
    other = [copy.name for copy, path in changed.items() if found[copy] != found[path]]
    assert not other
