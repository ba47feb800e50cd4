"""The settings in force, written as a settings file that says where each came from."""

from collections.abc import Iterable, Iterator

from pslint.config.limits import DEFAULTS
from pslint.config.settings import KEYS, Keys, Settings, head, toml
from pslint.values import Rule

DEFAULT = "default"


def show(settings: Settings, rules: Iterable[Rule]) -> str:
    """Return the settings as TOML, a comment beside each; ``rules`` are the cards, for the options not set."""
    heads = [_line(settings, name, getattr(settings, name)) for name in ("profile", "expect")]
    heads.append(_line(settings, "fail_on", str(settings.fail_on)))
    heads += [_words(settings, "select"), _words(settings, "ignore")]
    heads.append(_line(settings, "rules", [str(folder.absolute()) for folder in settings.rules]))
    blocks = [
        "\n".join(heads),
        *_levels(settings, ()),
        *_options(settings, rules),
        _limits(settings),
        *_per_path(settings),
    ]
    return "\n\n".join(blocks) + "\n"


def _origin(settings: Settings, *keys: str) -> str:
    return settings.origins.get(keys, DEFAULT)


def _line(settings: Settings, name: str, value: object) -> str:
    return f"{KEYS[name]} = {toml(value)}  # {_origin(settings, KEYS[name])}"


def _words(settings: Settings, name: str) -> str:
    """Return a list of words; those of several places stand a line each, with its own."""
    words = getattr(settings, name)
    places = [settings.origins.get((name, word), _origin(settings, name)) for word in words]
    if len(set(places)) <= 1:
        return f"{name} = {toml(list(words))}  # {places[0] if places else DEFAULT}"
    items = (f"  {toml(word)},  # {place}" for word, place in zip(words, places, strict=True))
    return "\n".join([f"{name} = [", *items, "]"])


def _levels(settings: Settings, at: Keys) -> Iterator[str]:
    lines = [
        f"{rule} = {toml(level)}  # {_origin(settings, 'levels', rule)}" for rule, level in settings.levels.items()
    ]
    if lines:
        yield "\n".join([head(*at, "levels"), *lines])


def _options(settings: Settings, rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        given = settings.options.get(rule.name, {})
        values = {key: given.get(key, option.value) for key, option in rule.options.items()}
        if values:
            yield _table(settings, rule.name, values, ())


def _limits(settings: Settings) -> str:
    values = {**DEFAULTS, **settings.limits}
    lines = [f"{key} = {value}  # {_origin(settings, 'limits', key)}" for key, value in values.items()]
    return "\n".join([head("limits"), *lines])


def _per_path(settings: Settings) -> Iterator[str]:
    for override in settings.per_path:
        own, at = override.settings, ("per-path", override.pattern)
        lines = [_line(own, "expect", own.expect)] if ("expect",) in own.origins else []
        lines += [_line(own, "fail_on", str(own.fail_on))] if ("fail-on",) in own.origins else []
        lines += [_words(own, "ignore")] if own.ignore else []
        yield "\n".join([head(*at), *lines])
        yield from _levels(own, at)
        for rule, values in own.options.items():
            yield _table(own, rule, values, at)


def _table(settings: Settings, rule: str, values: object, at: Keys) -> str:
    assert isinstance(values, dict)
    lines = (f"{key} = {toml(value)}  # {_origin(settings, 'options', rule, key)}" for key, value in values.items())
    return "\n".join([head(*at, "options", rule), *lines])
