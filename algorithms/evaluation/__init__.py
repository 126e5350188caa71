"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .biodiversity import Biodiversity
from .dominantfunction import DominantFunction
from .functionscore import FunctionScore
from .grade import Grade
from .habitatquality import HabitatQuality
from .normalise import Normalise
from .weightedoverlay import WeightedOverlay

ALGORITHMS = (
    HabitatQuality,
    Biodiversity,
    FunctionScore,
    DominantFunction,
    Normalise,
    Grade,
    WeightedOverlay,
)
