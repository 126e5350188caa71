"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .degradation import DegradationDegree

ALGORITHMS = (DegradationDegree,)
