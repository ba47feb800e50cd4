"""Find the words that patterns name: phrases by lemma or by word, spaCy token patterns, regular expressions."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pslint.cards.regexes import Search, search
from pslint.errors import PatternError
from pslint.values import Pattern

GAP = "..."
ENDLESS = "a regular expression found no end in a sentence of a draft and was passed over there; repeat less in it"
GAP_TOKENS: dict[str, Any] = {"OP": "{0,6}"}
PRONOUNS = {"me": "i", "us": "we", "him": "he", "her": "she", "them": "they"}  # the tagger's lemmas for them

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Where the patterns of each name stand, as character offsets; ``endless`` says which of them found no end."""

    offsets: Mapping[str, Sequence[Offsets]]
    endless: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Finder:
    """Patterns made ready for spaCy, by name."""

    matcher: Matcher
    regexes: Mapping[str, Sequence[Search]]

    def find(self, doc: Doc) -> Found:
        """Return for each name where its patterns stand in ``doc``, none inside another, each within one sentence.

        A regular expression that finds no end in a sentence is passed over from there on.
        """
        found: dict[str, list[Offsets]] = {name: [] for name in self.regexes}
        endless: dict[str, str] = {}
        for sentence in doc.sents:
            for key, start, end in self.matcher(sentence) if len(self.matcher) else ():
                span = sentence[start:end]
                found[doc.vocab.strings[key]].append((span.start_char, span.end_char))
            for name, group in self.regexes.items():
                try:
                    found[name] += [] if name in endless else _regex_matches(sentence, group)
                except TimeoutError:
                    endless[name] = ENDLESS
        return Found({name: list(_apart(offsets)) for name, offsets in found.items()}, endless)


def finder(nlp: Language, patterns: Mapping[str, Sequence[Pattern]]) -> Finder:
    """Make ``patterns`` ready; ``PatternError`` where spaCy refuses a token pattern."""
    matcher = Matcher(nlp.vocab, validate=True)
    for name, group in patterns.items():
        tokens = [_tokens(nlp, pattern) for pattern in group if not pattern.regex]
        if not tokens:
            continue
        try:
            matcher.add(name, tokens)
        except (ValueError, TypeError, KeyError, AttributeError, re.error) as error:
            problem = " ".join(str(error).split())
            refused = f"spaCy's Matcher refuses a token pattern of the card ({problem})"
            raise PatternError(name, refused) from error
    return Finder(matcher, {name: _searches(name, group) for name, group in patterns.items()})


def _searches(name: str, group: Sequence[Pattern]) -> list[Search]:
    """Make the regular expressions ready; ``PatternError`` where one of the project's own cards does not compile."""
    try:
        return [search(pattern.regex, pattern.tried) for pattern in group if pattern.regex]
    except re.error as error:
        raise PatternError(name, f"a regular expression of the card does not compile ({error})") from error


def _tokens(nlp: Language, pattern: Pattern) -> list[dict[str, Any]]:
    if pattern.tokens:
        return [dict(token) for token in pattern.tokens]
    tokens: list[dict[str, Any]] = []
    for part in re.split(r"(\.\.\.)", pattern.phrase):
        if part == GAP:
            tokens.append(GAP_TOKENS)
        else:
            tokens.extend(_word(token, pattern.by) for token in nlp.make_doc(part.strip()))
    return tokens


def _word(token: Token, by: str) -> dict[str, Any]:
    word = token.lower_
    if by == "word":
        return {"LOWER": word}
    bases = {word, token.norm_, PRONOUNS.get(word, word)}  # the norm of "n't" is "not", of "ca" in "can't" is "can"
    # Lemmas of names and of words at a sentence's start keep their capital.
    return {"LEMMA": {"IN": sorted({form for base in bases for form in (base, base.capitalize(), base.upper())})}}


def _regex_matches(sentence: Tokens, searches: Sequence[Search]) -> list[Offsets]:
    """Return where the regular expressions match; ``TimeoutError`` where one finds no end."""
    matches = (match for one in searches for match in one(sentence.text) if match.group())
    return [(sentence.start_char + match.start(), sentence.start_char + match.end()) for match in matches]


def _apart(offsets: list[Offsets]) -> Iterator[Offsets]:
    """Yield the offsets in order, of overlapping ones that begin together the shortest, then the first."""
    shortest: dict[int, int] = {}
    for start, end in offsets:
        shortest[start] = min(end, shortest.get(start, end))
    reach = -1
    for start in sorted(shortest):
        if start >= reach:
            yield start, shortest[start]
            reach = shortest[start]
