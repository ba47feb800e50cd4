"""From a ``Report`` to text or bytes: one renderer a format, each pure; whoever calls them writes."""

from pslint.render.formats import Format, Holds, Renderer
from pslint.render.github import render_github
from pslint.render.json import render_json
from pslint.render.junit import render_junit
from pslint.render.markdown import render_markdown
from pslint.render.page.html import render_html, render_index
from pslint.render.positions import Lines, place
from pslint.render.sarif import render_sarif
from pslint.render.terminal import render_text
from pslint.render.view import View
from pslint.render.word import render_docx

RENDERERS: dict[str, Format] = {
    "text": Format(render_text, ".txt", Holds.ANY),
    "json": Format(render_json, ".json"),
    "markdown": Format(render_markdown, ".md", Holds.ANY),
    "docx": Format(render_docx, ".docx", Holds.DRAFT, binary=True),
    "sarif": Format(render_sarif, ".sarif"),
    "github": Format(render_github, ".txt"),
    "junit": Format(render_junit, ".xml"),
    "html": Format(render_html, ".html", Holds.ANY, render_index, page=True),
}

__all__ = ["RENDERERS", "Format", "Holds", "Lines", "Renderer", "View", "place"]
