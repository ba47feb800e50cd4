#!/usr/bin/env python3
"""Measure pslint as it is installed against annotated statements, and write ``metrics.json``.

usage: python models/measure.py NAME=FILE.jsonl[,FILE.jsonl ...] ...

The report of ``pslint explain`` reads the figures of ``dev``; ``heldout`` holds those of statements that networks were
compared on, ``unseen`` those of statements that chose nothing; ``sample`` those of the first few held out, which a test
measures again.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from recipe.corpus import Statement, load
from recipe.evaluate import View, figures, gold_view

from pslint import __version__
from pslint.cards import load_rules
from pslint.config import Settings, applied
from pslint.lint import judge
from pslint.matching import patterns
from pslint.nlp import annotator
from pslint.nlp.reader.labels import FLAGS
from pslint.read.plain import read_plain
from pslint.values import FileReport, Level, Span

HERE = Path(__file__).parent
HELDOUT = {"heldout": ("h1", "h6"), "unseen": ("h2", "h3", "h4", "h5", "h7")}
SAMPLE = 10  # statements that the test measures again


@dataclass(frozen=True)
class Said(View):
    """What a report says of a statement; ``alarms`` counts its warnings and errors."""

    alarms: int = 0

    @property
    def loud(self) -> bool:
        """Whether a warning or an error was raised, by whatever rule."""
        return self.alarms > 0


def laid_out(statement: Statement) -> tuple[str, list[Span]]:
    """Return the statement's text and where each of its sentences stands."""
    text, spans = "", []
    for paragraph in statement.paragraphs:
        text += "\n\n" if text else ""
        for number, sentence in enumerate(paragraph):
            text += " " if number else ""
            spans.append(Span(len(text), len(text) + len(sentence.text)))
            text += sentence.text
    return text + "\n", spans


def shared(a: Span, b: Span) -> int:
    """Return how many characters two spans share (none where negative)."""
    return min(a.end, b.end) - max(a.start, b.start)


def said_view(report: FileReport, gold: Sequence[Span]) -> Said:
    """Return what the report says, by the annotation's own sentences, as the corpus's scorer matches them."""
    statement = report.statement
    assert statement is not None
    passages: dict[int, int] = {}
    roles: dict[int, set[str]] = defaultdict(set)
    for number, passage in enumerate(statement.passages, 1):
        for sentence in passage.sentences:
            for at, span in enumerate(gold):
                both = shared(span, sentence.span)
                if both * 2 >= len(span) or both * 2 > len(sentence.span):
                    passages[at] = number
                    roles[at] |= {str(role) for role in sentence.roles}
    spans: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
    for finding in report.findings:
        at = max(range(len(gold)), key=lambda i: shared(gold[i], finding.span))
        if finding.rule in FLAGS and shared(gold[at], finding.span) > 0:
            offset = gold[at].start
            spans[at, finding.rule].append((finding.span.start - offset, finding.span.end - offset))
    alarms = sum(finding.level > Level.NOTE for finding in report.findings)
    words = [len(span) for span in gold]
    return Said(passages, dict(roles), dict(spans), words, alarms)


def pairs(statements: Iterable[Statement]) -> list[tuple[View, Said]]:
    """Return the annotation of each statement and what pslint says of it."""
    rules = applied(Settings(), load_rules())
    annotate = annotator(patterns(rules))
    found = []
    for statement in statements:
        text, spans = laid_out(statement)
        gold, said = gold_view(statement), said_view(judge(annotate(read_plain(statement.id, text)), rules), spans)
        found.append((gold, Said(said.passages, said.roles, said.spans, gold.words, said.alarms)))
    return found


def measured(statements: Sequence[Statement], found: Sequence[tuple[View, Said]]) -> dict[str, Any]:
    """Return the figures of a corpus, and how many statements it has."""
    return rounded({**figures(found), "statements": len(statements)})


def rounded(value: Any) -> Any:
    """Return the figures with three digits."""
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    return round(value, 3) if isinstance(value, float) else value


def false_alarms(found: Sequence[tuple[View, Said]]) -> dict[str, float]:
    """Return how often a group of writers is accused wrongly: flags by 100 sentences, and faultless statements."""
    sentences = sum(len(gold.words) for gold, _ in found)
    wrong = sum(len(said.faults - gold.faults) for gold, said in found)
    faultless = [said.loud for gold, said in found if not gold.loud]
    return {
        "wrong flags per 100 sentences": 100 * wrong / max(1, sentences),
        "faultless statements accused": sum(faultless) / max(1, len(faultless)),
        "faultless statements": len(faultless),
    }


def grouped(paths: Sequence[Path], statements: Sequence[Statement], found: Sequence[tuple[View, Said]]) -> Any:
    """Return the false alarms of each group of writers that the corpora name."""
    lines = [line for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    named = {row["id"]: row.get("group") for row in map(json.loads, lines)}
    groups: dict[str, list[tuple[View, Said]]] = defaultdict(list)
    for statement, pair in zip(statements, found, strict=True):
        if named[statement.id]:
            groups[named[statement.id]].append(pair)
    return {group: false_alarms(held) for group, held in sorted(groups.items())}


def main() -> None:
    """Measure each corpus named, and the project's own held-out statements."""
    network = json.loads((HERE / "en_pslint" / "reader" / "reader.json").read_text(encoding="utf-8"))
    metrics: dict[str, Any] = {"pslint": __version__, "model_sha256": network["model_sha256"]}
    for argument in sys.argv[1:]:
        name, _, files = argument.partition("=")
        statements = load([Path(file) for file in files.split(",")])
        metrics[name] = measured(statements, pairs(statements))
    every: list[Statement] = []
    said: list[tuple[View, Said]] = []
    paths: list[Path] = []
    for name, files in HELDOUT.items():
        own = [HERE / "corpus" / "heldout" / f"{file}.jsonl" for file in files]
        statements = load(own)
        found = pairs(statements)
        metrics[name] = measured(statements, found)
        every, said, paths = [*every, *statements], [*said, *found], [*paths, *own]
    metrics["groups"] = rounded(grouped(paths, every, said))
    metrics["sample"] = measured(every[:SAMPLE], said[:SAMPLE])
    (HERE / "metrics.json").write_text(json.dumps(metrics, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
