"""Run the command under guard: a program that notes, or dies of, what pslint must never do.

usage: python guarded.py GUARD ARGUMENTS...

GUARD ``sealed`` (Linux): the kernel ends this process, and every one that it starts, at the first socket.
GUARD ``noted``: each opening of a file to write, each socket and each program started is noted on standard error.
GUARD ``killed``: the process is killed at the moment when a report has been written and not yet put in its place.
GUARD ``killed-in=MODULE``: the process is killed after three functions of that module have done their work.
"""

import ctypes
import os
import signal
import struct
import sys
from types import FrameType
from typing import Any

SOCKET = {"x86_64": 41, "aarch64": 198}  # the numbers of the system call
NO_NEW_PRIVS, SET_SECCOMP, FILTER = 38, 22, 2
KILL, ALLOW = 0x80000000, 0x7FFF0000
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
NOTED = ("socket.", "subprocess.Popen", "os.system", "os.posix_spawn", "os.exec", "urllib.Request")


def seal() -> None:
    """Have the kernel end this process, and its children, when they ask for a socket."""
    number = SOCKET[os.uname().machine]
    rules = [(LOAD, 0, 0, 0), (EQUAL, 0, 1, number), (RETURN, 0, 0, KILL), (RETURN, 0, 0, ALLOW)]
    program = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *rule) for rule in rules))
    header = ctypes.create_string_buffer(struct.pack("HL", len(rules), ctypes.addressof(program)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(SET_SECCOMP, FILTER, header, 0, 0):
        sys.exit(f"no guard: {os.strerror(ctypes.get_errno())}")


def note() -> None:
    """Note what leaves a trace or goes out."""

    def heard(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITES:
            sys.stderr.write(f"NOTED write {arguments[0]!r}\n")
        elif event.startswith(NOTED):
            sys.stderr.write(f"NOTED {event} {arguments[:2]!r}\n")

    sys.addaudithook(heard)


def kill_at_the_worst() -> None:
    """Kill this process where a report is all on the disk and has not come to its place."""
    os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment]


def kill_in(module: str) -> None:
    """Kill this process in the middle of a module of ours: after a few of its functions have done their work."""
    left = 3

    def heard(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        if event == "return" and frame.f_globals.get("__name__") == module and frame.f_code.co_name != "<module>":
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(heard)


GUARDS = {"sealed": seal, "noted": note, "killed": kill_at_the_worst}

if __name__ == "__main__":
    guard, sys.argv = sys.argv[1], ["pslint", *sys.argv[2:]]
    if guard == "sealed" and sys.argv[1:] == ["socket"]:  # to see that the guard is awake
        import socket

        seal()
        socket.socket()
    if guard.startswith("killed-in="):
        kill_in(guard.removeprefix("killed-in="))
    else:
        GUARDS[guard]()
    from pslint.cli import main

    main()
