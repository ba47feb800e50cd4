"""The verdicts on many drafts, with the model run once over each text.

The pipeline is given the plain prose of a draft and where its paragraphs are, and nothing else (``annotate``). What it
has said of a text it says again when the same text comes out of another file; all that is done with its word, from
the places of sentences to the checks, which see the file's own text and form, is done for every file anew.
"""

import re
import unicodedata
from pathlib import Path
from typing import Any

from pslint.lint import lint
from pslint.values import FileReport


class Remembering:
    """A pipeline that reads each text once."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        self._read: dict[object, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._nlp, name)

    def __call__(self, doc: Any) -> Any:
        key = doc.text, tuple((span.start, span.end) for span in doc.spans["paragraphs"])
        if key not in self._read:
            self._read[key] = self._nlp(doc)
        return self._read[key]

    @property
    def texts(self) -> int:
        return len(self._read)


def verdicts(paths: list[Path]) -> dict[Path, object]:
    return {Path(file.path): verdict(file) for file in lint([str(path) for path in paths]).files}


def verdict(file: FileReport) -> object:
    """Return what is said of a draft, in its plain words: passages with their roles, findings, checklist."""
    assert file.statement is not None, file.error
    passages = [([(s.text, s.roles) for s in p.sentences], p.setbacks) for p in file.statement.passages]
    findings = [
        (f.rule, f.level, plain(f.message), plain(f.span.of(file.statement.document.text))) for f in file.findings
    ]
    return passages, findings, [(item.item, item.met, plain(item.detail)) for item in file.checklist]


def plain(words: str) -> str:
    """Return words without what no reader sees: marks of emphasis, headings and lists, kinds of quotes and spaces."""
    kept = "".join(c for c in words if unicodedata.category(c) != "Cf")
    kept = re.sub(r"^\s*(?:#+|[-•*])\s+", "", kept, flags=re.MULTILINE)
    kept = unicodedata.normalize("NFKC", kept).translate(str.maketrans("’‘“”‐", "''\"\"-"))
    return " ".join(re.sub(r"[*_]{1,2}(?=\w)|(?<=\w)[*_]{1,2}", "", kept).split())
