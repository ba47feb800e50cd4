"""What can go wrong, worded for the person who reads it: where, what is wrong, and what to do."""


def one_line(words: str) -> str:
    """Return ``words`` with what would break the line, or steer the terminal, written out: a file may have any name."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in words)


class PslintError(Exception):
    """The root of pslint's errors; ``str()`` is one line for a person."""

    def __str__(self) -> str:
        return one_line(super().__str__())


class UnreadableError(PslintError):
    """A file could not be read. ``problem`` says what is wrong and what to do, without the path."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


class CardError(PslintError):
    """A rule card breaks the format; the message names the file, the place, the fault and what is allowed."""


class PatternError(CardError):
    """A token pattern of the rule ``name`` is refused; ``problem`` says why."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(f"rule {name}: {problem}")
        self.name = name
        self.problem = problem


class SidecarError(PslintError):
    """A ``.pslint-allow.toml`` is not in order; the message names the file, the line and the fault."""


class ConfigError(PslintError):
    """A setting is not in order; the message names the file and line or the option, the fault and the nearest right."""


class UsageError(PslintError):
    """The command asks for something that is not there: a rule, a format."""


class ModelError(PslintError):
    """The language pipeline in ``models/`` is missing or damaged."""
