"""What a report says in words: the verdict, what reads well, the counts, and what to do first."""

from collections.abc import Iterator

from pslint.values import FileReport, Level, Report, Role, Statement

LEVEL_TITLES = {
    Level.ERROR: "To mend (error)",
    Level.WARNING: "To think about (warning)",
    Level.NOTE: "Good to know (note)",
}
WEIGHTS = {level: title.partition(" (")[0] for level, title in LEVEL_TITLES.items()}
FOREMOST = "Before all else"
PRAISE = {
    Role.DISCLOSURE: "names the setback plainly",
    Role.CONTEXT: "gives its background",
    Role.CHANGE: "says what changed",
    Role.EVIDENCE: "shows results that a reader can check",
    Role.GROWTH: "carries the lesson into the work now",
}
MEANINGS = PRAISE | {
    Role.DISCLOSURE: "names the setback",
    Role.EVIDENCE: "tells how it went since",
    Role.REACTION: "feels, asks or comments; it moves the explanation no further",
}
"""What each word in the margin stands for, whether it is done well or not."""
VERDICTS = {
    "mend": "with something to mend",
    "think": "with something to think about",
    "well": "reading well",
    "none": "without an explanation",
    "unread": "that could not be read",
}
"""What a run says of its drafts, by their state."""
NO_FAULT = "A note, not a fault: most statements need none."
LOOKED_FOR = (
    "Looked for were an exam, a course or a year that was failed or repeated, a low score that is explained, and a "
    "Match without a place. If your record holds one of these, does the statement name it in words that a stranger "
    "would recognize?"
)
NOT_FOUND = f"{NO_FAULT} {LOOKED_FOR}"

DONE = "This part is done: the rest of the statement deserves your time now."
NOT_MEASURED = "How often this rule is right has not been measured."


def count(level: Level, file: FileReport) -> int:
    """Return how many findings of that level the file has."""
    return sum(finding.level == level for finding in file.findings)


def reads_well(file: FileReport) -> bool:
    """Tell whether there is an explanation, and nothing above a note to say about it."""
    return bool(file.statement and file.statement.passages) and nothing_to_do(file)


def nothing_to_do(file: FileReport) -> bool:
    """Tell whether the file was read and no finding is above a note."""
    return file.error is None and all(finding.level == Level.NOTE for finding in file.findings)


def state(file: FileReport) -> str:
    """Return the verdict as one word: ``well``, ``mend``, ``think``, ``none`` or ``unread``."""
    if file.error is not None or file.statement is None:
        return "unread"
    if nothing_to_do(file):
        return "well" if reads_well(file) else "none"
    return "mend" if count(Level.ERROR, file) else "think"


def headline(file: FileReport) -> str:
    """Return the verdict on one file, in words."""
    if reads_well(file):
        return "; ".join(["Reads well: nothing to mend", *_notes(file)])
    if nothing_to_do(file):
        return "No explanation of a setback found"
    errors, warnings = count(Level.ERROR, file), count(Level.WARNING, file)
    parts = [f"{_things(errors)} to mend"] if errors else []
    if warnings:
        parts.append(f"{warnings if errors else _things(warnings)} to think about")
    return ", ".join([*parts, *_notes(file)])


def done(file: FileReport) -> str:
    """Return that the writer may go on with the rest; nothing where something else comes before all."""
    return "" if any(finding.first for finding in file.findings) else DONE


def not_found(file: FileReport) -> str:
    """Return what it means that no explanation was found: no fault, unless one was expected."""
    expected = any(finding.rule == "unexplained" for finding in file.findings)
    return LOOKED_FOR if expected else NOT_FOUND


def _things(number: int) -> str:
    return plural(number, "thing")


def _notes(file: FileReport) -> Iterator[str]:
    notes = count(Level.NOTE, file)
    if notes:
        yield plural(notes, "note")


def plural(number: int, noun: str) -> str:
    """Return the number with its noun, in the plural where it needs one."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def counts(statement: Statement) -> Iterator[str]:
    """Yield the explanation's sentences, words, share of the statement, and the setbacks it names."""
    yield plural(len(statement.explained), "sentence")
    yield plural(statement.words_explained, "word")
    yield f"{statement.percent}% of the statement"
    yield _setback(statement)


def _setback(statement: Statement) -> str:
    """Return which setbacks the explanation names, and whether a sentence says plainly that they were one."""
    whats = dict.fromkeys(setback.what for passage in statement.passages for setback in passage.setbacks)
    named, plain = ", ".join(whats), any(statement.does(s, Role.DISCLOSURE) for s in statement.explained)
    if named:
        return f"setback named: {named}" if plain else f"{named} mentioned, no failing named plainly"
    return "setback told, no exam or course recognized" if plain else "no setback named"


def closing(file: FileReport, first: str, rule: str) -> str:
    """Return the one sentence that sends the reader on: to the first finding and its rule, if something is to do."""
    if reads_well(file):
        return done(file)
    return f"Begin with {first}: `pslint explain {rule}` shows why a reader minds."


def summary(report: Report) -> str:
    """Return one line over all drafts of a run: how many have which verdict, so that the numbers add up."""
    return f"{number_of_drafts(report)}: {shares(report)}" if report.files else "No draft"


def number_of_drafts(report: Report) -> str:
    """Return how many drafts the run has."""
    return plural(len(report.files), "draft")


def shares(report: Report) -> str:
    """Return how many of the drafts have which verdict."""
    states = [state(file) for file in report.files]
    return ", ".join(f"{number} {words}" for name, words in VERDICTS.items() if (number := states.count(name)))
