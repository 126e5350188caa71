"""Features burnt onto the grid strip by strip, and how their values are stored."""

from typing import Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....compat import NULL
from ....core.messages import InputError, marked
from ....core.preparation.majority import majority
from ....core.progress import Progress
from ....gis.burning import burn, coverage
from ....gis.grid import Grid, Window
from ....gis.vectors import Item
from ....translation import tr
from ...log import Log
from .settings import Settings

#: Points counted along one side of a cell.
FINE = 8
_STRIP_CELLS = 4_000_000
#: Whole numbers that 32 bits, and floats of 64 bits, hold exactly.
_LARGEST, _EXACT = 2**31 - 1, 2**53


class Storage(NamedTuple):
    """How values are stored: type of the file and its nodata value."""

    dtype: str
    nodata: float


#: How covered shares are stored.
COVERAGE = Storage("float32", -9999.0)


class Shapes:
    """Geometries with their values, to be asked for by strip."""

    def __init__(self, geometries: List[QgsGeometry], values: np.ndarray) -> None:
        self._geometries, self.values = geometries, values
        boxes = [geometry.boundingBox() for geometry in geometries]
        self._low = np.array([box.yMinimum() for box in boxes])
        self._high = np.array([box.yMaximum() for box in boxes])

    def within(self, strip: Grid) -> Tuple[List[QgsGeometry], np.ndarray]:
        """Geometries and values that reach into a strip, in their order."""
        box = strip.extent
        hit = np.flatnonzero((self._high >= box.yMinimum()) & (self._low <= box.yMaximum()))
        return [self._geometries[i] for i in hit], self.values[hit]


def near_shapes(settings: Settings, items: Sequence[Item], log: Log) -> Shapes:
    """The features that reach the grid, with their values; those without a value are reported and left out.

    Raises:
        InputError: no feature has a value, or none reaches the grid.
    """
    field, name = settings.field, settings.layer
    given = [item for item in items if not field or item.attributes[field] not in (None, NULL)]
    if len(given) < len(items):
        warning = tr("{count} features of “{layer}” have no value in “{field}” and were left out.")
        log.warn(warning.format(count=len(items) - len(given), layer=name, field=field))
    if not given:
        raise InputError(marked("The field “{field}” of “{layer}” is empty."), field=field, layer=name)
    near = [item for item in given if item.geometry.boundingBox().intersects(settings.grid.extent)]
    if not near:
        raise InputError(
            marked("“{name}” does not overlap the planning grid. Check its coordinate system."), name=name
        )
    values = [float(item.attributes[field]) if field else settings.value for item in near]
    return Shapes([item.geometry for item in near], np.array(values))


def storage(values: np.ndarray) -> Storage:
    """The smallest usual type that holds the values, and a nodata value that is not among them.

    Raises:
        InputError: whole numbers that not even decimals of 64 bits tell apart.
    """
    if np.any(values % 1):
        lowest = float(np.finfo(np.float32).min)
        return Storage("float32", lowest if np.any(values == -9999) else -9999.0)
    low, high = values.min(), values.max()
    if low >= 1 and high <= 255:
        return Storage("uint8", 0)
    if max(abs(low), abs(high)) >= _EXACT:
        raise InputError(
            marked(
                "The values reach {value}, beyond {most}, and could not be told apart. Choose a field with smaller numbers."
            ),
            value=f"{high if high > -low else low:.0f}",
            most=f"{_EXACT:,}",
        )
    if max(abs(low), abs(high)) > _LARGEST:
        return Storage("float64", float(-_EXACT) if np.any(values == -9999) else -9999.0)
    return Storage("int32", -_LARGEST - 1)


def burnt(shapes: Shapes, settings: Settings, progress: Progress) -> Iterator[Tuple[Window, np.ndarray]]:
    """The cells of the grid strip by strip."""
    grid, rule = settings.grid, settings.rule
    for window in strips(grid, FINE if rule in ("majority", "coverage") else 1):
        progress(window.top / grid.rows)
        strip = grid._replace(y0=grid.y0 - window.top * grid.cell_y, rows=window.rows)
        yield window, burn_strip(*shapes.within(strip), strip, rule, settings.least)


def seen_grid(settings: Settings) -> Grid:
    """The grid of the points at which features are looked for: of the cells, or finer where shares are counted."""
    return finer(settings.grid) if settings.rule in ("majority", "coverage") else settings.grid


def finer(grid: Grid) -> Grid:
    """The grid of the points counted in the cells of a grid."""
    return grid._replace(
        cell_x=grid.cell_x / FINE, cell_y=grid.cell_y / FINE, rows=grid.rows * FINE, columns=grid.columns * FINE
    )  # fmt: skip


def strips(grid: Grid, fine: int) -> Iterator[Window]:
    """Strips of full width of at most 4 million (fine) cells, at least one row."""
    rows = max(1, _STRIP_CELLS // (grid.columns * fine * fine))
    if rows > 256:
        rows -= rows % 256
    for top in range(0, grid.rows, rows):
        yield Window(top, min(rows, grid.rows - top), grid.columns)


def burn_strip(
    geometries: List[QgsGeometry], values: np.ndarray, strip: Grid, rule: str, least: float
) -> np.ndarray:
    """One strip as float64 with NaN where no feature is (0 for the covered share)."""
    if rule == "coverage":
        return coverage(geometries, strip)
    codes, numbers = np.unique(values, return_inverse=True)
    lookup = np.concatenate([[np.nan], codes])
    if rule != "majority":
        cells = burn(geometries, numbers + 1, strip, rule == "touched", "int32", 0)
        return lookup[cells]
    cells = burn(geometries, numbers + 1, finer(strip), False, "int32", 0)
    return lookup[majority(cells, FINE, least)]
