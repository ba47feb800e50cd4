#!/usr/bin/env python3
"""Check many drafts of all formats in one run, and say how much memory it took at its peak.

usage: python benchmarks/many.py [--drafts N] [--most MB]

The drafts are the samples, and the tests' copies of them in every format, over and over; each counts as a draft of its
own. Exits 1 where the peak is above --most (700).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
SUFFIXES = (".txt", ".md", ".docx", ".odt", ".rtf", ".html", ".pdf")


def main() -> None:
    """Print the peak, and the time."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--drafts", type=int, default=500)
    ask.add_argument("--most", type=int, default=700)
    args = ask.parse_args()
    found = [path for folder in ("samples", "tests/read/files") for path in sorted((ROOT / folder).iterdir())]
    drafts = [path for path in found if path.suffix in SUFFIXES and path.stem != "README"]
    with tempfile.TemporaryDirectory() as folder:
        for number, draft in enumerate(islice(cycle(drafts), args.drafts)):
            shutil.copy(draft, Path(folder, f"{number:04}{draft.suffix}"))
        begun = time.perf_counter()
        command = [sys.executable, "-m", "pslint", "--isolated", "--format", "json", "-o", os.devnull, folder]
        process = subprocess.Popen(command)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
    peak = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    kinds = len({draft.suffix for draft in drafts})
    print(f"{args.drafts} drafts in {kinds} formats: peak {peak:.0f} MB, {seconds:.0f} s", end=", ")
    print(f"exit status {os.waitstatus_to_exitcode(status)}")
    sys.exit(int(peak > args.most))


if __name__ == "__main__":
    main()
