"""Key areas as cells and as polygons."""

from typing import Dict, Iterator, List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.restoration.keyareas import judge, rules_of
from ....core.tables import Rule
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....gis.tables import class_of
from ..shared.patches import Patches, find_patches

#: Rules are named in the table of results where they hold in this share of an area at least.
_NAMED_FROM = 0.01


class Cells(NamedTuple):
    """Whole-grid arrays: area (0 none), rules met as bits, inside the red line, damaged, without any raster's data."""

    area: np.ndarray
    met: np.ndarray
    redline: np.ndarray
    degraded: np.ndarray
    unknown: np.ndarray


def empty_cells(shape: Tuple[int, int]) -> Cells:
    """Nothing judged yet."""
    kinds = (np.uint8, np.uint32, bool, bool, bool)
    return Cells(*(np.zeros(shape, kind) for kind in kinds))


def judge_window(
    cells: Cells, rows: slice, rules: Sequence[Rule], layers: Dict[str, np.ndarray], rasters: List[str]
) -> None:
    """Put the judgement of some rows into the cells."""
    found = judge(rules, layers)
    for whole, part in zip(cells, (found.area, found.met)):
        whole[rows] = part
    cells.degraded[rows] = found.degraded
    if "REDLINE" in layers:
        cells.redline[rows] = layers["REDLINE"] > 0
    cells.unknown[rows] = np.logical_and.reduce([np.isnan(layers[key]) for key in rasters])


class Parts(NamedTuple):
    """Key areas of one kind that touch, split by red line and damage; ``dropped``: areas that were too small."""

    patches: Patches
    dropped: int
    dropped_cells: int


def parts_of(cells: Cells, least: float) -> Parts:
    """Areas of fewer than ``least`` cells are left out."""
    nothing = np.zeros(cells.area.shape, np.uint8)
    whole = find_patches(cells.area, nothing, least, 1)
    codes = np.where(whole.labels > 0, cells.area * 4 + cells.redline * 2 + cells.degraded, 0).astype(
        np.uint8
    )
    return Parts(find_patches(codes, nothing, 0, 1), whole.dropped, whole.dropped_cells)


def area_rows(
    parts: Parts, cells: Cells, names: Sequence[str], grid: Grid
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """(polygon, attributes) of every part. ``names``: of the rules, in their order."""
    patches, classes = parts.patches, class_of("key_areas")
    met = rules_of(cells.met, patches.labels, len(patches.codes), len(names))
    for number, shape in sorted(polygonize(patches.labels, grid), key=lambda pair: pair[0]):
        n = number - 1
        area, marks = divmod(int(patches.codes[n]), 4)
        row = {
            "patch": number, "area": area, "area_name": classes[area].name,
            "reason": reasons(met[n], int(patches.cells[n]), names), "in_redline": marks >> 1, "degraded": marks & 1,
            "area_ha": float(patches.cells[n]) * grid.cell_area / 10_000,
        }  # fmt: skip
        yield shape, row


def reasons(cells: np.ndarray, whole: int, names: Sequence[str]) -> str:
    """The rules that hold in a part, that of most cells first."""
    order = sorted(range(len(names)), key=lambda n: (-cells[n], n))
    return "; ".join(names[n] for n in order if cells[n] >= max(_NAMED_FROM * whole, 1))
