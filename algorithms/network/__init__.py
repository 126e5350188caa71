"""Table of contents of the wing: one algorithm per file, in the order of work.

What several tools share stands beside them: friction (the resistance as input), places and linked (sources on the
grid, and which of them are linked), habitats (habitat and land-use classes), patches and patchlinks (nodes and
links of a graph), obstacles and crossings (roads, railways and areas that corridors meet), sampling (rasters along
corridors), repairs (break points as cells to repair). Modules that begin with the name of a tool belong to that
tool: break…, corridor… and swathlayers, current…, stone…, connectivityrows; surface and weighting belong to resistance.
"""

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
