"""Where ``rules/`` and ``models/`` are: inside the wheel, or in the checkout of an editable install."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Return the folder ``name`` (``rules`` or ``models``) that came with this installation."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent.parent / name
