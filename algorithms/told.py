"""Warnings about features that several tools give."""

from typing import Sequence

from qgis.core import QgsGeometry

from ..gis.areas import area_text
from ..gis.grid import Grid
from ..gis.lost import lost_polygons
from ..translation import tr
from .log import Log


def tell_lost(layer: str, geometries: Sequence[QgsGeometry], grid: Grid, log: Log) -> None:
    """Warn of polygons that hold no centre of a cell and therefore vanish on a grid."""
    found = lost_polygons(geometries, grid, log.step)
    if found.positions.size:
        sentence = tr("{count} polygons of “{layer}” ({area} in all) hold the centre of no cell and are lost on the grid. "
                      "Smaller cells keep them.")  # fmt: skip
        log.warn(sentence.format(count=f"{found.positions.size:,}", layer=layer, area=area_text(found.area)))
