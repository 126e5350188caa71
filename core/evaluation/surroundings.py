"""What lies around a cell, on a coarse grid of blocks, so that any radius costs little."""

from typing import Iterable

import numpy as np
from scipy.ndimage import gaussian_filter


class Surroundings:
    """Neighbourhood means of several layers, gathered window by window.

    The grid is divided into square blocks of ``block`` cells. The mean around a block is
    weighted by a Gaussian of standard deviation ``radius`` over the valid cells only:
    G(Σx) / G(n). Cells read it by bilinear interpolation between block centres.

    Args:
        shape: (rows, columns) of the grid.
        cell: side of a cell.
        block: side of a block in cells.
        layers: how many layers are gathered.
    """

    def __init__(self, shape: tuple, cell: float, block: int, layers: int) -> None:
        self._shape, self._block, self._side = shape, block, cell * block
        rows, columns = (-(-length // block) for length in shape)
        self._sums = np.zeros((layers, rows, columns))
        self._counts = np.zeros((rows, columns))

    def add(self, top: int, layers: Iterable[np.ndarray], valid: np.ndarray) -> None:
        """Take in full-width rows from ``top`` on; only cells in ``valid`` count.

        ``layers`` may be a generator of arrays, so that only one is held at a time.
        """
        rows, columns = valid.shape
        across = np.arange(0, columns, self._block)
        places = (np.arange(rows) + top) // self._block
        first = places[0]
        down = np.flatnonzero(np.diff(places, prepend=-1))
        target = slice(first, first + down.size)

        def summed(array: np.ndarray) -> np.ndarray:
            return np.add.reduceat(np.add.reduceat(array, down, axis=0), across, axis=1)

        self._counts[target] += summed(valid.astype(np.float64))
        for sums, layer in zip(self._sums, layers):
            sums[target] += summed(np.where(valid, layer, 0).astype(np.float64))

    def mean(self, layer: int, radius: float) -> np.ndarray:
        """Gaussian mean of one layer for every block, float64, 0 far from any valid cell."""
        sigma = radius / self._side
        weight = gaussian_filter(self._counts, sigma, mode="constant")
        total = gaussian_filter(self._sums[layer], sigma, mode="constant")
        return np.divide(total, weight, out=np.zeros_like(total), where=weight > 1e-9)

    def occupied(self) -> np.ndarray:
        """Blocks that hold a valid cell."""
        return self._counts > 0

    def at(self, blocks: np.ndarray, top: int, rows: int) -> np.ndarray:
        """Block values at the cells of full-width rows, float32."""
        above, below, down = self._between(np.arange(top, top + rows), blocks.shape[0])
        left, right, across = self._between(np.arange(self._shape[1]), blocks.shape[1])
        strip = blocks[above] + (blocks[below] - blocks[above]) * down[:, None]
        strip = strip.astype(np.float32)
        step = strip[:, right] - strip[:, left]
        step *= across.astype(np.float32)
        step += strip[:, left]
        return step

    def _between(self, cells: np.ndarray, count: int) -> tuple:
        """The two blocks around every cell and the share of the second."""
        position = np.clip((cells + 0.5) / self._block - 0.5, 0, count - 1)
        first = np.floor(position).astype(np.intp)
        return first, np.minimum(first + 1, count - 1), position - first
