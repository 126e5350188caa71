"""Barrier points as rows of their layer."""

from typing import Iterator, Sequence, Tuple

from qgis.core import QgsGeometry, QgsPointXY

from ....core.network.barrierpoints import BarrierPoint
from ....core.network.leastcost import Pair
from ....gis.grid import Grid


def point_rows(
    points: Sequence[BarrierPoint], pairs: Sequence[Pair], keys: list, grid: Grid
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each point, at the centre of its cell.

    Args:
        pairs: the links, their ends as positions in ``keys`` counted from 1. keys: ids of the sources.
    """
    for point in points:
        first, second = pairs[point.link]
        x = grid.x0 + (point.column + 0.5) * grid.cell_x
        y = grid.y0 - (point.row + 0.5) * grid.cell_y
        row = {
            "rank": point.rank,
            "class": point.grade,
            "score": point.score,
            "percent": point.percent,
            "gain": point.gain,
            "radius": point.radius,
            "from": keys[first - 1],
            "to": keys[second - 1],
            "links": point.count,
            "x": x,
            "y": y,
        }
        yield QgsGeometry.fromPointXY(QgsPointXY(x, y)), row
