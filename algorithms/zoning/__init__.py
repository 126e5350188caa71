"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .planningunits import PlanningUnits
from .threespaces import ThreeSpaces
from .zonelevel1 import ZoneLevel1
from .zonelevel2 import ZoneLevel2
from .zonestatistics import ZoneStatistics

ALGORITHMS = (ThreeSpaces, PlanningUnits, ZoneLevel1, ZoneLevel2, ZoneStatistics)
