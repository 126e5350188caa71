"""Exact distance to the nearest cell of a kind, up to a reach, in memory that does not grow with the raster."""

import math
from typing import Iterator, Optional

import numpy as np
from scipy import ndimage

from .. import halo

_STRIP = 512
_BLOCK = 1024
_TILE = 32


def strips(rows: int, reach: float, height: float) -> Iterator[halo.Strip]:
    """Strips that together hold every row once, each with the rows around it that lie within ``reach``.

    Args:
        rows: of the grid.
        reach: distance in map units.
        height: of a cell in map units.
    """
    return halo.strips(rows, _STRIP, _cells(reach, height, rows))


def _cells(reach: float, side: float, most: int) -> int:
    """How many cells of a side lie within a reach."""
    return int(min(most, math.floor(reach / side + 1e-9)))


def nearest(there: np.ndarray, inner: slice, cell: tuple, reach: float) -> np.ndarray:
    """Distance from cell centre to the centre of the nearest cell that is there; inf beyond ``reach``.

    Exact Euclidean distances by the feature transform of scipy.ndimage, block by block. Which surroundings a block
    needs is known beforehand from tiles: something in a tile is at most so far from any cell of another tile. Small
    blocks are computed faster, large ones share their surroundings; for each place the cheaper division is taken.

    Args:
        there: bool, full-width rows with a margin of ``reach`` above and below where the grid has it.
        inner: the rows that are wanted.
        cell: (width, height) of a cell.
        reach: in the units of ``cell``; a distance equal to it counts.

    Returns:
        float32 of the inner rows' shape, 0 where the cell itself is there.
    """
    columns = there.shape[1]
    result = np.full((inner.stop - inner.start, columns), np.inf, np.float32)
    margins = _margins(there, cell, reach)
    if margins is None:
        return result
    for top in range(inner.start, inner.stop, _BLOCK):
        for left in range(0, columns, _BLOCK):
            block = (slice(top, min(inner.stop, top + _BLOCK)), slice(left, min(columns, left + _BLOCK)))
            for part, margin in _division(block, margins, cell)[1]:
                rows = halo.side_within(part[0], inner)
                _fill(result[rows, part[1]], there, part, cell, margin, reach)
    return result


def _margins(there: np.ndarray, cell: tuple, reach: float) -> Optional[np.ndarray]:
    """For every tile the distance within which its cells find their nearest, None where there is nothing at all.

    At most ``reach``; 0 for tiles so far from everything that their cells have nothing within reach.
    """
    rows, columns = there.shape
    occupied = np.logical_or.reduceat(there, np.arange(0, rows, _TILE), axis=0)
    occupied = np.logical_or.reduceat(occupied, np.arange(0, columns, _TILE), axis=1)
    if not occupied.any():
        return None
    sides = np.array(cell[::-1]) * _TILE
    away = ndimage.distance_transform_edt(
        ~occupied, sampling=sides, return_distances=False, return_indices=True
    ) - np.indices(occupied.shape)
    down, right = (np.abs(steps) * side for steps, side in zip(away, sides))
    most = np.hypot(down + sides[0], right + sides[1])
    apart = np.hypot(down, right) - 2 * np.hypot(*sides) > reach
    return np.where(apart, 0, np.minimum(most, reach))


def _division(block: tuple, margins: np.ndarray, cell: tuple) -> tuple:
    """(cost, parts with their margins) of the cheapest division of a block into quarters, quarters of quarters …"""
    tiles = tuple(slice(part.start // _TILE, (part.stop - 1) // _TILE + 1) for part in block)
    margin = float(margins[tiles].max())
    lengths = [part.stop - part.start for part in block]
    sides = [length + 2 * margin / side for length, side in zip(lengths, reversed(cell))]
    cost = sides[0] * sides[1] * (1 + min(max(sides) / 400, 3))  # measured: cells outside the cache cost more
    if min(lengths) < 4 * _TILE or not margin:
        return cost, [(block, margin)]
    middle = [(part.start + part.stop) // 2 for part in block]
    halves = [(slice(part.start, at), slice(at, part.stop)) for part, at in zip(block, middle)]
    divided = [_division((down, right), margins, cell) for down in halves[0] for right in halves[1]]
    total = sum(one[0] for one in divided)
    return (
        (total, [part for one in divided for part in one[1]]) if total < cost else (cost, [(block, margin)])
    )


def _fill(
    target: np.ndarray, there: np.ndarray, block: tuple, cell: tuple, margin: float, reach: float
) -> None:
    """Distances of one block, of whose cells each finds its nearest within ``margin`` or not within ``reach``."""
    rows, columns = (_cells(margin, side, most) for side, most in zip(reversed(cell), there.shape))
    wide, side = halo.around(block, (rows, columns), there.shape), min(cell)
    if not there[wide].any():
        return
    if there[block].all():
        target[...] = 0
        return
    squares = _squares(there[wide], block, wide, cell)
    np.sqrt(squares, out=target, casting="unsafe", dtype=np.float32)
    target *= np.float32(side)
    target[squares > (reach / side) ** 2 * (1 + 1e-12)] = np.inf


def _squares(there: np.ndarray, block: tuple, wide: tuple, cell: tuple) -> np.ndarray:
    """Squared distances of the cells of the block to the nearest cell of its surroundings.

    The unit is the shorter side of a cell; whole numbers where cells are square, so that nothing is rounded.
    """
    places = ndimage.distance_transform_edt(
        ~there, sampling=tuple(reversed(cell)), return_distances=False, return_indices=True
    )
    inner = halo.within(block, wide)
    down, right = places[(0, *inner)], places[(1, *inner)]
    down -= np.arange(inner[0].start, inner[0].stop, dtype=down.dtype)[:, None]
    right -= np.arange(inner[1].start, inner[1].stop, dtype=down.dtype)
    down *= down
    right *= right
    if cell[0] == cell[1]:
        down += right
        return down
    short = min(cell)
    return down * (cell[1] / short) ** 2 + right * (cell[0] / short) ** 2
