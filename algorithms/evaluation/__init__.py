"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .dominantfunction import DominantFunction
from .functionscore import FunctionScore
from .grade import Grade
from .normalise import Normalise
from .slopelength import SlopeLength
from .weightedoverlay import WeightedOverlay

ALGORITHMS = (SlopeLength, FunctionScore, DominantFunction, Normalise, Grade, WeightedOverlay)
