from dataclasses import replace

from pslint.render.ranking import rank
from pslint.render.strengths import good
from pslint.render.strengths import sound as strengths
from pslint.values import FileReport, Item, Level, Role


def said(file: FileReport) -> str:
    assert file.statement
    return good(file, file.statement, rank(file.findings, file.statement))


def test_what_is_good_names_the_parts_that_are_there(sound: FileReport, silent: FileReport) -> None:
    assert said(sound) == (
        "It names the setback plainly, gives its background, says what changed and shows results that a reader can "
        "check."
    )
    assert said(silent) == ""


def test_a_sentence_with_something_to_mend_is_not_praised_and_one_with_a_note_is(faulty: FileReport, find) -> None:
    statement = faulty.statement
    assert statement
    assert set(strengths(statement, rank(faulty.findings, statement))) == {Role.CHANGE}
    assert said(faulty) == "Good already: it says what changed."
    noted = replace(faulty, findings=(*faulty.findings, find(statement, "cliche", Level.NOTE, "worked harder")))
    assert said(noted) == said(faulty)


def test_where_every_sentence_has_a_fault_the_last_of_the_checklist_is_said(faulty: FileReport, find) -> None:
    vague = find(faulty.statement, "vague-change", Level.WARNING, "worked harder")
    met = tuple(Item(words, True, "") for words in ("3 to 5 sentences", "In one place", "Calm", "No oversharing"))
    file = replace(faulty, findings=(*faulty.findings, vague), checklist=met)
    assert said(file) == "Good already: In one place; Calm; No oversharing."
    assert said(replace(file, checklist=())) == ""


def test_only_a_naming_in_plain_words_is_praised(tell) -> None:
    def praised(words: str, setback: str = "Step 1") -> bool:
        return Role.DISCLOSURE in strengths(tell("a.txt", [[(words, "disclosure", 1)]], setback), ())

    assert praised("I failed Step 1 in May.")
    assert praised("In 2021 I failed physiology.", "physiology")
    assert not praised("My year did not go as hoped.")
    assert not praised("That result was not what such a person deserves.")


def test_what_is_vague_is_not_praised_be_it_only_a_note(faulty: FileReport, find) -> None:
    statement = faulty.statement
    assert statement
    vague = find(statement, "vague-change", Level.NOTE, "worked harder")
    assert Role.CHANGE not in strengths(statement, rank([vague], statement))
    assert Role.CHANGE in strengths(statement, ())
