"""What lies along the borders of parcels: land use of the cells beside them."""

from typing import Dict, Mapping, Sequence

import numpy as np

from ...core.parcels.borders import beside
from ..grid import Window
from ..rasters.source import Windowed
from .batches import Batch

#: Metres within which land lies along a border, the distances at which it is looked for, and between two places.
REACH = 30.0
_PARTS = 3


def border_shares(
    source: Windowed, batch: Batch, groups: Mapping[str, Sequence[int]], reach: float = REACH
) -> Dict[str, np.ndarray]:
    """(n,) share (0–1) of the border of each parcel with land of a group of codes within the reach, by group.

    A place of the border, one at least every half reach, counts where one of three cells does, at a third, two thirds
    and the whole of the reach outside; a reach shorter than a cell becomes one cell. Places without data, and beyond
    the raster, count as border without such land; a parcel that has no place with data gets NaN.
    """
    grid = source.grid
    reach = max(reach, grid.cell_x, grid.cell_y)
    places = beside(batch.edges, reach / 2, reach * np.arange(1, _PARTS + 1) / _PARTS)
    row = np.floor((grid.y0 - places.points[..., 1]) / grid.cell_y).astype(np.int64)
    column = np.floor((places.points[..., 0] - grid.x0) / grid.cell_x).astype(np.int64)
    inside = (row >= 0) & (row < grid.rows) & (column >= 0) & (column < grid.columns)
    codes = np.full(row.shape, np.nan, np.float32)
    for window in grid.windows():
        here = inside & (row >= window.top) & (row < window.top + window.rows)
        if not here.any():
            continue
        low, high = int(row[here].min()), int(row[here].max())
        cells = source.read(Window(low, high - low + 1, window.columns))
        codes[here] = cells[row[here] - low, column[here]]
    count = batch.edges.total
    whole = np.bincount(places.owner, places.length, count)
    known = np.bincount(places.owner, places.length * ~np.isnan(codes).all(axis=1), count)
    found = {}
    for name, wanted in groups.items():
        hit = np.isin(codes, np.asarray(wanted, np.float32)).any(axis=1)
        share = np.bincount(places.owner, places.length * hit, count) / np.maximum(whole, 1e-12)
        found[name] = np.where(known > 0, share, np.nan)
    return found
