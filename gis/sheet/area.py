"""The area that a map shows as large as the sheet allows: the planning area, or where the results of a scale lie."""

from typing import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsMapLayer,
    QgsRectangle,
    QgsVectorLayer,
)

#: Values of the column ``extent`` of the table maps.
WITHIN, BEYOND = "within", "beyond"
#: Ground around the outermost things.
_MARGIN = 1.04


def area_of_theme(
    extent: str, boundary: QgsGeometry, theme: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem
) -> QgsGeometry:
    """The area of a map.

    Args:
        extent: of the row of the table maps. boundary: of the plan, in ``crs``.
        theme: its points, lines and areas count, rasters do not: they lie below as ground.
    """
    found = QgsRectangle()
    for layer in theme:
        if isinstance(layer, QgsVectorLayer) and not layer.extent().isEmpty():
            way = QgsCoordinateTransform(layer.crs(), crs, QgsCoordinateTransformContext())
            found.combineExtentWith(way.transformBoundingBox(layer.extent()))
    if extent not in (WITHIN, BEYOND) or found.isEmpty():
        return boundary
    found.scale(_MARGIN)
    around = QgsGeometry.fromRect(found)
    if extent == BEYOND:
        return around.combine(boundary)
    part = around.intersection(boundary)
    return boundary if part.isEmpty() else part
