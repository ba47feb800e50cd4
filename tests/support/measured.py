"""Run a program and write how much memory it took, in kilobytes, to a file; end it where it computes for ever.

usage: python measured.py FILE COMMAND...

A program counts what its parent held when it was started, so a small one has to stand between it and the tests.
"""

import resource
import subprocess
import sys
from pathlib import Path

MOST_COMPUTING = 100  # seconds: a stop, and no measure

if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_COMPUTING, MOST_COMPUTING))
    status = subprocess.call(sys.argv[2:])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    Path(sys.argv[1]).write_text(str(peak // (1024 if sys.platform == "darwin" else 1)))
    sys.exit(status if status >= 0 else 128 - status)
