"""Nothing of a draft stays anywhere but in the report that was asked for."""

import re
import sys
from typing import Any

import pytest
from formats import DRAFT, SEEDS, of_draft

pytestmark = pytest.mark.model
WORDS = re.findall(r"\w+", DRAFT)
OWN = r"write (?:'(?:/dev/null|nul)'|\d+)$"  # what a program gets or gives through a pipe


def test_a_run_leaves_nothing(place: Any) -> None:
    before = place.tree()
    done = place.run("noted", ".")
    assert "Step 1" in done.stdout
    assert place.tree() == before
    written = [one for one in re.findall(r"^NOTED (write .*)$", done.stderr, re.MULTILINE) if not re.match(OWN, one)]
    assert written == []


@pytest.mark.parametrize("args", [["--quiet", "a.txt"], ["hook", "a.txt"], ["config", "a.txt"]])
def test_no_command_leaves_anything(place: Any, args: list[str]) -> None:
    before = place.tree()
    place.run("noted", *args)
    assert place.tree() == before


def test_a_report_is_the_one_file_that_is_new(place: Any) -> None:
    before = place.tree()
    place.run("noted", "--format", "json", "-o", "../home/report.json", ".")
    after = place.tree()
    assert set(after) - set(before) == {"home/report.json"}
    assert {name: after[name] for name in before} == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal here")
@pytest.mark.parametrize("there", [True, False], ids=["another report in its place", "none there yet"])
def test_a_run_that_is_killed_while_it_writes_leaves_nothing(place: Any, there: bool) -> None:
    if there:
        (place.root / "home" / "report.json").write_text("the last one")
    before = place.tree()
    done = place.run("killed", "--format", "json", "-o", "../home/report.json", "a.txt")
    assert done.returncode == -9, done.stderr
    left = set(place.tree()) - set(before)
    if left and sys.platform != "linux":
        pytest.skip("files without a name are Linux's; SECURITY.md says what may stay behind elsewhere")
    assert place.tree() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal here")
@pytest.mark.parametrize("moment", ["pslint.read.readers", "pslint.nlp.annotate", "pslint.render.json"])
def test_a_run_that_is_killed_on_its_way_leaves_nothing(place: Any, moment: str) -> None:
    before = place.tree()
    done = place.run(f"killed-in={moment}", "--format", "json", ".")
    assert done.returncode == -9, done.stderr
    assert place.tree() == before


def quotes(told: str, most: int = 4) -> list[str]:
    """Return the runs of more than ``most`` words of the draft that stand in what was told."""
    plain = " ".join(re.findall(r"\w+", told))
    runs = [" ".join(WORDS[at : at + most + 1]) for at in range(len(WORDS) - most)]
    return [run for run in runs if run in plain]


def test_an_error_quotes_no_more_than_a_few_words_of_a_draft(place: Any) -> None:
    """Every format with a draft in it, cut short everywhere, in one run."""
    for suffix in SEEDS:
        whole = of_draft(suffix)
        for part in range(1, 20):
            (place.drafts / f"cut-{part}.{suffix}").write_bytes(whole[: len(whole) * part // 20])
            (place.drafts / f"nul-{part}.{suffix}").write_bytes(whole[: len(whole) * part // 20] + b"\0\x81" + whole)
    done = place.run("noted", "--format", "json", "-o", "../home/report.json", ".")
    assert done.returncode == 2
    told = "\n".join(line for line in done.stderr.splitlines() if not line.startswith("NOTED"))
    assert told.count("\n") > 10
    assert "Traceback" not in told
    assert quotes(told) == []
    assert quotes(DRAFT)
