"""Which settings and rules hold for a draft: the profile's, its file's and the command line's, one over the other."""

from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path

from pslint.cards import load_rules, merged_rules
from pslint.config.apply import applied
from pslint.config.find import folder_of, nearest_file, profile_file
from pslint.config.given import CommandLine, ConfigFile, Given, Table
from pslint.config.limits import limits
from pslint.config.parse import folders, parse, profile
from pslint.config.settings import Settings
from pslint.errors import ConfigError
from pslint.values import Level, Limits, Rule


@lru_cache(maxsize=16)
def cards(own: tuple[Path, ...]) -> tuple[Rule, ...]:
    """Return the project's cards, and those of a user's ``own`` folders; read once."""
    return merged_rules(*own) if own else load_rules()


class Resolver:
    """What the settings are for each draft.

    ``options`` is what the command line gives, as a table of settings. ``config`` is the one file to take instead
    of looking for one; where ``isolated``, no file is taken.
    """

    def __init__(self, options: Table | None = None, config: Path | None = None, isolated: bool = False) -> None:
        self.command = CommandLine(options or {})
        self.config, self.isolated = config, isolated
        self._nearest: dict[Path, ConfigFile | None] = {}
        self._known: dict[Path | None, tuple[tuple[Settings, ...], tuple[Rule, ...]]] = {}

    @cached_property
    def _one_file(self) -> ConfigFile | None:
        file = ConfigFile(self.config) if self.config is not None else None
        if file is not None and file.found is None:
            raise ConfigError(f"{file.path}: there is no table [tool.pslint] in it; begin one, or name another file")
        return file

    def file(self, path: str) -> ConfigFile | None:
        """Return the settings file that holds for a draft."""
        if self.isolated or self.config is not None:
            return self._one_file
        folder = folder_of(path)
        if folder not in self._nearest:
            self._nearest[folder] = nearest_file(folder)
        return self._nearest[folder]

    def settings(self, path: str) -> Settings:
        """Return the settings for a draft, with where each came from."""
        return _over(layer.at(path) for layer in self._of(path)[0])

    def rules(self, path: str) -> tuple[Rule, ...]:
        """Return the rules that a draft is held to."""
        return applied(self.settings(path), self.cards(path))

    def fail_on(self, path: str) -> Level:
        """Return the level from which a finding in the draft fails the command."""
        return self.settings(path).fail_on

    def limits(self, path: str) -> Limits:
        """Return how much of the draft is read at most."""
        return limits(self.settings(path).limits)

    def cards(self, path: str) -> tuple[Rule, ...]:
        """Return all cards there are for a draft, as they stand."""
        return self._of(path)[1]

    def _of(self, path: str) -> tuple[tuple[Settings, ...], tuple[Rule, ...]]:
        """Return the settings that lie over one another for the draft, the lowest first, and the cards they speak of.

        Each still has its settings for single paths beside it: those lie over its own, and below the next layer's.
        """
        file = self.file(path)
        key = file.path if file else None
        if key not in self._known:
            self._known[key] = self._layers(file)
        return self._known[key]

    def _layers(self, file: ConfigFile | None) -> tuple[tuple[Settings, ...], tuple[Rule, ...]]:
        layers: list[Given] = [given for given in (file, self.command) if given is not None]
        layers = [*_profile(layers), *layers]
        known = cards(tuple(dict.fromkeys(folder for layer in layers for folder in folders(layer))))
        return tuple(parse(layer, known) for layer in layers), known


def _profile(layers: list[Given]) -> list[Given]:
    """Return the profile's own file, as the last of the layers that names a profile has it."""
    naming = next((layer for layer in reversed(layers) if "profile" in layer.table), None)
    if naming is None:
        return []
    word = profile(naming)
    try:
        file = profile_file(word, naming.folder)
    except ConfigError as error:
        raise naming.fault(("profile",), str(error)) from error
    return [ConfigFile(file)]


def _over(layers: Iterable[Settings]) -> Settings:
    settings = Settings()
    for layer in layers:
        settings = layer.over(settings)
    return settings
