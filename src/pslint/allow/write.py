"""Add entries to a sidecar without disturbing what stands there."""

import json
import tomllib
from collections.abc import Sequence
from pathlib import Path

from pslint.allow.entries import Entry
from pslint.errors import SidecarError

HEAD = """\
# Findings that the writer has decided to keep, one a block, written by `pslint allow`.
# Delete a block to have its finding reported again. The draft's words are not in here, only their hashes.
"""


def append(path: Path, entries: Sequence[Entry]) -> None:
    """Write ``entries`` at the end of the sidecar at ``path``; ``SidecarError`` where that cannot be done."""
    try:
        before = path.read_bytes() if path.exists() else HEAD.encode()
        added = "".join(_block(entry) for entry in entries).encode()
        gap = b"" if before.endswith(b"\n") or not before else b"\n"
        tomllib.loads((before + gap + added).decode("utf-8-sig"))
        with path.open("ab") as file:
            file.write(gap + added if path.stat().st_size else HEAD.encode() + added)
    except OSError as error:
        raise SidecarError(f"{path}: the sidecar could not be written ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeError) as error:
        raise SidecarError(f"{path}: [[allow]] cannot be added to it ({error}); mend or remove the file") from error


def _block(entry: Entry) -> str:
    return f"""
[[allow]]
file = {_quoted(entry.file)}
rule = {_quoted(entry.rule)}
date = {entry.date.isoformat()}
reason = {_quoted(entry.reason)}
words = "{entry.words}"
before = "{entry.before}"
after = "{entry.after}"
like = "{entry.like}"
"""


def _quoted(words: str) -> str:
    """Return ``words`` as a TOML string: JSON's, and its one exception."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
