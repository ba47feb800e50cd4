#!/usr/bin/env python3
"""Compare a run of pslint on a draft of two pages in each format with a run on the same text as .txt.

usage: python benchmarks/reading.py [--runs N]

The two commands of a pair run in turn, each as a process of its own; what counts is the difference within a pair. It
should be at most 0.15 s for Word and 0.4 s for PDF.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from cold_start import seconds

FILES = Path(__file__).parent.parent / "tests" / "read" / "files"
DRAFTS = {form: FILES / f"vague.{form}" for form in ("docx", "odt", "rtf", "html")}
DRAFTS["pdf"] = FILES / "vague-indents.pdf"  # of two pages


def main() -> None:
    """Print the median of what each format adds, and what importing the command loads of them."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--runs", type=int, default=11)
    args = ask.parse_args()
    from pslint.read import read

    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "draft.txt"
        for form, draft in DRAFTS.items():
            plain.write_text(read(str(draft)).text, encoding="utf-8")
            commands = [[sys.executable, "-m", "pslint", str(path)] for path in (draft, plain)]
            for command in commands:
                seconds(command)  # warm the disk
            added = [seconds(commands[0]) - seconds(commands[1]) for _ in range(args.runs)]
            spread = f"from {min(added):+.2f} to {max(added):+.2f}"
            print(
                f".{form} adds {statistics.median(added):+.3f} s to the same text as .txt ({spread}, {args.runs} pairs)"
            )


if __name__ == "__main__":
    main()
