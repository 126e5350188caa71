"""From the elevation to watersheds as cells, with what is measured of each."""

from typing import List, NamedTuple, Optional, Tuple

import numpy as np
from scipy import ndimage

from ....core.hydrology import FlowNetwork, fill_depressions, flow_directions
from ....core.hydrology.catchments import Catchments, small_watersheds
from ....core.progress import Progress, part
from ....core.terrain import slope_degrees
from ....gis.grid import Grid
from .settings import Settings

#: Depressions that cover more of the raster are named.
_WIDE = 0.05


class Pit(NamedTuple):
    """A wide depression: map coordinates of its lowest cell, depth in metres, share of the raster."""

    x: float
    y: float
    depth: float
    share: float


class Found(NamedTuple):
    """Watersheds, mean slope (degrees) and relief (m) of each, and wide depressions."""

    catchments: Catchments
    slope: np.ndarray
    relief: np.ndarray
    pits: List[Pit]


def find_watersheds(
    elevation: np.ndarray, masks: Tuple[Optional[np.ndarray], Optional[np.ndarray]], grid: Grid, settings: Settings,
    progress: Progress,
) -> Found:  # fmt: skip
    """Watersheds of an elevation.

    Args:
        masks: bool arrays, cells of the streams and of the planning area, or None.
    """
    streams, inside = masks
    ground = elevation if streams is None else np.where(streams, elevation - settings.burn, elevation)
    filled = fill_depressions(ground, progress=part(progress, 0.0, 0.2))
    pits = _pits(filled - ground, grid)
    network = FlowNetwork(
        flow_directions(filled, grid.cell_size, part(progress, 0.2, 0.4)), part(progress, 0.4, 0.5)
    )
    mean, smallest = (area * 1e6 / grid.cell_area for area in (settings.area, settings.smallest))
    found = small_watersheds(network, mean, smallest, inside, part(progress, 0.5, 1.0))
    units = np.arange(1, len(found.cells) + 1)
    slope = ndimage.mean(slope_degrees(elevation, *grid.cell_size), found.ids, units)
    relief = ndimage.maximum(elevation, found.ids, units) - ndimage.minimum(elevation, found.ids, units)
    return Found(found, np.asarray(slope), np.asarray(relief), pits)


def _pits(depth: np.ndarray, grid: Grid) -> List[Pit]:
    """Depressions that cover more than a twentieth of the raster."""
    labels, count = ndimage.label(depth > 0)
    cells = np.bincount(labels.ravel(), minlength=count + 1)
    cells[0] = 0
    found = []
    for number in np.flatnonzero(cells > _WIDE * depth.size).tolist():
        row, column = ndimage.maximum_position(depth, labels, number)
        x, y = grid.x0 + (column + 0.5) * grid.cell_x, grid.y0 - (row + 0.5) * grid.cell_y
        found.append(Pit(x, y, float(depth[row, column]), cells[number] / depth.size))
    return found
