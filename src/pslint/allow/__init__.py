"""Findings that a writer has decided to keep: written beside the draft, never into it."""

from pslint.allow.entries import NAME, Entry, read_sidecar
from pslint.allow.prints import entry_for, holds
from pslint.allow.settle import Sidecars, settle, sidecar_of
from pslint.allow.write import append

__all__ = ["NAME", "Entry", "Sidecars", "append", "entry_for", "holds", "read_sidecar", "settle", "sidecar_of"]
