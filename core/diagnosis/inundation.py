"""Where the water of a storm stands: equal volumes in every basin, and what it harms."""

from typing import NamedTuple

import numpy as np

from ..hydrology.grid import run_starts
from ..messages import InputError, marked
from ..progress import Progress, silent

#: Depths in metres at which the classes of a vulnerability table begin, after "below 0.1".
DEPTHS = (0.1, 0.5, 1.5, 3.0)


class Standing(NamedTuple):
    """Water standing in basins.

    Attributes:
        depth: float32 (rows, columns), metres, 0 where dry, NaN where no basin is.
        levels: (basins + 1,) height of the water by id of the basin, NaN where there is none.
        volumes: (basins + 1,) volume put into each basin, m³.
    """

    depth: np.ndarray
    levels: np.ndarray
    volumes: np.ndarray


def equal_volume(
    elevation: np.ndarray, basins: np.ndarray, water: np.ndarray, area: float, progress: Progress = silent
) -> Standing:
    """The water of each basin on its lowest cells, with one level in each basin.

    The level h of a basin solves Σ max(h − z, 0)·a = V = Σ w·a / 1000 over its cells (equal-volume
    inundation). Sorted by height, k cells under water are in balance at
    h = (V/a + Σ_k z) / k; k is the largest number whose highest cell lies below the level.
    Water does not pass from one basin to another, and none stays where it fell.

    Args:
        elevation: (rows, columns) z in metres, NaN for nodata.
        basins: integer (rows, columns), ids 1 … n, 0 for none.
        water: (rows, columns) w that each cell gives to its basin, mm, 0 or more; NaN counts as 0.
        area: a, area of a cell in m².
        progress: called with the share done.

    Raises:
        Cancelled: raised by ``progress``.
    """
    cells = ((basins > 0) & ~np.isnan(elevation)).ravel().nonzero()[0]
    count = int(basins.max(initial=0)) + 1
    ids, height = basins.ravel()[cells], elevation.ravel()[cells].astype(np.float64)
    progress(0.1)
    order = np.lexsort((height, ids))
    progress(0.5)
    cells, ids, height = cells[order], ids[order], height[order]
    given = np.nan_to_num(water.ravel()[cells].astype(np.float64)) / 1000.0
    share = np.bincount(ids, given, count)  # V / a of each basin
    starts = run_starts(ids)
    lowest = np.full(count, np.nan)
    lowest[ids[starts]] = height[starts]
    above = height - lowest[ids]
    progress(0.6)
    summed = np.cumsum(above)
    before = np.zeros(count)
    before[ids[starts]] = summed[starts] - above[starts]
    sums = summed - before[ids]
    sizes = np.bincount(ids, minlength=count)
    first = np.zeros(count, np.int64)
    first[ids[starts]] = starts
    rank = np.arange(ids.size) - first[ids] + 1
    below = rank * above - sums <= share[ids]  # what it takes to reach the height of this cell
    wet = np.bincount(ids, below & (share[ids] > 0), count).astype(np.int64)
    progress(0.8)
    last = first + np.maximum(wet, 1) - 1
    levels = np.full(count, np.nan)
    under = (wet > 0) & (sizes > 0)
    levels[under] = lowest[under] + (share[under] + sums[last[under]]) / wet[under]
    depth = np.full(elevation.size, np.nan, np.float32)
    depth[cells] = np.nan_to_num(np.maximum(levels[ids] - height, 0.0))
    progress(1.0)
    return Standing(depth.reshape(elevation.shape), levels, share * area)


def vulnerability(depth: np.ndarray, codes: np.ndarray, table: np.ndarray) -> np.ndarray:
    """The share of value lost by land use and depth of water; 0 where it is dry.

    Args:
        depth: metres, 0 where dry, NaN for nodata.
        codes: land use, row of ``table``.
        table: (codes, 5) shares 0 to 1 for depths below 0.1, 0.5, 1.5, 3 m and above; a limit belongs to
            the deeper class.

    Returns:
        float64 of the same shape, NaN for nodata.
    """
    place = np.digitize(np.nan_to_num(depth), DEPTHS)
    lost = table[codes, place]
    return np.where(np.isnan(depth), np.nan, np.where(depth > 0, lost, 0.0))


def risk_grades(lost: np.ndarray, limits: tuple) -> np.ndarray:
    """Grades 1 (lowest) to 5 (highest) by four rising limits; a limit belongs to the higher grade.

    Returns:
        uint8, 0 for NaN.

    Raises:
        InputError: not four limits that rise within 0 to 1.
    """
    if len(limits) != 4 or not 0 < limits[0] < limits[1] < limits[2] < limits[3] <= 1:
        raise InputError(marked("Give four ascending limits between 0 and 1, for example 0.1 0.3 0.5 0.7."))
    values = np.nan_to_num(lost) + 1e-9  # 0.7 in a table is not always 0.7 in a sum
    return np.where(np.isnan(lost), 0, 1 + np.digitize(values, limits)).astype(np.uint8)
