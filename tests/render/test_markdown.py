from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pslint.render import RENDERERS, View
from pslint.render.escape import JOINER, escaped
from pslint.render.harmless import plain
from pslint.render.view import UNICODE
from pslint.values import FileReport, Finding, Level, Report, Span

MARKDOWN = MarkdownIt("gfm-like", {"html": True, "linkify": False})


def test_a_good_draft_needs_no_checklist(sound: FileReport) -> None:
    words = RENDERERS["markdown"].render(Report("1", (sound,)), View())
    assert "It names the setback plainly" in words
    assert "Checklist" not in words


def test_what_is_good_comes_before_the_explanation_and_the_roles_are_explained(faulty: FileReport) -> None:
    words = RENDERERS["markdown"].render(Report("1", (faulty,)), View())
    assert words.index("Good already: it says what changed.") < words.index("> *disclosure:*")
    assert "*change* says what changed ·" in words
    assert "*reaction*" not in words


def test_more_findings_than_anybody_reads_are_counted(tell: Callable[..., Any]) -> None:
    statement = tell("a.txt", [[("I failed ___ today.", "disclosure", 1)] * 500])
    findings = tuple(
        Finding("placeholder", "PS1", Level.ERROR, Span(s.span.start, s.span.end), f"{n}", "?")
        for n, s in enumerate(statement.sentences)
    )
    words = RENDERERS["markdown"].render(Report("1", (FileReport("a.txt", statement, findings),)), View())
    assert "… and 460 findings more" in words


HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](http://evil.example)", "![x](y)",
    "a_b_ *c* **d**", "`code` ``` ```", "&lt;b&gt; &#60;", "~~gone~~", "| a | b |", "\\<b>",
    "<http://evil.example>", "[x]: y", "$x$", "# head", "> quote", "- item", "1. item", "    code", "---",
    "<!-- x", "]]>", "[^1]", "\\",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from([*HOSTILE, " ", "\n", "\\"]), max_size=4).map("".join)))
def test_words_are_shown_as_they_are_and_mark_nothing_up(words: str) -> None:
    block, inline, _ = MARKDOWN.parse(f"x {escaped(words)} x")
    assert block.type == "paragraph_open"
    assert {token.type for token in inline.children} <= {"text", "text_special"}
    assert "".join(token.content for token in inline.children).replace(JOINER, "") == (
        f"x {plain(words, UNICODE).replace(JOINER, '')} x"
    )


@pytest.mark.parametrize(("words", "call"), [("ask @octocat now", "@octocat"), ("see #12", "#12"), ("a@b.org", "@b")])
def test_nobody_is_called(words: str, call: str) -> None:
    assert call in words
    assert call not in escaped(words)
