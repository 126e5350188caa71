"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .degradation import DegradationDegree
from .restorationpotential import RestorationPotential
from .securitypattern import SecurityPattern
from .trend import TrendOfSeries

ALGORITHMS = (TrendOfSeries, DegradationDegree, RestorationPotential, SecurityPattern)
