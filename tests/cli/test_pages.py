"""A folder of pages: one a draft, and an index that leads to each."""

import os
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

import pytest
from click.testing import Result

SAMPLES = Path(__file__).parents[2] / "samples"
ROW = re.compile(r'<th scope="row" dir="auto">(?:<a href="([^"]*)">)?([^<]*)')


@pytest.mark.model
@pytest.mark.usefixtures("shared")
def test_drafts_of_one_name_keep_a_page_each_and_the_index_leads_to_both(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    drafts = {"fall/my & draft.txt": "blame.txt", "spring/my & draft.txt": "good-step1.txt", "index.txt": "vague.txt"}
    for path, sample in drafts.items():
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_bytes((SAMPLES / sample).read_bytes())
    done = run("--format", "html", "-o", "out/", *drafts, "gone.txt")
    assert done.exit_code == 2, done.output
    assert len(list(Path("out").iterdir())) == len(drafts) + 1
    rows = ROW.findall(Path("out/index.html").read_text(encoding="utf-8"))
    assert [unescape(path) for _, path in rows] == [*drafts, "gone.txt"]
    targets = [unquote(unescape(target)) for target, _ in rows]
    assert len({target.casefold() for target in targets}) == len(targets)
    assert targets[-1] == ""
    for (path, sample), target in zip(drafts.items(), targets, strict=False):
        page = unescape((Path("out") / target).read_text(encoding="utf-8"))
        assert path in page
        first = (SAMPLES / sample).read_text(encoding="utf-8").partition(".")[0]
        assert first in page


@pytest.mark.model
@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize("form", ["text", "json", "html", "markdown", "sarif", "github", "junit"])
def test_a_draft_with_an_odd_name_is_reported_in_every_format(
    form: str, run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = [b"bad\xff.txt", b"two\nlines.txt"]
    try:
        for name in names:
            Path(os.fsdecode(name)).write_text("I failed Step 1 in 2020. I passed it in 2021.\n")
    except (OSError, UnicodeError):
        pytest.skip("this system takes no such names")
    for output in ([], ["-o", "report"], ["-o", "out/"]):
        done = run("--format", form, *output, *(os.fsdecode(name) for name in names))
        assert done.exception is None or isinstance(done.exception, SystemExit), (output, done.exception)
        assert done.exit_code in (0, 1), (output, done.output)
    if form == "html":
        hrefs = [unquote_to_bytes(unescape(href)) for href, _ in ROW.findall(Path("out/index.html").read_text("utf-8"))]
        assert hrefs == [name.replace(b".txt", b".html") for name in names]
        assert all(Path("out", os.fsdecode(href)).is_file() for href in hrefs)
