"""Which sources are neighbours: cost-allocation zones that touch, and the spanning tree of their links."""

from typing import List, Optional, Set, cast

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from ...progress import Progress, part, silent
from ...steps import CellSize, ends, forward, step_cost, step_length
from ...wavefront import CostResult, accumulate, trace
from .links import Links, Pair, make_link, make_links, source_ids


def adjacent_links(
    resistance: np.ndarray,
    sources: np.ndarray,
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    progress: Progress = silent,
) -> Links:
    """Links between sources whose cost-allocation zones touch, through the cheapest pass.

    The cost of a link is the least ``cost_a + step + cost_b`` over all steps between the zones of a
    and b. It is the least-cost distance whenever that path keeps to the two zones, as for every
    link of the minimum spanning tree.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        sources: integer (rows, columns); values > 0 are source ids.
        cell_size: in map units, or (width, height).
        max_cost: longest link.
        neighbours: 8 or 4.
        progress: called with the share done.

    Raises:
        InputError: fewer than two sources, or what ``accumulate`` refuses.
    """
    ids = source_ids(resistance, sources, cell_size, neighbours)
    # on the cheapest pass neither side costs more than half of the link
    limit = max_cost / 2 * (1 + 1e-9)
    result = accumulate(
        resistance, sources, cell_size, max_cost=limit, neighbours=neighbours, progress=part(progress, 0, 0.9)
    )
    links, backlink = [], cast(np.ndarray, result.backlink)  # asked for above
    for first, second, cost, cell_a, cell_b in _passes(resistance, result, cell_size, neighbours):
        if cost <= max_cost:
            cells = trace(backlink, cell_a)[::-1] + trace(backlink, cell_b)
            links.append(make_link((first, second), cost, cells, sources, cell_size))
    progress(1.0)
    return make_links(links, [], ids, False)


def spanning_tree(links: Links) -> Links:
    """The minimum spanning tree (of each connected part) of ``links`` by cost.

    Pairs of the lowest ids of parts that are not connected are added to ``unconnected``.
    """
    ids = sorted({end for link in links.links for end in link[:2]} | set(links.isolated))
    if not links.links:
        return links._replace(unconnected=links.unconnected + [(ids[0], other) for other in ids[1:]])
    place = {number: index for index, number in enumerate(ids)}
    rows = [place[link.first] for link in links.links]
    cols = [place[link.second] for link in links.links]
    costs = [link.cost for link in links.links]
    graph = coo_matrix((costs, (rows, cols)), shape=(len(ids), len(ids))).tocsr()
    tree = set(zip(*minimum_spanning_tree(graph).nonzero()))
    kept = [link for link, row, col in zip(links.links, rows, cols) if (row, col) in tree]
    labels = connected_components(graph, directed=False)[1]
    lowest = sorted(ids[int(np.argmax(labels == label))] for label in np.unique(labels))
    apart = [(lowest[0], other) for other in lowest[1:]]
    return links._replace(links=kept, unconnected=links.unconnected + apart)


def among(links: Links, allowed: Optional[Set[Pair]]) -> Links:
    """The links between ``allowed`` pairs (lower id, higher id); None allows all."""
    if allowed is None:
        return links
    ids = sorted({end for link in links.links for end in link[:2]} | set(links.isolated))
    return make_links([link for link in links.links if link[:2] in allowed], links.unconnected, ids, False)


def join_parts(links: Links, candidates: Links) -> Links:
    """``links`` and the cheapest ``candidates`` that join the parts they leave apart.

    Args:
        candidates: links between adjacent sources. Between two parts the cheapest of them is the
            cheapest of all (the parts taken as sources, as in :func:`adjacent_links`).
    """
    ids = sorted({end for link in links.links for end in link[:2]} | set(links.isolated))
    part = {number: number for number in ids}
    added = []
    for link in [*links.links, *sorted(candidates.links, key=lambda link: (link.cost, link[:2]))]:
        one, other = part[link.first], part[link.second]
        if one != other:
            part = {number: one if name == other else name for number, name in part.items()}
            added.append(link)
    known = {link[:2] for link in links.links}
    new = [link for link in added if link[:2] not in known]
    return make_links(links.links + new, links.unconnected, ids, False)._replace(dropped=links.dropped)


def _passes(resistance: np.ndarray, result: CostResult, cell_size: CellSize, neighbours: int) -> List[tuple]:
    """The cheapest step between each two touching zones: ids, cost and the two cells."""
    zone = cast(np.ndarray, result.allocation)  # the caller asks for it
    found = []
    for down, right in forward(neighbours):
        a, b = (zone[side] for side in ends((down, right)))
        row, col = np.nonzero((a != b) & (a > 0) & (b > 0))
        left = max(0, -right)
        here, there = (row, col + left), (row + down, col + left + right)
        length = step_length((down, right), cell_size)
        step = step_cost(resistance[here].astype(float), resistance[there], length)
        total = result.cost[here] + result.cost[there] + step
        found.append(np.column_stack((zone[here], zone[there], total, *here, *there)))
    table = np.concatenate(found)
    swap = table[:, 0] > table[:, 1]
    table[swap] = table[swap][:, [1, 0, 2, 5, 6, 3, 4]]
    table = table[np.lexsort((table[:, 4], table[:, 3], table[:, 2], table[:, 1], table[:, 0]))]
    first_of_pair = np.ones(len(table), bool)
    first_of_pair[1:] = (table[1:, :2] != table[:-1, :2]).any(axis=1)
    best = table[first_of_pair]
    numbers = np.delete(best, 2, axis=1).astype(int).tolist()
    return [(a, b, cost, (r, c), (r2, c2)) for (a, b, r, c, r2, c2), cost in zip(numbers, best[:, 2])]
