"""The figures of the corpus's scorer, counted in process from readings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from pslint.nlp.reader.labels import ROLES
from pslint.nlp.readings import Reading
from recipe.corpus import Sentence, Statement

NOTES = {"major-event"}


@dataclass(frozen=True)
class View:
    """What is said of one statement, by its annotator or by the reader: all by number of sentence."""

    passages: dict[int, int]
    roles: dict[int, set[str]]
    spans: dict[tuple[int, str], list[tuple[int, int]]]
    words: list[int]

    @property
    def inside(self) -> set[int]:
        """The sentences of all passages."""
        return set(self.passages)

    @property
    def faults(self) -> set[tuple[int, str]]:
        """The flags that are faults."""
        return {key for key in self.spans if key[1] not in NOTES}

    @property
    def loud(self) -> bool:
        """Whether a warning would be raised."""
        return bool(self.faults or structure(self))


@dataclass
class Tally:
    """Hits and misses of one label."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def add(self, gold: bool, said: bool) -> None:
        """Count one case."""
        self.tp += gold and said
        self.fp += said and not gold
        self.fn += gold and not said

    @property
    def figures(self) -> dict[str, float]:
        """Precision, recall, F1 and the number of true cases."""
        p, r = self.tp / max(1, self.tp + self.fp), self.tp / max(1, self.tp + self.fn)
        return {"p": p, "r": r, "f1": 2 * p * r / (p + r) if p + r else 0.0, "gold": self.tp + self.fn}


@dataclass
class Totals:
    """All tallies over a set of statements."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    shares: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))


def gold_view(statement: Statement) -> View:
    """The annotation of a statement."""
    return _view(statement, statement.sentences)


def said_view(statement: Statement, readings: Sequence[Reading]) -> View:
    """What the reader says of a statement."""
    return _view(statement, readings)


def _view(statement: Statement, parts: Sequence[Sentence | Reading]) -> View:
    """What is said of a statement's sentences, whoever says it."""
    spans: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for at, part in enumerate(parts):
        for trigger in part.triggers:
            spans[at, trigger.label].append((trigger.start, trigger.end))
    return View(
        {at: part.passage for at, part in enumerate(parts) if part.passage is not None},
        {at: {str(role) for role in part.roles} for at, part in enumerate(parts) if part.passage is not None},
        dict(spans),
        [len(s.text.split()) for s in statement.sentences],
    )


def structure(view: View) -> set[str]:
    """The structural findings of a statement, by counting."""
    inside = sorted(view.inside)
    if not inside:
        return set()
    does = Counter(role for at in inside for role in view.roles[at])
    does["disclosure"] -= sum("disclosure" in view.roles[at] for at in inside if (at, "euphemism") in view.spans)
    recovery = sum(bool(view.roles[at] & {"change", "evidence"}) for at in inside)
    checks = {
        "too-short": len(inside) < 3,
        "too-long": len(inside) > 5,
        "top-heavy": does["context"] > recovery,
        "scattered": len(set(view.passages.values())) > 1,
        "opens-statement": inside[0] == 0,
        "ends-statement": inside[-1] == len(view.words) - 1,
        "outsized": sum(view.words[at] for at in inside) > 0.25 * sum(view.words),
    }
    missing = {f"no-{role}" for role in ("disclosure", "context", "change", "evidence") if not does[role]}
    return missing | {name for name, holds in checks.items() if holds}


def figures(pairs: Iterable[tuple[View, View]]) -> dict[str, Any]:
    """All figures over pairs of annotation and reading."""
    totals = Totals()
    for gold, said in pairs:
        _count(totals, gold, said)
    counted = {name: tally.figures for name, tally in totals.tallies.items()}
    shares = {name: sum(values) / len(values) for name, values in totals.shares.items()}
    mean = sum(counted[f"role:{role}"]["f1"] for role in ROLES) / len(ROLES)
    return {**counted, **shares, "roles_mean": mean, "sizes": {k: len(v) for k, v in totals.shares.items()}}


def _count(totals: Totals, gold: View, said: View) -> None:
    """Count one statement."""
    tallies, shares = totals.tallies, totals.shares
    tallies["found"].add(bool(gold.inside), bool(said.inside))
    for at in range(len(gold.words)):
        tallies["sentences"].add(at in gold.inside, at in said.inside)
        for role in ROLES:
            tallies[f"role:{role}"].add(role in gold.roles.get(at, ()), role in said.roles.get(at, ()))
    _count_flags(totals, gold, said)
    true, told = structure(gold), structure(said)
    for rule in true | told:
        tallies[f"rule:{rule}"].add(rule in true, rule in told)
        tallies["structure"].add(rule in true, rule in told)
    if gold.inside:
        shares["exact"].append(gold.inside == said.inside)
    if gold.inside and not gold.faults and not true:
        shares["clean"].append(not said.loud)
    if not gold.inside and not gold.faults:
        shares["quiet"].append(not said.loud)


def _count_flags(totals: Totals, gold: View, said: View) -> None:
    """Count the flags and triggers of one statement."""
    for at, label in set(gold.spans) | set(said.spans):
        key = (at, label)
        totals.tallies[f"flag:{label}"].add(key in gold.spans, key in said.spans)
        if label not in NOTES:
            totals.tallies["flags"].add(key in gold.spans, key in said.spans)
        if key in gold.spans and key in said.spans:
            hit = any(_overlap(a, b) >= 0.5 for a in said.spans[key] for b in gold.spans[key])
            totals.shares["triggers"].append(hit)


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Characters in both spans over characters in either."""
    both = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return both / (a[1] - a[0] + b[1] - b[0] - both)


def table_row(name: str, found: dict[str, Any]) -> str:
    """One line of the results table."""
    cells = [found["found"]["f1"], found["sentences"]["f1"], found.get("exact", 0), found["roles_mean"]]
    cells += [found["flags"]["p"], found["flags"]["r"], found.get("triggers", 0), found["structure"]["f1"]]
    cells += [found.get("clean", 0), found.get("quiet", 0)]
    return f"| {name} | " + " | ".join(f"{cell:.3f}" for cell in cells) + " |"
