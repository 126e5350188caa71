"""Rasters read along corridors, strip by strip: memory does not grow with the raster."""

from typing import Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np

from ....core.network.breakpoints.tracks import Pieces, cut_by_cells
from ....core.progress import Progress
from ....gis.grid import Grid, Window
from ....gis.rasters import RasterSource
from ....gis.sampling import strips, values_at
from ....translation import tr
from ...log import Log
from .courses import Courses


class Along(NamedTuple):
    """A raster along one track: its pieces by cell, and the value of each; NaN for nodata and outside."""

    pieces: Pieces
    values: np.ndarray


def read_along(source: RasterSource, courses: Courses, progress: Progress, log: Log) -> List[Along]:
    """The values of a raster along the tracks; a raster without any value there is told."""
    grid = source.grid
    cut = [cut_by_cells(track, (grid.x0, grid.y0), grid.cell_size) for track in courses.moved(grid.crs)]
    rows, columns = (np.concatenate([getattr(one, name) for one in cut]) for name in ("row", "column"))
    values = values_at(source, rows, columns, progress)
    ends = np.cumsum([len(one.row) for one in cut])[:-1]
    if np.isnan(values).all():
        sentence = tr("“{name}” has no value along the corridors. Check its coordinate system.")
        log.warn(sentence.format(name=source.name))
    return [Along(one, part) for one, part in zip(cut, np.split(values, ends))]


def strips_around(grid: Grid, y: np.ndarray, reach: float) -> Iterator[Tuple[Window, np.ndarray]]:
    """Windows with ``reach`` metres above and below, and which of the points lie in each.

    Args:
        y: (k,) northings of points; those outside the raster are left out.
    """
    rows = np.floor((grid.y0 - y) / grid.cell_y).astype(np.int64)
    more = int(np.ceil(reach / grid.cell_y)) + 1
    for _window, chosen in strips(grid, rows, (rows >= 0) & (rows < grid.rows)):
        top = max(0, int(rows[chosen].min()) - more)
        bottom = min(grid.rows, int(rows[chosen].max()) + more + 1)
        yield Window(top, bottom - top, grid.columns), chosen


def values_of_cells(along: Sequence[Along]) -> np.ndarray:
    """The values of all cells that tracks run through, each cell once."""
    cells = [np.column_stack([one.pieces.row, one.pieces.column]) for one in along]
    first = np.unique(np.concatenate(cells), axis=0, return_index=True)[1]
    return np.concatenate([one.values for one in along])[first]


def highest_between(one: Along, start: float, end: float) -> float:
    """The highest value between two distances along the track; NaN where there is none."""
    first = min(int(np.searchsorted(one.pieces.end, start, side="left")), len(one.values) - 1)
    last = int(np.searchsorted(one.pieces.start, end, side="right"))
    values = one.values[first : max(last, first + 1)]
    return float(np.nanmax(values)) if (~np.isnan(values)).any() else float("nan")
