"""Focal nodes and short-circuit regions: the cells of features, or of the ids of a raster."""

import math
from typing import Dict, List, NamedTuple, Optional

import numpy as np
from qgis.core import QgsGeometry, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.current.focal import FocalNodes
from ....core.network.current.groups import groups_of
from ....gis.burning import burn
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.vectors import Features, Item
from ....translation import tr
from ...log import Log
from ..shared.ids import keys_of, number_of, require_few_ids, shown, whole_ids
from ..shared.places import part_around
from .settings import FocalFields, Zones


class Focal(NamedTuple):
    """Focal nodes and the current each sends.

    Attributes:
        nodes: their ids and cells.
        strengths: amperes by id; None where all send 1 A.
    """

    nodes: FocalNodes
    strengths: Optional[dict]


def find_focal(layer: Zones, fields: FocalFields, grid: Grid, valid: np.ndarray, log: Log) -> Focal:
    """The focal nodes of a layer; what is outside is left out, what is on nodata or shares cells is told.

    Args:
        valid: (rows, columns), where there is a resistance.

    Raises:
        InputError: fewer than two nodes have a cell with resistance.
    """
    if isinstance(layer, RasterSource):
        values = _ids_of(layer)
        cells = groups_of(values)
        ids, strengths = [int(values.ravel()[own[0]]) for own in cells], {}
    else:
        ids, cells, strengths = _from_features(layer, fields, grid, log)
    on_surface = [bool(valid.ravel()[own].any()) for own in cells]
    if sum(on_surface) < 2:
        raise InputError(
            marked(
                "Current needs at least two focal nodes on the resistance surface; “{name}” has {count} there."
            ),
            name=layer.name,
            count=sum(on_surface),
        )
    lost = [name for name, there in zip(ids, on_surface) if not there]
    if lost:
        log.warn(tr("Focal nodes on nodata of the resistance: {names}. No current reaches them.").format(names=shown(lost)))  # fmt: skip
    _tell_shared(ids, cells, log)
    return Focal(FocalNodes(ids, cells), strengths or None)


def _ids_of(source: RasterSource) -> np.ndarray:
    """A raster of ids as whole numbers, 0 for nodata."""
    ids = whole_ids(source.name, source.read(dtype="float64", infinite=True))
    require_few_ids(source.name, ids)
    return ids


def find_regions(layer: Optional[Zones], grid: Grid) -> List[np.ndarray]:
    """The cells (flat indices) of each region: of every number above 0 of a raster, or of every feature."""
    if layer is None:
        return []
    if isinstance(layer, RasterSource):
        return groups_of(_ids_of(layer))
    return [cells for cells in (cells_of(item, grid) for item in layer.items) if len(cells)]


def cells_of(item: Item, grid: Grid) -> np.ndarray:
    """Flat indices of the cells of a feature: those it holds the centres of, else those it touches."""
    if item.geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
        return _cells_of_points(item.geometry, grid)
    part, where = part_around(item.geometry, grid)
    if part is None or where is None:
        return np.zeros(0, np.int64)
    for touched in (False, True):
        rows, columns = np.nonzero(burn([item.geometry], [1], part, touched, "uint8", 0))
        if len(rows):
            break
    return (rows + where[0].start) * grid.columns + columns + where[1].start


def _cells_of_points(geometry: QgsGeometry, grid: Grid) -> np.ndarray:
    cells = set()
    for point in geometry.vertices():
        column = math.floor((point.x() - grid.x0) / grid.cell_x)
        row = math.floor((grid.y0 - point.y()) / grid.cell_y)
        if 0 <= row < grid.rows and 0 <= column < grid.columns:
            cells.add(row * grid.columns + column)
    return np.array(sorted(cells), np.int64)


def _from_features(layer: Features, fields: FocalFields, grid: Grid, log: Log) -> tuple:
    """Ids, cells and strengths of the features that have cells."""
    ids, cells, outside = [], [], []
    strengths: Dict[object, float] = {}
    for name, item in zip(keys_of(layer.name, layer.items, fields.key, log), layer.items):
        own = cells_of(item, grid)
        if not len(own):
            outside.append(name)
            continue
        ids.append(name)
        cells.append(own)
        if fields.strength:
            strengths[name] = _strength(item.attributes[fields.strength], name, layer.name)
    if outside:
        log.warn(tr("Focal nodes outside the resistance surface were left out: {names}.").format(names=shown(outside)))  # fmt: skip
    return ids, cells, strengths


def _strength(value: object, name: object, layer: str) -> float:
    number = number_of(value)
    if not math.isfinite(number):
        raise InputError(
            marked("Focal node {name} of “{layer}” has no number as its strength. Fill in the field."),
            name=name,
            layer=layer,
        )
    return number


def _tell_shared(ids: list, cells: List[np.ndarray], log: Log) -> None:
    owner = np.repeat(np.arange(len(ids)), [len(own) for own in cells])
    flat = np.concatenate(cells)
    order = np.argsort(flat, kind="stable")
    same = np.flatnonzero(np.diff(flat[order]) == 0)
    pairs = {tuple(sorted((owner[order[k]], owner[order[k + 1]]))) for k in same.tolist()}
    if pairs:
        names = shown([f"{ids[a]}–{ids[b]}" for a, b in sorted(pairs)])
        log.warn(
            tr(
                "Focal nodes that share a cell count as one place (resistance 0): {names}. Use smaller cells."
            ).format(names=names)
        )
