"""What is known of each corridor and of each source in the network."""

from typing import Callable, Dict, Iterator, Optional, Tuple

import numpy as np
from qgis.core import QgsGeometry

from ....core.network.connectivity.centrality import Centrality, current_flow
from ....core.network.leastcost.links import Pair
from ....core.network.sources import gravity, ranks
from ..shared.places import Places
from .links import Network
from .swaths import HECTARE, Widths


def centrality(network: Network) -> Centrality:
    """Currents through corridors and sources, summed over all pairs of sources."""
    ends = [(first - 1, second - 1) for first, second in network.pairs]
    return current_flow(len(network.places.keys), ends, [link.cost for link in network.links])


def mean_resistances(places: Places, resistance: np.ndarray) -> np.ndarray:
    """The mean resistance inside each source; 1 for one without cells."""
    inside, length = places.cells > 0, len(places.keys) + 1
    labels = places.cells[inside]
    counts, sums = np.bincount(labels, minlength=length), np.bincount(labels, resistance[inside], length)
    return np.divide(sums, counts, out=np.ones(length), where=counts > 0)[1:]


def strengths(network: Network, resistance: np.ndarray) -> np.ndarray:
    """The gravity of each corridor."""
    places, means = network.places, mean_resistances(network.places, resistance)
    areas = np.array([item.geometry.area() / HECTARE for item in places.features])
    ends = np.array(network.pairs, int).reshape(-1, 2) - 1
    return gravity(areas, means, ends[:, 0], ends[:, 1], np.array([link.cost for link in network.links]))


def line_rows(
    network: Network,
    forces: np.ndarray,
    flows: np.ndarray,
    widths: Dict[Pair, Widths],
    more: Callable[[int], dict],
) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each corridor.

    Args:
        forces: gravity. flows: centrality. widths: what is known of the swaths.
        more: further fields of a corridor, by its place.
    """
    order = ranks(forces).tolist()
    for number, (link, line) in enumerate(zip(network.links, network.lines)):
        first, second = network.keys(link)
        euclid, length = network.apart.distance(link.first, link.second), line.length()
        swath = widths.get((link.first, link.second), Widths())
        row = {
            "id": number + 1,
            "from": first,
            "to": second,
            "lcd": link.cost,
            "length": length,
            "euclid": euclid,
            "ratio": _ratio(link.cost, euclid),
            "gravity": float(forces[number]),
            "rank": order[number],
            "cost_len": _ratio(link.cost, length),
            "centrality": float(flows[number]),
            "width": swath.mean,
            "min_width": swath.least,
            "eff_resist": swath.resistance,
            "cost_eff": _ratio(link.cost, swath.resistance),
            **more(number),
        }
        yield line, row


def source_rows(network: Network, flows: np.ndarray) -> Iterator[Tuple[QgsGeometry, dict]]:
    """A row for each source on the surface; ``flows``: centrality of all sources."""
    ends = np.array(network.pairs, int).ravel()
    counts, order = np.bincount(ends, minlength=len(flows) + 1), ranks(flows)
    for number in network.present:
        geometry = network.places.features[number - 1].geometry
        row = {
            "id": network.places.keys[number - 1],
            "area_ha": geometry.area() / HECTARE,
            "links": int(counts[number]),
            "centrality": float(flows[number - 1]),
            "rank": int(order[number - 1]),
        }
        yield geometry, row


def _ratio(value: float, by: Optional[float]) -> Optional[float]:
    return value / by if by else None
