"""Structure of a network of sources and corridors: α, β, γ and cost ratio, for the whole and its parts."""

from typing import List, NamedTuple, Optional

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

_KM = 1000.0


class Structure(NamedTuple):
    """One network, or one part of it.

    Attributes:
        part: 0 for the whole, 1 … for its parts, the one with the most nodes first.
        nodes, links: V and L. parts: how many parts it consists of.
        alpha: (L − V + parts) / (2V − 5), closed loops beside the highest number possible; None below 3 nodes.
        beta: L / V, links for each node.
        gamma: L / (3 (V − 2)), links beside the highest number possible; None below 3 nodes.
        length: sum of lengths (m). cost: sum of costs, None where they are not known.
        cost_ratio: 1 − L / length in km; None without length.
    """

    part: int
    nodes: int
    links: int
    parts: int
    alpha: Optional[float]
    beta: float
    gamma: Optional[float]
    length: float
    cost: Optional[float]
    cost_ratio: Optional[float]


def network_structure(
    count: int,
    first: np.ndarray,
    second: np.ndarray,
    length: np.ndarray,
    cost: Optional[np.ndarray] = None,
) -> List[Structure]:
    """The whole network, then each connected part.

    α, β, γ as in ChinaXiv-201809.00009; for a network in several parts the 1 of α is their number.

    Args:
        count: number of nodes, also of those without links.
        first, second: (m,) positions of the nodes of each link, each pair once.
        length: (m,) metres. cost: (m,) costs or None.
    """
    graph = coo_matrix((np.ones(len(first)), (first, second)), shape=(count, count))
    parts, label = connected_components(graph, directed=False)
    sizes = np.bincount(label, minlength=parts)
    order = np.argsort(-sizes, kind="stable")
    found = [_structure(0, count, parts, np.ones(len(first), bool), length, cost)]
    for number, part in enumerate(order, 1):
        inside = label[np.asarray(first, int)] == part if len(first) else np.zeros(0, bool)
        found.append(_structure(number, int(sizes[part]), 1, inside, length, cost))
    return found


def _structure(
    part: int, nodes: int, parts: int, inside: np.ndarray, length: np.ndarray, cost: Optional[np.ndarray]
) -> Structure:
    links, metres = int(inside.sum()), float(np.sum(np.asarray(length)[inside]))
    return Structure(
        part,
        nodes,
        links,
        parts,
        alpha=(links - nodes + parts) / (2 * nodes - 5) if nodes >= 3 else None,
        beta=links / nodes,
        gamma=links / (3 * (nodes - 2)) if nodes >= 3 else None,
        length=metres,
        cost=None if cost is None else float(np.sum(np.asarray(cost)[inside])),
        cost_ratio=1 - links / (metres / _KM) if metres > 0 else None,
    )
