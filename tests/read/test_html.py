"""Web pages: the text as a browser shows it, and what word processors export."""

import pytest

from pslint.errors import UnreadableError
from pslint.read import read
from pslint.values import Document, Limits


def paragraphs(document: Document) -> list[str]:
    return [" ".join(piece.of(document.text) for piece in p.pieces) for p in document.paragraphs]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>I <b>fa</b>iled\n  Step&nbsp;1.</p><p>I passed.", ["I failed Step\u00a01.", "I passed."]),
        ("One.<br>\n<br>Two.<div>Three.</div>Four.", ["One.", "Two.", "Three.", "Four."]),
        ("<table><tr><td>left<td>right</table>", ["left", "right"]),
        ("<script>x()</script><style>p{}</style><template>t</template><p>Seen.<!-- not --></p>", ["Seen."]),
        ('<p hidden>gone</p><p style="DISPLAY : none">gone</p><p>Seen.</p>', ["Seen."]),
        ("<pre>one\n\ntwo</pre>", ["one", "two"]),
        ("<p>Mine:<textarea>one\n\ntwo</textarea>three", ["Mine:", "one", "two", "three"]),
        ("<p>Grit &amp; luck &#8217; &#x2019;</p>", ["Grit & luck ’ ’"]),
        ("<p>I <i>failed<p>once</i> only.", ["I failed", "once only."]),
        ("<p>I <del>never </del><ins>once </ins>failed.</p>", ["I once failed."]),
        ("<p>caf\u00e9 so\u00adft</p>", ["caf\u00e9 so\u00adft"]),
    ],
)
def test_what_a_browser_shows_is_read(body: str, expected: list[str]) -> None:
    page = f"<!DOCTYPE html><html><head><title>No</title></head><body>{body}</body></html>"
    assert paragraphs(read("a.html", page.encode())) == expected
    assert paragraphs(read("a.html", body.encode())) == expected  # a fragment, known by its name


GOOGLE = """<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style type="text/css">
.c0{color:#000000}</style></head><body class="c5 doc-content"><div><p
class="c2"><span>A. Rao</span></p></div><p class="c3 title" id="h.x1"><span class="c9">Personal
statement</span></p><p class="c1"><span class="c0">I failed Ste</span><span class="c0 c2">p 1</span><sup class="c8"><a
href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span
class="c0">&nbsp;once.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><ul
class="c6 lst-kix_a-0 start"><li
class="c1 li-bullet-0"><span class="c0">I kept a log.</span></li></ul>
<hr class="c10"><div><p class="c1"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;In 2021.</span></p></div>
<div class="c7"><p class="c1"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Say when?</span></p>
<p><span>Please.</span></p></div><div><p class="c2"><span>Page of A. Rao</span></p></div></body></html>"""


def test_a_page_that_google_docs_exports() -> None:
    document = read("a.html", GOOGLE.encode())
    assert paragraphs(document) == ["Personal statement", "I failed Step 1\u00a0once.", "I kept a log.", "In 2021."]
    assert [p.kind for p in document.paragraphs] == ["heading", "prose", "item", "prose"]


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=EN-US><div class=WordSection1>
<p class=MsoTitle>My way<o:p></o:p></p><p class=MsoNormal>I <del cite="mailto:a" datetime="2024-01-01">never
</del>failed
Step 1<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><![if !supportFootnotes]>[1]<![endif]></a>
once.<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[M1]</a></span></p>
<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span></span><![endif]>I
kept a log.</p></div><div style='mso-element:footnote-list'><p><a href="#_ftnref1" name="_ftn1">[1]</a> In
2021.</p></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Say when?</p></div></div>
</body></html>"""


def test_a_page_that_word_saves() -> None:
    document = read("a.htm", WORD.encode())
    assert paragraphs(document) == ["My way", "I failed Step 1 once.", "I kept a log.", "In 2021."]
    assert [p.kind for p in document.paragraphs] == ["heading", "prose", "item", "prose"]


@pytest.mark.parametrize(("charset", "encoding"), [("iso-8859-2", "iso-8859-2"), ("windows-1251", "cp1251")])
def test_the_encoding_that_a_page_names_is_believed(charset: str, encoding: str) -> None:
    words = "Žižka" if encoding == "iso-8859-2" else "Привет"
    page = f"<html><meta charset={charset}><p>{words}</p></html>".encode(encoding)
    assert paragraphs(read("a.html", page)) == [words]


def test_what_is_nested_or_repeated_beyond_any_page_ends_in_an_error_or_in_its_words() -> None:
    deep = read("a.html", b"<html>" + b"<div>" * 3000 + b"I failed." + b"</div>" * 3000)
    assert "failed" in deep.text
    with pytest.raises(UnreadableError, match="far more parts"):
        read("a.html", b"<html>" + b"<br>" * 600_000)
    with pytest.raises(UnreadableError, match="no personal statement"):
        read("a.html", b"<html>" + b"word " * 1000, Limits(characters=500))
