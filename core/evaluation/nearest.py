"""Exact distance to the nearest cell of a kind, up to a reach, in memory that does not grow with the raster."""

import math
from typing import Iterator, NamedTuple

import numpy as np
from scipy import ndimage

_BLOCK = 1536
_STRIP = 768
_FIRST_MARGIN = 64


class Strip(NamedTuple):
    """Full-width rows ``top`` to ``bottom`` of a grid, of which ``inner`` are wanted; the others are margin."""

    top: int
    bottom: int
    inner: slice


def strips(rows: int, reach: float, height: float) -> Iterator[Strip]:
    """Strips that together hold every row once, each with the rows around it that lie within ``reach``.

    Args:
        rows: of the grid.
        reach: distance in map units.
        height: of a cell in map units.
    """
    margin = int(min(rows, math.floor(reach / height + 1e-9)))
    for first in range(0, rows, _STRIP):
        last = min(rows, first + _STRIP)
        top = max(0, first - margin)
        yield Strip(top, min(rows, last + margin), slice(first - top, last - top))


def nearest(there: np.ndarray, inner: slice, cell: tuple, reach: float) -> np.ndarray:
    """Distance from cell centre to the centre of the nearest cell that is there; inf beyond ``reach``.

    Exact Euclidean distances (feature transform of scipy.ndimage). The rows are cut into blocks; the surroundings
    looked at grow only while a cell of the block might have something nearer outside them: dense patterns, the usual
    case, need little more than the block itself, and no block needs more than ``reach`` around it.

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
    for first in range(inner.start, inner.stop, _BLOCK):
        for left in range(0, columns, _BLOCK):
            block = (slice(first, min(inner.stop, first + _BLOCK)), slice(left, min(columns, left + _BLOCK)))
            target = result[block[0].start - inner.start : block[0].stop - inner.start, block[1]]
            _fill(target, there, block, cell, reach)
    return result


def _fill(target: np.ndarray, there: np.ndarray, block: tuple, cell: tuple, reach: float) -> None:
    """Distances of one block; the margin doubles until nothing outside it can be nearer."""
    if there[block].all():
        target[...] = 0
        return
    if not there[_around(block, there.shape, cell, reach)].any():
        return
    margin = _FIRST_MARGIN * max(cell)
    while True:
        margin = min(margin, reach)
        wide = _around(block, there.shape, cell, margin)
        if there[wide].any():
            squares = _squares(there[wide], block, wide, cell)
            whole = margin >= reach
            if whole or squares.max() <= margin * margin:
                target[...] = np.where(squares <= reach * reach * (1 + 1e-12), np.sqrt(squares), np.inf)
                return
        elif margin >= reach:
            return
        margin *= 3


def _around(block: tuple, shape: tuple, cell: tuple, margin: float) -> tuple:
    """The block with as many cells around it as ``margin`` reaches, inside the array."""
    found = []
    for part, length, side in zip(block, shape, reversed(cell)):
        cells = int(min(length, math.floor(margin / side + 1e-9)))
        found.append(slice(max(0, part.start - cells), min(length, part.stop + cells)))
    return tuple(found)


def _squares(there: np.ndarray, block: tuple, wide: tuple, cell: tuple) -> np.ndarray:
    """Squared distances of the cells of the block to the nearest cell of its surroundings, float64."""
    places = ndimage.distance_transform_edt(
        ~there, sampling=tuple(reversed(cell)), return_distances=False, return_indices=True
    )
    squares = 0.0
    for axis, side in enumerate(reversed(cell)):
        start, stop = (edge - wide[axis].start for edge in (block[axis].start, block[axis].stop))
        own = np.arange(start, stop).reshape((-1, 1) if axis == 0 else (1, -1))
        inside = places[
            axis,
            block[0].start - wide[0].start : block[0].stop - wide[0].start,
            block[1].start - wide[1].start : block[1].stop - wide[1].start,
        ]
        squares = squares + ((inside - own) * side) ** 2.0
    return squares
