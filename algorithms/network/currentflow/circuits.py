"""What the current tool reads: resistance, focal nodes, pairs, regions, grounds, mask."""

import math
from typing import List, NamedTuple, Optional

import numpy as np
from qgis.core import QgsRasterLayer, QgsWkbTypes

from ....core.messages import InputError, marked
from ....core.network.current.focal import FocalNodes, Pairs, all_pairs, listed_pairs, matrix_pairs
from ....core.network.current.groups import groups_of
from ....gis.burning import burn
from ....gis.grid import Grid, require_same
from ....gis.rasters import open_layer
from ....gis.vectors import Item
from ....translation import tr
from ..shared.friction import require_finite, require_passable
from ..shared.ids import keys_of, number_of, shown, whole_ids
from ..shared.places import part_around


class Focal(NamedTuple):
    """Focal nodes and the current each sends.

    Attributes:
        nodes: their ids and cells.
        strengths: amperes by id; None where all send 1 A.
    """

    nodes: FocalNodes
    strengths: Optional[dict]


def read_resistance(run, grid: Grid) -> np.ndarray:
    """The resistance as float64, NaN for nodata and outside the mask.

    Raises:
        InputError: a cell of zero, below or infinite, with its place and the remedy; nothing is left.
    """
    source = run.inputs.raster("RESISTANCE")
    resistance = source.read(dtype="float64", infinite=True)
    require_passable(source, resistance)
    if run.inputs.given("MASK"):
        resistance[~_inside(run, "MASK", grid)] = np.nan
    if np.isnan(resistance).all():
        raise InputError(
            marked(
                "“{name}” has no cell with a resistance (inside the mask). Check its nodata and the mask."
            ),
            name=source.name,
        )
    return resistance


def read_values(run, key: str, grid: Grid) -> np.ndarray:
    """A raster of the same grid as float64 with NaN for nodata."""
    source = open_layer(run.inputs.layer(key))
    require_same(grid, run.inputs.layer("RESISTANCE").name(), source.grid, source.name)
    values = source.read(dtype="float64", infinite=True)
    source.close()
    if key != "GROUND":  # an infinite conductance is a direct ground
        require_finite(source.name, values)
    return values


def _read_ids(run, key: str, grid: Grid) -> np.ndarray:
    """A raster of ids as whole numbers, 0 for nodata."""
    return whole_ids(run.inputs.layer(key).name(), read_values(run, key, grid))


def _inside(run, key: str, grid: Grid) -> np.ndarray:
    if isinstance(run.inputs.layer(key), QgsRasterLayer):
        return np.nan_to_num(read_values(run, key, grid)) > 0
    return run.inputs.mask(key, grid).read() > 0


def read_regions(run, key: str, grid: Grid) -> List[np.ndarray]:
    """The cells (flat indices) of each region: of every number above 0 of a raster, or of every feature."""
    if not run.inputs.given(key):
        return []
    if isinstance(run.inputs.layer(key), QgsRasterLayer):
        return groups_of(_read_ids(run, key, grid))
    return [
        cells for cells in (cells_of(item, grid) for item in run.inputs.features(key, grid.crs)) if len(cells)
    ]


def cells_of(item: Item, grid: Grid) -> np.ndarray:
    """Flat indices of the cells of a feature: those it holds the centres of, else those it touches."""
    if item.geometry.type() == QgsWkbTypes.GeometryType.PointGeometry:
        return _cells_of_points(item.geometry, grid)
    part, where = part_around(item.geometry, grid)
    if part is None:
        return np.zeros(0, np.int64)
    for touched in (False, True):
        rows, columns = np.nonzero(burn([item.geometry], [1], part, touched, "uint8", 0))
        if len(rows):
            break
    return (rows + where[0].start) * grid.columns + columns + where[1].start


def _cells_of_points(geometry, grid: Grid) -> np.ndarray:
    cells = set()
    for point in geometry.vertices():
        column = math.floor((point.x() - grid.x0) / grid.cell_x)
        row = math.floor((grid.y0 - point.y()) / grid.cell_y)
        if 0 <= row < grid.rows and 0 <= column < grid.columns:
            cells.add(row * grid.columns + column)
    return np.array(sorted(cells), np.int64)


