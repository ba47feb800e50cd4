"""Flagged words in a line of prose: underlined, or in brackets where nothing can be, each with its number."""

from itertools import chain

from rich.text import Text

from pslint.render.ranking import Numbered
from pslint.render.view import LEVEL_STYLES, View
from pslint.render.words import Words


def marked(words: Words, findings: list[Numbered], view: View) -> Text:
    """Return the line with the words of each finding marked, and its number after them."""
    text = Text(words.text)
    signs: list[tuple[int, int, Text]] = []
    for one in findings:
        place = words.locate(one.finding.span)
        text.stylize("underline", place.start, place.end)
        number = Text(view.glyphs.mark(one.number), LEVEL_STYLES[one.finding.level])
        signs.append((place.end, -place.start, number if view.color else Text.assemble("]", number)))
        if not view.color:
            signs.append((place.start, len(words.text) - place.end, Text("[")))
    line = _with_signs(text, sorted(signs, key=lambda sign: sign[:2]))
    return line.append(f" {view.glyphs.more}") if words.cut else line


def _with_signs(text: Text, signs: list[tuple[int, int, Text]]) -> Text:
    pieces = text.divide([at for at, _, _ in signs])
    signed = zip(pieces, [sign for _, _, sign in signs] + [Text()], strict=True)
    return Text.assemble(*chain.from_iterable(signed))
