"""Corridors with width: the mosaic of their normalised costs, their areas and measures."""

from typing import Dict, List, Optional

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ....core.network.leastcost.links import Link, Pair
from ....core.network.leastcost.swaths import Swath, corridor_swaths, gap_length
from ....core.network.pinchpoints import corridor_flow
from ....core.progress import Progress
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ..shared.ids import key_kind
from ..shared.places import Places
from .lines import HECTARE, Widths


class Swaths:
    """The swaths of all corridors, one after the other laid into one raster.

    Attributes:
        cost: float32 (rows, columns), the least normalised cost of all corridors, NaN outside; None
            where not asked for.
        widths: by pair of sources.
        areas: polygons by pair of sources.
    """

    def __init__(self, grid: Grid, mosaic: bool, areas: bool, effective: bool) -> None:
        self.grid = grid
        self.cost: Optional[np.ndarray] = np.full(grid.shape, np.nan, np.float32) if mosaic else None
        self.widths: Dict[Pair, Widths] = {}
        self.areas: Dict[Pair, QgsGeometry] = {}
        self._wanted, self._effective = areas, effective

    def compute(
        self,
        resistance: np.ndarray,
        sources: np.ndarray,
        links: List[Link],
        cutoff: float,
        progress: Progress,
    ) -> None:
        """Go through the corridors."""
        pairs = [link[:2] for link in links]
        for swath in corridor_swaths(
            resistance, sources, pairs, cutoff, self.grid.cell_size, progress=progress
        ):
            pair = (swath.first, swath.second)
            if self.cost is not None:
                part = self.cost[swath.window]
                np.fmin(part, swath.cost, out=part)
            if self._wanted:
                self.areas[pair] = self._polygon(swath)
            effective = self._resistance(resistance, sources, swath) if self._effective else None
            self.widths[pair] = Widths(swath.mean_width, swath.least_width, effective)

    def _polygon(self, swath: Swath) -> QgsGeometry:
        rows, cols = swath.window
        grid = self.grid
        part = grid._replace(
            x0=grid.x0 + cols.start * grid.cell_x,
            y0=grid.y0 - rows.start * grid.cell_y,
            rows=rows.stop - rows.start,
            columns=cols.stop - cols.start,
        )
        pieces = [geometry for _code, geometry in polygonize(swath.between.astype(np.int32), part)]
        return QgsGeometry.unaryUnion(pieces)

    def _resistance(self, resistance: np.ndarray, sources: np.ndarray, swath: Swath) -> Optional[float]:
        """Effective resistance between the two sources within the swath; None where no current flows."""
        places = sources[swath.window]
        ends = places == swath.first, places == swath.second
        inside = np.isfinite(swath.cost)
        value = corridor_flow(resistance[swath.window], inside, ends, self.grid.cell_size).resistance
        return value if value > 0 else None


def bands(
    lines: Dict[Pair, QgsGeometry], areas: Dict[Pair, QgsGeometry], width: float
) -> Dict[Pair, QgsGeometry]:
    """Bands of ``width`` metres along the lines, within ``areas`` where there are any."""
    found = {}
    for pair, line in lines.items():
        band = line.buffer(width / 2, 8, Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Round, 2.0)
        if areas:
            band = band.intersection(areas.get(pair, QgsGeometry()))
            band.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)  # noqa: QGS201
        found[pair] = band
    return found


def area_definitions(keys: list) -> tuple:
    """The fields of swath areas."""
    kind = key_kind(keys)
    measures = [(name, "real", 20, 3) for name in ("lcd", "area_ha", "width", "min_width")]
    return (("id", "int"), ("from", *kind), ("to", *kind), *measures)


def area_rows(
    links: List[Link],
    places: Places,
    areas: Dict[Pair, QgsGeometry],
    widths: Dict[Pair, Widths],
    grid: Grid,
    most: float,
) -> list:
    """One row for each corridor that covers any ground between its sources; ids as of the lines.

    Args:
        widths: of the swaths; empty where the areas are plain bands.
        most: width to which the areas are held, infinite where they are not.
    """
    rows = []
    for number, link in enumerate(links, 1):
        geometry = areas.get(link[:2])
        if geometry is None or geometry.isEmpty():
            continue
        mean = least = most
        if link[:2] in widths:
            length = gap_length(link.cells, grid.cell_size)
            mean = min(geometry.area() / length, most) if length else None
            least = min(widths[link[:2]].least, most)
        keys = [places.keys[end - 1] for end in link[:2]]
        rows.append((geometry, (number, *keys, link.cost, geometry.area() / HECTARE, mean, least)))
    return rows
