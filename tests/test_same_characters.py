"""Same text, same verdict, in whatever characters its words are written, and in every format.

The prose is held to be the same, for every sample in plain text and for one in every format; the verdict on that one is
held to be the same all the way. As the prose is the same, the model runs once for all of them.
"""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from saved import SAVED
from verdicts import Remembering, verdicts

from pslint.nlp.prose import prose
from pslint.read import read

SAMPLES = [path for path in sorted((Path(__file__).parent.parent / "samples").iterdir()) if path.suffix == ".txt"]
BLAME = next(path for path in SAMPLES if path.stem == "blame")


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
    "as they are": lambda text: text,
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


@pytest.mark.parametrize("way", WAYS)
def test_the_kind_of_characters_changes_no_prose(way: str) -> None:
    for path in SAMPLES:
        text = path.read_text(encoding="utf-8")
        assert prose(read("-", WAYS[way](text).encode())).text == prose(read("-", text.encode())).text, path.name


def draft() -> str:
    """Return a sample that has every kind of character that a way changes."""
    text = BLAME.read_text(encoding="utf-8").replace("Alvarez", "Álvarez")
    return text.replace("I have copied this shamelessly.", 'She called it "the plan".')


def files(folder: Path) -> dict[str, Path]:
    """Save the draft in every kind of characters in every format."""
    made: dict[str, Path] = {}
    for way, change in WAYS.items():
        assert change(draft()) != draft() or way in ("as they are", "composed")
        paragraphs = change(draft()).strip().split("\n\n")
        for form, (suffix, save) in SAVED.items():
            path = folder / f"{way}, {form}.{suffix}"
            path.write_bytes(save(paragraphs))
            made[path.name] = path
    return made


def test_the_kind_of_characters_changes_no_prose_in_any_format(tmp_path: Path) -> None:
    usual = prose(read("-", draft().encode())).text
    assert [name for name, path in files(tmp_path).items() if prose(read(str(path))).text != usual] == []


@pytest.mark.model
def test_the_kind_of_characters_changes_no_verdict_in_any_format(
    nlp: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipeline = Remembering(nlp)
    monkeypatch.setattr("pslint.nlp.annotate.load", lambda: pipeline)
    usual = tmp_path / "draft.txt"
    usual.write_text(draft(), encoding="utf-8")
    made = files(tmp_path)
    found = verdicts([usual, *made.values()])
    assert [name for name, path in made.items() if found[path] != found[usual]] == []
    assert pipeline.texts == 1
