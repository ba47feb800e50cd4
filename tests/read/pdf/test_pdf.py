"""PDF: reading order, running heads, words that a line end has parted, and files that cannot be read."""

import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pslint.errors import UnreadableError
from pslint.read import read
from pslint.read.pdf.line import Line
from pslint.read.pdf.lines import pages
from pslint.read.pdf.paragraphs import paragraphs
from pslint.read.plain import ITEM
from pslint.values import Document, Limits

Make = Callable[..., bytes]
LONG = "I had read far more than I had practised before that summer, and it showed"


def words(document: Document) -> list[str]:
    return [" ".join(piece.of(document.text) for piece in p.pieces) for p in document.paragraphs]


def block(*lines: str, top: float = 700, x: float = 72, size: float = 11) -> list[tuple[float, float, float, str]]:
    return [(x, top - 14 * at, size, line) for at, line in enumerate(lines)]


def test_lines_are_paragraphs_again_and_places_are_pages(pdf: Make) -> None:
    first = block(LONG + ".", "I passed.", top=700) + block(LONG, "in the second month.", top=650)
    document = read("a.pdf", pdf(first, block("Today I teach.")))
    assert words(document) == [f"{LONG}. I passed.", f"{LONG} in the second month.", "Today I teach."]
    places = [document.place(document.text.index(found)) for found in ("I had", "second", "Today")]
    assert [(p.kind, p.number) for p in places if p] == [("page", 1), ("page", 1), ("page", 2)]


def test_a_paragraph_goes_on_over_the_page_and_knows_both(pdf: Make) -> None:
    document = read("a.pdf", pdf(block(LONG, top=100), block("in every paper that I wrote.", LONG + ".")))
    assert words(document) == [f"{LONG} in every paper that I wrote.", f"{LONG}."]
    place = document.place(document.text.index("every"))
    assert place is not None
    assert place.number == 2


def test_running_heads_and_page_numbers_are_left_out(pdf: Make) -> None:
    def page(number: int) -> list[tuple[float, float, float, str]]:
        return [(72, 750, 9, f"A. Rao, statement {number}"), *block(LONG + "."), (300, 30, 9, f"Page {number} of 2")]

    assert " ".join(words(read("a.pdf", pdf(page(1), page(2))))) == f"{LONG}. {LONG}."
    assert words(read("a.pdf", pdf([*block(LONG + "."), (300, 30, 9, "- 1 -")]))) == [f"{LONG}."]
    assert words(read("a.pdf", pdf([(72, 755, 9, "A. Rao"), *block(LONG + ".")]))) == [f"{LONG}."]


def test_what_every_page_begins_or_ends_with_is_a_running_head_wherever_it_stands(pdf: Make) -> None:
    def page(number: int, *lines: str) -> list[tuple[float, float, float, str]]:
        head = [(72, 709, 11, "A. Rao, M.D."), (72, 695, 11, "Family medicine")]
        return [*head, *block(*lines, top=660), (300, 76, 11, f"Statement {number}")]

    first, second = page(1, LONG, LONG), page(2, "in every paper.", "I passed.")
    assert " ".join(words(read("a.pdf", pdf(first, second)))) == f"{LONG} {LONG} in every paper. I passed."
    alone = read("a.pdf", pdf(first)).text
    assert alone.startswith("A. Rao, M.D.")
    twice = read("a.pdf", pdf(block(LONG + ".", "I passed."), block(LONG + ".", "I rested."))).text
    assert twice.count(LONG) == 2


def test_notes_at_the_foot_follow_the_text_and_leave_no_numbers(pdf: Make) -> None:
    def page(*lines: str, note: str) -> list[tuple[float, float, float, str]]:
        return [*block(*lines, top=120), *block(note, top=60, size=9)]

    first = page("in every paper.", LONG + ". And", note="1 In June.")
    raised = (145, 124, 6, "77")  # right behind "paper."
    document = read("a.pdf", pdf([first[0], raised, *first[1:]], page("then I passed.", note="2 In May.")))
    assert words(document)[-2:] == ["In June.", "In May."]
    assert words(document)[0] == "in every paper."
    place = document.place(document.text.index("In May"))
    assert place is not None
    assert place.number == 2
    assert "And then I passed." in " ".join(words(document))


def test_a_title_of_two_lines_is_one(pdf: Make) -> None:
    title = [(72, 700, 20, "My way to family medicine"), (72, 676, 20, "and to a town by the sea")]
    document = read("a.pdf", pdf([*title, *block(LONG, LONG, LONG + ".", top=640)]))
    assert [p.kind for p in document.paragraphs] == ["heading", "prose"]


