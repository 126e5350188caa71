"""Watersheds and streams as features."""

from typing import Dict, Iterator, List, Optional, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsLineString

from ....core.hydrology.catchments import Catchments
from ....gis.grid import Grid
from .ground import Found

Row = Tuple[QgsGeometry, dict]


def watershed_rows(
    found: Found, shapes: Dict[int, QgsGeometry], names: Sequence[Optional[str]], grid: Grid, plain: float
) -> List[Row]:
    """Every watershed, from north to south by outlets. ``names``: of their river systems."""
    catchments, rows = found.catchments, []
    x, y = _centres(catchments.outlet, grid)
    for number, shape in sorted(shapes.items()):
        n = number - 1
        down = int(catchments.down[n])
        row = {
            "basin": number, "system": names[n], "area_km2": shape.area() / 1e6, "down": down if down else None,
            "order": int(catchments.order[n]), "outlet_x": float(x[n]), "outlet_y": float(y[n]),
            "mean_slope": float(found.slope[n]), "relief_m": float(found.relief[n]),
            "plain": int(found.relief[n] < plain),
        }  # fmt: skip
        rows.append((shape, row))
    return rows


def stream_rows(found: Catchments, boundary: Optional[QgsGeometry], grid: Grid) -> Iterator[Row]:
    """Every reach within the boundary."""
    reaches, number = found.reaches, 0
    x, y = _centres(reaches.cells, grid)
    ends = np.append(reaches.starts[1:], reaches.cells.size)
    for first, last, order, unit in zip(reaches.starts, ends, reaches.order, reaches.unit):
        if last - first < 2:
            continue
        line = QgsGeometry(QgsLineString(x[first:last].tolist(), y[first:last].tolist()))
        if boundary is not None:
            line = line.intersection(boundary)
        if line.isEmpty() or line.length() == 0:
            continue
        number += 1
        yield line, {
            "stream": number, "basin": int(unit), "order": int(order), "length_km": line.length() / 1000.0,
        }  # fmt: skip


def named(counts: Dict[Tuple[int, str], int], down: np.ndarray) -> List[Optional[str]]:
    """The name of each watershed: of most of its cells, else that of the first one below that has a name.

    Args:
        counts: cells by (watershed, name).
    """
    best: Dict[int, Tuple[int, str]] = {}
    for (unit, name), cells in sorted(counts.items()):
        if cells > best.get(unit, (0, ""))[0]:
            best[unit] = cells, name
    below, names = down.tolist(), []
    for unit in range(1, len(below) + 1):
        at = unit
        while at and at not in best:
            at = below[at - 1]
        names.append(best[at][1] if at else None)
    return names


def _centres(cells: np.ndarray, grid: Grid) -> Tuple[np.ndarray, np.ndarray]:
    row, column = np.divmod(cells, grid.columns)
    return grid.x0 + (column + 0.5) * grid.cell_x, grid.y0 - (row + 0.5) * grid.cell_y
