"""Sources as cells: polygons, lines, points or a raster of ids on the grid of the resistance."""

from typing import List, NamedTuple, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....gis.burning import burn, part_around
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.vectors import Features, Item
from ....translation import tr
from ...log import Log
from .ids import keys_of, shown, whole_ids


class Places(NamedTuple):
    """Sources on a grid.

    Attributes:
        name: what their layer is called.
        cells: int32, 0 where no source is, else 1 to n, the position in ``keys``.
        keys: id of each source as the user knows it.
        items: the features, None for sources from a raster.
    """

    name: str
    cells: np.ndarray
    keys: list
    items: Optional[List[Item]]

    @property
    def features(self) -> List[Item]:
        """The features of sources that are none from a raster.

        Raises:
            ValueError: they are.
        """
        if self.items is None:
            raise ValueError(f"{self.name}: no features")
        return self.items


def places_of_features(
    layer: Features, id_field: str, grid: Grid, resistance: np.ndarray, log: Log
) -> Places:
    """The features that have a cell with resistance; the others are named in a warning.

    Args:
        id_field: the field that holds their ids; empty: a field ``id``, or their order.

    Raises:
        InputError: no source has one, or ids are missing or used twice.
    """
    keys = keys_of(layer.name, layer.items, id_field, log)
    return _on_surface(
        Places(layer.name, _burn(layer.items, keys, grid, log), keys, layer.items), resistance, log
    )


def places_of_raster(source: RasterSource, resistance: np.ndarray, log: Log) -> Places:
    """The sources of a raster of ids on the grid of the resistance that have a cell with resistance.

    Raises:
        InputError: no source has one, or values that are not ids.
    """
    values = source.read(dtype="float64", infinite=True)
    keys, position = np.unique(np.maximum(whole_ids(source.name, values), 0), return_inverse=True)
    cells = position.reshape(values.shape).astype(np.int32)
    cells = cells if keys[0] == 0 else cells + 1
    return _on_surface(
        Places(source.name, cells, [int(key) for key in keys if key > 0], None), resistance, log
    )


def _on_surface(places: Places, resistance: np.ndarray, log: Log) -> Places:
    found = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    places.cells[np.isnan(resistance)] = 0
    left = np.bincount(places.cells.ravel(), minlength=len(places.keys) + 1)[1:]
    if not left.any():
        raise InputError(
            marked(
                "No source of “{name}” lies on the resistance surface. Check extent and coordinate system."
            ),
            name=places.name,
        )
    off = [places.keys[i] for i in np.flatnonzero((left == 0) & (found > 0))]
    _tell(log, tr("Sources on nodata of the resistance were left out: {names}."), off)
    return places


def _tell(log: Log, sentence: str, keys: list) -> None:
    if keys:
        log.warn(sentence.format(names=shown(keys)))


def _burn(items: List[Item], keys: list, grid: Grid, log: Log) -> np.ndarray:
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
    _tell(log, tr("Sources outside the resistance surface were left out: {names}."), outside)
    _tell(log, tr("Sources whose cells belong to others were left out: {names}. Use smaller cells."), shared)
    return cells
