"""What is proposed for the planning grid: CRS by the zone of the boundary, cell size by the data."""

import math
from typing import Iterable, NamedTuple, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ...compat import QgsCsException
from ...core.preparation.coordinates import Kind, cgcs2000
from ..vectors import known_crs

#: Cell sizes in metres that people use.
SIZES = (5, 10, 20, 25, 30, 50, 100, 200, 250, 500, 1000)
#: Cells of a grid beyond which a coarser one is proposed; a proposal of ours.
_MOST_CELLS = 30_000_000
_METRES_OF_A_DEGREE = 111_195.0
_FIRST_ZONE, _LAST_ZONE = 25, 45


class GridProposal(NamedTuple):
    """What the planning grid may be; ``box`` is the boundary in ``crs``."""

    crs: QgsCoordinateReferenceSystem
    cell: float
    box: QgsRectangle

    def cells(self, size: float) -> int:
        """Cells of the rectangle around the boundary."""
        if size <= 0:
            return 0
        return math.ceil(self.box.width() / size) * math.ceil(self.box.height() / size)


def propose(
    boundary: QgsVectorLayer, rasters: Iterable[QgsMapLayer], transforms: QgsCoordinateTransformContext
) -> Optional[GridProposal]:
    """CRS and cell size for a boundary and the rasters that matter most; None where the boundary lies nowhere."""
    crs = propose_crs(boundary, transforms)
    box = moved(boundary.extent(), known_crs(boundary), crs, transforms) if crs is not None else None
    if crs is None or box is None:
        return None
    return GridProposal(crs, propose_size(rasters, box), box)


def propose_crs(
    boundary: QgsVectorLayer, transforms: QgsCoordinateTransformContext
) -> Optional[QgsCoordinateReferenceSystem]:
    """CGCS2000 / 3-degree Gauss-Kruger, zone of the middle of the boundary; the boundary's own where it is such a one."""
    own, degrees = known_crs(boundary), QgsCoordinateReferenceSystem("EPSG:4490")
    box = moved(boundary.extent(), own, degrees, transforms)
    if box is None:
        return None
    zone = round(box.center().x() / 3)
    if not _FIRST_ZONE <= zone <= _LAST_ZONE:
        return own if _in_metres(own) else None
    if _in_metres(own) and "CGCS2000" in own.description().upper().replace(" ", ""):
        return own
    return QgsCoordinateReferenceSystem(cgcs2000(Kind("zone", zone)))


def propose_size(rasters: Iterable[QgsMapLayer], box: QgsRectangle) -> float:
    """The usual size nearest to the finest cells of the rasters, coarser where the grid would be too large."""
    finest = min((size for size in map(_cell, rasters) if size), default=100.0)
    size = min(SIZES, key=lambda usual: abs(math.log(usual / finest)))
    larger = [usual for usual in SIZES if usual >= size]
    for usual in larger:
        if box.width() * box.height() / usual**2 <= _MOST_CELLS:
            return float(usual)
    return float(SIZES[-1])


def moved(
    box: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    target: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> Optional[QgsRectangle]:
    """A rectangle in another CRS; None where that leads nowhere."""
    if not source.isValid() or not target.isValid() or box.isNull() or not box.isFinite():
        return None
    try:
        found = QgsCoordinateTransform(source, target, transforms).transformBoundingBox(box)
    except QgsCsException:
        return None
    return found if found.isFinite() and not found.isNull() else None


def _in_metres(crs: QgsCoordinateReferenceSystem) -> bool:
    return (
        crs.isValid()
        and not crs.isGeographic()
        and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters
    )


def _cell(layer: QgsMapLayer) -> float:
    """Side of the cells of a raster in metres; 0 for others."""
    if not isinstance(layer, QgsRasterLayer) or not layer.crs().isValid():
        return 0.0
    size = math.sqrt(abs(layer.rasterUnitsPerPixelX() * layer.rasterUnitsPerPixelY()))
    return size * _METRES_OF_A_DEGREE if layer.crs().isGeographic() else size
