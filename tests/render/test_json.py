import json
from dataclasses import replace

from pslint.render import RENDERERS, View
from pslint.values import FileReport, Report


def test_the_view_changes_nothing(report: Report) -> None:
    assert RENDERERS["json"].render(report, View(40, True, True)) == RENDERERS["json"].render(report, View())


def test_a_finding_has_its_place_and_words(report: Report) -> None:
    file = json.loads(RENDERERS["json"].render(report, View()))["files"][0]
    blame = file["findings"][1]
    assert (blame["line"], blame["column"]) == (3, 48)
    assert (blame["end_line"], blame["end_column"]) == (3, 73)
    assert blame["excerpt"] == "My school never taught us"
    assert blame["severity"] == "error"


def test_an_excerpt_is_one_line(faulty: FileReport) -> None:
    data = json.loads(RENDERERS["json"].render(Report("0", (faulty,)), View()))
    outsized = data["files"][0]["findings"][4]["excerpt"]
    assert "taught us how to answer" in outsized


def test_a_file_in_error_is_empty(unread: FileReport) -> None:
    data = json.loads(RENDERERS["json"].render(Report("0", (unread,)), View()))
    assert data["files"] == [
        {"path": "cv.docx", "words": 0, "sentences": 0, "passages": [], "findings": [], "checklist": [],
         "error": unread.error, "allowed": []}
    ]  # fmt: skip
    assert data["summary"] == {"files": 1, "errors": 0, "warnings": 0, "notes": 0, "unreadable": 1}


def test_half_a_character_in_a_path_is_still_json(silent: FileReport) -> None:
    words = RENDERERS["json"].render(Report("0", (replace(silent, path="a\udc80.txt"),)), View())
    assert json.loads(words.encode())["files"][0]["path"] == "a\udc80.txt"


def test_an_empty_statement(silent: FileReport) -> None:
    statement = replace(silent.statement, sentences=())
    data = json.loads(RENDERERS["json"].render(Report("0", (replace(silent, statement=statement),)), View()))
    assert data["files"][0]["words"] == 0


def test_roles_and_share(report: Report) -> None:
    passage = json.loads(RENDERERS["json"].render(report, View()))["files"][0]["passages"][0]
    assert passage["sentences"][3]["roles"] == ["evidence", "growth"]
    assert passage["setbacks"] == [{"what": "Step 1", "kind": "exam"}]
    assert passage["share"] == round(passage["share"], 3)
