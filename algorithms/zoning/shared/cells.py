"""Square cells over an area: only where the area is, however far its parts lie from each other."""

import math
from typing import List, NamedTuple, Set, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle

from ....core.progress import Progress, silent

#: Cells along the side of a block.
LENGTH = 16


class Cells(NamedTuple):
    """Cells whose corners are multiples of ``size``; ``blocks``: (b, 2) column and row of blocks of LENGTH² cells.

    Attributes:
        box: left, bottom, right and top as multiples of ``size``: the cells around the whole area.
    """

    size: float
    blocks: np.ndarray
    box: Tuple[int, int, int, int]

    @property
    def sparse(self) -> bool:
        """Whether the blocks are much less than the cells around the whole area."""
        left, bottom, right, top = self.box
        return (right - left) * (top - bottom) > 4 * LENGTH**2 * max(len(self.blocks), 25)


NO_CELLS = Cells(0.0, np.empty((0, 2), np.int64), (0, 0, 0, 0))


def cells_over(area: QgsGeometry, size: float, most: int, progress: Progress = silent) -> Cells:
    """The cells in blocks that an area touches: found by halving, so that empty space costs nothing.

    Args:
        most: blocks at which the search ends; there are more then.
    """
    box = area.boundingBox()
    left, right = math.floor(box.xMinimum() / size), math.ceil(box.xMaximum() / size)
    bottom, top = math.floor(box.yMinimum() / size), math.ceil(box.yMaximum() / size)
    low = (left // LENGTH, bottom // LENGTH)
    wide = max((right - 1) // LENGTH - low[0], (top - 1) // LENGTH - low[1]) + 1
    side = 1 << max(0, (wide - 1).bit_length())
    found: List[Tuple[int, int]] = []
    waiting = [(*low, side, area)]
    while waiting and len(found) <= most:
        progress(0.0)
        column, row, side, shape = waiting.pop()
        step = side * LENGTH * size
        square = QgsRectangle(column * LENGTH * size, row * LENGTH * size, 0, 0, False)
        square.setXMaximum(square.xMinimum() + step)
        square.setYMaximum(square.yMinimum() + step)
        piece = shape if square.contains(shape.boundingBox()) else _clipped(shape, square)
        if piece.isEmpty():
            continue
        if side == 1:
            found.append((column, row))
            continue
        half = side // 2
        waiting += [
            (column + right * half, row + up * half, half, piece) for right in (0, 1) for up in (0, 1)
        ]
    return Cells(size, np.array(sorted(found), np.int64).reshape(-1, 2), (left, bottom, right, top))


def _clipped(shape: QgsGeometry, square: QgsRectangle) -> QgsGeometry:
    """The part of a shape in a square; all of it where it cannot be clipped."""
    if not shape.boundingBox().intersects(square):
        return QgsGeometry()
    piece = shape.clipped(square)
    return shape if piece.isNull() and shape.intersects(QgsGeometry.fromRect(square)) else piece


def lines_between(cells: Cells) -> List[QgsGeometry]:
    """The lines between the cells: through the whole box, or through the blocks alone where these are few."""
    if not cells.size:
        return []
    left, bottom, right, top = cells.box
    if not cells.sparse:
        ends = [((k, bottom), (k, top)) for k in range(left, right + 1)]
        ends += [((left, k), (right, k)) for k in range(bottom, top + 1)]
    else:
        ends = []
        for axis in (0, 1):
            for line, begin, end in _runs(cells.blocks, axis):
                ends.append(((begin, line), (end, line)) if axis else ((line, begin), (line, end)))
    return [
        QgsGeometry.fromPolylineXY([QgsPointXY(x * cells.size, y * cells.size) for x, y in pair])
        for pair in ends
    ]


def _runs(blocks: np.ndarray, axis: int) -> List[Tuple[int, int, int]]:
    """(line, begin, end) as multiples of the size of a cell: the lines across an axis, through blocks in a row."""
    found: Set[Tuple[int, int, int]] = set()
    order = np.lexsort((blocks[:, 1 - axis], blocks[:, axis]))
    across, along = blocks[order, axis], blocks[order, 1 - axis]
    new = np.ones(len(blocks), bool)
    new[1:] = (across[1:] != across[:-1]) | (along[1:] != along[:-1] + 1)
    starts = np.flatnonzero(new)
    stops = np.append(starts[1:], len(blocks)) - 1
    for start, stop in zip(starts.tolist(), stops.tolist()):
        begin, end = int(along[start]) * LENGTH, (int(along[stop]) + 1) * LENGTH
        first = int(across[start]) * LENGTH
        found.update((line, begin, end) for line in range(first, first + LENGTH + 1))
    return sorted(found)
