"""What an explanation does well already: the sentences that show it, and the same in a line."""

from collections.abc import Iterable, Mapping

from pslint.plainly import named_plainly
from pslint.render.ranking import Numbered
from pslint.render.verdict import PRAISE, reads_well
from pslint.values import VAGUE, FileReport, Finding, Level, Role, Sentence, Statement

MOST_MET = 3


def sound(statement: Statement, findings: Iterable[Numbered]) -> Mapping[Role, Sentence]:
    """Return for each role to be praised the first sentence that has it in plain words, and nothing to mend in it."""
    findings = tuple(findings)
    named = tuple(setback.what for passage in statement.passages for setback in passage.setbacks)
    faulty = {one.sentence.span for one in findings if one.sentence and _tells_against(one.finding)}
    held = [sentence for sentence in statement.explained if sentence.span not in faulty]
    vague = {(one.finding.rule, one.sentence.span) for one in findings if one.sentence}

    def well(sentence: Sentence, role: Role) -> bool:
        if not statement.does(sentence, role) or (VAGUE.get(role), sentence.span) in vague:
            return False
        return role is not Role.DISCLOSURE or named_plainly(sentence.text, named)

    firsts = {role: next((s for s in held if well(s, role)), None) for role in PRAISE}
    return {role: sentence for role, sentence in firsts.items() if sentence is not None}


def _tells_against(finding: Finding) -> bool:
    return finding.level > Level.NOTE or finding.first


def good(file: FileReport, statement: Statement, findings: Iterable[Numbered]) -> str:
    """Return in a line what is good, said as such where something is to mend; nothing where nothing can be said."""
    praise = praise_of(sound(statement, findings))
    if reads_well(file):
        return praise
    said = praise[:1].lower() + praise[1:] or _met(file)
    return f"Good already: {said}" if said else ""


def praise_of(roles: Iterable[Role]) -> str:
    """Return what an explanation with these roles does well; nothing where there is none to praise."""
    held = set(roles)
    parts = [words for role, words in PRAISE.items() if role in held]
    if not parts:
        return ""
    *most, last = parts
    return f"It {', '.join(most)}{' and ' if most else ''}{last}."


def _met(file: FileReport) -> str:
    """Return what the checklist finds met of the whole: that a sentence does its part is no praise of a faulty one."""
    met = [item.item for item in file.checklist if item.met and item.role is None]
    return f"{'; '.join(met[-MOST_MET:])}." if met else ""
