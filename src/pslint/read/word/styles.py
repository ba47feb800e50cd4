"""What a paragraph is by its style: a heading, an item of a list, or prose."""

from collections.abc import Iterable, Mapping

from lxml import etree

from pslint.read.headings import HEADING


def kinds(roots: Iterable[etree._Element]) -> Mapping[str, str]:
    """Return the kind of each style's paragraphs by the style's id; styles of prose are left out."""
    own: dict[str, str] = {}
    based: dict[str, str] = {}
    for style in (style for root in roots for style in root.iterfind("{*}style")):
        name = _value(style, "styleId")
        based[name] = _below(style, "{*}basedOn")
        if HEADING.fullmatch(_below(style, "{*}name")) or _below(style, "{*}pPr/{*}outlineLvl") in list("012345678"):
            own[name] = "heading"
        elif _below(style, "{*}pPr/{*}numPr/{*}numId").strip("0"):
            own[name] = "item"
    return {name: kind for name in based if (kind := _inherited(name, own, based))}


def _inherited(name: str, own: Mapping[str, str], based: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while name and name not in own and name not in seen:
        seen.add(name)
        name = based.get(name, "")
    return own.get(name, "")


def _below(style: etree._Element, path: str) -> str:
    found = style.find(path)
    return "" if found is None else _value(found, "val")


def _value(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).endswith(f"}}{name}")), "")
