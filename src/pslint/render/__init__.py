"""From a ``Report`` to text: one renderer a format, each pure; whoever calls them writes."""

from collections.abc import Callable

from pslint.render.json import render_json
from pslint.render.positions import Lines, place
from pslint.render.terminal import render_text
from pslint.render.view import View
from pslint.values import Report

Renderer = Callable[[Report, View], str]

RENDERERS: dict[str, Renderer] = {
    "text": render_text,
    "json": render_json,
}

__all__ = ["RENDERERS", "Lines", "Renderer", "View", "place"]
