"""What the writer keeps, in every kind of report."""

import io
import zipfile

import pytest

from pslint.render import RENDERERS, View
from pslint.values import Report


def words(content: str | bytes) -> str:
    """Return what a report says; of a Word file, its comments."""
    if isinstance(content, str):
        return content
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read("word/comments.xml").decode("utf-8")


@pytest.mark.parametrize("name", RENDERERS)
def test_every_format_lists_what_is_allowed_and_what_is_stale(carded: Report, name: str) -> None:
    one = Report(carded.version, carded.files[:1], (), carded.rules, carded.measured)
    told = " ".join(words(RENDERERS[name].render(one, View())).split())
    assert "the flood closed" in told
    assert "stale" in told
