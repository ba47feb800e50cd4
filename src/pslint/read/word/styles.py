"""What a paragraph is by its style: a heading, an item of a list, or prose; and which styles hide their words."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from lxml import etree

from pslint.read.headings import HEADING

OFF = ("0", "false", "off", "none")
Said = TypeVar("Said")


@dataclass(frozen=True, slots=True)
class Styles:
    """The kind of each style's paragraphs by the style's id, without those of prose; and whether it hides words.

    Styles that say nothing of hiding are not in ``hides``.
    """

    kinds: Mapping[str, str]
    hides: Mapping[str, bool]


def styles(roots: Iterable[etree._Element]) -> Styles:
    """Return what the parts of styles say, each style with what it inherits."""
    kinds: dict[str, str] = {}
    hides: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in (style for root in roots for style in root.iterfind("{*}style")):
        name = _value(style, "styleId")
        based[name] = _below(style, "{*}basedOn")
        if kind := _kind(style):
            kinds[name] = kind
        if style.find("{*}rPr/{*}vanish") is not None:
            hides[name] = _below(style, "{*}rPr/{*}vanish") not in OFF
    return Styles(_inherited(kinds, based), _inherited(hides, based))


def _kind(style: etree._Element) -> str:
    if HEADING.fullmatch(_below(style, "{*}name")) or _below(style, "{*}pPr/{*}outlineLvl") in list("012345678"):
        return "heading"
    return "item" if _below(style, "{*}pPr/{*}numPr/{*}numId").strip("0") else ""


def _inherited(own: Mapping[str, Said], based: Mapping[str, str]) -> Mapping[str, Said]:
    """Return what each style says, or else the nearest one that it is based on."""
    nearest = {name: _nearest(name, own, based) for name in based}
    return {name: own[found] for name, found in nearest.items() if found in own}


def _nearest(name: str, own: Container[str], based: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while name and name not in own and name not in seen:
        seen.add(name)
        name = based.get(name, "")
    return name


def _below(style: etree._Element, path: str) -> str:
    found = style.find(path)
    return "" if found is None else _value(found, "val")


def _value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).endswith(f"}}{name}")), "")
