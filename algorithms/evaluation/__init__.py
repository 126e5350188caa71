"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .agriculture import Agriculture
from .ahpweights import AhpWeights
from .dominantfunction import DominantFunction
from .functionscore import FunctionScore
from .grade import Grade
from .normalise import Normalise
from .settlement import Settlement
from .waterconservation import WaterConservation
from .weightedoverlay import WeightedOverlay

ALGORITHMS = (
    WaterConservation,
    Agriculture,
    Settlement,
    FunctionScore,
    DominantFunction,
    Normalise,
    Grade,
    WeightedOverlay,
    AhpWeights,
)
