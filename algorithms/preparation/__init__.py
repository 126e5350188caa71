"""Table of contents of the wing: one tool per file or folder, in the order of work."""

from .alignraster import AlignRaster
from .checkdata import CheckData
from .classifylanduse import ClassifyLandUse
from .classifyparcels import ClassifyParcels
from .exporttable import ExportTable
from .gcj02correct import Gcj02Correct
from .plangrid import PlanGrid
from .rasterizevector import RasterizeVector
from .sampledata import SampleData

ALGORITHMS = (
    PlanGrid,
    AlignRaster,
    RasterizeVector,
    ClassifyLandUse,
    ClassifyParcels,
    CheckData,
    Gcj02Correct,
    SampleData,
    ExportTable,
)
