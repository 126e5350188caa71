"""Which sources are linked, and how far they are apart in a straight line."""

from typing import Dict, List, NamedTuple, Sequence, Set

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.leastcost import find_links
from ....core.network.leastcost.links import Link, Pair
from ....core.network.sources import linked_groups
from ....core.progress import Progress, part
from ....gis.grid import Grid
from ....translation import tr
from ...log import Log
from ..shared.ids import shown
from ..shared.linked import present_sources
from ..shared.places import Places
from .lines import line_of
from .settings import Settings


class Apart:
    """Straight-line distances between sources, edge to edge, each computed once."""

    def __init__(self, places: Places) -> None:
        self._geometries = [item.geometry for item in places.features]
        self._known: Dict[Pair, float] = {}

    def distance(self, one: int, other: int) -> float:
        """Metres between two sources given by their positions, counted from 1."""
        pair = (min(one, other), max(one, other))
        if pair not in self._known:
            first, second = (self._geometries[number - 1] for number in pair)
            self._known[pair] = first.distance(second)
        return self._known[pair]

    def within(self, most: float, ids: Sequence[int], progress: Progress) -> Set[Pair]:
        """The pairs of ``ids`` (ascending) at most ``most`` metres apart."""
        boxes = np.array(
            [
                (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
                for box in (self._geometries[number - 1].boundingBox() for number in ids)
            ]
        )
        found = set()
        for done, one in enumerate(ids):
            progress(done / len(ids))
            gap = np.maximum(boxes[done + 1 :, :2] - boxes[done, 2:], boxes[done, :2] - boxes[done + 1 :, 2:])
            near = np.hypot(*np.maximum(gap, 0).T) <= most
            for other in np.array(ids[done + 1 :], int)[near].tolist():
                if self.distance(one, other) <= most:
                    found.add((one, other))
        return found


class Network(NamedTuple):
    """Sources and the corridors between them.

    Attributes:
        present: positions, counted from 1, of the sources on the surface.
        links: their ends are such positions. lines: the path of each.
    """

    places: Places
    present: List[int]
    apart: Apart
    links: List[Link]
    lines: List[QgsGeometry]

    @property
    def pairs(self) -> List[Pair]:
        """The two ends of each corridor."""
        return [(link.first, link.second) for link in self.links]

    def keys(self, link: Link) -> list:
        """The ids of the two sources as the user knows them."""
        return [self.places.keys[end - 1] for end in (link.first, link.second)]


def find_network(
    places: Places, resistance: np.ndarray, grid: Grid, settings: Settings, progress: Progress, log: Log
) -> Network:
    """The corridors between sources; the log says which sources are not linked.

    Raises:
        InputError: fewer than two sources.
    """
    present, apart, allowed = sorted(present_sources(places)), Apart(places), None
    if settings.max_euclid is not None:
        allowed = apart.within(settings.max_euclid, present, part(progress, 0.04, 0.1))
    found = find_links(
        resistance,
        places.cells,
        settings.pairs,
        grid.cell_size,
        count=settings.nearest_count,
        join=settings.join,
        allowed=allowed,
        max_cost=settings.max_cost,
        neighbours=settings.neighbours,
        drop_crossing=settings.drop_crossing,
        progress=part(progress, 0.1, 1.0),
    )
    if found.dropped:
        log.say(
            tr("{count} corridors through a third source were left out.").format(count=len(found.dropped))
        )
    parts = linked_groups([link[:2] for link in found.links], present)
    if len(parts) > 1:
        alone = [str(places.keys[i - 1]) for group in parts[1:] for i in group]
        sentence = tr("The network falls into {count} parts. Not linked to the largest: {names}.")
        tell = log.say if settings.pairs == "nearest" else log.warn
        tell(sentence.format(count=len(parts), names=shown(alone)))
    return Network(places, present, apart, found.links, [line_of(link, grid) for link in found.links])
