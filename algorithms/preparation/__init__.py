"""Table of contents of the wing: one algorithm per file, in the order of work."""

from .alignraster import AlignRaster
from .classifylanduse import ClassifyLandUse
from .classifyparcels import ClassifyParcels
from .exporttable import ExportTable
from .plangrid import PlanGrid
from .rasterizevector import RasterizeVector
from .sampledata import SampleData

ALGORITHMS = (
    PlanGrid,
    AlignRaster,
    RasterizeVector,
    ClassifyLandUse,
    ClassifyParcels,
    SampleData,
    ExportTable,
)
