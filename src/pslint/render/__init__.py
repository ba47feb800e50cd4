"""From a ``Report`` to text or bytes: one renderer a format, each pure; whoever calls them writes."""

from pslint.render.formats import Format, Holds, Renderer
from pslint.render.json import render_json
from pslint.render.positions import Lines, place
from pslint.render.terminal import render_text
from pslint.render.view import View

RENDERERS: dict[str, Format] = {
    "text": Format(render_text, ".txt", Holds.ANY),
    "json": Format(render_json, ".json"),
}

__all__ = ["RENDERERS", "Format", "Holds", "Lines", "Renderer", "View", "place"]
