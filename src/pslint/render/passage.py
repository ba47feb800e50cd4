"""The passage in its own words: a sentence at a time, its roles in the margin, and what is flagged below it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from rich.text import Text

from pslint.render.harmless import plain
from pslint.render.layout import beside, hang, indent
from pslint.render.marks import marked
from pslint.render.positions import Places
from pslint.render.ranking import Numbered
from pslint.render.view import LEVEL_STYLES, ROLE_STYLES, View
from pslint.render.words import words_of
from pslint.values import Passage, Sentence, Statement

MARGIN = 12
FRAME = MARGIN + 3


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement as it will be shown: its places, and the numbered findings by the start of their sentence."""

    statement: Statement
    places: Places
    flagged: Mapping[int, list[Numbered]]
    view: View


def draft_of(statement: Statement, findings: Iterable[Numbered], view: View) -> Draft:
    """Put each finding to the sentence that it is shown in."""
    flagged: dict[int, list[Numbered]] = defaultdict(list)
    for one in findings:
        if one.sentence:
            flagged[one.sentence.span.start].append(one)
    return Draft(statement, Places(statement.document), dict(flagged), view)


def passages(draft: Draft) -> Iterator[Text]:
    """Yield every passage under its title, and the asides inside it."""
    held = draft.statement.passages
    for number, passage in enumerate(held, 1):
        part = f", part {number} of {len(held)}" if len(held) > 1 else ""
        yield Text()
        yield Text(f"The explanation{part} (from {draft.places.name(passage.span.start)})", "bold")
        yield from _sentences(((s, _roles(s)) for s in _with_asides(passage, draft.statement)), draft)


def elsewhere(draft: Draft) -> Iterator[Text]:
    """Yield the flagged sentences outside every passage, with their places."""
    spans = [passage.span for passage in draft.statement.passages]
    flagged = [s for s in draft.statement.sentences if s.span.start in draft.flagged]
    outside = [s for s in flagged if not any(span.contains(s.span) for span in spans)]
    if outside:
        yield Text()
        yield Text("Elsewhere in the statement", "bold")
    places = (draft.places.name(sentence.span.start).replace("paragraph", "par.") for sentence in outside)
    yield from _sentences(zip(outside, ([Text(place)] for place in places), strict=True), draft)


def _with_asides(passage: Passage, statement: Statement) -> Iterator[Sentence]:
    told = {sentence.span: sentence for sentence in passage.sentences}
    whole = passage.span
    shown = {s.span: s for s in statement.sentences if whole.contains(s.span)}
    yield from sorted((shown | told).values(), key=lambda s: s.span)


def _roles(sentence: Sentence) -> list[Text]:
    """Return the lines of the margin: the roles, joined by a sign, since each is one of the whole sentence."""
    *others, last = sentence.roles or ("(aside)",)
    return [*(Text(f"{role} +") for role in others), Text(str(last))]


def _sentences(told: Iterable[tuple[Sentence, list[Text]]], draft: Draft) -> Iterator[Text]:
    """Yield the sentences with their margins; a blank line follows one with findings, unless it is the last."""
    flagged = False
    for sentence, margin in told:
        if flagged:
            yield Text()
        yield from _sentence(sentence, margin, draft)
        flagged = sentence.span.start in draft.flagged


def _sentence(sentence: Sentence, margin: list[Text], draft: Draft) -> Iterator[Text]:
    view = draft.view
    flags = sorted(draft.flagged.get(sentence.span.start, []), key=lambda one: one.finding.span)
    words = words_of(sentence, draft.statement.document, view.glyphs)
    width = view.columns - FRAME
    lines = chain(hang(Text(), marked(words, flags, view), width), *(_message(one, width, view) for one in flags))
    bar = Text(view.glyphs.bar, ROLE_STYLES[sentence.roles[0]] if sentence.roles else "")
    yield from beside(margin, MARGIN, bar, lines)


def _message(one: Numbered, width: int, view: View) -> Iterator[Text]:
    sign = Text.assemble((view.glyphs.mark(one.number), LEVEL_STYLES[one.finding.level]), " ")
    yield from indent(hang(sign, Text(plain(one.finding.message, view.glyphs)), width - 2), 2)
