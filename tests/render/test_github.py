import re
from collections.abc import Callable
from typing import Any

from pslint.render import RENDERERS, View
from pslint.values import FileReport, Level, Report

COMMAND = re.compile(r"::(error|warning|notice) (?:[a-zA-Z]+=[^,:\r\n]*,?)*::[^\r\n]*")


def test_every_line_is_a_command(carded: Report) -> None:
    words = str(RENDERERS["github"].render(carded, View()))
    assert all(COMMAND.fullmatch(line) for line in words.splitlines())


def test_nothing_in_a_draft_or_its_path_makes_a_command(tell: Callable[..., Any], find: Callable[..., Any]) -> None:
    path = "a,line=9::error::\n100%.txt"
    statement = tell(path, [[("I failed\r\n::error::x 50% of it.", "disclosure", 1)]])
    finding = find(statement, "drama", Level.ERROR, "50%", "“50%0A”\r\n::set-output name=x::y", "50%?")
    (line,) = RENDERERS["github"].render(Report("1", (FileReport(path, statement, (finding,)),)), View()).splitlines()
    assert COMMAND.fullmatch(line)
    assert line.startswith("::error file=a%2Cline=9%3A%3Aerror%3A%3A 100%25.txt,line=2,endLine=2,col=12,endColumn=15,")
    assert line.endswith("::“50%250A” ::set-output name=x::y 50%25?")


def test_columns_stand_only_where_a_finding_stays_on_its_line(carded: Report) -> None:
    lines = RENDERERS["github"].render(carded, View()).splitlines()
    (whole,) = (line for line in lines if "outsized" in line)
    assert "line=3,endLine=4,title" in whole
