from pslint.render.ranking import group, rank
from pslint.values import FileReport, Level


def test_the_weightiest_come_first_then_by_place(faulty: FileReport) -> None:
    ranked = rank(faulty.findings, faulty.statement)
    assert [one.number for one in ranked] == [1, 2, 3, 4, 5, 6]
    assert [one.finding.rule for one in ranked] == ["blame", "blame", "placeholder", "drama", "apology", "outsized"]


def test_a_finding_on_the_whole_passage_stands_in_no_sentence(faulty: FileReport) -> None:
    homes = {one.finding.rule: one.sentence for one in rank(faulty.findings, faulty.statement)}
    assert homes["outsized"] is None
    assert homes["drama"] == faulty.statement.sentences[1]


def test_a_finding_on_the_whole_statement_stands_in_no_sentence(silent: FileReport, find) -> None:
    finding = find(silent.statement, "unexplained", Level.NOTE, silent.statement.sentences[0].span)
    assert rank([finding], silent.statement)[0].sentence is None


def test_the_same_advice_is_given_once(faulty: FileReport) -> None:
    groups = group(rank(faulty.findings, faulty.statement), Level.ERROR)
    assert [[one.number for one in alike] for alike in groups] == [[1, 2], [3]]
