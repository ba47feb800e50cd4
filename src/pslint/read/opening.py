"""The bytes of one file: only from what is a plain file, never more than the limit, never half changed."""

import errno
import os
import stat
from typing import BinaryIO

from pslint.errors import UnreadableError
from pslint.values import Limits

NOT_FILES = {
    stat.S_IFDIR: "this is a folder; name the file that holds the statement",
    stat.S_IFIFO: "this is not a plain file but a pipe; save the statement to a file, or give it to `pslint -`",
    stat.S_IFSOCK: "this is not a plain file but a socket; name the file that holds the statement",
    stat.S_IFCHR: "this is not a plain file but a device; name the file that holds the statement",
    stat.S_IFBLK: "this is not a plain file but a device; name the file that holds the statement",
}
MISSING = "there is no such file; check the name and the folder"
CAUSES = {
    errno.ENOENT: MISSING,
    errno.ENOTDIR: MISSING,
    errno.EACCES: "you may not read this file; change its permissions or copy it",
    errno.EPERM: "you may not read this file; change its permissions or copy it",
    errno.ELOOP: "this link leads in a circle and to no file; name the file itself",
    errno.ENAMETOOLONG: "the name is too long for any file; check the name",
}
# A pipe that takes a file's place between the look and the opening must not keep us waiting.
FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
DEFAULT = Limits()
MB = 1_000_000


def load(path: str, limits: Limits = DEFAULT) -> bytes:
    """Return the bytes of a file.

    Raises ``UnreadableError`` where it is missing, may not be read, is no plain file, is larger than the limit, or
    changes while it is read.
    """
    try:
        _check(path, os.stat(path), limits)  # noqa: PTH116  (before it is opened: to open a device may do something)
        with open(path, "rb", buffering=0, opener=lambda name, _: os.open(name, FLAGS)) as file:
            return _whole(path, file, limits)
    except OSError as error:
        cause = CAUSES.get(error.errno or 0, f"the file could not be read ({error.strerror}); check the name")
        raise UnreadableError(path, cause) from error
    except ValueError as error:  # a name with a NUL in it
        raise UnreadableError(path, f"the file could not be read ({error}); check the name") from error


def within(path: str, size: int, limits: Limits) -> None:
    """Refuse a file of more bytes than the limit."""
    if size > limits.file:
        has, most = f"{size / MB:,.0f} MB", f"{limits.file / MB:,.0f} MB"
        said = "more" if has == most else f"{has}, more"  # of standard input no more is read than shows it
        raise UnreadableError(
            path,
            f"the file is {said} than the {most} that a statement could need; save the statement alone into a file",
        )


def _check(path: str, status: os.stat_result, limits: Limits) -> None:
    if not stat.S_ISREG(status.st_mode):
        other = "this is not a plain file; name the file that holds the statement"
        raise UnreadableError(path, NOT_FILES.get(stat.S_IFMT(status.st_mode), other))
    within(path, status.st_size, limits)


def _whole(path: str, file: BinaryIO, limits: Limits) -> bytes:
    before = os.fstat(file.fileno())
    _check(path, before, limits)
    parts: list[bytes] = []
    left = limits.file + 1
    while left > 0 and (part := file.read(min(left, MB))):
        parts.append(part)
        left -= len(part)
    after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise UnreadableError(path, "the file changed while it was read; check it again when it is saved")
    data = b"".join(parts)
    within(path, len(data), limits)
    return data
