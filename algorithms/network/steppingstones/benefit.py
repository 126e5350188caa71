"""What existing and proposed stones contribute to the network of sources."""

from typing import Dict, List, NamedTuple, Sequence, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.connectivity import dispersal_probability, distance_matrix, strongest_paths
from ....core.network.connectivity.analysis import analyse
from ....core.network.connectivity.binary import linked_within
from ....core.network.connectivity.paths import HOPS, closed, direct_hops
from ....core.network.connectivity.stones import joint_gain
from ....core.progress import Progress, part
from ..shared.patchlinks import edge_links
from .gaps import Proposal
from .settings import Settings

_KM2 = 1e6


class Network(NamedTuple):
    """Sources, existing and proposed stones, in that order.

    Attributes:
        shapes: polygons. areas: km². measures: of each, by name.
        gains: number of a gap to the rise of EC(PC) and EC(IIC) with all its stones (%).
        connectivity: EC(PC) in km². gain: its rise with all proposed stones (%).
    """

    shapes: List[QgsGeometry]
    areas: np.ndarray
    measures: Dict[str, np.ndarray]
    gains: Dict[int, Tuple[float, float]]
    connectivity: float
    gain: float


def find_benefit(
    existing: List[QgsGeometry], new: Sequence[Proposal], settings: Settings, progress: Progress
) -> Network:
    """What each stone contributes, and what the stones of each gap do together.

    Args:
        existing: polygons of sources and existing stones.
    """
    count, limits = len(existing), (settings.distance, settings.probability)
    shapes = existing + [proposal.circle for proposal in new]
    areas = np.array([shape.area() / _KM2 for shape in shapes])
    distance = distance_matrix(len(shapes), edge_links(shapes, settings.reach, part(progress, 0.0, 0.4)))
    there = np.arange(len(shapes)) < count
    found = analyse(areas, distance, *limits, there, progress=part(progress, 0.4, 0.8))
    p, hops = dispersal_probability(distance, *limits), direct_hops(linked_within(distance, limits[0]))
    best, steps = strongest_paths(p[:count, :count]), closed(hops[:count, :count], HOPS)
    gaps: Dict[int, List[int]] = {}
    for number, proposal in enumerate(new):
        gaps.setdefault(proposal.gap_number, []).append(count + number)
    gains = {}
    for done, (gap, added) in enumerate(gaps.items()):
        progress(0.8 + 0.2 * done / len(gaps))
        gains[gap] = joint_gain(areas, p, best, added), joint_gain(areas, hops, steps, added, HOPS)
    gain = joint_gain(areas, p, best, range(count, len(shapes)))
    return Network(shapes, areas, found.patches, gains, found.indices["EC(PC)"], gain)
