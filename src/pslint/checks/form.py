"""What the application's form takes: characters and words of the whole statement."""

from collections.abc import Iterator

from pslint.checks.given import number
from pslint.pasted import characters
from pslint.values import Hit, Rule, Span, Statement


def _place(statement: Statement) -> Span:
    return statement.passages[0].span if statement.passages else statement.sentences[0].span


def too_many_characters(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the text, pasted into a form, has more characters than ``most``, spaces included."""
    count, most = characters(statement.document), int(number(rule, "most"))
    if count > most and statement.sentences:
        yield Hit(_place(statement), {"characters": count, "most": most})


def too_many_words(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the statement has more words than ``most``, and, if ``up_to`` is set, no more than that."""
    count, most = statement.words, int(number(rule, "most"))
    up_to = int(number(rule, "up_to")) if "up_to" in rule.options else 0
    if count > most and (not up_to or count <= up_to) and statement.sentences:
        yield Hit(_place(statement), {"words": count, "most": most})
