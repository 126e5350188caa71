"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .degradation import DegradationDegree
from .floodrisk import FloodRisk

ALGORITHMS = (
    FloodRisk,
    DegradationDegree,
)
