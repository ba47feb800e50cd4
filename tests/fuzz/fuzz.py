#!/usr/bin/env python3
"""Look for bytes that break a reader, or the whole way from bytes to the report; needs the group ``fuzz``.

usage: python tests/fuzz/fuzz.py TARGET [SECONDS] [libFuzzer's own options]

TARGET is a suffix (txt, md, docx, ...) or ``report``. It stops at the first fault and writes the bytes beside
the others in tests/fuzz/found/TARGET/, where the ordinary tests will run them for ever after. What is not a fault
but new stays in .work/fuzz/TARGET/, so that the next round begins where this one ended.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "support"))
LIBRARIES = ["pslint", "markdown_it"]

with atheris.instrument_imports(include=LIBRARIES):
    from formats import SEEDS, packed
    from ways import through_reader, to_report

    from pslint.read import read

WORK = HERE.parent.parent / ".work" / "fuzz"
LIMITS = ["-timeout=5", "-rss_limit_mb=1500", "-max_len=20000", "-print_final_stats=1"]


def target(name: str) -> Callable[[bytes], None]:
    """Return what takes the fuzzer's bytes."""
    if name == "report":
        suffixes = list(SEEDS)
        return lambda data: to_report(*_named(data, suffixes)) and None
    return lambda data: through_reader(f"a.{name}", packed(name, data)) and None


def _named(data: bytes, suffixes: list[str]) -> tuple[str, bytes]:
    """Let the first byte choose the format."""
    suffix = suffixes[data[0] % len(suffixes)] if data else "txt"
    return f"a.{suffix}", packed(suffix, data[1:])


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
    return [bytes([number]) + seed for number, seeds in enumerate(SEEDS.values()) for seed in seeds]


if __name__ == "__main__":
    read("a.txt", b"I failed.")
    main()
