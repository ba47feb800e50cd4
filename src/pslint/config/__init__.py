"""The settings: where they are looked for, what may stand in them, and the rules that they leave."""

from pslint.config.apply import applied
from pslint.config.find import profiles
from pslint.config.parse import EXPECT, LEVELS
from pslint.config.resolve import Resolver
from pslint.config.settings import Settings

__all__ = ["EXPECT", "LEVELS", "Resolver", "Settings", "applied", "profiles"]
