"""What a commit is held up for: short enough for a screen, whatever the drafts hold."""

from dataclasses import replace

from pslint.render.brief import MOST_LINES, render_brief
from pslint.render.view import View
from pslint.values import Allowed, FileReport, Report

SCREEN = 24
AROUND = 5  # what pre-commit says before and after


def test_errors_come_first_a_line_each_and_notes_not_at_all(faulty: FileReport) -> None:
    lines = render_brief(Report("1", (faulty,)), View()).splitlines()
    assert [line.split()[1] for line in lines[:-1]] == ["error", "error", "error", "warning", "warning"]
    assert lines[0].startswith("drafts/rao.txt:3:2: error blame: ") or "error blame" in lines[0]
    assert lines[-1] == "The whole report: pslint DRAFT. To keep a finding: pslint allow RULE DRAFT --reason WHY"


def test_many_faults_in_many_drafts_fit_a_screen(faulty: FileReport) -> None:
    long = replace(faulty.findings[0], message="m " * 300)
    kept = (Allowed("blame", "r", "2026-09-01", "p"),)
    files = tuple(replace(faulty, path=f"d{n}.txt", findings=(*faulty.findings, long), allowed=kept) for n in range(40))
    lines = render_brief(Report("1", files), View()).splitlines()
    assert len(lines) <= SCREEN - AROUND
    assert lines[MOST_LINES] == f"and {40 * 7 - MOST_LINES} lines more"
    assert max(map(len, lines)) <= 120


def test_a_good_draft_needs_no_line(sound: FileReport) -> None:
    assert render_brief(Report("1", (sound,)), View()) == ""
