"""Cells of a raster whose centres lie in parcels: means of values, the most frequent code."""

from typing import Callable, Iterator, NamedTuple, Optional, Tuple

import numpy as np

from ...core.parcels.edges import middles
from ...core.parcels.spans import Spans, spans_of
from ..grid import Grid, Window
from ..rasters import RasterSource
from ..rasters.source import Windowed
from ..terrain import read_with_slope
from .batches import Batch

#: Codes of a raster of classes are below this.
_CODES = 256


class SlopeCells(NamedTuple):
    """The slope (°) of an elevation raster, read window by window as a raster is."""

    elevation: RasterSource

    @property
    def grid(self) -> Grid:
        """The grid of the elevation."""
        return self.elevation.grid

    def read(self, window: Window) -> np.ndarray:
        """Degrees, NaN for nodata."""
        return read_with_slope(self.elevation, window)[1]


def means(
    source: Windowed, batch: Batch, value: Optional[Callable[[np.ndarray], np.ndarray]] = None
) -> np.ndarray:
    """(n,) mean of the cells with data whose centres lie in each parcel.

    Of a parcel that holds no centre it is the cell under its centre of gravity; NaN where there is none with data.

    Args:
        value: what of a window counts, NaN for nothing; the cells themselves without it.
    """
    total, count = np.zeros(batch.edges.total), np.zeros(batch.edges.total)
    below = np.full(batch.edges.total, np.nan)
    for cells, spans, under in _windows(source, batch, value):
        known = ~np.isnan(cells)
        sums = _sums(np.where(known, cells, 0.0), spans)
        total += np.bincount(spans.owner, sums, batch.edges.total)
        count += np.bincount(spans.owner, _sums(known, spans), batch.edges.total)
        below[under[0]] = cells[under[1], under[2]]
    return np.where(count > 0, total / np.maximum(count, 1), below)


def modes(source: Windowed, batch: Batch) -> np.ndarray:
    """(n,) the code of most of the cells in each parcel, the smallest of equals; as ``means`` where it has none."""
    counts = np.zeros((batch.edges.total, _CODES), np.int32)
    below = np.full(batch.edges.total, np.nan)
    for cells, spans, under in _windows(source, batch, None):
        row, column, owner = _cells_of(spans)
        codes = cells[row, column]
        kept = (codes >= 0) & (codes < _CODES)
        np.add.at(counts, (owner[kept], codes[kept].astype(np.int64)), 1)
        below[under[0]] = cells[under[1], under[2]]
    return np.where(counts.any(axis=1), counts.argmax(axis=1), below)


def _sums(values: np.ndarray, spans: Spans) -> np.ndarray:
    """The sum of the cells of each span, by sums from the left of every row."""
    running = np.zeros((values.shape[0], values.shape[1] + 1))
    np.cumsum(values, axis=1, dtype=np.float64, out=running[:, 1:])
    return running[spans.row, spans.right] - running[spans.row, spans.left]


def _cells_of(spans: Spans) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, column and owner of every cell of spans."""
    times = spans.right - spans.left
    which = np.repeat(np.arange(times.size), times)
    column = np.arange(which.size) - np.repeat(np.cumsum(times) - times, times) + spans.left[which]
    return spans.row[which], column, spans.owner[which]


def _windows(
    source: Windowed, batch: Batch, value: Optional[Callable[[np.ndarray], np.ndarray]]
) -> Iterator[tuple]:
    """(cells, spans, (owner, row, column) under centres) of every window that parcels meet, cut to their columns."""
    grid = source.grid
    spans = spans_of(batch.edges, (grid.x0, grid.y0), grid.cell_size, grid.shape)
    owner, row, column = _under(batch, grid)
    if not (spans.row.size + row.size):
        return
    first = int(min(spans.left.min(initial=grid.columns), column.min(initial=grid.columns)))
    last = int(max(spans.right.max(initial=0), column.max(initial=-1) + 1))
    for window in grid.windows():
        inside = (spans.row >= window.top) & (spans.row < window.top + window.rows)
        there = (row >= window.top) & (row < window.top + window.rows)
        if not inside.any() and not there.any():
            continue
        low = int(min(spans.row[inside].min(initial=grid.rows), row[there].min(initial=grid.rows)))
        high = int(max(spans.row[inside].max(initial=0), row[there].max(initial=0)))
        cells = source.read(Window(low, high - low + 1, window.columns))[:, first:last]
        if value is not None:
            cells = value(cells)
        own = Spans(
            spans.owner[inside], spans.row[inside] - low, spans.left[inside] - first, spans.right[inside] - first
        )  # fmt: skip
        yield cells, own, (owner[there], row[there] - low, column[there] - first)


def _under(batch: Batch, grid: Grid) -> Tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(parcel, row, column) of the cells under centres of gravity that lie on the grid."""
    middle = middles(batch.edges)
    known = np.flatnonzero(~np.isnan(middle[:, 0]))
    row = np.floor((grid.y0 - middle[known, 1]) / grid.cell_y).astype(np.int64)
    column = np.floor((middle[known, 0] - grid.x0) / grid.cell_x).astype(np.int64)
    inside = (row >= 0) & (row < grid.rows) & (column >= 0) & (column < grid.columns)
    return known[inside], row[inside], column[inside]
