"""The current in which pinch points are looked for: given as a raster, or computed in corridors."""

from typing import List, NamedTuple, Optional

import numpy as np

from ....core.network.leastcost import Pair, least_cost_paths
from ....core.network.pinchpoints import corridor_current
from ....core.progress import Progress, part
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....translation import tr
from ...log import Log
from ..shared.friction import require_finite
from ..shared.linked import tell_unlinked
from ..shared.places import Places
from .settings import Settings

#: Cutoff of the corridors as a share of the median least cost, where none is given.
_CUTOFF_SHARE = 0.1


class Current(NamedTuple):
    """Current outside sources.

    Attributes:
        amperes: (rows, columns), NaN in sources and outside corridors.
        link: position in ``pairs`` of the corridor with that current; None where it is not known.
        pairs: the corridors, their ends as positions in ``keys`` counted from 1.
        keys: ids of the sources.
    """

    amperes: np.ndarray
    link: Optional[np.ndarray]
    pairs: List[Pair]
    keys: list

    def ends(self, link: int) -> tuple:
        """The ids of the two sources of a corridor; (None, None) for -1."""
        if link < 0:
            return None, None
        first, second = self.pairs[link]
        return self.keys[first - 1], self.keys[second - 1]


def given_current(source: RasterSource, inside: Optional[RasterSource]) -> Current:
    """The current of a raster; ``inside``: 1 in sources, None where they are not known.

    Raises:
        InputError: infinite cells.
    """
    amperes = source.read(infinite=True)
    require_finite(source.name, amperes)
    if inside is not None:
        amperes[inside.read() > 0] = np.nan
    return Current(amperes, None, [], [])


def computed_current(
    resistance: np.ndarray,
    places: Places,
    pairs: List[Pair],
    grid: Grid,
    settings: Settings,
    *,
    progress: Progress,
    log: Log,
) -> Current:
    """The current in the corridors between the linked sources ``pairs``, and what no path connects, told."""
    if not pairs:
        return Current(np.full(grid.shape, np.nan, np.float32), None, pairs, places.keys)
    cutoff, most, size = settings.cutoff, settings.linking.max_cost, grid.cell_size
    if cutoff is None:
        begin = part(progress, 0.0, 0.15)
        paths = least_cost_paths(resistance, places.cells, pairs, size, max_cost=most, progress=begin)
        cutoff = _CUTOFF_SHARE * float(np.median([link.cost for link in paths.links] or [0.0]))
        log.say(tr("Corridor cutoff: {cutoff} (resistance × m).").format(cutoff=f"{cutoff:,.0f}"))
    rest = part(progress, 0.15, 1.0)
    found = corridor_current(resistance, places.cells, pairs, cutoff, size, max_cost=most, progress=rest)
    tell_unlinked(pairs, found.resistance, places.keys, log)
    found.current[places.cells > 0] = np.nan
    return Current(found.current, found.link, pairs, places.keys)


def leave_corridors(amperes: np.ndarray, swath: np.ndarray, cutoff: Optional[float]) -> None:
    """Take away the current where the normalised cost of the swath is above the cutoff, or nodata."""
    limit = np.finfo(np.float32).max if cutoff is None else cutoff
    with np.errstate(invalid="ignore"):
        amperes[~(swath <= limit)] = np.nan
