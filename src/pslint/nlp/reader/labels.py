"""What the network answers, in the order of its outputs."""

ROLES = ("disclosure", "context", "change", "evidence", "growth", "reaction")
FLAGS = (
    "blame",
    "minimizing",
    "apology",
    "drama",
    "self-deprecation",
    "overpromise",
    "oversharing",
    "major-event",
    "euphemism",
    "evasion",
    "vague-change",
    "vague-evidence",
    "placeholder",
    "cliche",
    "private-info",
)
STATES = ("outside", "first", "inside", "aside")
