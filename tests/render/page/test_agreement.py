"""The page, the checklist and the verdict say the same of a draft, whatever it does and whatever is wrong with it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, product
from pathlib import Path

import pytest

from pslint.cards import load_rules
from pslint.config import Settings, applied
from pslint.lint import judge, lint
from pslint.redact import redacted
from pslint.render.page.draft import draft, entries
from pslint.render.page.questions import UNSAID
from pslint.render.page.values import Draft
from pslint.render.ranking import rank
from pslint.render.strengths import good
from pslint.render.verdict import PRAISE, reads_well
from pslint.values import (
    Document,
    FileReport,
    Level,
    Paragraph,
    Passage,
    Report,
    Role,
    Rule,
    Sentence,
    Setback,
    Signal,
    Span,
    Statement,
)

SAMPLES = sorted(path for path in (Path(__file__).parents[3] / "samples").iterdir() if path.name != "README.md")
SETBACKS = ((), (Setback("Step 1", "exam"),), (Setback("Step 1", "exam"), Setback("Level 2", "exam")))
PARTS = (Role.DISCLOSURE, Role.CONTEXT, Role.CHANGE, Role.EVIDENCE)
FLAGS: dict[Role, tuple[str | None, ...]] = {  # None where no sentence does it, and no letter where nothing is marked
    Role.DISCLOSURE: (None, "", "euphemism", "drama"),
    Role.CONTEXT: (None, "", "blame", "placeholder"),
    Role.CHANGE: (None, "", "vague-change", "vague-evidence", "placeholder"),
    Role.EVIDENCE: (None, "", "vague-evidence", "vague-change", "placeholder", "minimizing"),
}
WORDS = "it was told here"
DENIED = "not say plainly", "No sentence says plainly"
ABOUT = {flag for flags in FLAGS.values() for flag in flags if flag} | {"no-context", "no-change", "no-evidence"}
STANDARD = tuple(applied(Settings(), load_rules()))
CLOSE = tuple(rule for rule in STANDARD if rule.name in ABOUT | {"no-disclosure", "opens-statement"})
RULES = {
    "all": CLOSE,
    "parts as notes": tuple(replace(r, level=Level.NOTE) if r.check == "no-role" else r for r in CLOSE),
    "no words": tuple(r for r in CLOSE if r.check not in ("signal", "euphemism")),
}

Told = tuple[tuple[tuple[Role, ...], tuple[str, ...]], ...]


def statement_of(told: Told, setbacks: Sequence[Setback]) -> Statement:
    """Make a statement: a sentence, the passage with a sentence for each of ``told`` (roles, labels), a sentence."""
    texts = ["My aunt keeps bees.", *(f"{WORDS} {n}." for n, _ in enumerate(told)), "I look for a ward with time."]
    sentences, at = [], 0
    for number, text in enumerate(texts):
        roles, labels = told[number - 1] if 0 < number <= len(told) else ((), ())
        span = Span(at, at + len(text))
        marked = span if labels and len(told) == 1 else Span(span.start + 3, span.start + 11)
        signals = tuple(Signal(label, marked, 1.0) for label in labels)
        sentences.append(Sentence(span, text, 0, roles, signals))
        at = span.end + 1
    text = " ".join(texts)
    passages = (Passage(tuple(s for s in sentences if s.roles), tuple(setbacks)),) if told else ()
    return Statement(Document("a.txt", text, (Paragraph((Span(0, len(text)),)),)), tuple(sentences), passages)


def every(joined: bool) -> Iterator[tuple[Told, Sequence[Setback]]]:
    """Yield every mixture of parts and flags: a sentence for each part, or all parts in one."""
    for flags, setbacks in zip(product(*FLAGS.values()), cycle(SETBACKS), strict=False):
        parts = [(role, (flag,) if flag else ()) for role, flag in zip(FLAGS, flags, strict=True) if flag is not None]
        if joined and parts:
            yield ((tuple(role for role, _ in parts), tuple(f for _, held in parts for f in held)),), setbacks
        else:
            yield tuple(((role,), held) for role, held in parts), setbacks


def contradictions(file: FileReport, rules: Sequence[Rule]) -> Iterator[str]:
    """Yield what is said of the draft in one place and denied in another."""
    assert file.statement
    page = draft(file, Report("1", (file,), rules=tuple(rules)))
    met = {item.role: item.met for item in file.checklist if item.role}
    _, recovery, story = page.questions
    yield from _parts(page, met)
    raised = {finding.rule for finding in file.findings if finding.level > Level.NOTE}
    if recovery.state == "said" and page.way.steps[-1] != "considered":
        yield "a result is told, and the way does not go on"
    if file.statement.passages and recovery.state != "said" and page.way.steps[-1] != "open":
        yield "no sound result is told, and the way does not stay open"
    if ("no action" in story.answer) > ("vague-change" in raised):
        yield "the change is called vague, and no finding says so"
    if ("no result that" in recovery.answer) > ("vague-evidence" in raised):
        yield "the result is called vague, and no finding says so"
    changes = [s for s in file.statement.explained if Role.CHANGE in s.roles]
    marked = [f.span for f in file.findings if f.rule == "vague-change" and f.level > Level.NOTE]
    if changes and all(any(s.span.contains(m) for m in marked) for s in changes) != ("no action" in story.answer):
        yield "every change is vague, or none, and the answer says the other"
    if reads_well(file):
        yield from _well(page)
    if not raised and met == dict.fromkeys(PARTS, True) and len(_named(file)) == 1:
        yield from (f"all is well, and not: {one.answer}" for one in page.questions if one.state != "said")
    praised = good(file, file.statement, rank(file.findings, file.statement))
    if [words for words in PRAISE.values() if words in praised] != [one.words[3:] for one in page.strengths]:
        yield "the verdict praises something else"


def _parts(page: Draft, met: dict[Role, bool]) -> Iterator[str]:
    pattern, recovery, story = page.questions
    named, context, change, evidence = (met.get(role) for role in PARTS)
    denied = pattern.state == "unsaid" or any(words in pattern.answer for words in DENIED)
    if named is not None and named == denied:
        yield f"named plainly: {named}, and {pattern.answer}"
    vague = "no result that" in recovery.answer
    if (evidence is True and (recovery.state == "unsaid" or vague)) or (evidence is False and recovery.state == "said"):
        yield f"evidence: {evidence}, and {recovery.answer}"
    behind = "lay behind it" in story.answer and "not what lay behind it" not in story.answer
    if context is not None and context != behind:
        yield f"context: {context}, and {story.answer}"
    changed = not any(words in story.answer for words in ("not what changed", "no action")) and "chang" in story.answer
    if change is not None and change != changed:
        yield f"change: {change}, and {story.answer}"
    good = {role for role, words in PRAISE.items() if any(words in one.words for one in page.strengths)}
    yield from (f"praised and not met: {role}" for role in good if met.get(role) is False)
    if Role.DISCLOSURE in good and denied:
        yield "the naming is praised and denied"
    if Role.EVIDENCE in good and recovery.state != "said":
        yield "the result is praised and doubted"
    if Role.CHANGE in good and not changed:
        yield "the change is praised and doubted"
    if Role.CONTEXT in good and not behind:
        yield "the background is praised and denied"


def _well(page: Draft) -> Iterator[str]:
    yield from (f"reads well, and not met: {item.item}" for item in page.checklist if not item.met)
    yield from (f"reads well, and doubted: {one.answer}" for one in page.questions if one.doubts)
    if page.state != "well" or "rejected" in page.way.steps:
        yield "reads well, and is set aside"
    if any(words in one.answer for one in page.questions for words in ("blank", "no result that", "no action")):
        yield "reads well, and the answers find fault"


def _named(file: FileReport) -> list[Setback]:
    return [setback for passage in file.statement.passages for setback in passage.setbacks] if file.statement else []


@pytest.mark.parametrize("joined", [False, True], ids=["a sentence each", "one sentence"])
@pytest.mark.parametrize("rules", RULES)
def test_nothing_that_is_said_is_denied_elsewhere(rules: str, joined: bool) -> None:
    cases = 0
    for told, setbacks in every(joined):
        file = judge(statement_of(told, setbacks), RULES[rules])
        found = list(contradictions(file, RULES[rules]))
        assert found == [], (told, setbacks, found)
        cases += 1
    assert cases == 4 * 4 * 5 * 6


@pytest.mark.model
def test_nothing_that_is_said_of_a_sample_is_denied_elsewhere() -> None:
    report = lint([str(path) for path in SAMPLES])
    shared = redacted(report)
    assert len(report.files) == len(SAMPLES) > 10
    for file in (*report.files, *shared.files):
        assert list(contradictions(file, report.rules)) == [], file.path
    lines = entries(report, [""] * len(report.files))
    for file, line in zip(report.files, lines, strict=True):
        assert line.errors + line.warnings + line.notes == len(file.findings), file.path
        assert (line.state in ("well", "none")) == (line.errors + line.warnings == 0), file.path
    scattered = next(line for line in lines if "scattered" in line.path)
    assert scattered.warnings > 0


def test_a_contradiction_is_found() -> None:
    told: Told = (((Role.DISCLOSURE,), ()), ((Role.CONTEXT,), ()), ((Role.CHANGE,), ("vague-change",)))
    file = judge(statement_of(told, SETBACKS[1]), STANDARD)
    turned = tuple(replace(item, met=not item.met) if item.role else item for item in file.checklist)
    assert len(list(contradictions(replace(file, checklist=turned), STANDARD))) >= 4


def test_a_vague_change_is_said_to_be_told_without_an_action() -> None:
    told: Told = (((Role.CONTEXT,), ()), ((Role.CHANGE,), ("vague-change",)))
    file = judge(statement_of(told, SETBACKS[1]), STANDARD)
    story = draft(file, Report("1", (file,))).questions[2]
    assert (story.answer, story.state) == (
        "It says what lay behind it; what changed is said with no action in it.",
        "open",
    )
    plain = judge(statement_of((told[0], ((Role.CHANGE,), ("vague-evidence",))), SETBACKS[1]), STANDARD)
    assert draft(plain, Report("1", (plain,))).questions[2].answer == "It says what lay behind it and what changed."


def test_where_no_setback_is_named_the_page_is_careful() -> None:
    told: Told = (((Role.DISCLOSURE,), ()), ((Role.EVIDENCE,), ()))
    answers = {}
    for setbacks in SETBACKS[:2]:
        file = judge(statement_of(told, setbacks), STANDARD)
        answers[len(setbacks)] = draft(file, Report("1", (file,))).questions[0]
    assert answers[1].answer == "One is told: Step 1."
    assert "seems to be told" in answers[0].answer
    assert answers[0].state == "open"


def test_the_way_goes_on_with_a_word_on_what_is_to_mend() -> None:
    ways = []
    for flags in ((), ("blame",)):
        told: Told = (((Role.DISCLOSURE,), flags), ((Role.EVIDENCE,), ()))
        ways.append(draft(judge(statement_of(told, SETBACKS[1]), STANDARD), Report("1", ())).way)
    assert ways[0].steps == ways[1].steps
    assert ["to mend" in way.words for way in ways] == [False, True]


def test_an_exam_that_is_mentioned_in_blurred_words_is_not_called_named() -> None:
    told: Told = (((Role.DISCLOSURE,), ("euphemism",)), ((Role.EVIDENCE,), ()))
    answers = []
    for setbacks in SETBACKS[:2]:
        file = judge(statement_of(told, setbacks), STANDARD)
        answers.append(draft(file, Report("1", (file,))).questions[0].answer)
    assert answers == [
        "It is told in words that do not say plainly what was failed.",
        "It is told in words that do not say plainly that it was failed: Step 1.",
    ]


def test_no_setback_and_none_expected_is_no_fault_and_one_expected_is_not_excused() -> None:
    silent = statement_of((), ())
    calm = draft(judge(silent, STANDARD), Report("1", ()))
    assert calm.way.steps == ()
    assert "nothing is missing" in calm.way.words
    assert "not a fault" in calm.summary
    assert [one.answer for one in calm.questions] == [UNSAID] * 3
    asked = applied(Settings(expect="explanation"), load_rules())
    missed = draft(judge(silent, asked), Report("1", ()))
    assert missed.way.steps[-1] == "rejected"
    assert "not a fault" not in missed.summary
