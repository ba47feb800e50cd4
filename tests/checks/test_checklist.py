from collections.abc import Callable

from pslint.cards import load_rules
from pslint.checks.checklist import PARTS, SHAPE, TONE, checklist
from pslint.values import Finding, Level, Span, Statement

Draft = Callable[[str], Statement]
GOOD = (
    "outside: I like trains.\n\ndisclosure: I failed.\ncontext: I had no plan.\nchange: I made one.\n"
    "evidence: I passed.\n\noutside: I paint."
)


def finding(rule: str, level: Level = Level.WARNING) -> Finding:
    return Finding(rule, "PS901", level, Span(0, 1), "m", "a")


def unmet(statement: Statement, *findings: Finding) -> list[str]:
    return [item.item for item in checklist(statement, findings) if not item.met]


def test_a_good_explanation_meets_every_line(draft: Draft) -> None:
    items = list(checklist(draft(GOOD), ()))
    assert all(item.met for item in items)
    assert items[0].item == "3 to 5 sentences"
    assert items[0].detail == "4 sentences"
    assert len(items) == len(PARTS) + len(SHAPE) + len(TONE)


def test_a_statement_that_explains_nothing_has_no_checklist(draft: Draft) -> None:
    assert list(checklist(draft("outside: I paint."), ())) == []


def test_a_part_that_is_missing_is_not_met(draft: Draft) -> None:
    assert unmet(draft("disclosure: I failed.\ncontext: I had no plan.")) == ["What changed", "Evidence of improvement"]


def test_a_finding_unmeets_its_line_and_is_named_there(draft: Draft) -> None:
    items = {item.item: item for item in checklist(draft(GOOD), [finding("drama"), finding("apology")])}
    item = items["Calm: no drama, no apology"]
    assert (item.met, item.detail) == (False, "drama, apology")


def test_a_note_unmeets_nothing(draft: Draft) -> None:
    assert unmet(draft(GOOD), finding("drama", Level.NOTE)) == []


def test_the_lines_name_rules_that_there_are() -> None:
    named = {rule for _, rules in (*SHAPE, *TONE) for rule in rules} | {rule for _, _, rule in PARTS}
    assert named <= {rule.name for rule in load_rules()}
