"""Current-flow centrality: how much flow between all sources depends on each link and each source."""

from typing import NamedTuple, Sequence, Tuple

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ...messages import InputError, marked
from ...progress import Progress, silent


class Centrality(NamedTuple):
    """Summed currents of a network.

    Attributes:
        links: (m,) current through each link, in the order given.
        nodes: (n,) current through each node; without links 0.
    """

    links: np.ndarray
    nodes: np.ndarray


def current_flow(
    count: int, ends: Sequence[Tuple[int, int]], resistances: Sequence[float], progress: Progress = silent
) -> Centrality:
    """Currents through the links and nodes of a network, summed over all pairs of nodes.

    For each pair of connected nodes 1 A flows in at the one and out at the other; a link of resistance R
    between u and v carries ``|V_u - V_v| / R``, a node the sum of what flows in (the two nodes of the pair
    1 A). This is Circuitscape's network mode, pairwise, as Linkage Mapper step 7 uses it with the least-cost
    distance as resistance (McRae et al. 2008, Ecology 89:2712; McRae 2012, Centrality Mapper).

    All pairs come from one inverse of the Laplacian: with x the potentials of unit flow between the ends of
    a link, the link carries ``|x_s - x_t| / R`` for the pair (s, t), and the sum over all pairs follows from
    the sorted x.

    Args:
        count: number of nodes n.
        ends: (m, 2) numbers 0 to n - 1 of the two nodes of each link; parallel links are allowed.
        resistances: (m,) above 0.

    Raises:
        InputError: a resistance that is not above 0 and finite, or an end that is no node.
    """
    pairs = np.asarray(ends, int).reshape(-1, 2)
    conductance = np.asarray(resistances, float)
    if not ((conductance > 0) & (conductance < np.inf)).all():
        raise InputError(marked("The resistance of every link must be above 0 and finite."))
    if pairs.size and not (pairs.min() >= 0 and pairs.max() < count):
        raise InputError(marked("A link ends at a node that does not exist."))
    conductance = 1 / conductance
    graph = coo_matrix((conductance, pairs.T), shape=(count, count))
    labels = connected_components(graph, directed=False)[1]
    through, nodes = np.zeros(len(pairs)), np.zeros(count)
    for done, part in enumerate(np.unique(labels[pairs[:, 0]])):
        progress(done / (labels.max() + 1))
        members, mine = np.flatnonzero(labels == part), np.flatnonzero(labels[pairs[:, 0]] == part)
        place = np.zeros(count, int)
        place[members] = np.arange(len(members))
        through[mine] = _one_part(len(members), place[pairs[mine]], conductance[mine])
        nodes[members] = (len(members) - 1) / 2  # an end of a pair carries 1 A, half of it counted below
    np.add.at(nodes, pairs.ravel(), np.repeat(through, 2) / 2)
    progress(1.0)
    return Centrality(through, nodes)


def _one_part(count: int, pairs: np.ndarray, conductance: np.ndarray) -> np.ndarray:
    """The sums over all pairs of nodes of one connected network."""
    one, other = pairs.T
    laplacian = np.zeros((count, count))
    np.add.at(laplacian, (pairs, pairs[:, ::-1]), -conductance[:, None])
    laplacian[np.diag_indices(count)] = 0
    laplacian[np.diag_indices(count)] = -laplacian.sum(axis=1)
    potentials = np.zeros((count, count))
    potentials[1:, 1:] = np.linalg.inv(laplacian[1:, 1:])  # node 0 is grounded
    weights = 2 * np.arange(count) - count + 1  # of the sorted potentials in the sum of all differences
    sums = np.empty(len(pairs))
    for first in range(0, len(pairs), max(1, (1 << 22) // count)):
        rows = slice(first, first + max(1, (1 << 22) // count))
        sums[rows] = np.sort(potentials[one[rows]] - potentials[other[rows]], axis=1) @ weights
    return conductance * sums
