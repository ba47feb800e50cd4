"""A linter for the explanation of a failed exam in a residency personal statement."""

__version__ = "0.1.0"
