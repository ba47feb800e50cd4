"""The command: what it is called with, what it writes, and what it exits with."""

from pslint.cli.main import main

__all__ = ["main"]
