"""Keep what pslint rests on away from the network and the disk: no run may open a socket or leave a trace.

spaCy can download models, and imports for it what speaks to the network, which tries a socket at once; it is put
off until something asks for it, and nothing here does. onnxruntime as it is published reports to its makers, and
keeps a number of the machine and a queue on the disk for it, unless it is told before it is imported.
"""

import os
import sys
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

ASKED_OF_ANY = ("__file__", "__warningregistry__", "__wrapped__")


class PutOff(ModuleType):
    """Stands where a module does until something in it is used; then the module itself takes the place.

    (The standard library's lazy loader loads as soon as a second file imports the module.)
    """

    def __getattr__(self, name: str) -> Any:
        if name in ASKED_OF_ANY:  # by what looks through all modules, and wants nothing of this one
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


def put_off(name: str) -> None:
    """Have the module ``name`` load when something in it is first used, and not when it is imported."""
    if name not in sys.modules and find_spec(name) is not None:
        sys.modules[name] = PutOff(name)


put_off("requests")
os.environ.update({"ORT_DISABLE_TELEMETRY": "1", "ORT_TELEMETRY_DISABLED": "1"})  # its name in some versions
