"""``pslint hook``, what pre-commit runs."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
FAULTY = """I grew up in a town with one clinic.

I am so sorry! I was devastated. My school never taught us how to prepare, and nobody told me. I failed Step 1 by only
two points. MANY PEOPLE FAIL. I worked harder. My scores improved. It was a blessing in disguise. I scored ___ later.
"""


@pytest.mark.model
@pytest.mark.usefixtures("shared")
def test_many_faulty_drafts_are_told_in_a_screenful(run: Run, tmp_path: Path) -> None:
    drafts = [tmp_path / f"{number}.txt" for number in range(6)]
    for draft in drafts:
        draft.write_text(FAULTY, encoding="utf-8")
    result = run("hook", "--isolated", *drafts)
    assert result.exit_code == 1
    assert "more" in result.output
    assert len(result.output.splitlines()) <= 19  # pre-commit itself says five


def test_files_that_are_no_drafts_load_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("pslint.nlp.annotate.load", never)
    (tmp_path / "requirements.txt").write_text("I need rich for my own machine and for me alone, I think.\n")
    (tmp_path / "notes.txt").write_text("Call the office about the form before noon; bring two pens and the map.\n")
    result = run("hook", tmp_path / "requirements.txt", tmp_path / "notes.txt", tmp_path / "gone.txt")
    assert (result.exit_code, result.output) == (0, "")
