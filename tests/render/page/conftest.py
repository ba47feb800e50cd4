"""A browser that is started once, and pages as the command writes them."""

import shutil
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hostile import EVIL
from playwright.sync_api import Browser, sync_playwright

from pslint.cli.main import root
from pslint.render import RENDERERS, View
from pslint.values import FileReport, Finding, Item, Level, Report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ALONE = "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update".split()
SAMPLES = Path(__file__).parents[3] / "samples"
MANY = 10_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window, with a new profile that is gone afterwards."""
    if CHROMIUM is None:
        pytest.skip("needs Chromium; on Debian: apt-get install chromium")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=ALONE)
        yield started
        started.close()


@pytest.fixture(scope="module")
def pages(nlp: object, tell: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Pages by what they are about, as addresses: three drafts with an index and on one page, and hostile ones."""
    folder = tmp_path_factory.mktemp("pages")
    drafts = [str(SAMPLES / name) for name in ("blame.txt", "good-step1.txt", "no-setback.txt")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pslint.nlp.annotate.load", lambda: nlp)
        for target in ("", "together.html"):
            done = CliRunner().invoke(root, ["--format", "html", "-o", f"{folder}/{target}", *drafts])
            assert done.exit_code == 1, done.output
    (folder / "hostile.html").write_text(hostile(tell, 1), encoding="utf-8")
    (folder / "crowded.html").write_text(hostile(tell, MANY // len(EVIL) + 1), encoding="utf-8")
    names = {"faulty": "blame", "good": "good-step1", "without": "no-setback"}
    names |= {name: name for name in ("index", "together", "hostile", "crowded")}
    return {name: (folder / f"{stem}.html").as_uri() for name, stem in names.items()}


def hostile(tell: Callable[..., Any], times: int) -> str:
    """Return the page of a statement of nothing but evil words, each of them found fault with that many times."""
    told = [(words, "disclosure change", 1) for words in EVIL]
    statement = tell("<script>alert(5)</script>.txt", [told, [(EVIL[0], "", 0)]], setback=EVIL[0])
    findings = tuple(
        Finding("blame", "PS301", level, sentence.span, words, words)
        for sentence, words, level in zip(statement.sentences, EVIL, cycle(Level))
        for _ in range(times)
    )
    items = tuple(Item(words, False, words) for words in EVIL)
    report = Report("1", (FileReport(statement.document.path, statement, findings, items),))
    return str(RENDERERS["html"].render(report, View()))
