"""The limits of a draft as a settings file has them: in the unit that each key names."""

from collections.abc import Mapping

from pslint.values import Limits

MB = 1_000_000
MOST = 10 * MB
LIMITS = {
    "file-mb": ("file", MB),
    "text-mb": ("text", MB),
    "unpacked-mb": ("unpacked", MB),
    "characters": ("characters", 1),
    "pages": ("pages", 1),
}
"""The keys under [limits]: which limit each is, and its unit."""

DEFAULTS = {key: getattr(Limits(), name) // unit for key, (name, unit) in LIMITS.items()}


def limits(given: Mapping[str, int]) -> Limits:
    """Return the limits that a settings file gives; what it leaves out stays as it is."""
    return Limits(**{name: given[key] * unit for key, (name, unit) in LIMITS.items() if key in given})
