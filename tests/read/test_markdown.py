import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pslint.nlp.prose import prose
from pslint.read.markdown import read_markdown


def paragraphs(text: str) -> list[tuple[str, str]]:
    found = []
    document = read_markdown("a.md", text)
    for paragraph in document.paragraphs:
        words, last = "", None
        for piece in paragraph.pieces:
            between = text[last : piece.start] if last is not None else ""
            words += (" " if any(c.isspace() for c in between) else "") + document.said(piece)
            last = piece.end
        found.append((paragraph.kind, words))
    return found


def test_headings_items_and_prose_are_told_apart() -> None:
    text = "# My statement\n\nI failed Step 1.\n\n- I met my tutor.\n- I kept a log.\n\n1. First\n\nSetext\n======\n"
    assert paragraphs(text) == [
        ("heading", "My statement"),
        ("prose", "I failed Step 1."),
        ("item", "I met my tutor."),
        ("item", "I kept a log."),
        ("item", "First"),
        ("heading", "Setext"),
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("I *failed* Step 1.", "I failed Step 1."),
        ("I **failed** it.", "I failed it."),
        ("I __never__ gave _up_.", "I never gave up."),
        ("See [my record](https://example.org).", "See my record."),
        ("I scored `241` then.", "I scored 241 then."),
        (r"I kept \*notes\* daily.", "I kept *notes* daily."),
        ("Step 1 was **not** *passed*.", "Step 1 was not passed."),
        ("> A mentor said: go on.", "A mentor said: go on."),
        ("I failed  \nonce.", "I failed once."),
        ("I failed[^1] once.", "I failed once."),
        ("[^1]: It was in June.", "It was in June."),
        ("I ~~struck~~ kept it.", "I struck kept it."),
        ("I failed\nonce and\npassed.", "I failed once and passed."),
    ],
)
def test_marks_are_no_prose(source: str, words: str) -> None:
    assert [found for _, found in paragraphs(source)] == [words]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(end: str) -> None:
    text = end.join(["# Title", "", "I *failed*", "once.", "", "Then I passed."])
    assert paragraphs(text) == [("heading", "Title"), ("prose", "I failed once."), ("prose", "Then I passed.")]


def test_the_cells_of_a_table_are_paragraphs() -> None:
    text = "| same | same |\n| :---- | ---- |\n| a **b** | same |\n\nBelow."
    assert [words for _, words in paragraphs(text)] == ["same", "same", "a b", "same", "Below."]


def test_an_indented_paragraph_is_prose() -> None:
    assert paragraphs("One.\n\n    I failed Step 1.\n") == [("prose", "One."), ("prose", "I failed Step 1.")]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Grit &amp; luck were not enough.", "Grit & luck were not enough."),
        ("I failed Step&nbsp;1.", "I failed Step 1."),
        ("My school&#39;s &quot;staff&quot; &#x2014; all.", 'My school\'s "staff" - all.'),
        ("<p>My school&#39;s <b>Step&nbsp;1</b> &c; AT&T</p>", "My school's Step 1 &c; AT&T"),
        ("I failed<br>once.", "I failed once."),
        ("I keep `&amp;` in code.", "I keep &amp; in code."),
    ],
)
def test_an_entity_is_read_as_its_character_and_placed_where_it_stands(source: str, words: str) -> None:
    read = prose(read_markdown("a.md", source))
    assert read.text.replace("\u2014", "-") == words
    assert read.source(0, len(words)).of(source) == re.sub(r"</?p>", "", source)
    held = [read.source(at, at + 1).of(source) for at in range(len(words))]
    assert [h for h in held if "&" in h and len(h) > 1] == re.findall(r"&(?!amp;`)(?:#\w+|nbsp|amp|quot);", source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<div>\nI failed\nonce.\n</div>\n\nThen.", [("prose", "I failed once."), ("prose", "Then.")]),
        ('<p align="center">I <b title="a > b">failed</b> once.</p>', [("prose", "I failed once.")]),
        ("<h1>My way</h1>\n<ul><li>One<li>Two</ul>", [("heading", "My way"), ("item", "One"), ("item", "Two")]),
        ("<pre>\nOne.\n\nTwo.\n</pre>", [("prose", "One."), ("prose", "Two.")]),
        ("<div>I<!-- no\nno --> scored < 230<style>p{}</style>.</div>", [("prose", "I scored < 230.")]),
        ("> <div>\n> I failed\n> once.\n> </div>", [("prose", "I failed once.")]),
        ("```\nI failed\nonce.\n\nThen.\n```", [("prose", "I failed once."), ("prose", "Then.")]),
        ("```\nI failed.\n```\nThen.", [("prose", "I failed."), ("prose", "Then.")]),
        ("> ~~~ text\n> One.\n>\n> Two.\n> ~~~", [("prose", "One."), ("prose", "Two.")]),
        ("- ```\n  I failed.\n  ```", [("prose", "I failed.")]),
        ("```\nI failed.", [("prose", "I failed.")]),
        ("I `failed\nit` once.", [("prose", "I failed it once.")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_a_reader_sees_is_not_lost(source: str, expected: list[tuple[str, str]], end: str) -> None:
    assert [(kind, " ".join(words.split())) for kind, words in paragraphs(source.replace("\n", end))] == expected


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter_is_left_out_and_nothing_else(end: str) -> None:
    front = "---\ntitle: My way\nauthor:\n  - A. Rao\n# draft 2\n---\n"
    body = ["I *failed* Step 1.", "", "---", "", "Then: I passed.", "", "---"]
    expected = [("prose", "I failed Step 1."), ("prose", "Then: I passed.")]
    assert paragraphs(end.join([*front.split("\n"), *body])) == expected
    assert paragraphs(end.join(["---", "", "I *failed* Step 1.", "", "---", "", "Then: I passed."])) == expected
    assert paragraphs(end.join(["---", "# My way", "key: 1", "---"])) != []
    assert paragraphs(end.join(["", *front.split("\n"), "Go."]))[-1] == ("prose", "Go.")


@pytest.mark.parametrize("text", ["", "\n\n", "---\n", "```\n```\n", "<!-- a note -->\n", "<div>\n</div>"])
def test_a_text_without_prose_has_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []


MARKS = st.sampled_from(["<div>", "</p>", "<!--", "-->", "<br>", "&amp;", "&#39;", "```\n", "\n", "> ", "- ", "I", " "])


@given(
    st.text(st.sampled_from("ab I.#*_-`[]()\\>1&;\n\r\t 0\u00a0é’"), max_size=150)
    | st.lists(MARKS, max_size=40).map("".join)
    | st.text(max_size=150)
)
def test_pieces_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [piece for p in read_markdown("a.md", text).paragraphs for piece in p.pieces]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
