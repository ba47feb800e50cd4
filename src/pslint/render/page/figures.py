"""The numbers of a draft: where the explanation stands, how it reads beside the rest, and how full the page is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from pslint.pasted import characters
from pslint.readability import estimate
from pslint.render.page.values import Band, Figure, Fit, Map
from pslint.render.verdict import plural
from pslint.values import Rule, Sentence, Statement

NOTHING = "–"
LEAST_WORDS = 30  # a grade measured on less says nothing
FULL = 100.0


def strip(statement: Statement) -> Map:
    """Return where the explanation stands among the words of the statement."""
    bands = tuple(_bands(statement))
    if not bands:
        return Map((), "No explanation was found in it.")
    start, end = round(bands[0].start), round(bands[-1].start + bands[-1].width)
    place = f"between {start}% and {end}% of the way through"
    return Map(
        bands, f"{plural(statement.words_explained, 'word')} of {statement.words} ({statement.percent}%), {place}."
    )


def _bands(statement: Statement) -> Iterator[Band]:
    told, at, total = {s.span.start: s for s in statement.explained}, 0, statement.words
    for sentence in statement.sentences:
        own = told.get(sentence.span.start)
        if own and own.roles:
            yield Band(_part(at, total), _part(sentence.words, total), str(own.roles[0]))
        at += sentence.words


def _part(words: int, total: int) -> float:
    return round(FULL * words / total, 2) if total else 0.0


def figures(statement: Statement) -> tuple[Figure, ...]:
    """Return the figures of the explanation beside those of the rest; none where there is no explanation."""
    if not statement.passages:
        return ()
    here = statement.explained
    told = {s.span.start for s in here}
    rest = [s for s in statement.sentences if s.span.start not in told]
    return tuple(Figure(name, one(here), one(rest)) for name, one in MEASURES.items())


def _words(sentences: Sequence[Sentence]) -> str:
    return str(sum(s.words for s in sentences))


def _count(sentences: Sequence[Sentence]) -> str:
    return str(len(sentences))


def _length(sentences: Sequence[Sentence]) -> str:
    return f"{sum(s.words for s in sentences) / len(sentences):.0f}" if sentences else NOTHING


def _grade(sentences: Sequence[Sentence]) -> str:
    words = sum(s.words for s in sentences)
    text = " ".join(s.text for s in sentences)
    return f"{max(1, round(estimate(text, words, len(sentences))))}" if words >= LEAST_WORDS else NOTHING


MEASURES = {
    "Words": _words,
    "Sentences": _count,
    "Words in a sentence, on average": _length,
    "Reads at school grade, about": _grade,
}


def fit(statement: Statement, rules: Iterable[Rule]) -> Fit:
    """Return how the statement fits the application's page, by the limits of the rules that the run has."""
    limits = _limits({rule.name: rule for rule in rules})
    said = plural(statement.words, "word")
    most = limits.get("over-one-page")
    if most is None:
        return Fit(f"{said} in all.", 0.0)
    count = characters(statement.document)
    whole = limits.get("application-too-long")
    end = f", and {count:,} characters of the {whole:,} that it takes" if whole else ""
    return Fit(f"{said} of about {most} that fit on one page{end}.", min(FULL, round(FULL * statement.words / most, 1)))


def _limits(rules: Mapping[str, Rule]) -> dict[str, int]:
    held = {
        name: rules[name].options.get("most") for name in ("over-one-page", "application-too-long") if name in rules
    }
    return {name: int(most.value) for name, most in held.items() if most and not isinstance(most.value, str)}
