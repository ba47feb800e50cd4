"""Files that once broke a reader, and those that are made to: none breaks anything again."""

import re
from pathlib import Path

import pytest
from formats import SEEDS, packed
from harmful import cases, cut
from ways import report_of, through_reader, to_report

from pslint.errors import UnreadableError

FOUND = Path(__file__).parent / "found"
CASES = cases()


REPORTED = sorted(FOUND.glob("report/*"))
READ = [path for path in sorted(FOUND.glob("*/*")) if path.parent.name in SEEDS]


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.name}"


@pytest.mark.parametrize("path", READ, ids=name_of)
def test_what_the_fuzzers_found_breaks_no_reader(path: Path) -> None:
    through_reader(f"a.{path.parent.name}", packed(path.parent.name, path.read_bytes()))


@pytest.mark.model
@pytest.mark.parametrize("path", [*REPORTED, *READ], ids=name_of)
def test_what_the_fuzzers_found_breaks_no_report(path: Path) -> None:
    if path in REPORTED:
        report_of(path.read_bytes())
    else:
        to_report(f"a.{path.parent.name}", packed(path.parent.name, path.read_bytes()))


@pytest.mark.parametrize("name", CASES)
def test_a_harmful_file_is_read_or_refused_in_a_line(name: str) -> None:
    make, said = CASES[name]
    result = through_reader(name, make())
    if said:
        assert isinstance(result, UnreadableError)
        assert re.search(said, result.problem), result.problem


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_file_cut_short_anywhere_is_read_or_refused_in_a_line(suffix: str) -> None:
    for data in cut(suffix):
        through_reader(f"a.{suffix}", data)


@pytest.mark.parametrize("suffix", SEEDS)
def test_a_whole_file_is_read(suffix: str) -> None:
    for seed in SEEDS[suffix]:
        document = through_reader(f"a.{suffix}", packed(suffix, seed))
        assert not isinstance(document, UnreadableError)
        assert "failed" in document.text


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("content", SEEDS)
def test_a_file_under_another_format_s_name_is_read_or_refused_in_a_line(name: str, content: str) -> None:
    through_reader(f"a.{name}", packed(content, SEEDS[content][0]))
