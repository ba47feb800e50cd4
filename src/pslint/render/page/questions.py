"""The three questions that a reader asks of a failed exam, answered with the statement's own words or not at all."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from pslint.render.page.safe import Flagged, by_sentence, quote, safe
from pslint.render.page.values import Question
from pslint.render.ranking import Numbered
from pslint.values import Level, Role, Sentence, Statement

UNSAID = "The statement does not say."
ASKED = (
    "Was this a pattern or a single event?",
    "Did they recover strongly?",
    "Is there a plausible, honest story that matches the file?",
)
BEYOND = (
    "Whether the record holds more than is told here, only the file shows.",
    "How strong a result is, a reader weighs with the scores in the file.",
    "Whether it matches the rest of the file, only the file shows.",
)
MOST_QUOTES = 2
MOST_DOUBTS = 8  # of a quotation
BLANKS = frozenset({"placeholder", "leftover"})
VAGUE = frozenset({"vague-change", "vague-evidence"})
DOUBTED = frozenset({"blame", "minimizing", "evasion", "euphemism", "overpromise", "oversharing", "drama"})
AGAIN = re.compile(
    r"\b(?:fail|failed|failing)\b[^.;]*\b(?:again|twice|(?:a|the) second time|(?:three|four) times)\b"
    r"|\b(?:third|fourth|fifth) (?:attempt|time|try|sitting)\b"
    r"|\b(?:two|three|four|both|several|multiple|all) (?:of (?:my|these|the) )?(?:\w+ )?"
    r"(?:failures|fails|failed attempts|failed exams|unsuccessful attempts)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the explanation holds: its sentences by what they do, and what is marked in them.

    ``results`` are the sentences of evidence with a result, ``blank`` those whose result is still to be filled in,
    ``vague`` the others.
    """

    statement: Statement
    flagged: Flagged
    results: tuple[Sentence, ...] = ()
    blank: tuple[Sentence, ...] = ()
    vague: tuple[Sentence, ...] = ()

    def doing(self, role: Role) -> list[Sentence]:
        """Return the sentences of the explanation that have the role."""
        return [s for s in self.statement.explained if role in s.roles]

    def marked(self, sentence: Sentence, rules: Collection[str]) -> tuple[int, ...]:
        """Return the numbers of the findings above a note by those rules in the sentence."""
        held = self.flagged.get(sentence.span.start, ())
        return tuple(o.number for o in held if o.finding.rule in rules and o.finding.level > Level.NOTE)


def told_in(statement: Statement, findings: Iterable[Numbered]) -> Told:
    """Look through the explanation once, for the questions and the way."""
    told = Told(statement, by_sentence(findings))
    evidence = told.doing(Role.EVIDENCE)
    blank = tuple(s for s in evidence if told.marked(s, BLANKS))
    vague = tuple(s for s in evidence if told.marked(s, VAGUE) and not told.marked(s, BLANKS))
    results = tuple(s for s in evidence if not told.marked(s, BLANKS | VAGUE))
    return replace(told, results=results, blank=blank, vague=vague)


def questions(told: Told) -> tuple[Question, ...]:
    """Return the three questions with what the statement answers."""
    found = told.statement.passages
    answers = (_pattern(told), _recovery(told), _story(told)) if found else ((UNSAID, "unsaid", ()),) * 3
    return tuple(
        Question(asked, answer, state, _quotes(told, shown), _doubts(told, shown), beyond)
        for asked, beyond, (answer, state, shown) in zip(ASKED, BEYOND, answers, strict=True)
    )


Answer = tuple[str, str, Sequence[Sentence]]


def _pattern(told: Told) -> Answer:
    named = _named(told.statement)
    disclosing = told.doing(Role.DISCLOSURE)
    again = [s for s in told.statement.explained if AGAIN.search(s.text)]
    plain = [s for s in disclosing if not told.marked(s, {"euphemism"})]
    if disclosing and not plain:
        return "It is told in words that do not say plainly what was failed.", "open", disclosing
    if len(named) > 1:
        return f"More than one is told: {', '.join(named)}.", "open", plain or again
    if again:
        return f"More than one time is told{f', of {named[0]}' if named else ''}.", "open", again
    if named and plain:
        return f"One is told: {named[0]}.", "said", plain
    if plain:
        return "A setback is told, and no exam or course is named.", "open", plain
    return UNSAID, "unsaid", ()


def _named(statement: Statement) -> list[str]:
    """Return the setbacks by name, each once: “Step 1” is “USMLE Step 1”."""
    whats = dict.fromkeys(safe(setback.what) for passage in statement.passages for setback in passage.setbacks)
    folded = {what: f" {what.casefold().removeprefix('the ')} " for what in whats}
    seen: dict[str, str] = {}
    for what, words in folded.items():
        longer = any(words in other and words != other for other in folded.values())
        if not longer and words not in seen:
            seen[words] = what
    return list(seen.values())


def _recovery(told: Told) -> Answer:
    if told.results:
        return "A result is told.", "said", told.results
    if told.blank:
        return "The result is still a blank.", "open", told.blank
    if told.vague:
        return "It says so, with no result that a reader can check.", "open", told.vague
    return UNSAID, "unsaid", ()


def _story(told: Told) -> Answer:
    context = told.doing(Role.CONTEXT)
    change = [s for s in told.doing(Role.CHANGE) if not told.marked(s, VAGUE)]
    shown = [*context[:1], *(s for s in change if s not in context[:1])][:MOST_QUOTES]
    doubts = any(_doubts(told, [s]) for s in shown)
    if context and change:
        return "It says what lay behind it and what changed.", "open" if doubts else "said", shown
    if context:
        return "It says what lay behind it, and not what changed.", "open", shown
    if change:
        return "It says what changed, and not what lay behind it.", "open", shown
    return UNSAID, "unsaid", ()


def _quotes(told: Told, shown: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(quote(sentence, told.statement.document) for sentence in shown[:MOST_QUOTES])


def _doubts(told: Told, shown: Sequence[Sentence]) -> tuple[int, ...]:
    return tuple(number for s in shown[:MOST_QUOTES] for number in told.marked(s, DOUBTED)[:MOST_DOUBTS])
