"""Patches and links with what the network would lose without each."""

from typing import Iterator, List, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.connectivity.analysis import Analysis, analyse_links, grade
from ....core.network.sources import ranks
from ....core.progress import Progress
from ..shared.patches import Patches
from ..shared.patchlinks import GivenLinks
from .settings import Settings

#: Measures that are made only where they are asked for.
PASSAGES = ("dBC_IIC", "dBC_PC")
_MEASURES = (
    "dIIC", "dIICintra", "dIICflux", "dIICconn", "dPC", "dPCintra", "dPCflux", "dPCconn", "BC", "dNL", "dNC", "dH",
    "dLCP", "dCCP", "dF", "dAWF",
)  # fmt: skip


def patch_rows(patches: Patches, found: Analysis) -> Iterator[Tuple[QgsGeometry, dict]]:
    """Patches with their importance."""
    names = [*_MEASURES, *(name for name in PASSAGES if name in found.patches)]
    rank, grades = ranks(found.patches["dPC"]), grade(found.patches["dPC"])
    for number, item in enumerate(patches.items):
        measures = {name: float(found.patches[name][number]) for name in names}
        row = {
            "id": patches.keys[number],
            "name": patches.names[number],
            "area": float(patches.areas[number]),
            "candidate": int(not patches.existing[number]),
            "component": int(found.groups[number]),
            "degree": int(found.patches["degree"][number]),
            **{name: None if np.isnan(value) else value for name, value in measures.items()},
            "rank": int(rank[number]),
            "grade": int(grades[number]),
        }
        yield QgsGeometry(item.geometry), row


def link_rows(
    patches: Patches, distance: np.ndarray, given: GivenLinks, settings: Settings, progress: Progress
) -> List[Tuple[QgsGeometry, dict]]:
    """Links between existing patches with what the network loses without each.

    Args:
        distance: (n, n) between all patches.
    """
    links, there, limits = given.links, patches.existing, (settings.threshold, settings.probability)
    kept = there[links.first] & there[links.second]
    if settings.distance != "links":
        kept &= links.distance <= settings.threshold
    kept, position = np.flatnonzero(kept), np.cumsum(there) - 1
    ends = position[links.first[kept]], position[links.second[kept]]
    found = analyse_links(patches.weights[there], distance[np.ix_(there, there)], *limits, *ends, progress)
    rows, rank, grades = [], ranks(found.pc), grade(found.pc)
    for number, link in enumerate(kept):
        one, other, apart = links.first[link], links.second[link], float(links.distance[link])
        line = given.lines[link] if given.lines else None
        if line is None:
            line = _between(patches.geometries[one], patches.geometries[other], settings.distance)
        row = {
            "from": patches.keys[one],
            "to": patches.keys[other],
            "distance": apart,
            "linked": int(apart <= settings.threshold),
            "p": float(found.probability[number]),
            "dIIC": float(found.iic[number]),
            "dPC": float(found.pc[number]),
            "rank": int(rank[number]),
            "grade": int(grades[number]),
        }
        rows.append((line, row))
    return rows


def _between(one: QgsGeometry, other: QgsGeometry, kind: str) -> QgsGeometry:
    """A straight line: between edges, or between centroids; patches that touch are joined at the middle."""
    line = one.shortestLine(other) if kind == "edge" else QgsGeometry()
    if line.isNull() or line.length() == 0:
        line = QgsGeometry.fromPolylineXY([one.centroid().asPoint(), other.centroid().asPoint()])
    return line
