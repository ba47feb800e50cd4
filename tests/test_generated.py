"""The pages that are generated from the cards: as fresh as the cards."""

import runpy
from pathlib import Path

import pytest

from pslint.cards import load_rules

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "docs/generate.py"))["PAGES"]


@pytest.mark.parametrize("path", PAGES)
def test_a_generated_page_is_fresh(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == PAGES[path](load_rules()), "run python docs/generate.py"
