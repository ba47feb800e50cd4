import os
from pathlib import Path

import pytest

from pslint.errors import UnreadableError
from pslint.read.sources import LeftOut, sources

SUFFIXES = (".txt", ".md")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.MD", "notes.csv", ".hidden.txt", "~$b.txt", "deep/c.txt", ".git/d.txt", "deep/er/e.md"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("I failed Step 1.")
    return tmp_path


def test_a_folder_gives_its_drafts_in_a_steady_order(drafts: Path) -> None:
    found = list(sources([str(drafts)], SUFFIXES))
    assert found == [str(drafts / name) for name in ("a.MD", "b.txt", "deep/c.txt", "deep/er/e.md")]


def test_a_named_file_is_taken_whatever_its_suffix(drafts: Path) -> None:
    named = [str(drafts / name) for name in ("notes.csv", ".hidden.txt", "gone.txt")]
    assert list(sources(named, SUFFIXES)) == named


def test_each_file_is_taken_once(drafts: Path) -> None:
    draft = str(drafts / "b.txt")
    assert list(sources([draft, str(drafts), draft, "-", "-"], SUFFIXES)).count(draft) == 1
    assert list(sources(["-", "-"], SUFFIXES)) == ["-"]


def test_one_file_in_two_spellings_is_taken_once(drafts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(drafts)
    assert list(sources(["b.txt", "./b.txt", str(drafts / "b.txt")], SUFFIXES)) == ["b.txt"]


def test_a_folder_without_drafts_says_so(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF")
    (error,) = sources([str(tmp_path)], SUFFIXES)
    assert isinstance(error, UnreadableError)
    assert error.problem == "no drafts in this folder; it is searched for .md, .txt"


def test_a_folder_below_a_thousand_others_is_searched(tmp_path: Path) -> None:
    deep = str(tmp_path)
    for _ in range(1200):
        deep += "/d"
        os.mkdir(deep)  # noqa: PTH102  (Path and makedirs go one call deeper for each)
    for name in (f"{deep}/b.txt", str(tmp_path / "a.txt")):
        Path(name).touch()
    try:
        assert list(sources([str(tmp_path)], SUFFIXES)) == [str(tmp_path / "a.txt"), f"{deep}/b.txt"]
    finally:
        os.unlink(f"{deep}/b.txt")  # noqa: PTH108
        os.removedirs(deep)  # what clears up after the tests would go as deep as well


@pytest.mark.skipif(not hasattr(Path, "symlink_to"), reason="no links here")
def test_a_link_to_a_folder_above_is_not_followed_round_and_round(drafts: Path) -> None:
    before = list(sources([str(drafts)], SUFFIXES))
    (drafts / "deep" / "round").symlink_to(drafts)
    (drafts / "deep" / "circle").symlink_to(drafts / "deep" / "circle")
    assert list(sources([str(drafts)], SUFFIXES)) == before


def test_a_folder_that_may_not_be_opened_is_named_and_the_others_are_searched(
    drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = str(drafts / "deep" / "er")
    scan = os.scandir

    def refusing(folder: str) -> object:
        if str(folder) == closed:
            raise PermissionError(13, "Permission denied")
        return scan(folder)

    monkeypatch.setattr("os.scandir", refusing)
    *found, error = sources([str(drafts)], SUFFIXES)
    assert found == [str(drafts / name) for name in ("a.MD", "b.txt", "deep/c.txt")]
    assert isinstance(error, UnreadableError)
    assert str(error) == f"{closed}: this folder could not be opened (Permission denied); check its permissions"


PROJECT = ("README.md", "readme.de.md", "CHANGELOG.md", "LICENSE.txt", "LICENSE-MIT.txt", "CONTRIBUTING.md",
           "requirements-dev.txt", "HISTORY.md", "NOTICE.txt")  # fmt: skip
DRAFTS = ("history.txt", "changes.md", "license-exam.txt", "readmission.txt", "security.txt")


def test_a_project_s_own_files_are_left_out_of_a_folder_and_taken_where_they_are_named(tmp_path: Path) -> None:
    for name in (*PROJECT, *DRAFTS):
        (tmp_path / name).write_text("I failed Step 1.")
    assert set(sources([str(tmp_path)], SUFFIXES)) == {str(tmp_path / name) for name in DRAFTS}
    named = [str(tmp_path / name) for name in PROJECT]
    assert list(sources(named, SUFFIXES)) == named


def test_a_page_that_pslint_wrote_is_left_out_of_a_folder_and_taken_where_it_is_named(tmp_path: Path) -> None:
    page, draft = tmp_path / "report.html", tmp_path / "draft.html"
    page.write_text('<html><head><meta name="generator" content="pslint"></head>I failed Step 1.</html>')
    draft.write_text('<html><head><meta name="generator" content="LibreOffice"></head>I failed Step 1.</html>')
    assert list(sources([str(tmp_path)], {".html"})) == [str(draft)]
    assert list(sources([str(page)], {".html"})) == [str(page)]


def test_a_document_that_is_not_read_is_left_out_and_named(drafts: Path) -> None:
    for name in ("old.DOC", "deep/link.gdoc", "photo.png", ".old.doc", "~$old.doc"):
        (drafts / name).touch()
    for name in ("mine.pages", "letters.doc"):
        (drafts / name).mkdir()
        (drafts / name / "index.txt").write_text("I failed Step 1.")
    found = list(sources([str(drafts)], SUFFIXES))
    left_out = [file.path for file in found if isinstance(file, LeftOut)]
    assert left_out == [str(drafts / name) for name in ("mine.pages", "old.DOC", "deep/link.gdoc")]
    assert str(drafts / "letters.doc" / "index.txt") in found
    assert str(drafts / "mine.pages" / "index.txt") not in found


def test_a_folder_with_nothing_but_what_is_not_read_has_no_drafts(tmp_path: Path) -> None:
    (tmp_path / "old.doc").touch()
    (tmp_path / "README.md").touch()
    error, left_out = sources([str(tmp_path)], SUFFIXES)
    assert isinstance(error, UnreadableError)
    assert left_out == LeftOut(str(tmp_path / "old.doc"))
