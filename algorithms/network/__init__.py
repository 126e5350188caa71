"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .breakpoints import BreakPoints
from .costdistance import CostDistance
from .resistance import Resistance
from .sources import Sources

ALGORITHMS = (Sources, Resistance, CostDistance, BreakPoints)
