"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .barriers import Barriers
from .breakpoints import BreakPoints
from .corridors import Corridors
from .costdistance import CostDistance
from .pinchpoints import PinchPoints
from .resistance import Resistance
from .restorationgain import RestorationGain
from .sources import Sources

ALGORITHMS = (Sources, Resistance, CostDistance, Corridors, PinchPoints, Barriers, BreakPoints, RestorationGain)