def test_what_was_drawn_last_is_read_where_it_stands(pdf: Make) -> None:
    drawn = [*block("Third.", top=500), *block("First.", top=700), *block("Second.", top=600)]
    assert words(read("a.pdf", pdf(drawn))) == ["First.", "Second.", "Third."]


def test_columns_are_read_one_after_the_other() -> None:
    left = [Line(f"left {n} and so on", 72, 280, 600 - 14 * n, 11) for n in range(5)]
    right = [Line(f"right {n} and so on", 320, 530, 600 - 14 * n, 11) for n in range(5)]
    title = Line("A title across the page", 150, 450, 640, 16)
    mixed = [title, *(line for pair in zip(left, right, strict=True) for line in pair)]
    assert pages([(792, mixed)]) == [[title, *left, *right]]


def test_three_columns_are_read_one_after_the_other() -> None:
    columns = [[Line(f"{x} {n} and so", x, x + 120, 600 - 14 * n, 11) for n in range(5)] for x in (60, 220, 380)]
    drawn = [line for row in zip(*columns, strict=True) for line in row]
    assert pages([(792, drawn)]) == [[line for column in columns for line in column]]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("I had done few prac-", "tice questions that year.", "practice questions"),
        ("I was then a third-", "year student in Lahore.", "third-year student"),
        ("I took COMLEX-", "USA again that year.", "COMLEX-USA again"),
        ("I passed -", "at last, and well.", "passed - at last"),
        ("the ef\ufb01cient and the dif\ufb01-", "cult parts of it.", "efficient and the difficult parts"),
    ],
)
def test_a_hyphen_at_a_line_end_goes_where_nobody_typed_it(first: str, second: str, joined: str) -> None:
    lines = [Line(first, 72, 500, 600, 11), Line(second, 72, 400, 586, 11), Line("x" * 90, 72, 505, 100, 11)]
    ((_, runs), *_) = paragraphs(pages([(792, lines)]))
    assert joined in "".join(run.words for run in runs)


def test_indents_begin_paragraphs_and_bullets_are_items(pdf: Make) -> None:
    indented = [*block(LONG + "."), (90, 686, 11, LONG + "."), *block("and more.", top=672)]
    assert words(read("a.pdf", pdf(indented))) == [f"{LONG}.", f"{LONG}. and more."]
    listed = read("a.pdf", pdf(block("• I kept a log.", "•I met my tutor.")))
    assert [p.kind for p in listed.paragraphs] == ["item", "item"]
    assert words(listed) == ["I kept a log.", "I met my tutor."]


@pytest.mark.parametrize("bullet", ["\uf095", "\uf0b7", "\uf0a7", "\uf0d8"])
@pytest.mark.parametrize("gap", ["", " "])
def test_bullets_of_symbol_fonts_are_marks_of_items(bullet: str, gap: str) -> None:
    ((line,),) = pages([(792, [Line(f"{bullet}{gap}I kept a log.", 72, 300, 600, 11)])])
    assert ITEM.sub("", line.words) == "I kept a log."


def test_a_picture_is_told_from_a_damaged_file(pdf: Make) -> None:
    with pytest.raises(UnreadableError, match="this PDF is a picture: export it as text"):
        read("a.pdf", pdf([], extra=b"0 0 100 100 re f"))
    with pytest.raises(UnreadableError, match="damaged or cut short"):
        read("a.pdf", b"%PDF-1.7\nnothing of the kind\n%%EOF\n")


IMAGE = b"q 560 0 0 740 26 26 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"


@pytest.mark.parametrize("height", [20, 400])
def test_a_picture_with_a_scanners_stamp_is_a_picture_and_one_with_its_text_is_none(pdf: Make, height: int) -> None:
    stamp = [(250, height, 9, "Scanned with a camera")]
    for number in (1, 2):
        with pytest.raises(UnreadableError, match="this PDF is a picture"):
            read("a.pdf", pdf(*[stamp] * number, extra=IMAGE))
    recognized = [*block(LONG + ".", "I passed.", "Today I teach."), *stamp]
    assert "I passed." in read("a.pdf", pdf(recognized, extra=IMAGE)).text
    assert read("a.pdf", pdf(block("Today I teach."))).text == "Today I teach."


