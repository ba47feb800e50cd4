"""A report without names, places and identifying numbers, for sharing: each is covered by blocks.

A cover is as long as what it covers, so every span still points at its words. When in doubt it covers: what is left
is to be read before it is shared.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from html import unescape
from string import punctuation

import regex

from pslint.titles import titles
from pslint.values import Allowed, Document, FileReport, Pattern, Report, Span, Statement

NAMES = "proper-names"
PATTERNS: Mapping[str, tuple[Pattern, ...]] = {NAMES: (Pattern(tokens=({"POS": "PROPN"},)),)}
"""What the reader must look for so that a name at a sentence's start is known as one."""

BLOCK = "\N{FULL BLOCK}"
AROUND = ",.;:!?()[]“”\"'"  # may touch what is covered and is none of it
PRIVATE = "private-info"
DIGITS = 4  # a number of so many tells who it is: a year, an identifier; a score has three, and is what a reader weighs
WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’.\-‐‑]\p{L}[\p{L}\p{M}]*)*")
SPELLED = regex.compile(r"(?:\p{L}\p{M}*|&#?\w{1,32};)++")  # a word with letters written as entities, M&uuml;ller
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.IGNORECASE)
NUMBER = re.compile(r"\d[\d,.'’]*\d|\d")
QUANTITY = re.compile(r"\d{1,3}(?:,\d{3})+")  # 2,400 questions: what is written to be read as a number is no identifier
DATED = re.compile(r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b")
CALLED = re.compile(r"\+?\(?\d[\d\s().\-/]{6,}\d")
PARTS = re.compile(r"['’.\-‐‑]")
KNOWN = frozenset(
    """
    i usmle comlex usa step steps level ck cs pe ce nbme nbome ecfmg eras aamc acgme nrmp match soap caas plab mccqe
    ukmla amc osce oet toefl ielts mcat cbse uworld anki img imgs us uk omm icu nicu picu er ed or ecg ekg mri ct
    tb hiv copd md do mbbs phd bsc msc mph dr mr mrs ms prof pgy
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    spring summer autumn fall winter internal medicine family pediatrics psychiatry neurology surgery obstetrics
    gynecology pathology radiology anesthesiology dermatology emergency pharmacology anatomy biochemistry physiology
    ward tram year dear program director committee member question name tbd todo
    before during after when while since then there their this that these those with without because although
    """.split()
)
"""Words that name no one: exams, ranks, units, months, fields. They stay readable."""
Cover = Callable[[str], str]


def redacted(report: Report) -> Report:
    """Return the report with names, places and identifying numbers covered, and the drafts called by number.

    It holds nothing of the drafts' own files. The drafts must have been read with ``PATTERNS``.
    """
    files = tuple(_file(file, f"draft-{number}") for number, file in enumerate(report.files, 1))
    return replace(report, files=files, problems=())


def _file(file: FileReport, name: str) -> FileReport:
    if file.statement is None:
        return FileReport(name, error=(file.error or "").replace(file.path, name))
    document = file.statement.document
    parts = tuple(covered(file))
    spans = (*parts, *(_unmarked(document, span) for span in parts))
    hide = _hider({form for span in spans for form in _forms(document, span)})
    return FileReport(
        name,
        _statement(file.statement, name, spans, hide),
        tuple(replace(finding, message=hide(finding.message)) for finding in file.findings),
        tuple(replace(item, detail=hide(item.detail)) for item in file.checklist),
        None,
        tuple(_allowed(one, hide) for one in file.allowed),
    )


def _unmarked(document: Document, span: Span) -> Span:
    """Return the whole of what is written without a space, where marks part it (as in ``**O**mondi``)."""
    before, after = document.text[: span.start], document.text[span.end :]
    left = re.split(r"\s", before)[-1].lstrip(AROUND)
    right = re.split(r"\s", after, maxsplit=1)[0].rstrip(AROUND)
    wide = Span(span.start - len(left), span.end + len(right))
    return wide if document.words(wide) != wide.of(document.text) else span


def _forms(document: Document, span: Span) -> Iterator[str]:
    """Yield what a message may say for the words of the draft: as they are written, and as they are read."""
    written = span.of(document.text)
    yield from (written, unescape(written), document.words(span).strip(punctuation))


def _statement(statement: Statement, name: str, spans: tuple[Span, ...], hide: Cover) -> Statement:
    text = list(statement.document.text)
    for span in spans:
        for at in range(span.start, span.end):
            text[at] = text[at] if text[at].isspace() else BLOCK
    plain = {s.span: replace(s, text=hide(s.text)) for s in (*statement.sentences, *statement.explained)}
    passages = tuple(
        replace(
            passage,
            sentences=tuple(plain[s.span] for s in passage.sentences),
            setbacks=tuple(replace(setback, what=hide(setback.what)) for setback in passage.setbacks),
        )
        for passage in statement.passages
    )
    document = replace(statement.document, path=name, text="".join(text), origins=(), original=b"")
    document = replace(document, shown={at: said for at, said in document.shown.items() if text[at] != BLOCK})
    return replace(
        statement, document=document, sentences=tuple(plain[s.span] for s in statement.sentences), passages=passages
    )


def _allowed(one: Allowed, hide: Cover) -> Allowed:
    finding = replace(one.finding, message=hide(one.finding.message)) if one.finding else None
    return replace(one, reason=hide(one.reason), place="its line", finding=finding)


def covered(file: FileReport) -> Iterator[Span]:
    """Yield what is to be covered in the draft of a report that was read; spans may overlap."""
    statement = file.statement
    if statement is None:
        return
    text = statement.document.text
    for pattern in (ADDRESS, CALLED, DATED):
        yield from (Span(*match.span()) for match in pattern.finditer(text))
    yield from (Span(*match.span()) for match in NUMBER.finditer(text) if _identifies(match.group()))
    yield from (finding.span for finding in file.findings if finding.rule == PRIVATE)
    yield from (signal.span for s in statement.sentences for signal in s.signals if signal.label == PRIVATE)
    yield from _spelled(statement.document)
    yield from _names(statement)


def _spelled(document: Document) -> Iterator[Span]:
    letters = [at for at, said in document.shown.items() if said.isalpha()]
    for match in SPELLED.finditer(document.text) if letters else ():
        if any(match.start() <= at < match.end() for at in letters):
            yield Span(*match.span())


def _names(statement: Statement) -> Iterator[Span]:
    """Yield the words that are tagged as names, have a capital inside a sentence, or another script than Latin."""
    text = statement.document.text
    words = [Span(*match.span()) for match in WORD.finditer(text)]
    tagged = {at for span in statement.matches.get(NAMES, ()) for at in range(span.start, span.end)}
    starts = [span.start for span in words]
    first = {bisect_left(starts, sentence.span.start) for sentence in statement.sentences}
    lines, titled = _titles(text)
    certain = {
        span for number, span in enumerate(words)
        if span.start not in titled and (
            not tagged.isdisjoint(range(span.start, span.end))
            or (_named(span.of(text)) and (number not in first or span.start in lines))
        )
    }  # fmt: skip
    known = {part.casefold() for span in certain for part in _parts(span.of(text)) if not _is_known(part)}
    for span in words:
        word = span.of(text)
        if span.start in titled or _is_known(word):
            continue
        if span in certain or _foreign(word) or _names_one(word, known):
            yield span


def _titles(text: str) -> tuple[set[int], set[int]]:
    """Return the places of all lines with a title, and of the titles."""
    lines, titled = set[int](), set[int]()
    for line, title in titles(text):
        lines.update(range(line.start, line.end))
        titled.update(range(title.start, title.end))
    return lines, titled


def _identifies(number: str) -> bool:
    return sum(char.isdigit() for char in number) >= DIGITS and not QUANTITY.fullmatch(number)


def _parts(word: str) -> list[str]:
    return [part for part in PARTS.split(word) if part]


def _names_one(word: str, known: Collection[str]) -> bool:
    """Tell whether a part of the word is a name elsewhere: `Sow's` and SOW where somebody is called `Diallo-Sow`."""
    return any(part[0].isupper() and part.casefold() in known for part in _parts(word))


def _named(word: str) -> bool:
    return any(part[0].isupper() for part in _parts(word))


def _is_known(word: str) -> bool:
    folded = [part.casefold() for part in _parts(word)]
    return all(part in KNOWN or part.removesuffix("s") in KNOWN or set(part) in ({"s"}, {"x"}) for part in folded)


def _foreign(word: str) -> bool:
    return any(not unicodedata.name(char, "LATIN").startswith("LATIN") for char in word if char.isalpha())


def _hider(words: set[str]) -> Cover:
    """Return what covers the words in a text that was made of the draft's."""
    every = {form for word in words for form in (word, _plain(word), " ".join(_plain(word).split()))}
    if not every:
        return str
    longest = sorted(filter(None, every), key=len, reverse=True)
    pattern = re.compile("|".join(map(_whole, longest)))
    return lambda text: pattern.sub(lambda match: re.sub(r"\S", BLOCK, match.group()), text)


def _whole(word: str) -> str:
    """Return the expression for a word or number that is not part of a longer one."""
    before, after = (r"\d" if char.isdigit() else r"[^\W\d_]" for char in (word[0], word[-1]))
    return f"(?<!{before}){re.escape(word)}(?!{after})"


def _plain(word: str) -> str:
    return unicodedata.normalize("NFKC", word).replace("’", "'").replace("‐", "-").replace("‑", "-")
