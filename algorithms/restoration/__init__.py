"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .restorationpriority import RestorationPriority
from .restorationtypes import RestorationTypes
from .restorationunits import RestorationUnits
from .restorationways import RestorationWays

ALGORITHMS = (RestorationTypes, RestorationWays, RestorationPriority, RestorationUnits)
