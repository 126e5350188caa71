"""Table of contents of the wing: one tool per file or folder, in the order of work."""

from .agriculture import Agriculture
from .ahpweights import AhpWeights
from .biodiversity import Biodiversity
from .covermanagement import CoverManagement
from .dominantfunction import DominantFunction
from .ecosensitivity import EcoSensitivity
from .functionscore import FunctionScore
from .grade import Grade
from .habitatquality import HabitatQuality
from .normalise import Normalise
from .rainfallerosivity import RainfallErosivity
from .settlement import Settlement
from .slopelength import SlopeLength
from .soilconservation import SoilConservation
from .soilerodibility import SoilErodibility
from .soilloss import SoilLoss
from .waterconservation import WaterConservation
from .weightedoverlay import WeightedOverlay

ALGORITHMS = (
    RainfallErosivity,
    SoilErodibility,
    SlopeLength,
    CoverManagement,
    SoilLoss,
    SoilConservation,
    WaterConservation,
    HabitatQuality,
    Biodiversity,
    Agriculture,
    Settlement,
    EcoSensitivity,
    FunctionScore,
    DominantFunction,
    Normalise,
    Grade,
    WeightedOverlay,
    AhpWeights,
)
