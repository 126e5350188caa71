"""Table of contents of the wing, in the order of work."""

from .barriers import Barriers
from .breakpoints import BreakPoints
from .connectivityindices import ConnectivityIndices
from .corridors import Corridors
from .costdistance import CostDistance
from .currentflow import CurrentFlow
from .mspa import Mspa
from .networkindices import NetworkIndices
from .pinchpoints import PinchPoints
from .resistance import Resistance
from .restorationgain import RestorationGain
from .sources import Sources
from .steppingstones import SteppingStones

ALGORITHMS = (
    Mspa,
    ConnectivityIndices,
    Sources,
    Resistance,
    CostDistance,
    Corridors,
    NetworkIndices,
    SteppingStones,
    CurrentFlow,
    PinchPoints,
    Barriers,
    BreakPoints,
    RestorationGain,
)
