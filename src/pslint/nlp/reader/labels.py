"""What the network answers, in the order of its outputs: that of the values, which may not change under it."""

from pslint.values import LABELS, Role

ROLES = tuple(str(role) for role in Role)
FLAGS = LABELS
STATES = ("outside", "first", "inside", "aside")
