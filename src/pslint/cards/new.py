"""A card to start from."""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

from pslint.cards.folder import load_rules
from pslint.errors import CardError, UsageError

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
CODES = [f"MY{number:03}" for number in range(1, 1000)]


def new_card(name: str, where: Path) -> Path:
    """Write a card called ``name`` into the folder ``where`` and return its file; nothing is overwritten."""
    if not NAME.fullmatch(name):
        raise UsageError(f"the name {name!r} will not do; allowed are small letters and digits, with hyphens between")
    if name in {rule.name for rule in load_rules()}:
        raise UsageError(f"pslint has a rule {name!r} already; take another name")
    path = where / f"{name}.toml"
    text = Template(files("pslint.cards").joinpath("new.toml").read_text(encoding="utf-8"))
    try:
        where.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text.substitute(name=name, code=_code(where)))
    except FileExistsError as error:
        raise UsageError(f"{error.filename}: there is such a file already; take another name") from error
    except OSError as error:
        raise UsageError(f"{path}: the card could not be written ({error.strerror}); name another --dir") from error
    return path


def _code(where: Path) -> str:
    """Return the first code that no file of the folder speaks of; a card that is not in order counts, too."""
    held = "".join(file.read_text(encoding="utf-8", errors="replace") for file in where.glob("*.toml"))
    code = next((code for code in CODES if f'"{code}"' not in held), None)
    if code is None:
        raise CardError(f"{where}: every code from MY001 to MY999 is taken; begin another folder")
    return code
