"""How a vector layer is burnt onto the grid strip by strip, and how its values are stored."""

from typing import Iterator, NamedTuple

import numpy as np

from ....core.messages import InputError, marked
from ....core.preparation.majority import majority
from ....gis.burning import burn, coverage
from ....gis.grid import Grid, Window

#: Points counted along one side of a cell.
FINE = 8
_STRIP_CELLS = 4_000_000
_LARGEST = 2**31 - 1


class Kind(NamedTuple):
    """How values are stored: type of the file and its nodata value."""

    dtype: str
    nodata: float


class Shapes:
    """Geometries with their values, to be asked for by strip."""

    def __init__(self, geometries: list, values: np.ndarray):
        self._geometries, self._values = geometries, values
        boxes = [geometry.boundingBox() for geometry in geometries]
        self._low = np.array([box.yMinimum() for box in boxes])
        self._high = np.array([box.yMaximum() for box in boxes])

    def within(self, strip: Grid) -> tuple:
        """Geometries and values that reach into a strip, in their order."""
        box = strip.extent
        hit = np.flatnonzero((self._high >= box.yMinimum()) & (self._low <= box.yMaximum()))
        return [self._geometries[i] for i in hit], self._values[hit]


def storage(values: np.ndarray) -> Kind:
    """The smallest usual type that holds the values, and a nodata value that is not among them.

    Raises:
        InputError: whole numbers beyond 32 bits.
    """
    if np.any(values % 1):
        return Kind("float32", -9999.0 if not np.any(values == -9999) else float(np.finfo(np.float32).min))
    low, high = values.min(), values.max()
    if low >= 1 and high <= 255:
        return Kind("uint8", 0)
    if max(abs(low), abs(high)) > _LARGEST:
        raise InputError(
            marked("The values reach {value}, beyond 2,147,483,647. Choose a field with smaller numbers."),
            value=f"{high if high > -low else low:.0f}",
        )
    return Kind("int32", -_LARGEST - 1)


def strips(grid: Grid, fine: int) -> Iterator[Window]:
    """Strips of full width of at most 4 million (fine) cells, at least one row."""
    rows = max(1, _STRIP_CELLS // (grid.columns * fine * fine))
    if rows > 256:
        rows -= rows % 256
    for top in range(0, grid.rows, rows):
        yield Window(top, min(rows, grid.rows - top), grid.columns)


def burn_strip(geometries: list, values: np.ndarray, strip: Grid, rule: str, least: float) -> np.ndarray:
    """One strip as float64 with NaN where no feature is (0 for the covered share)."""
    if rule == "coverage":
        return coverage(geometries, strip)
    codes, numbers = np.unique(values, return_inverse=True)
    lookup = np.concatenate([[np.nan], codes])
    if rule != "majority":
        burnt = burn(geometries, numbers + 1, strip, rule == "touched", "int32", 0)
        return lookup[burnt]
    fine = strip._replace(
        cell_x=strip.cell_x / FINE, cell_y=strip.cell_y / FINE,
        rows=strip.rows * FINE, columns=strip.columns * FINE,
    )  # fmt: skip
    return lookup[majority(burn(geometries, numbers + 1, fine, False, "int32", 0), FINE, least)]
