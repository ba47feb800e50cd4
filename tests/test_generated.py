"""The pages that are generated from the cards: as fresh as the cards."""

import re
import runpy
from pathlib import Path

import pytest

from pslint.cards import load_rules

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "docs/generate.py"))["PAGES"]


@pytest.mark.parametrize("path", PAGES)
def test_a_generated_page_is_fresh(path: str) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == PAGES[path](load_rules()), "run python docs/generate.py"


def test_an_address_in_the_page_of_rules_is_a_link_by_itself() -> None:
    page = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
    links = re.findall("<(http[^>]*)>", page)
    assert links
    assert [link for link in links if " " in link] == []
