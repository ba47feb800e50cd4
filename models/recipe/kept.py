"""Which statements of the corpus the reader learns nothing from, so that its thresholds are chosen on them."""

from __future__ import annotations

from recipe.corpus import Statement

# Of each group of writers every so many-eth statement is kept back. The first writers (p, r, s, w) and z1 are learned
# whole.
KEPT = (
    (("t1", "t2", "t3", "t4", "t5", "t6", "n1", "n2", "q1", "q2"), 6),
    (("m1", "m2", "m3", "m4", "m5", "m6", "m7"), 6),
    (("k1", "k2", "k3", "k4", "k5", "k6", "j1", "j2", "j3", "j4", "k7", "k8", "k9"), 6),
    (("o1", "o2", "o3", "o4", "o5", "o6", "u1", "u2"), 8),
    (("x1", "x2", "x3"), 8),
    (("y1", "y2", "y3", "y4", "y5", "y6", "y7", "y8"), 8),
    (("a1", "a2", "a3", "a4", "a5", "a6", "a7"), 8),
    (("b1", "b2", "b3", "b4", "b5", "b6"), 8),
    (("c1", "c2", "c3", "c4", "c5", "c6", "c7"), 8),
    (("e1", "e2", "e3", "e4", "e5", "e6"), 8),
    (("f1", "f2"), 8),
)


def kept_back(statements: list[Statement]) -> list[Statement]:
    """Return those of the statements that are kept back."""
    return [s for group, every in KEPT for s in [s for s in statements if s.writer in group][::every]]
