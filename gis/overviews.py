"""Overviews that are gathered while a raster is written, so that it need not be read again for them."""

from typing import Optional

import numpy as np

_FIRST = 4
_LEAST = 256


class Overviews:
    """Every fourth row and column of a raster: means of floats, the middle cell of whole numbers.

    Memory is a sixteenth of the raster. Further levels halve the one before.
    """

    def __init__(self, shape: tuple, dtype: str, nodata: Optional[float]) -> None:
        self.levels = [2**i for i in range(2, 8) if max(shape) // 2**i >= _LEAST]
        self._nodata, self._codes = nodata, False
        self._cells = np.zeros(tuple(-(-size // _FIRST) for size in shape), dtype)
        self._rows, self._rest = shape[0], np.empty((0, shape[1]), dtype)

    def add(self, cells: np.ndarray, top: int, codes: bool = False) -> None:
        """Take in full-width rows as they are stored; strips come from the top down, of any height.

        ``codes``: they are class codes, though stored as floats; one strip of them says so of all that follow.
        """
        self._codes |= codes
        if self._rest.size:
            cells, top = np.concatenate((self._rest, cells)), top - len(self._rest)
        last = top + len(cells) >= self._rows
        whole = len(cells) if last else len(cells) // _FIRST * _FIRST
        self._rest = cells[whole:].copy()
        if whole:
            small = self._shrunk(cells[:whole], _FIRST)
            self._cells[top // _FIRST : top // _FIRST + len(small)] = small

    def write(self, dataset) -> None:
        """Put the levels into a GDAL dataset that was written in full."""
        dataset.BuildOverviews("NONE", self.levels)
        band, cells = dataset.GetRasterBand(1), self._cells
        for number in range(len(self.levels)):
            if number:
                cells = self._shrunk(cells, 2)
            band.GetOverview(number).WriteArray(cells)

    def _shrunk(self, cells: np.ndarray, factor: int) -> np.ndarray:
        if cells.dtype.kind != "f" or self._codes:  # codes, flags and ids have no mean
            rows, columns = (
                np.minimum(np.arange(0, size, factor) + factor // 2, size - 1) for size in cells.shape
            )
            return cells[rows][:, columns]
        nodata = np.nan if self._nodata is None else self._nodata
        missing = np.isnan(cells) if np.isnan(nodata) else cells == cells.dtype.type(nodata)
        valid = _sums((~missing).astype(np.float32), factor)
        with np.errstate(invalid="ignore", divide="ignore"):
            means = _sums(np.where(missing, cells.dtype.type(0), cells), factor) / valid
        return np.where(valid > 0, means, cells.dtype.type(nodata))


def _sums(cells: np.ndarray, factor: int) -> np.ndarray:
    """Sums of squares of ``factor`` × ``factor`` cells; smaller ones at the lower and right edge."""
    for _ in range(2):
        total = cells[::factor].copy()
        for shift in range(1, factor):
            part = cells[shift::factor]
            total[: len(part)] += part
        cells = total.T
    return cells
