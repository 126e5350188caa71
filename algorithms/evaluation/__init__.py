"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .grade import Grade
from .normalise import Normalise
from .weightedoverlay import WeightedOverlay

ALGORITHMS = (Normalise, Grade, WeightedOverlay)
