#!/usr/bin/env python3
"""Look for bytes that break a reader, or the whole way from bytes to the report; needs the group ``fuzz``.

usage: python tests/fuzz/fuzz.py TARGET [SECONDS] [libFuzzer's own options]

TARGET is a suffix (txt, md, docx, ...) or ``report``. It stops at the first fault and writes the bytes beside
the others in tests/fuzz/found/TARGET/, where the ordinary tests will run them for ever after. What is not a fault
but new stays in .work/fuzz/TARGET/, so that the next round begins where this one ended.
"""

import importlib
import json
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))
LIBRARIES = ["pslint", "markdown_it"]  # C needs no instruments to crash

with atheris.instrument_imports(include=LIBRARIES):
    from formats import EVERY, SEEDS, packed
    from ways import report_of, through_reader

    import pslint.read

    for module in pkgutil.walk_packages(pslint.read.__path__, "pslint.read."):
        importlib.import_module(module.name)  # now, or they are imported without instruments when a file needs them

from pslint.read.pdf import worker  # noqa: E402
from pslint.values import Limits  # noqa: E402

WORK = HERE.parent.parent / ".work" / "fuzz"
LIMITS = ["-timeout=5", "-rss_limit_mb=1500", "-max_len=20000", "-print_final_stats=1"]


def target(name: str) -> Callable[[bytes], None]:
    """Return what takes the fuzzer's bytes."""
    pslint.read.pdf._told = _told_here
    if name == "report":
        return report_of
    return lambda data: through_reader(f"a.{name}", packed(name, data)) and None


def _told_here(_: str, data: bytes, limits: Limits) -> dict[str, object]:
    """Return what the program that reads PDF tells, without starting it: thousands of times as many tries."""
    return json.loads(json.dumps(worker._document(data, limits.pages, limits.characters)))


def main() -> None:
    """Fuzz one target."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    name, others = sys.argv[1], sys.argv[2:]
    seconds = others.pop(0) if others and others[0].isdigit() else "600"
    corpus, found = WORK / name, HERE / "found" / name
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(_seeds(name)):
        (corpus / f"seed-{number}").write_bytes(seed)
    options = [*LIMITS, f"-max_total_time={seconds}", f"-artifact_prefix={found}/", *others, str(corpus)]
    atheris.Setup([sys.argv[0], *options], target(name))
    atheris.Fuzz()


def _seeds(name: str) -> list[bytes]:
    if name != "report":
        return list(SEEDS[name])
    return [bytes([number]) + seed for number, seeds in enumerate(EVERY.values()) for seed in seeds]


if __name__ == "__main__":
    main()
