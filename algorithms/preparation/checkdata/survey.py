"""What is known when the checks begin: the planning grid and the facts of every layer."""

import re
from dataclasses import dataclass, field
from typing import List, Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsRectangle,
    QgsUnitTypes,
)

from ....compat import QgsCsException
from ....core.preparation.coordinates import Kind, kind_of_crs
from ....core.progress import Progress, silent
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from .rasterfacts import RasterFacts
from .vectorfacts import VectorFacts

#: What is known of one layer.
Facts = Union[RasterFacts, VectorFacts]
_FALSE_EASTING = re.compile(r"\+x_0=(-?[\d.]+)")


@dataclass
class Survey:
    """The planning grid where one was given, and the facts of every layer."""

    context: QgsCoordinateTransformContext
    grid: Optional[Grid] = None
    grid_name: str = ""
    grid_source: Optional[RasterSource] = None
    step: Progress = silent
    facts: List[Facts] = field(default_factory=list)

    def moved(
        self,
        rectangle: QgsRectangle,
        source: QgsCoordinateReferenceSystem,
        target: QgsCoordinateReferenceSystem,
    ) -> Optional[QgsRectangle]:
        """A rectangle in another CRS; None where that leads nowhere."""
        if not (source.isValid() and target.isValid()) or rectangle.isNull() or not rectangle.isFinite():
            return None
        if source == target:
            return QgsRectangle(rectangle)
        transform = QgsCoordinateTransform(source, target, self.context)
        try:
            found = transform.transformBoundingBox(rectangle)
        except QgsCsException:
            return None
        return found if found.isFinite() and not found.isNull() else None


def spatial(facts: Facts) -> bool:
    """Whether a layer has a place on earth: a raster, or a vector layer with geometries."""
    return facts.kind == "raster" or facts.spatial


def placed(facts: Facts) -> bool:
    """Whether a layer has a CRS and an extent."""
    return spatial(facts) and facts.crs.isValid() and not facts.extent.isNull() and facts.extent.isFinite()


def in_metres(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether a CRS is projected with metres as its unit."""
    return not crs.isGeographic() and crs.mapUnits() == QgsUnitTypes.DistanceUnit.DistanceMeters


def crs_kind(crs: QgsCoordinateReferenceSystem) -> Kind:
    """What coordinates a CRS asks for."""
    found = _FALSE_EASTING.search(crs.toProj())
    return kind_of_crs(crs.isGeographic(), float(found.group(1)) if found else None)
