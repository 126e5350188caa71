"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .degradation import DegradationDegree
from .ecosystemquality import EcosystemQuality
from .floodrisk import FloodRisk
from .heatisland import HeatIsland
from .restorationpotential import RestorationPotential
from .rsei import EcologicalIndex
from .securitypattern import SecurityPattern
from .trend import TrendOfSeries
from .vegetationcover import VegetationCover

ALGORITHMS = (
    VegetationCover,
    EcologicalIndex,
    EcosystemQuality,
    TrendOfSeries,
    HeatIsland,
    FloodRisk,
    DegradationDegree,
    RestorationPotential,
    SecurityPattern,
)
