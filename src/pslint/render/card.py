"""A rule's card for a person, and the list of all rules."""

from collections.abc import Iterator, Sequence
from io import StringIO
from string import Formatter

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from pslint.render.frequency import frequency
from pslint.render.view import LEVEL_STYLES, View
from pslint.values import Example, Measured, Option, Rule

SETTING = "How to set it"


def render_card(rule: Rule, measured: Measured | None, view: View) -> str:
    """Return what ``pslint explain`` shows of a rule, and of how often it is right."""
    return _drawn(Group(*_card(rule, measured, view)), view)


def render_rules(rules: Sequence[Rule], view: View) -> str:
    """Return the table of all rules: code, name, level, and what each says."""
    table = Table.grid(padding=(0, 2))
    for rule in rules:
        message = plain_message(rule)
        table.add_row(
            rule.code, Text(rule.name, "bold"), Text(str(rule.level), LEVEL_STYLES[rule.level]), Text(message)
        )
    return _drawn(Group(table, Text("\nSee pslint explain RULE for examples and reasons.")), view)


def _drawn(content: RenderableType, view: View) -> str:
    out = StringIO()
    console = Console(
        file=out, width=view.columns, force_terminal=view.color, no_color=not view.color, legacy_windows=False,
        color_system="standard" if view.color else None, highlight=False, emoji=False, markup=False,
    )  # fmt: skip
    console.print(content)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _card(rule: Rule, measured: Measured | None, view: View) -> Iterator[RenderableType]:
    yield Text.assemble((rule.name, "bold"), f"  {rule.code}  ", (str(rule.level), LEVEL_STYLES[rule.level]))
    yield from _section("What it says", Text(plain_message(rule)))
    yield from _section("What it asks", Text(rule.advice))
    yield from _section("Why a reader minds", Text(rule.why))
    if measured:
        yield from _section("How often it is right", Text(frequency(measured)))
    for title, examples in (("It marks", rule.bad), ("It leaves alone", rule.good)):
        yield from _section(title, *(_example(example, view) for example in examples))
    if rule.options:
        yield from _section(SETTING, *(_option(name, option) for name, option in rule.options.items()))
    if rule.sources:
        yield from _section("Sources", *(Text(source) for source in rule.sources))


def _section(title: str, *content: RenderableType) -> Iterator[RenderableType]:
    yield Text("\n" + title, "bold")
    for part in content:
        yield Padding(part, (0, 0, 0, 2))


def plain_message(rule: Rule) -> str:
    """Return the message as it reads before any draft is: an option as it is set, N for a number still to be found."""
    message = rule.message.replace("“{excerpt}”", "{excerpt}")
    return "".join(text + (_blank(rule, fact) if fact else "") for text, fact, _, _ in Formatter().parse(message))


def _blank(rule: Rule, fact: str) -> str:
    known = {"excerpt": "(your words)"} | {name: str(option.value) for name, option in rule.options.items()}
    return known.get(fact, "N")


def _example(example: Example, view: View) -> Text:
    """Return an example's sentences a line each, role first, the marked words underlined and in signs."""
    text = Text()
    glyphs = view.glyphs
    for span, roles in example.sentences:
        text.append(f"{', '.join(str(role) for role in roles) or 'outside'}: ", "italic")
        at = span.start
        for mark in (m for m in example.marked if m.overlaps(span)):
            start, end = max(mark.start, span.start), min(mark.end, span.end)
            text.append(example.text[at:start])
            text.append(glyphs.opening * (start == mark.start))
            text.append(example.text[start:end], "underline")
            text.append(glyphs.closing * (end == mark.end))
            at = end
        text.append(example.text[at : span.end] + "\n")
    return text


def _option(name: str, option: Option) -> Text:
    bounds = " to ".join(f"{bound:g}" for bound in (option.low, option.high) if bound is not None)
    return Text(f"{name} = {option.value}" + (f"  ({bounds})" if bounds else "") + f"  {option.help}")
