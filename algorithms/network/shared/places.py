"""Sources as cells: polygons, lines, points or a raster of ids on the grid of the resistance."""

import math
from collections import Counter
from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from qgis.core import NULL, QgsRasterLayer

from ....core.messages import InputError, marked
from ....gis.burning import burn
from ....gis.grid import Grid, require_same
from ....gis.rasters import open_layer
from ....gis.vectors import Item
from ....translation import tr
from .friction import require_finite

_NAMES_SHOWN = 10
_EMPTY = (None, NULL, "")
_LARGEST = 2**53


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
    layer = run.inputs.layer(key)
    if isinstance(layer, QgsRasterLayer):
        places = _from_raster(layer, grid, run)
    else:
        items = run.inputs.features(key, grid.crs, [id_field] if id_field else [])
        keys = keys_of(run, key, items, id_field)
        places = Places(_burn(run, items, keys, grid), keys, items)
    found = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    places.cells[np.isnan(resistance)] = 0
    left = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    if not left.any():
        raise InputError(
            marked(
                "No source of “{name}” lies on the resistance surface. Check extent and coordinate system."
            ),
            name=layer.name(),
        )
    off = [places.keys[i] for i in np.flatnonzero((left == 0) & (found > 0))]
    _tell(run, tr("Sources on nodata of the resistance were left out: {names}."), off)
    return places


def _tell(run, sentence: str, keys: list) -> None:
    if keys:
        run.log.warn(sentence.format(names=shown(keys)))


def shown(names: Sequence) -> str:
    """The first few of many names, for a message."""
    return ", ".join(map(str, names[:_NAMES_SHOWN])) + (" …" if len(names) > _NAMES_SHOWN else "")


def _from_raster(layer: QgsRasterLayer, grid: Grid, run) -> Places:
    source = open_layer(layer)
    require_same(grid, run.inputs.layer("RESISTANCE").name(), source.grid, layer.name())
    values = source.read(dtype="float64", infinite=True)
    source.close()
    keys, position = np.unique(np.maximum(whole_ids(layer.name(), values), 0), return_inverse=True)
    cells = position.reshape(values.shape).astype(np.int32)
    return Places(cells if keys[0] == 0 else cells + 1, [int(key) for key in keys if key > 0], None)


def whole_ids(name: str, values: np.ndarray) -> np.ndarray:
    """The ids of a raster as int64, 0 for nodata.

    Raises:
        InputError: infinite values, or ids too large to be told apart.
    """
    require_finite(name, values)
    if np.nan_to_num(np.abs(values)).max(initial=0.0) > _LARGEST:
        raise InputError(
            marked("“{name}” holds values above {most}, which are no ids. Check its nodata."),
            name=name,
            most=f"{_LARGEST:,}",
        )
    return np.rint(np.nan_to_num(values)).astype(np.int64)


def keys_of(run, key: str, items: List[Item], field: str = "") -> list:
    """The ids of the features of the layer ``key``: of the chosen field, of a whole-number field ``id``, or
    counted from 1.

    Raises:
        InputError: the chosen field is empty somewhere or holds an id more than once.
    """
    layer = run.inputs.source(key).sourceName()
    keys = [_plain(item.attributes.get(field or "id")) for item in items]
    if field:
        count = Counter(map(str, keys))
        wrong = sorted({str(one) for one in keys if one in _EMPTY or one != one or count[str(one)] > 1})
        if wrong:
            raise InputError(
                marked("Field “{field}” of “{layer}” holds these ids more than once or has gaps: {ids}. Dissolve the "
                     "features by the field or choose another."),
                field=field, layer=layer, ids=shown(wrong),
            )  # fmt: skip
        return keys
    if all(isinstance(one, int) and one > 0 for one in keys) and len(set(keys)) == len(keys):
        return keys
    if any(one not in _EMPTY for one in keys):
        sentence = tr("Field “id” of “{layer}” does not hold whole numbers above 0, each once; its features are "
                      "numbered in their order.")  # fmt: skip
        run.log.warn(sentence.format(layer=layer))
    return list(range(1, len(items) + 1))


def _plain(value):
    """An id as it is written: whole numbers without decimals."""
    whole = isinstance(value, float) and math.isfinite(value) and value == int(value)
    return int(value) if whole else value


def _burn(run, items: List[Item], keys: list, grid: Grid) -> np.ndarray:
    """Cells whose centre lies in a source; a source too small for that takes the free cells it touches."""
    numbers = range(1, len(items) + 1)
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
