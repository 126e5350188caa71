"""Protected and connected land of a region: ProtConn and its parts."""

from typing import Dict, List

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ....core.network.connectivity import dispersal_probability
from ....core.network.connectivity.protected import ProtectedConnected, protected_connected
from ....core.progress import Progress, part
from ....translation import tr
from ..shared.patches import Patches
from ..shared.patchlinks import edge_links
from .settings import Settings

#: Patches this close, in metres, touch: their common border is drawn twice with the same points.
TOUCHING = 0.001


def protected_land(
    patches: Patches, distance: np.ndarray, landscape: float, settings: Settings, progress: Progress
) -> ProtectedConnected:
    """ProtConn of the existing patches.

    Args:
        distance: (n, n) between all patches.
        landscape: area of the region in the unit of the patches' areas.
    """
    there = np.flatnonzero(patches.existing)
    p = dispersal_probability(distance[np.ix_(there, there)], settings.threshold, settings.probability)
    groups = _touching(patches, part(progress, 0.0, 0.4))[there]
    return protected_connected(
        patches.areas[there], p, landscape, groups, patches.outside[there], part(progress, 0.4, 1.0)
    )


def _touching(patches: Patches, progress: Progress) -> np.ndarray:
    """(n,) number of the group of patches that touch each other, candidates and patches outside standing alone."""
    links, count = edge_links(patches.geometries, TOUCHING, progress), len(patches.keys)
    inside = patches.existing & ~patches.outside
    kept = inside[links.first] & inside[links.second]
    ends = links.first[kept], links.second[kept]
    graph = coo_matrix((np.ones(int(kept.sum())), ends), shape=(count, count))
    return connected_components(graph, directed=False)[1]


def protected_names() -> Dict[str, str]:
    """Index as the literature calls it to its name."""
    return {
        "Prot": tr("Protected land"),
        "ProtConn": tr("Protected and connected land"),
        "ProtUnconn": tr("Protected land that is not connected"),
        "RelConn": tr("Connected share of the protected land"),
        "ProtConn_Prot": tr("Connected within protected land"),
        "ProtConn_Within": tr("Connected within single patches"),
        "ProtConn_Contig": tr("Connected through patches that touch"),
        "ProtConn_Trans": tr("Connected by way of patches outside the region"),
        "ProtConn_Unprot": tr("Connected by way of unprotected land"),
    }


def protected_rows(found: ProtectedConnected) -> List[dict]:
    """Rows of the table: percent of the land, and the parts also in percent of ProtConn."""
    names = protected_names()
    parts = {
        "ProtConn_Prot": found.protected_land,
        "ProtConn_Within": found.within,
        "ProtConn_Contig": found.contiguous,
        "ProtConn_Trans": found.transboundary,
        "ProtConn_Unprot": found.unprotected_land,
    }
    land, whole, own = tr("% of the land"), tr("% of ProtConn"), tr("% of Prot")
    rows = [
        ("Prot", names["Prot"], found.prot, land),
        ("ProtConn", names["ProtConn"], found.protconn, land),
        ("ProtUnconn", names["ProtUnconn"], found.unconnected, land),
        ("RelConn", names["RelConn"], found.relative, own),
    ]
    rows += [(name, names[name], found.share(value), whole) for name, value in parts.items()]
    rows += [(f"{name}_land", names[name], value, land) for name, value in parts.items()]
    return [{"index": a, "name": b, "value": float(value), "unit": unit} for a, b, value, unit in rows]
