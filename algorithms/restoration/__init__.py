"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .priority import RestorationPriority
from .types import RestorationTypes
from .units import RestorationUnits
from .ways import RestorationWays

ALGORITHMS = (RestorationTypes, RestorationWays, RestorationPriority, RestorationUnits)
