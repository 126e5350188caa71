"""Ways along the wind as lines with their measures."""

from typing import Dict, Iterator, List, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import QgsGeometry, QgsPointXY

from ....core.network.ventilation.paths import best_paths, cost_of, every_row, measure, turn
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.tables import class_of
from .ground import places_in
from .settings import Settings

#: Least width and length (m) and largest angle (°) of main and secondary corridors; share that may be blocked.
_MAIN, _SECONDARY, _BLOCKED = (500.0, 5000.0, 30.0), (80.0, 1000.0, 45.0), 0.1
#: Cells above which corridors of 80 m are not seen, m.
_FINE = 40.0


class Corridor(NamedTuple):
    """One way inside the boundary: ``points`` (n, 2), one in every row across the wind; measures in m and °.

    Attributes:
        free: (n,) whether z0 is at most 0.5 m. z0: (n,) of each point.
        code: class: 1 main, 2 secondary, 3 to be opened.
    """

    points: np.ndarray
    free: np.ndarray
    z0: np.ndarray
    length: float
    width: float
    angle: float
    heat: float
    code: int


def find_corridors(
    length: np.ndarray,
    sky: Optional[np.ndarray],
    heat: Optional[np.ndarray],
    grid: Grid,
    settings: Settings,
    progress: Progress,
) -> List[Corridor]:
    """The corridors, the cheapest first.

    Args:
        length: z0 on the grid, NaN outside. sky, heat: on the grid, None where they are not known.
    """
    box = grid.extent
    turned = turn(
        (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
        settings.cell,
        settings.rose.prevailing,
    )
    row, column, inside = places_in(grid, turned.x, turned.y)

    def placed(values: np.ndarray) -> np.ndarray:
        return np.where(inside, values[row, column], np.nan)

    rough = placed(length)
    warm = None if heat is None else placed(heat)
    cost = cost_of(rough, None if sky is None else placed(sky))
    ways = best_paths(cost, settings.cell, settings.corridors, settings.apart, progress=progress)
    found = []
    for way in ways:
        measured = measure(way, rough)
        rows = _longest(measured.inside)
        if rows.stop - rows.start < 2:
            continue
        numbers = np.arange(rows.start, rows.stop)
        columns = every_row(way)[rows]
        points = np.column_stack([turned.x[numbers, columns], turned.y[numbers, columns]])
        free, width = measured.free[rows], measured.width[rows]
        wide = float(np.median(width[free])) * settings.cell if free.any() else 0.0
        on, aside = (numbers[-1] - numbers[0]), (columns[-1] - columns[0])
        angle = float(np.degrees(np.arctan2(abs(aside), on)))
        long = float(np.hypot(*np.diff(points, axis=0).T).sum())
        warmth = float("nan") if warm is None else _mean(warm[numbers, columns])
        code = class_of_corridor(wide, long, angle, float((~free).mean()), settings.cell)
        found.append(
            Corridor(
                points=points, free=free, z0=rough[numbers, columns], length=long, width=wide, angle=angle,
                heat=warmth, code=code,
            )
        )  # fmt: skip
    return found


def _mean(values: np.ndarray) -> float:
    return float(np.nanmean(values)) if np.isfinite(values).any() else float("nan")


def class_of_corridor(width: float, length: float, angle: float, blocked: float, cell: float) -> int:
    """1 main, 2 secondary, 3 to be opened."""
    if blocked <= _BLOCKED:
        for code, (least, long, most) in ((1, _MAIN), (2, _SECONDARY)):
            if width >= least and length >= long and angle <= most and (code == 1 or cell <= _FINE):
                return code
    return 3


def _longest(inside: np.ndarray) -> slice:
    """The longest run of True."""
    edges = np.flatnonzero(np.diff(np.r_[False, inside, False].astype(int)))
    starts, stops = edges[::2], edges[1::2]
    if not starts.size:
        return slice(0, 0)
    best = int(np.argmax(stops - starts))
    return slice(int(starts[best]), int(stops[best]))


def runs_of(blocked: np.ndarray) -> List[Tuple[int, int]]:
    """(first, last) of every run of True."""
    edges = np.flatnonzero(np.diff(np.r_[False, blocked, False].astype(int)))
    return [(int(start), int(stop) - 1) for start, stop in zip(edges[::2], edges[1::2])]


def corridor_rows(corridors: List[Corridor]) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The corridors by rank."""
    classes = class_of("ventilation")
    for rank, one in enumerate(corridors, 1):
        row: Dict[str, object] = {
            "rank": rank, "class": one.code, "class_name": classes[one.code].name, "length_m": one.length,
            "width_m": one.width, "angle": one.angle, "mean_z0": float(one.z0.mean()),
            "blocked": 100 * float((~one.free).mean()), "blocks": len(runs_of(~one.free)),
            "heat": one.heat if np.isfinite(one.heat) else None,
        }  # fmt: skip
        yield _line(one.points), row


def block_rows(corridors: List[Corridor], cell: float) -> Iterator[Tuple[QgsGeometry, dict]]:
    """The stretches of the corridors that are too rough, from one cell before to one cell after."""
    for rank, one in enumerate(corridors, 1):
        for first, last in runs_of(~one.free):
            around = one.points[max(0, first - 1) : last + 2]
            rough = one.z0[first : last + 1]
            row = {"corridor": rank, "length_m": (last - first + 1) * cell, "mean_z0": float(rough.mean())}
            yield _line(around), row


def _line(points: np.ndarray) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(x, y) for x, y in points.tolist()])
