"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .degradation import DegradationDegree
from .ecosystemquality import EcosystemQuality
from .floodrisk import FloodRisk
from .heatisland import HeatIsland
from .rsei import EcologicalIndex
from .vegetationcover import VegetationCover

ALGORITHMS = (
    VegetationCover,
    EcologicalIndex,
    EcosystemQuality,
    HeatIsland,
    FloodRisk,
    DegradationDegree,
)
