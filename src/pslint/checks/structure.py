"""The shape of the explanation, by counting: its length, its parts, its place and its share."""

import math
from collections.abc import Iterator

from pslint.cards import fault_in
from pslint.checks.given import number, word
from pslint.values import Hit, Role, Rule, Span, Statement, above, cover


def _whole(statement: Statement) -> Span:
    return cover(passage.span for passage in statement.passages)


def too_short(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the explanation has fewer sentences than ``least``."""
    count, least = len(statement.explained), int(number(rule, "least"))
    if 0 < count < least:
        yield Hit(_whole(statement), {"sentences": count, "least": least})


def too_long(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the explanation has more sentences than ``most``."""
    count, most = len(statement.explained), int(number(rule, "most"))
    if count > most:
        yield Hit(_whole(statement), {"sentences": count, "most": most})


def no_role(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where no sentence of the explanation has the role that the rule's argument ``role`` names."""
    role = _role(rule)
    if statement.passages and not any(statement.does(sentence, role) for sentence in statement.explained):
        yield Hit(_whole(statement))


def _role(rule: Rule) -> Role:
    name = word(rule, "role")
    if name not in list(Role):
        raise fault_in(rule, "role", f"there is no role {name!r}; there are {', '.join(Role)}")
    return Role(name)


def top_heavy(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001  (the shape of a check)
    """Hit where more sentences give context than tell of change or evidence."""
    context = sum(Role.CONTEXT in s.roles for s in statement.explained)
    recovery = sum(Role.CHANGE in s.roles or Role.EVIDENCE in s.roles for s in statement.explained)
    if context > recovery:
        yield Hit(_whole(statement), {"context": context, "recovery": recovery})


def scattered(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001
    """Hit, on the last passage, where the explanation stands in two or more places."""
    if len(statement.passages) > 1:
        yield Hit(statement.passages[-1].span, {"passages": len(statement.passages)})


def alone(statement: Statement) -> bool:
    """Tell whether there is one paragraph and all of it explains: an explanation on its own has no place or share."""
    return len(statement.passages) == 1 and all(s.roles and not s.paragraph for s in statement.sentences)


def opens_statement(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001
    """Hit where the statement begins with the explanation."""
    if statement.passages and statement.passages[0].sentences[0] == statement.sentences[0] and not alone(statement):
        yield Hit(statement.passages[0].span)


def ends_statement(statement: Statement, rule: Rule) -> Iterator[Hit]:  # noqa: ARG001
    """Hit where the statement ends with the explanation."""
    if statement.passages and statement.passages[-1].sentences[-1] == statement.sentences[-1] and not alone(statement):
        yield Hit(statement.passages[-1].span)


def outsized(statement: Statement, rule: Rule) -> Iterator[Hit]:
    """Hit where the explanation takes more than ``most`` percent of the words."""
    most = number(rule, "most")
    if statement.share * 100 > most and not alone(statement):
        over = math.ceil(statement.words_explained - statement.words * most / 100)
        share = above(statement.share * 100, most)
        yield Hit(_whole(statement), {"share": share, "most": f"{most:g}", "over": over})