def test_a_locked_one_says_so(pdf: Make) -> None:
    plain = pdf(block(LONG))
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(0123456789abcdef)(0123456789abcdef)]>>"
    locked = plain.replace(b"/Root 1 0 R>>", b"/Root 1 0 R" + lock % (b"o" * 32, b"u" * 32))
    with pytest.raises(UnreadableError, match="protected by a password"):
        read("a.pdf", locked)


def test_pages_and_characters_have_limits(pdf: Make) -> None:
    data = pdf(*([block(LONG)] * 3))
    with pytest.raises(UnreadableError, match="3 pages are no personal statement"):
        read("a.pdf", data, Limits(pages=2))
    with pytest.raises(UnreadableError, match="more than 100 characters"):
        read("a.pdf", data, Limits(characters=100))


def test_pages_in_a_circle_end(pdf: Make) -> None:
    data = pdf(block(LONG)).replace(b"/Kids[4 0 R]/Count 1", b"/Kids[2 0 R]/Count 9")
    with pytest.raises(UnreadableError):
        read("a.pdf", data)


def test_one_that_crashes_or_hangs_its_reader_is_an_error(
    pdf: Make, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ends = {
        "import os; os.abort()": "the PDF could not be read; export it again",
        "print('no JSON')": "the PDF could not be read; export it again",
        "while True: pass": "far more time or memory",
        "raise MemoryError": "far more time or memory",
        "import os, signal; os.kill(os.getpid(), signal.SIGKILL)": "far more time or memory",
    }
    for fault, said in ends.items():
        worker = tmp_path / "worker.py"
        worker.write_text(fault)
        monkeypatch.setattr("pslint.read.pdf.WORKER", worker)
        monkeypatch.setattr("pslint.read.pdf.WAIT", 1)
        with pytest.raises(UnreadableError, match=said):
            read("a.pdf", pdf(block(LONG)))


def limited(doing: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """Run the worker with ``doing``, an expression, in the place of reading a PDF."""
    code = (
        "import os, resource, sys; from pslint.read.pdf import worker; "
        "sys.argv = ['worker', '9', '9', '3', str(os.getppid())]; "
        f"worker._document = lambda *_: {doing}; worker.main()"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=folder, input=b"", capture_output=True, check=False)


COMMAND = """
import sys
from pathlib import Path
import pslint.read.pdf
pslint.read.pdf.WORKER = Path(sys.argv[1])
from pslint.cli import main
sys.argv = ["pslint", "a.pdf"]
main()
"""
SLOW = """
import os, signal, sys, time
from pathlib import Path
from pslint.read.pdf import worker

def document(*_):
    Path({pipe!r}).write_text(str(os.getpid()))
    time.sleep(600)

worker._document = document
worker.main()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems let a process outlive the one that started it")
@pytest.mark.parametrize("end", ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"])
def test_a_run_that_is_killed_takes_its_worker_with_it_and_leaves_no_file(pdf: Make, tmp_path: Path, end: str) -> None:
    kept, work, temporary = (tmp_path / name for name in ("kept", "work", "temporary"))
    for folder in (kept, work, temporary):
        folder.mkdir()
    pipe, slow = kept / "pipe", kept / "worker.py"
    os.mkfifo(pipe)
    slow.write_text(SLOW.format(pipe=str(pipe)))
    (work / "a.pdf").write_bytes(pdf(block(LONG)))
    around = {**os.environ, "TMPDIR": str(temporary)}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        [sys.executable, "-c", COMMAND, slow], cwd=work, env=around, stdout=quiet, stderr=quiet
    ) as run:
        worker = os.pidfd_open(int(pipe.read_text()))  # waits until it is at work
        run.send_signal(getattr(signal, end))
        run.wait()
    gone, _, _ = select.select([worker], [], [], 60)
    os.close(worker)
    assert gone
    assert [path.name for path in work.iterdir()] == ["a.pdf"]
    assert list(temporary.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems let a process outlive the one that started it")
def test_a_worker_whose_parent_is_gone_reads_nothing(tmp_path: Path) -> None:
    code = "import sys; from pslint.read.pdf import worker; sys.argv = ['worker', '9', '9', '3', '1']; worker.main()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, input=b"", capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have other limits")
def test_the_worker_leaves_no_image_of_its_memory_and_takes_little(tmp_path: Path) -> None:
    assert json.loads(limited("resource.getrlimit(resource.RLIMIT_CORE)", tmp_path).stdout) == [0, 0]
    assert limited("len(bytearray(50_000_000))", tmp_path).returncode == 0
    assert b"MemoryError" in limited("len(bytearray(200_000_000))", tmp_path).stderr
