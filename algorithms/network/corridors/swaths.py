"""Corridors with width: the mosaic of their normalised costs, their areas and measures."""

from typing import Callable, Dict, Iterator, NamedTuple, Optional, Tuple

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ....core.network.leastcost.links import Pair
from ....core.network.leastcost.swaths import Swath, corridor_swaths, gap_length
from ....core.network.linkagepriority import blended_priority
from ....core.network.pinchpoints import corridor_flow
from ....core.progress import Progress
from ....gis.burning import polygonize
from ....gis.grid import Grid
from ....translation import tr
from ...log import Log
from .links import Network
from .settings import Settings

HECTARE = 1e4
#: Cutoff of the swath as a share of the median least cost, where none is given.
_CUTOFF_SHARE = 0.1


class Widths(NamedTuple):
    """What the swath of a corridor adds to its line; None where it was not computed."""

    mean: Optional[float] = None
    least: Optional[float] = None
    resistance: Optional[float] = None


class Swaths:
    """The swaths of all corridors, one after the other laid into one raster.

    Attributes:
        cost: float32 (rows, columns), the least normalised cost of all corridors, NaN outside; None
            where not asked for.
        priority: float32 (rows, columns), the highest blended priority of all corridors, likewise.
        widths: by pair of sources.
        areas: polygons by pair of sources.
    """

    def __init__(self, grid: Grid, settings: Settings, wanted: Callable[[str], bool]) -> None:
        self.grid, self._settings = grid, settings
        self.cost, self.priority = (
            np.full(grid.shape, np.nan, np.float32) if wanted(key) else None
            for key in ("SWATH", "LINKAGE_PRIORITY")
        )
        self.widths: Dict[Pair, Widths] = {}
        self.areas: Dict[Pair, QgsGeometry] = {}
        self._wanted = wanted("SWATH_AREAS") and not settings.bands

    @property
    def needed(self) -> bool:
        """Whether anything is wanted of them."""
        maps = self.cost is not None or self.priority is not None
        return maps or self._wanted or self._settings.effective

    def compute(
        self,
        resistance: np.ndarray,
        network: Network,
        cutoff: float,
        priorities: Dict[Pair, float],
        progress: Progress,
    ) -> None:
        """Go through the corridors; ``priorities``: of each, where the raster of them is wanted."""
        sources, size = network.places.cells, self.grid.cell_size
        swaths = corridor_swaths(
            resistance, sources, network.pairs, cutoff, size,
            neighbours=self._settings.neighbours, progress=progress,
        )  # fmt: skip
        for swath in swaths:
            pair = (swath.first, swath.second)
            if self.priority is not None:
                part = self.priority[swath.window]
                blend = self._settings.rule.blend
                np.fmax(part, blended_priority(swath.cost, cutoff, priorities[pair], blend), out=part)
            if self.cost is not None:
                part = self.cost[swath.window]
                np.fmin(part, swath.cost, out=part)
            if self._wanted:
                self.areas[pair] = self._polygon(swath)
            effective = self._resistance(resistance, sources, swath) if self._settings.effective else None
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


def _bands(
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


def usual_cutoff(network: Network, log: Log) -> float:
    """A tenth of the median least cost of the corridors; the log says how much."""
    cutoff = _CUTOFF_SHARE * float(np.median([link.cost for link in network.links]))
    log.say(tr("Cutoff of the swath: {value}.").format(value=f"{cutoff:,.0f}"))
    return cutoff


def area_rows(network: Network, swaths: Swaths, settings: Settings) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each corridor that covers any ground between its sources; ids as of the lines.

    Areas are those of the swaths, within the width where one is given; without swaths, plain bands.
    """
    areas, widths, most = swaths.areas, swaths.widths if swaths.areas else {}, settings.width or np.inf
    if settings.width:
        areas = _bands(dict(zip(network.pairs, network.lines)), areas, settings.width)
    for number, (link, pair) in enumerate(zip(network.links, network.pairs), 1):
        geometry = areas.get(pair)
        if geometry is None or geometry.isEmpty():
            continue
        mean: Optional[float] = most
        least: Optional[float] = most
        measured = widths.get(pair)
        if measured is not None:
            length = gap_length(link.cells, swaths.grid.cell_size)
            mean = min(geometry.area() / length, most) if length else None
            least = None if measured.least is None else min(measured.least, most)
        first, second = network.keys(link)
        row = {
            "id": number,
            "from": first,
            "to": second,
            "lcd": link.cost,
            "area_ha": geometry.area() / HECTARE,
            "width": mean,
            "min_width": least,
        }
        yield geometry, row
