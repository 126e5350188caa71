"""Polygons that vanish on a grid: told by every tool that burns them, kept by those that offer it."""

from typing import List, Sequence

from qgis.core import QgsGeometry

from ..gis.areas import area_text
from ..gis.grid import Grid
from ..gis.lost import lost_polygons
from ..translation import tr
from .log import Log
from .parameters import Declarations

#: The parameter of tools in which polygons that hold the centre of no cell may take the cells they touch.
KEEP_SMALL = "KEEP_SMALL"


def declare_small(tool: Declarations) -> None:
    """Declare KEEP_SMALL."""
    text = tr("Polygons that hold the centre of no cell take the cells they touch; otherwise they are left out and "
              "counted.")  # fmt: skip
    tool.add_flag(KEEP_SMALL, tr("Keep small polygons"), text, False, advanced=True, optional=True)


def tell_lost(
    layer: str, geometries: Sequence[QgsGeometry], grid: Grid, log: Log, kept: bool = False
) -> List[int]:
    """Tell of polygons that hold no centre of a cell and therefore vanish on a grid; returns their positions.

    Args:
        kept: they take the cells they touch instead.
    """
    found = lost_polygons(geometries, grid, log.step)
    if found.positions.size:
        lost = tr("{count} polygons of “{layer}” ({area} in all) hold the centre of no cell and are lost on the grid. "
                  "Smaller cells keep them.")  # fmt: skip
        small = tr("{count} polygons of “{layer}” ({area} in all) hold the centre of no cell and take the cells they "
                   "touch.")  # fmt: skip
        values = {"count": f"{found.positions.size:,}", "layer": layer, "area": area_text(found.area)}
        tell = log.say if kept else log.warn
        tell((small if kept else lost).format(**values))
    return [int(position) for position in found.positions]
