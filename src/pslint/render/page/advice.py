"""What the rules say of a draft: each once, with all its places, its reason, its sources and how often it is right."""

from collections.abc import Iterator, Mapping

from pslint.render.frequency import frequency
from pslint.render.harmless import collapse
from pslint.render.page.safe import glance, safe
from pslint.render.page.values import Advice, Foremost, Marked, Source, Weight
from pslint.render.ranking import Numbered, foremost, group, messages
from pslint.render.verdict import FOREMOST, LEVEL_TITLES, NOT_MEASURED
from pslint.values import Level, Measured, Rule, Statement

MOST_PLACES = 12
MOST_LETTERS = 64  # of the words at a place: enough to know them again
WEB = ("https://", "http://")


def before_all(
    findings: tuple[Numbered, ...], statement: Statement, rules: Mapping[str, Rule], measured: Mapping[str, Measured]
) -> Iterator[Foremost]:
    """Yield what is said before the verdict, with the pages where the reader may turn."""
    for alike in foremost(findings):
        advice = _advice(alike, statement, rules, measured)
        addresses = tuple(source for source in advice.sources if source.address)
        yield Foremost(FOREMOST, safe(messages(alike)), advice.places, advice.question, addresses)


def weights(
    findings: tuple[Numbered, ...], statement: Statement, rules: Mapping[str, Rule], measured: Mapping[str, Measured]
) -> Iterator[Weight]:
    """Yield the advice of each level that has some, the weightiest first."""
    for level in sorted(Level, reverse=True):
        alike = [_advice(one, statement, rules, measured) for one in group(findings, level)]
        if alike:
            yield Weight(str(level), LEVEL_TITLES[level], tuple(alike))


def _advice(
    alike: list[Numbered], statement: Statement, rules: Mapping[str, Rule], measured: Mapping[str, Measured]
) -> Advice:
    first = alike[0].finding
    rule = rules.get(first.rule)
    figures = measured.get(first.rule)
    return Advice(
        rule=safe(first.rule),
        code=safe(first.code),
        places=tuple(_place(one, statement) for one in alike[:MOST_PLACES]),
        more=max(0, len(alike) - MOST_PLACES),
        question=safe(first.advice),
        why=safe(first.why),
        sources=tuple(_source(words) for words in rule.sources) if rule else (),
        frequency=frequency(figures) if figures else NOT_MEASURED,
    )


def _place(one: Numbered, statement: Statement) -> Marked:
    shown = one.sentence is not None
    words = glance(safe(collapse(statement.document.words(one.finding.span))), MOST_LETTERS) if shown else ""
    return Marked(one.number, words, shown, safe(one.finding.message))


def _source(words: str) -> Source:
    """Return the source, its address apart from what is said of it; nothing but the web is an address."""
    first, _, rest = safe(words).partition(" ")
    if not first.startswith(WEB):
        return Source(safe(words))
    site = first.split("/")[2].removeprefix("www.")
    return Source(f"{site} {rest}".strip(), first)
