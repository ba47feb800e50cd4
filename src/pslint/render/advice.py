"""The findings in order of weight: the rule, the place, and the advice, said once for all that share it."""

from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from pslint.render.frequency import sureness
from pslint.render.harmless import plain
from pslint.render.layout import fold, hang, indent
from pslint.render.positions import Places
from pslint.render.ranking import Numbered, foremost, group, messages
from pslint.render.verdict import LEVEL_TITLES
from pslint.render.view import LEVEL_STYLES, View
from pslint.values import Level, Measured

INDENT = 4


def before_all(findings: tuple[Numbered, ...], view: View) -> Iterator[Text]:
    """Yield what is said before the verdict, with its advice; nothing where there is none."""
    for alike in foremost(findings):
        marks = " ".join(view.glyphs.mark(one.number) for one in alike)
        yield Text()
        yield from fold(Text(f"{marks} {plain(messages(alike), view.glyphs)}", "bold"), view.columns)
        yield from fold(Text(plain(alike[0].finding.advice, view.glyphs)), view.columns)
        yield Text()


def advice(
    findings: tuple[Numbered, ...], places: Places, view: View, measured: Mapping[str, Measured]
) -> Iterator[Text]:
    """Yield the findings of each level under its title; ``measured`` says by a rule's name how often it is right."""
    for level in sorted(Level, reverse=True):
        groups = group(findings, level)
        if groups:
            yield Text()
            yield Text(LEVEL_TITLES[level], "bold")
        for alike in groups:
            yield from _entry(alike, places, view, sureness(measured.get(alike[0].finding.rule)))


def _entry(alike: list[Numbered], places: Places, view: View, sure: str) -> Iterator[Text]:
    first = alike[0].finding
    marks = Text(" ".join(view.glyphs.mark(one.number) for one in alike), LEVEL_STYLES[first.level])
    where = ", ".join(dict.fromkeys(places.exact(one.finding.span.start) for one in alike))
    head = Text.assemble(marks, " ", (plain(first.rule, view.glyphs), "bold"), f" {first.code} at {where}")
    yield from hang(Text(), head, view.columns)
    for words, style in ((_words(alike, view), ""), (sure, "dim")):
        yield from indent(fold(Text(words, style), view.columns - INDENT), INDENT) if words else ()


def _words(alike: Iterable[Numbered], view: View) -> str:
    """Return the messages that stand below no sentence, and the advice."""
    held = list(alike)
    unsaid = [one.finding.message for one in held if one.sentence is None]
    return " ".join(plain(words, view.glyphs) for words in dict.fromkeys([*unsaid, held[0].finding.advice]))
