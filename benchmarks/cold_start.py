#!/usr/bin/env python3
"""Compare a cold run of pslint with the least that it rests on: import spaCy, load the pipeline, parse the file.

usage: python benchmarks/cold_start.py [STATEMENT] [--runs N]

The two commands run in turn, each as a process of its own; what counts is the ratio within a pair.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

from pslint.data import folder

HERE = Path(__file__).parent
PLAIN = """
import sys, spacy
import pslint.nlp.pipeline
nlp = spacy.load(sys.argv[1])
nlp(open(sys.argv[2], encoding="utf-8").read())
"""


def seconds(command: list[str]) -> float:
    """Run a command to its end and return how long it took."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print the median of both and of their ratio."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("statement", nargs="?", default=str(HERE.parent / "samples" / "apology-letter.txt"))
    ask.add_argument("--runs", type=int, default=11)
    args = ask.parse_args()
    plain = [sys.executable, "-c", PLAIN, str(folder("models") / "en_pslint"), args.statement]
    whole = [sys.executable, "-m", "pslint", args.statement]
    for command in (plain, whole):
        seconds(command)  # warm the disk
    pairs = [(seconds(whole), seconds(plain)) for _ in range(args.runs)]
    ratios = [a / b for a, b in pairs]
    print(f"pslint {statistics.median(a for a, _ in pairs):.2f} s, ", end="")
    print(f"spaCy and the pipeline alone {statistics.median(b for _, b in pairs):.2f} s, ", end="")
    print(f"ratio {statistics.median(ratios):.2f} (from {min(ratios):.2f} to {max(ratios):.2f}, {args.runs} pairs)")


if __name__ == "__main__":
    main()
