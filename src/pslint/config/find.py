"""Where settings files are: from a draft's folder upwards, then the user's own; and the profiles."""

import os
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_config_path

from pslint.config.given import PYPROJECT, ConfigFile
from pslint.config.words import nearest_of
from pslint.data import folder
from pslint.errors import ConfigError

NAME = "pslint.toml"


def folder_of(path: str) -> Path:
    """Return the folder that the search for a draft's settings starts from: for standard input the working one."""
    draft = Path(path).absolute()
    return Path.cwd() if path == "-" else draft if os.path.isdir(draft) else draft.parent  # noqa: PTH112  (as below)


def nearest_file(start: Path) -> ConfigFile | None:
    """Return the settings file of ``start`` or of the nearest folder above that has one; else the user's own."""
    for here in (start, *start.parents):
        for file in _in(here):
            return file
    return next(_in(user_config_path("pslint", appauthor=False)), None)


def _in(here: Path) -> Iterator[ConfigFile]:
    for name in (NAME, PYPROJECT):
        if os.path.isfile(here / name):  # noqa: PTH113  (where a folder may not be entered, Path.is_file raises)
            file = ConfigFile(here / name)
            if file.found is not None:
                yield file


def profiles() -> dict[str, Path]:
    """Return the profiles that come with pslint, by name."""
    return {file.stem: file for file in sorted((folder("rules") / "profiles").glob("*.toml"))}


def profile_file(word: str, base: Path) -> Path:
    """Return the file of the profile ``word``: one of ours by name, or a user's own by its path from ``base``."""
    own = base / Path(word).expanduser()
    if word.lower() in profiles():
        return profiles()[word.lower()]
    if own.is_file():
        return own
    raise ConfigError(f"there is no profile or settings file {word!r}; {nearest_of(word, profiles(), 'there are')}")
