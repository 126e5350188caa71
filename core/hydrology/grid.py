"""The padded ground: no edge of the raster needs a test.

Rows are stored one after the other with one barrier cell behind each, a barrier row above and
below and one more barrier cell at either end, so that the neighbour of a cell is found by adding a
constant to its index and a whole strip of neighbours is a slice.
"""

from typing import Iterator, Optional, Tuple

import numpy as np

from ..messages import InputError, marked
from ..steps import CODES

#: Codes of straight neighbours before those of diagonal ones: the first of equally good ways is taken.
ORDER = (8, 2, 4, 6, 1, 3, 5, 7)
#: Cells handled together; what numpy keeps of them stays in the processor's cache.
CHUNK = 1 << 18
#: The largest raster whose cells an int32 can number.
MOST_CELLS = 2**31 - 2**20


class Layout:
    """How a raster of ``shape`` lies in flat padded arrays.

    Attributes:
        stride: cells per stored row.
        size: length of the flat arrays.
        offsets: int32 (9,) index offset from a cell to its neighbour by direction code, 0 at code 0.
    """

    def __init__(self, shape: Tuple[int, ...]) -> None:
        self.shape, self.stride = shape, shape[1] + 1
        self.size = (shape[0] + 2) * self.stride + 2
        if self.size > MOST_CELLS:
            raise InputError(
                marked("The raster has {cells} cells, more than can be handled. Use a larger cell size."),
                cells=f"{shape[0] * shape[1]:,}",
            )
        self.offsets = np.zeros(9, np.int32)
        for code, (down, right) in CODES.items():
            self.offsets[code] = down * self.stride + right

    def inside(self, flat: np.ndarray) -> np.ndarray:
        """The raster within a flat array, as a view."""
        return flat[1:-1].reshape(self.shape[0] + 2, self.stride)[1:-1, :-1]

    def pad(self, array: np.ndarray, fill: float, dtype: Optional[type] = None) -> np.ndarray:
        """A flat copy of a raster, ``fill`` on the barrier."""
        flat = np.full(self.size, fill, dtype or array.dtype)
        self.inside(flat)[:] = array
        return flat

    def strips(self) -> Iterator[slice]:
        """Slices of whole stored rows, about CHUNK cells each, the barrier cells behind them included."""
        rows = max(1, CHUNK // self.stride)
        for top in range(0, self.shape[0], rows):
            bottom = min(top + rows, self.shape[0])
            yield slice((top + 1) * self.stride + 1, (bottom + 1) * self.stride + 1)

    def share(self, strip: slice) -> float:
        """Which part of the raster lies above a strip."""
        return strip.start / self.size


def shifted(strip: slice, offset: int) -> slice:
    """The neighbours of a strip in one direction."""
    return slice(strip.start + int(offset), strip.stop + int(offset))


def run_starts(ordered: np.ndarray) -> np.ndarray:
    """Where each run of equal values begins; empty for an empty array."""
    if not ordered.size:
        return np.empty(0, np.intp)
    return np.concatenate(([0], (ordered[1:] != ordered[:-1]).nonzero()[0] + 1))


def pad_elevation(elevation: np.ndarray) -> Tuple[Layout, np.ndarray]:
    """Layout and flat heights in the precision of the input, infinite on nodata and on the barrier.

    Raises:
        InputError: not two-dimensional, or infinite heights.
    """
    elevation = np.asarray(elevation)
    if elevation.ndim != 2:
        raise InputError(
            marked("An elevation model has rows and columns, not {count} dimensions."), count=elevation.ndim
        )
    if elevation.dtype.kind != "f":
        elevation = elevation.astype(np.float32 if elevation.dtype.itemsize <= 2 else np.float64)
    if np.isinf(elevation).any():
        raise InputError(marked("The elevation model holds infinite heights. Set them to nodata first."))
    layout = Layout(elevation.shape)
    height = layout.pad(elevation, np.inf)
    height[np.isnan(height)] = np.inf
    return layout, height
