"""Sources as cells: polygons, lines, points or a raster of ids on the grid of the resistance."""

import math
from typing import List, NamedTuple, Optional

import numpy as np
from qgis.core import QgsRasterLayer

from ...core.messages import InputError
from ...core.messages import tr as mark
from ...translation import tr
from ..grid import Grid, require_same
from ..rasters import open_layer
from ..vectors import Item, burn

_NAMES_SHOWN = 10


class Places(NamedTuple):
    """Sources on a grid.

    Attributes:
        cells: int32, 0 where no source is, else 1 to n, the position in ``keys``.
        keys: id of each source as the user knows it.
        items: the features, None for sources from a raster.
    """

    cells: np.ndarray
    keys: list
    items: Optional[List[Item]]


def read_places(run, key: str, grid: Grid, resistance: np.ndarray, id_field: str = "") -> Places:
    """The sources of a layer that have a cell with resistance; the others are named in a warning.

    Raises:
        InputError: no source has one, or the grids differ.
    """
    layer = run.layer(key)
    if isinstance(layer, QgsRasterLayer):
        places = _from_raster(layer, grid, run)
    else:
        items = run.features(key, grid.crs, [id_field] if id_field else [])
        places = Places(_burn(run, items, grid, id_field), keys_of(items, id_field), items)
    found = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    places.cells[np.isnan(resistance)] = 0
    left = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    if not left.any():
        raise InputError(
            mark("No source of “{name}” lies on the resistance surface. Check extent and coordinate system."),
            name=layer.name(),
        )
    off = [places.keys[i] for i in np.flatnonzero((left == 0) & (found > 0))]
    _tell(run, tr("Sources on nodata of the resistance were left out: {names}."), off)
    return places


def _tell(run, sentence: str, keys: list) -> None:
    if keys:
        names = ", ".join(map(str, keys[:_NAMES_SHOWN])) + (" …" if len(keys) > _NAMES_SHOWN else "")
        run.warn(sentence.format(names=names))


def _from_raster(layer: QgsRasterLayer, grid: Grid, run) -> Places:
    source = open_layer(layer)
    require_same(grid, run.layer("RESISTANCE").name(), source.grid, layer.name())
    values = source.read(dtype="float64")
    source.close()
    with np.errstate(invalid="ignore"):
        keys, position = np.unique(np.where(values > 0, np.rint(values), 0), return_inverse=True)
    cells = position.reshape(values.shape).astype(np.int32)
    return Places(cells if keys[0] == 0 else cells + 1, [int(key) for key in keys if key > 0], None)


def keys_of(items: List[Item], id_field: str) -> list:
    """The ids of features: of the chosen field, of a whole-number field ``id``, or counted from 1."""
    if id_field:
        keys = [item.attributes[id_field] for item in items]
        if len(set(keys)) < len(keys):
            raise InputError(mark("Field “{field}” holds the same id more than once."), field=id_field)
        return keys
    keys = [item.attributes.get("id") for item in items]
    usable = all(isinstance(key, int) and key > 0 for key in keys) and len(set(keys)) == len(keys)
    return keys if usable else list(range(1, len(items) + 1))


def _burn(run, items: List[Item], grid: Grid, id_field: str) -> np.ndarray:
    """Cells whose centre lies in a source; a source too small for that takes the free cells it touches."""
    keys, numbers = keys_of(items, id_field), range(1, len(items) + 1)
    cells = burn([item.geometry for item in items], numbers, grid, dtype="int32", background=0)
    found = np.bincount(cells.ravel(), minlength=len(items) + 1)[1:]
    outside, shared = [], []
    for position in np.flatnonzero(found == 0):
        part, where = part_around(items[position].geometry, grid)
        touched = (
            burn([items[position].geometry], [1], part, True, "uint8", 0) > 0 if part else np.zeros(0, bool)
        )
        if not touched.any():
            outside.append(keys[position])
            continue
        free = touched & (cells[where] == 0)
        cells[where][free] = position + 1
        if not free.any():
            shared.append(keys[position])
    _tell(run, tr("Sources outside the resistance surface were left out: {names}."), outside)
    _tell(run, tr("Sources whose cells belong to others were left out: {names}. Use smaller cells."), shared)
    return cells


def part_around(geometry, grid: Grid):
    """The part of the grid under a geometry and its place in the grid; (None, None) outside."""
    box = geometry.boundingBox()
    left = max(0, math.floor((box.xMinimum() - grid.x0) / grid.cell_x))
    right = min(grid.columns, math.floor((box.xMaximum() - grid.x0) / grid.cell_x) + 1)
    top = max(0, math.floor((grid.y0 - box.yMaximum()) / grid.cell_y))
    bottom = min(grid.rows, math.floor((grid.y0 - box.yMinimum()) / grid.cell_y) + 1)
    if left >= right or top >= bottom:
        return None, None
    x0, y0 = grid.x0 + left * grid.cell_x, grid.y0 - top * grid.cell_y
    part = grid._replace(x0=x0, y0=y0, rows=bottom - top, columns=right - left)
    return part, (slice(top, bottom), slice(left, right))
