"""Which sources are neighbours: cost-allocation zones that touch, and the spanning tree of their links."""

from typing import Dict, List, cast

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from ...progress import Progress, part, silent
from ...steps import CellSize, ends, forward, step_costs
from ...wavefront import CostResult, accumulate, trace
from .links import ROUNDING, Link, Links, Pair, make_link, make_links, source_ids


def adjacent_pairs(
    resistance: np.ndarray,
    sources: np.ndarray,
    cell_size: CellSize = 1.0,
    *,
    neighbours: int = 8,
    progress: Progress = silent,
) -> List[Pair]:
    """Pairs (lower id, higher id) of sources whose cost-allocation zones touch, ascending.

    Who is a neighbour does not depend on what their link may cost: the least-cost path of two
    neighbours may lead through the zone of a third source and be cheaper than any pass between their own.

    Args:
        resistance, sources, cell_size, neighbours, progress: as in :func:`adjacent_links`.

    Raises:
        InputError: fewer than two sources, or what ``accumulate`` refuses.
    """
    source_ids(resistance, sources, cell_size, neighbours)
    result = accumulate(
        resistance, sources, cell_size, neighbours=neighbours, backlink=False, progress=part(progress, 0, 0.9)
    )
    found = [one[:2] for one in _passes(resistance, result, cell_size, neighbours)]
    progress(1.0)
    return found


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
    link of the minimum spanning tree of all pairs; else it is dearer.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        sources: integer (rows, columns); values > 0 are source ids.
        cell_size: in map units, or (width, height).
        max_cost: dearest pass.
        neighbours: 8 or 4, or 16 with knight's steps.
        progress: called with the share done.

    Raises:
        InputError: fewer than two sources, or what ``accumulate`` refuses.
    """
    ids = source_ids(resistance, sources, cell_size, neighbours)
    # on the cheapest pass neither side costs more than half of the link
    most = max_cost * (1 + ROUNDING)
    limit = most / 2 * (1 + ROUNDING)
    result = accumulate(
        resistance, sources, cell_size, max_cost=limit, neighbours=neighbours, progress=part(progress, 0, 0.9)
    )
    links, backlink = [], cast(np.ndarray, result.backlink)  # asked for above
    for first, second, cost, cell_a, cell_b in _passes(resistance, result, cell_size, neighbours):
        if cost <= most:
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


def join_parts(links: Links, candidates: Links) -> Links:
    """``links`` and the cheapest ``candidates`` that join the parts they leave apart.

    Args:
        candidates: links between adjacent sources: their least-cost paths, or where all of them may be
            linked those of :func:`adjacent_links`, of which the cheapest between two parts is the
            cheapest path of all (the parts taken as sources).
    """
    group, added = parts_of(links), []
    for link in sorted(candidates.links, key=lambda link: (link.cost, link[:2])):
        if group[link.first] != group[link.second]:
            _unite(group, link)
            added.append(link)
    kept, dropped = links.links + added, {link[:2]: link for link in candidates.dropped + links.dropped}
    for link in kept:
        dropped.pop(link[:2], None)
    return make_links(kept, links.unconnected, sorted(group), False)._replace(
        dropped=sorted(dropped.values())
    )


def parts_of(links: Links) -> Dict[int, int]:
    """A name of the connected part of the network in which each source is."""
    group = {end: end for link in links.links for end in link[:2]}
    group.update({number: number for number in links.isolated})
    for link in links.links:
        _unite(group, link)
    return group


def _unite(group: Dict[int, int], link: Link) -> None:
    """Give the parts that ``link`` joins one name."""
    one, other = group[link.first], group[link.second]
    if one != other:
        group.update({number: one for number, name in group.items() if name == other})


def _passes(resistance: np.ndarray, result: CostResult, cell_size: CellSize, neighbours: int) -> List[tuple]:
    """The cheapest step between each two touching zones: ids, cost and the two cells."""
    zone = cast(np.ndarray, result.allocation)  # the caller asks for it
    found = []
    for down, right in forward(neighbours):
        a, b = (zone[side] for side in ends((down, right)))
        row, col = np.nonzero((a != b) & (a > 0) & (b > 0))
        left = max(0, -right)
        here, there = (row, col + left), (row + down, col + left + right)
        step = step_costs(resistance, here, (down, right), cell_size)
        total = result.cost[here] + result.cost[there] + step
        found.append(np.column_stack((zone[here], zone[there], total, *here, *there)))
    table = np.concatenate(found)
    table = table[~np.isnan(table[:, 2])]  # a knight's step past nodata
    swap = table[:, 0] > table[:, 1]
    table[swap] = table[swap][:, [1, 0, 2, 5, 6, 3, 4]]
    table = table[np.lexsort((table[:, 4], table[:, 3], table[:, 2], table[:, 1], table[:, 0]))]
    first_of_pair = np.ones(len(table), bool)
    first_of_pair[1:] = (table[1:, :2] != table[:-1, :2]).any(axis=1)
    best = table[first_of_pair]
    numbers = np.delete(best, 2, axis=1).astype(int).tolist()
    return [(a, b, cost, (r, c), (r2, c2)) for (a, b, r, c, r2, c2), cost in zip(numbers, best[:, 2])]
