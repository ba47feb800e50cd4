#!/usr/bin/env python3
"""Compare a run of pslint that writes the page of a draft with one that writes the terminal's report on it.

usage: python benchmarks/html.py [STATEMENT] [--runs N]

The two commands of a pair run in turn, each as a process of its own; what counts is the difference within a pair. It
should be at most 0.15 s. On a busy machine, the time on the processor says more than the time on the clock.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "samples" / "blame.txt"


def seconds(command: list[str]) -> tuple[float, float]:
    """Run a command to its end and return how long it took by the clock, and how long the processor worked on it."""
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, _, used = os.wait4(process.pid, 0)
    return time.perf_counter() - start, used.ru_utime + used.ru_stime


def main() -> None:
    """Print the median of both and of what the page adds."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("statement", nargs="?", default=str(SAMPLE))
    ask.add_argument("--runs", type=int, default=11)
    args = ask.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page, text = (
            [sys.executable, "-m", "pslint", "--format", form, "-o", f"{folder}/report", args.statement]
            for form in ("html", "text")
        )
        for command in (page, text):
            seconds(command)  # warm the disk
        pairs = [(seconds(page), seconds(text)) for _ in range(args.runs)]
    for number, measure in enumerate(("clock", "processor")):
        both = [(html[number], text[number]) for html, text in pairs]
        added = [html - text for html, text in both]
        html, text = (statistics.median(one) for one in zip(*both, strict=True))
        spread = f"from {min(added):+.2f} to {max(added):+.2f}"
        print(f"{measure}: html {html:.2f} s, text {text:.2f} s", end=": ")
        print(f"the page adds {statistics.median(added):+.3f} s ({spread}, {args.runs} pairs)")


if __name__ == "__main__":
    main()
