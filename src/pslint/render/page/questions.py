"""The three questions that a reader asks of a failed exam, answered with the statement's own words or not at all."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from pslint.render.page.again import told_again
from pslint.render.page.safe import Flagged, by_sentence, quote, safe
from pslint.render.page.values import Question
from pslint.render.ranking import Numbered
from pslint.values import Level, Passage, Role, Sentence, Statement

UNSAID = "The statement does not say."
SEEMS = "A setback seems to be told, and no exam or course is named."
SEEMS_AGAIN = "More than one time seems to be told, and no exam or course is named."
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
STORY = {
    (True, "said"): "It says what lay behind it and what changed.",
    (True, "vague"): "It says what lay behind it; what changed is said with no action in it.",
    (True, ""): "It says what lay behind it, and not what changed.",
    (False, "said"): "It says what changed, and not what lay behind it.",
    (False, "vague"): "It says that something changed, with no action in it, and not what lay behind it.",
    (False, ""): UNSAID,
}
"""The answer to the last question by whether there is context, and by how the change is told."""
MOST_QUOTES = 2
MOST_DOUBTS = 8  # of a quotation
BLANKS = frozenset({"placeholder", "leftover"})
VAGUE_CHANGE = frozenset({"vague-change"})
VAGUE_EVIDENCE = frozenset({"vague-evidence"})
DOUBTED = BLANKS | {"blame", "minimizing", "evasion", "euphemism", "overpromise", "oversharing", "drama"}


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
    vague = tuple(s for s in evidence if told.marked(s, VAGUE_EVIDENCE) and s not in blank)
    results = tuple(s for s in evidence if s not in blank and s not in vague)
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
    plain = [s for s in told.doing(Role.DISCLOSURE) if told.statement.does(s, Role.DISCLOSURE)]
    return _told_plainly(told, plain) if plain else _not_plainly(told)


def _told_plainly(told: Told, plain: Sequence[Sentence]) -> Answer:
    named = _named(told.statement.passages)
    again = [s for s in told.statement.explained if told_again(s.text)]
    if len(named) > 1:
        return f"More than one is told: {', '.join(named)}.", "open", plain
    if again:
        return f"More than one time is told, of {named[0]}." if named else SEEMS_AGAIN, "open", again
    own = {sentence.span for sentence in plain}
    if one := _named(p for p in told.statement.passages if any(s.span in own for s in p.sentences)):
        return f"One is told: {one[0]}.", "said", plain
    return SEEMS, "open", plain


def _not_plainly(told: Told) -> Answer:
    named = _named(told.statement.passages)
    if blurred := told.doing(Role.DISCLOSURE):
        what = f"that it was failed: {', '.join(named)}" if named else "what was failed"
        return f"It is told in words that do not say plainly {what}.", "open", blurred
    if named:
        return f"No sentence says plainly that it was failed: {', '.join(named)}.", "open", ()
    return UNSAID, "unsaid", ()


def _named(passages: Iterable[Passage]) -> list[str]:
    """Return the setbacks by name, each once: “Step 1” is “USMLE Step 1”."""
    whats = dict.fromkeys(safe(setback.what) for passage in passages for setback in passage.setbacks)
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
    context, every = told.doing(Role.CONTEXT), told.doing(Role.CHANGE)
    change = [s for s in every if not told.marked(s, VAGUE_CHANGE)]
    shown = list(dict.fromkeys([*context[:1], *(change or every)]))[:MOST_QUOTES]
    doubts = any(_doubts(told, [s]) for s in shown)
    answer = STORY[bool(context), "said" if change else "vague" if every else ""]
    whole = context and change and not doubts
    return answer, "said" if whole else "open" if shown else "unsaid", shown


def _quotes(told: Told, shown: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(quote(sentence, told.statement.document) for sentence in shown[:MOST_QUOTES])


def _doubts(told: Told, shown: Sequence[Sentence]) -> tuple[int, ...]:
    return tuple(number for s in shown[:MOST_QUOTES] for number in told.marked(s, DOUBTED)[:MOST_DOUBTS])
