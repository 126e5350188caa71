"""Polygons that vanish on a grid: those that hold the centre of no cell."""

import math
from typing import List, NamedTuple, Sequence, Set

import numpy as np
from qgis.core import QgsGeometry

from ..core.progress import Progress, silent
from .burning import burn
from .geometries import POLYGONS
from .grid import Grid

_STRIP_CELLS = 4_000_000


class Lost(NamedTuple):
    """Positions of the polygons that vanish, and their area in square map units."""

    positions: np.ndarray
    area: float


def lost_polygons(geometries: Sequence[QgsGeometry], grid: Grid, progress: Progress = silent) -> Lost:
    """The polygons over a grid that hold no centre of a cell; what lies beyond its edge is not lost but outside.

    A polygon deeper somewhere than half the diagonal of a cell holds a centre, and so does one whose area is larger
    than its perimeter times that. Only the others are burnt, as numbers; those whose numbers are missing because
    others lie over them are burnt again without these, until all that is left has no cell.
    """
    shapes = [n for n, shape in enumerate(geometries) if shape.type() == POLYGONS]
    boxes = boxes_of([geometries[n] for n in shapes])
    extent, reach = grid.extent, math.hypot(grid.cell_x, grid.cell_y) / 2
    near = (boxes[:, 2] >= extent.xMinimum()) & (boxes[:, 0] <= extent.xMaximum())
    near &= (boxes[:, 3] >= extent.yMinimum()) & (boxes[:, 1] <= extent.yMaximum())
    holding = _holding(boxes, grid)
    found, pending = set(), []
    for place in np.flatnonzero(near).tolist():
        shape = geometries[shapes[place]]
        if not holding[place]:
            found.add(shapes[place])
        elif shape.area() <= reach * shape.constGet().perimeter():
            pending.append(shapes[place])
    edge = [n for n in pending if not extent.contains(geometries[n].boundingBox())]
    found.update(n for n in edge if _alone(geometries[n], grid))
    pending = sorted(set(pending) - set(edge))
    while pending:
        shown = _shown(geometries, pending, grid, progress)
        if not shown:
            break
        pending = [n for n in pending if n not in shown]
    positions = np.array(sorted(found | set(pending)), np.int64)
    return Lost(positions, float(sum(geometries[n].area() for n in positions)))


def boxes_of(geometries: Sequence[QgsGeometry]) -> np.ndarray:
    """(n, 4) smallest x and y, largest x and y of geometries."""
    boxes = (geometry.boundingBox() for geometry in geometries)
    found = [(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()) for box in boxes]
    return np.array(found, float).reshape(-1, 4)


def _holding(boxes: np.ndarray, grid: Grid) -> np.ndarray:
    """(n,) whether boxes hold a centre of an endless grid."""
    left, right = ((boxes[:, column] - grid.x0) / grid.cell_x - 0.5 for column in (0, 2))
    top, bottom = ((grid.y0 - boxes[:, column]) / grid.cell_y - 0.5 for column in (3, 1))
    return (np.ceil(left) <= np.floor(right)) & (np.ceil(top) <= np.floor(bottom))


def _alone(shape: QgsGeometry, grid: Grid) -> bool:
    """Whether a polygon across the edge holds no centre of the grid, were it endless."""
    box = shape.boundingBox()
    left = math.floor((box.xMinimum() - grid.x0) / grid.cell_x)
    top = math.floor((grid.y0 - box.yMaximum()) / grid.cell_y)
    columns = math.floor((box.xMaximum() - grid.x0) / grid.cell_x) + 1 - left
    rows = math.floor((grid.y0 - box.yMinimum()) / grid.cell_y) + 1 - top
    if rows * columns > _STRIP_CELLS:
        return False
    x0, y0 = grid.x0 + left * grid.cell_x, grid.y0 - top * grid.cell_y
    around = grid._replace(x0=x0, y0=y0, rows=rows, columns=columns)
    return not burn([shape], [1], around, dtype="uint8", background=0).any()


def _shown(geometries: Sequence[QgsGeometry], pending: List[int], grid: Grid, progress: Progress) -> Set[int]:
    """Those of some polygons that have a cell when all of these are burnt."""
    low, high = boxes_of([geometries[n] for n in pending])[:, (1, 3)].T
    rows = max(1, _STRIP_CELLS // grid.columns)
    shown: Set[int] = set()
    for top in range(0, grid.rows, rows):
        progress(top / grid.rows)
        strip = grid._replace(y0=grid.y0 - top * grid.cell_y, rows=min(rows, grid.rows - top))
        inside = np.flatnonzero((high >= strip.extent.yMinimum()) & (low <= strip.extent.yMaximum()))
        if not inside.size:
            continue
        shapes = [geometries[pending[k]] for k in inside]
        cells = burn(shapes, range(1, len(shapes) + 1), strip, dtype="int32", background=0)
        numbers = np.flatnonzero(np.bincount(cells.ravel(), minlength=len(shapes) + 1)[1:])
        shown.update(pending[inside[k]] for k in numbers)
    return shown