def read_focal(run, grid: Grid, valid: np.ndarray) -> Focal:
    """The focal nodes of a layer; what is outside is left out, what is on nodata or shares cells is told.

    Raises:
        InputError: fewer than two nodes have a cell with resistance.
    """
    layer, strengths = run.inputs.layer("FOCAL"), None
    if isinstance(layer, QgsRasterLayer):
        values = _read_ids(run, "FOCAL", grid)
        cells = groups_of(values)
        ids = [int(values.ravel()[own[0]]) for own in cells]
    else:
        ids, cells, strengths = _from_features(run, grid)
    on_surface = [bool(valid.ravel()[own].any()) for own in cells]
    if sum(on_surface) < 2:
        raise InputError(
            marked(
                "Current needs at least two focal nodes on the resistance surface; “{name}” has {count} there."
            ),
            name=layer.name(),
            count=sum(on_surface),
        )
    lost = [name for name, there in zip(ids, on_surface) if not there]
    if lost:
        run.log.warn(tr("Focal nodes on nodata of the resistance: {names}. No current reaches them.").format(names=shown(lost)))  # fmt: skip
    _tell_shared(run, ids, cells)
    return Focal(FocalNodes(ids, cells), strengths or None)


def _from_features(run, grid: Grid) -> tuple:
    id_field, strength_field = run.inputs.field("ID_FIELD"), run.inputs.field("STRENGTH_FIELD")
    items = run.inputs.features("FOCAL", grid.crs, [name for name in (id_field, strength_field) if name])
    ids, cells, strengths, outside = [], [], {}, []
    for name, item in zip(keys_of(run.inputs.source("FOCAL").sourceName(), items, id_field, run.log), items):
        own = cells_of(item, grid)
        if not len(own):
            outside.append(name)
            continue
        ids.append(name)
        cells.append(own)
        if strength_field:
            strengths[name] = _strength(run, item.attributes[strength_field], name)
    if outside:
        run.log.warn(tr("Focal nodes outside the resistance surface were left out: {names}.").format(names=shown(outside)))  # fmt: skip
    return ids, cells, strengths


def _strength(run, value, name) -> float:
    number = number_of(value)
    if not math.isfinite(number):
        raise InputError(
            marked("Focal node {name} of “{layer}” has no number as its strength. Fill in the field."),
            name=name,
            layer=run.inputs.layer("FOCAL").name(),
        )
    return number


def _tell_shared(run, ids: list, cells: list) -> None:
    owner = np.repeat(np.arange(len(ids)), [len(own) for own in cells])
    flat = np.concatenate(cells)
    order = np.argsort(flat, kind="stable")
    same = np.flatnonzero(np.diff(flat[order]) == 0)
    pairs = {tuple(sorted((owner[order[k]], owner[order[k + 1]]))) for k in same.tolist()}
    if pairs:
        names = shown([f"{ids[a]}–{ids[b]}" for a, b in sorted(pairs)])
        run.log.warn(
            tr(
                "Focal nodes that share a cell count as one place (resistance 0): {names}. Use smaller cells."
            ).format(names=names)
        )


def read_pair_choice(run, nodes: FocalNodes) -> Pairs:
    """Which pairs count: all, or as a table says."""
    if not run.inputs.given("PAIRS"):
        return all_pairs(nodes)
    kind = run.inputs.choice("PAIRS_USE")
    if kind != "matrix":
        rows = run.inputs.rows("PAIRS", ("from", "to"))
        return listed_pairs(nodes, [(row["from"], row["to"]) for row in rows], kind == "exclude")
    rows = run.inputs.rows("PAIRS", ())
    names = list(rows[0])[1:]
    first = next(iter(rows[0]))
    values = np.array([[_number(row[name], name) for name in names] for row in rows])
    if [str(row[first]) for row in rows] != [str(name) for name in names]:
        raise InputError(
            marked(
                "The matrix of pairs needs the same ids, in the same order, in its first column and its column names."
            )
        )
    lowest, highest = run.inputs.number("PAIRS_MIN"), run.inputs.number("PAIRS_MAX")
    return matrix_pairs(
        nodes, names, values, -np.inf if lowest is None else lowest, np.inf if highest is None else highest
    )


def _number(value, name: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError) as error:
        raise InputError(
            marked("Column “{name}” of the matrix of pairs holds something that is no number."), name=name
        ) from error


def read_grounds(run, grid: Grid) -> np.ndarray:
    """Conductance to ground in siemens; inf = direct, 0 = none.

    Raises:
        InputError: negative values.
    """
    values = read_values(run, "GROUND", grid)
    if np.nan_to_num(values).min(initial=0.0) < 0:
        raise InputError(
            marked("“{name}” holds negative values. Grounds are 0 or above."),
            name=run.inputs.layer("GROUND").name(),
        )
    if run.inputs.choice("GROUND_IS") == "conductance":
        return np.nan_to_num(values)
    if np.count_nonzero(values == 0) > 0.5 * values.size:
        run.log.warn(tr("More than half of all cells are grounded directly (value 0). Was 0 meant as no ground? Use nodata for that."))  # fmt: skip
    with np.errstate(divide="ignore"):
        return np.nan_to_num(1.0 / values, nan=0.0, posinf=np.inf)
