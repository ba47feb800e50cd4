"""The page: values into templates, the style inside it, and a policy that lets nothing in or out."""

import base64
import hashlib
import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from pslint.render.page.draft import drafts, entries
from pslint.render.verdict import MEANINGS, number_of_drafts, shares, summary
from pslint.render.view import View
from pslint.values import Report, Role

if TYPE_CHECKING:
    from jinja2 import Environment

FOLDER = Path(__file__).parent / "templates"


def render_html(report: Report, view: View) -> str:  # noqa: ARG001 - every renderer takes a view
    """Return one page on all drafts of the report, complete in itself; the view changes nothing."""
    targets = [f"#draft-{number}" for number, _ in enumerate(report.files, 1)]
    return _page("page.html.j2", report, drafts=drafts(report), entries=entries(report, targets))


def render_index(report: Report, names: Sequence[str | None], view: View) -> str:  # noqa: ARG001
    """Return the page that leads to the drafts' own pages, which stand beside it under ``names``."""
    targets = [quote(os.fsencode(name)) if name else "" for name in names]
    return _page("index.html.j2", report, entries=entries(report, targets))


def _page(template: str, report: Report, **values: object) -> str:
    script = _asset("sort.js") if len(report.files) > 1 else ""
    style = _asset("page.css")
    return (
        _environment()
        .get_template(template)
        .render(
            style=style,
            script=script,
            policy=_policy(style, script),
            summary=summary(report),
            count=number_of_drafts(report),
            shares=shares(report),
            version=report.version,
            roles={str(role): MEANINGS[role] for role in Role},
            **values,
        )
    )


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only a page needs it

    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@lru_cache(maxsize=2)
def _asset(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return the Content-Security-Policy: no network, and of styles and scripts the page's own alone."""
    parts = ["default-src 'none'", f"style-src {_hash(style)}", "base-uri 'none'", "form-action 'none'"]
    return "; ".join([*parts, f"script-src {_hash(script)}"] if script else parts)


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
