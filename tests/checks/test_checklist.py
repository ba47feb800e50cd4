from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from pslint.cards import load_rules
from pslint.checks.checklist import PARTS, SHAPE, TONE, checklist
from pslint.config import Settings, applied
from pslint.values import EUPHEMISM, Finding, Level, Rule, Signal, Span, Statement

RULES = load_rules()
Draft = Callable[[str], Statement]
GOOD = (
    "outside: I like trains.\n\ndisclosure: I failed.\ncontext: I had no plan.\nchange: I made one.\n"
    "evidence: I passed.\n\noutside: I paint."
)


def finding(rule: str, level: Level = Level.WARNING) -> Finding:
    return Finding(rule, "PS901", level, Span(0, 1), "m", "a")


def unmet(statement: Statement, *findings: Finding) -> list[str]:
    return [item.item for item in checklist(statement, findings, RULES) if not item.met]


def items(statement: Statement, rules: Iterable[Rule]) -> list[str]:
    return [item.item for item in checklist(statement, (), rules)]


def test_a_good_explanation_meets_every_line(draft: Draft) -> None:
    lines = list(checklist(draft(GOOD), (), RULES))
    assert all(line.met for line in lines)
    assert lines[0].item == "3 to 5 sentences"
    assert lines[0].detail == "4 sentences"
    assert len(lines) == 1 + len(PARTS) + len(SHAPE) + len(TONE)


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ({"too-short": {"least": 1}, "too-long": {"most": 2}}, "1 or 2 sentences"),
        ({"too-short": {"least": 5}, "too-long": {"most": 7}}, "5 to 7 sentences"),
        ({"too-short": {"least": 1}, "too-long": {"most": 1}}, "1 sentence"),
    ],
)
def test_the_length_is_the_one_that_is_set(draft: Draft, options: dict[str, dict[str, int]], line: str) -> None:
    assert items(draft(GOOD), applied(Settings(options=options), RULES))[0] == line


def test_what_no_rule_asks_for_is_no_line(draft: Draft) -> None:
    assert items(draft(GOOD), applied(Settings(select=("blame", "too-long")), RULES)) == [
        "at most 5 sentences",
        "No blame, nothing made small",
    ]
    noted = applied(Settings(levels={"no-context": "note"}), RULES)
    assert "Brief context" not in items(draft(GOOD), noted)


def test_a_statement_that_explains_nothing_has_no_checklist(draft: Draft) -> None:
    assert list(checklist(draft("outside: I paint."), (), RULES)) == []


def test_a_part_that_is_missing_is_not_met(draft: Draft) -> None:
    assert unmet(draft("disclosure: I failed.\ncontext: I had no plan.")) == ["What changed", "Evidence of improvement"]


def test_a_finding_unmeets_its_line_and_is_named_there(draft: Draft) -> None:
    lines = {item.item: item for item in checklist(draft(GOOD), [finding("drama"), finding("apology")], RULES)}
    item = lines["Calm: no drama, no apology"]
    assert (item.met, item.detail) == (False, "drama, apology")


def test_a_note_unmeets_nothing(draft: Draft) -> None:
    assert unmet(draft(GOOD), finding("drama", Level.NOTE)) == []


def test_the_lines_name_rules_that_there_are() -> None:
    named = {rule for _, rules in (*SHAPE, *TONE) for rule in rules} | {rule for _, _, rule in PARTS}
    assert named <= {rule.name for rule in RULES}


def test_a_blurred_setback_is_missed_once(draft: Draft) -> None:
    statement = draft("disclosure: I had a hiccup.\ncontext: I had no plan.\nchange: I made one.\nevidence: I passed.")
    (passage,) = statement.passages
    first = replace(passage.sentences[0], signals=(Signal(EUPHEMISM, Span(8, 14), 0.9),))
    told = (first, *passage.sentences[1:])
    blurred = replace(statement, sentences=told, passages=(replace(passage, sentences=told),))
    missed = [i for i in checklist(blurred, [finding("no-disclosure"), finding("euphemism")], RULES) if not i.met]
    assert [(i.item, i.detail) for i in missed] == [("The setback named plainly", "only in other words, in 1 sentence")]
    assert unmet(blurred, finding("euphemism"))[-1] == "Concrete words, no blanks"


@pytest.mark.parametrize(
    ("rule", "item", "words"),
    [("vague-change", "What changed", "I made one."), ("vague-evidence", "Evidence of improvement", "I passed.")],
)
def test_a_part_that_is_told_in_general_words_alone_is_not_met(draft: Draft, rule: str, item: str, words: str) -> None:
    def line(source: str, level: Level = Level.WARNING) -> tuple[bool, str]:
        statement = draft(source)
        start = statement.document.text.index(words)
        vague = replace(finding(rule, level), span=Span(start, start + 5))
        return next((one.met, one.detail) for one in checklist(statement, [vague], RULES) if one.item == item)

    assert line(GOOD) == (False, "1 sentence, in general words")
    assert line(GOOD, Level.NOTE) == (True, "1 sentence")
    more = "change, evidence: I sat with a tutor and scored 231."
    assert line(GOOD.replace("\n\noutside: I paint", f"\n{more}\n\noutside: I paint")) == (True, "2 sentences")
