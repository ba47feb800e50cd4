"""How long a draft is in the application's form: one count, whatever marks and pictures its file has."""

from pslint.pasted import characters
from pslint.read import read
from pslint.render.page.figures import fit
from pslint.values import Level, Option, Rule, Sentence, Span, Statement


def rule(name: str, most: int) -> Rule:
    return Rule(name, "F", Level.NOTE, "check", "", "", "", (), options={"most": Option(most)})


def test_the_page_counts_the_characters_that_the_form_takes() -> None:
    text = "# Why\n\nI **failed** once\\.  \nI passed &amp; rested.\n\n![][a]\n\n[a]: <data:image/png;base64,iVBORw>\n"
    document = read("a.md", text.encode())
    assert characters(document) == len("Why\n\nI failed once. I passed & rested.")
    statement = Statement(document, (Sentence(Span(0, 5), "I failed once."),))
    told = fit(statement, [rule("over-one-page", 650), rule("application-too-long", 28_000)])
    assert "and 38 characters of the 28,000" in told.words
