"""Every format on statements that mean no good: it comes out whole, in one piece, and says what it is."""

import json
import re
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from hostile import EVIL
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pslint.render import RENDERERS, View
from pslint.values import Allowed, FileReport, Finding, Level, Report, Span

WORDS = st.lists(st.one_of(st.sampled_from(EVIL), st.text(max_size=8)), min_size=1, max_size=6).map("".join)


def parsed(name: str, content: str | bytes) -> None:
    """Read the report as a program would; raises where it is no whole one."""
    data = content if isinstance(content, bytes) else content.encode()
    if name in ("json", "sarif"):
        json.loads(data)
    elif name == "junit":
        ElementTree.fromstring(data)
    elif name == "github":
        assert all(line.startswith("::") for line in re.split(r"[\r\n]", data.decode()) if line)


def shown(name: str, report: Report) -> str | bytes:
    content = RENDERERS[name].render(report, View())
    parsed(name, content)
    return content


@pytest.mark.parametrize("name", RENDERERS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(words=WORDS, path=WORDS, message=WORDS, data=st.data())
def test_nothing_in_a_statement_breaks_a_format(
    tell: Callable[..., Any], name: str, words: str, path: str, message: str, data: st.DataObject
) -> None:
    statement = tell(path, [[(words, "disclosure", 1), ("x", "", 0)], [(words, "change", 1)]], setback=message)
    start = data.draw(st.integers(0, len(statement.document.text)))
    end = data.draw(st.integers(start, len(statement.document.text)))
    found = Finding("blame", "PS301", Level.ERROR, Span(start, end), message, words)
    kept = Allowed("drama", message, "2026-01-01", path, found)
    report = Report("1", (FileReport(path, statement, (found,), (), None, (kept,)),))
    content = shown(name, report)
    if isinstance(content, str) and name not in ("json", "sarif"):
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", content)


@pytest.mark.parametrize("name", [name for name in RENDERERS if name != "text"])  # text has a test of its own
def test_ten_thousand_findings_break_no_format(tell: Callable[..., Any], name: str) -> None:
    statement = tell("a.txt", [[("I failed ___ today.", "disclosure", 1)] * 10_000])
    findings = tuple(
        Finding("placeholder", "PS1", Level.ERROR, Span(s.span.start + 9, s.span.start + 12), "Blank.", "Fill?")
        for s in statement.sentences
    )
    assert shown(name, Report("1", (FileReport("a.txt", statement, findings),)))
