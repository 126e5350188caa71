"""Least-cost paths between source areas over a resistance surface.

Three ways to find them (cost of a step = mean of the two resistances x centre distance):

- :func:`adjacent_links`: one wave from all sources at once; sources whose allocation zones touch are
  neighbours, linked through the cheapest step between their zones. Contains a minimum spanning tree
  of all least-cost distances (Mehlhorn 1988, Inf. Process. Lett. 27:125).
- :func:`least_cost_paths`: the least-cost distance of each pair asked for, by one wave per source.
- :func:`nearest_paths`: from each source to its nearest ones, by one wave per source.

:func:`find_links` chooses among them, :func:`spanning_tree` thins them out.

A path leads from the last cell in the one source to the first cell in the other.
"""

from collections import defaultdict
from itertools import combinations
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

import numpy as np

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from ...steps import CellSize
from .adjacency import adjacent_links, adjacent_pairs, join_parts, parts_of, spanning_tree
from .links import Link, Links, Pair, make_links, source_ids
from .planar import planar_graph
from .search import Search


def least_cost_paths(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    drop_crossing: bool = False,
    progress: Progress = silent,
) -> Links:
    """The least-cost path of each pair of sources.

    Args:
        resistance, sources, cell_size, max_cost, neighbours, progress: as in :func:`adjacent_links`.
        pairs: ids of the two sources of each pair, in any order.
        drop_crossing: leave out paths that run through a third source.

    Raises:
        InputError: an id of ``pairs`` that is not among the sources, or what ``accumulate`` refuses.
    """
    ids = source_ids(resistance, sources, cell_size, neighbours)
    wanted: Dict[int, Set[int]] = defaultdict(set)
    for pair in pairs:
        first, second = int(min(pair)), int(max(pair))
        if first not in ids or second not in ids:
            raise InputError(
                marked("There is no source {number}. Pairs must consist of ids of sources."),
                number=second if first in ids else first,
            )
        if first != second:
            wanted[first].add(second)
    search = Search(resistance, sources, cell_size, max_cost, neighbours)
    links, missing = [], []
    for done, (first, others) in enumerate(sorted(wanted.items())):
        share = part(progress, done / len(wanted), (done + 1) / len(wanted))
        share(0)
        found = search.paths(first, others, len(others), share)
        links += found
        missing += [(first, other) for other in sorted(others - {link.second for link in found})]
    progress(1.0)
    return make_links(links, missing, ids, drop_crossing)


def nearest_paths(
    resistance: np.ndarray,
    sources: np.ndarray,
    count: int,
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    neighbours: int = 8,
    drop_crossing: bool = False,
    allowed: Optional[Set[Pair]] = None,
    progress: Progress = silent,
) -> Links:
    """The least-cost paths from each source to its ``count`` nearest ones by cost.

    A link is kept when one of its two sources counts the other among its nearest. With
    ``drop_crossing`` only links that do not run through a third source count (Linkage Mapper drops
    them in step 3 and takes the nearest in step 4). Arguments as in :func:`least_cost_paths` and
    :func:`find_links`.

    Raises:
        InputError: ``count`` below 1, fewer than two sources, or what ``accumulate`` refuses.
    """
    ids = source_ids(resistance, sources, cell_size, neighbours)
    if count < 1:
        raise InputError(
            marked("The number of nearest sources must be at least 1, not {number}."), number=count
        )
    search = Search(resistance, sources, cell_size, max_cost, neighbours)
    found: Dict[Pair, Link] = {}
    for done, first in enumerate(ids):
        others = set(ids) - {first} if allowed is None else _partners(first, allowed)
        share = part(progress, done / len(ids), (done + 1) / len(ids))
        share(0)
        for link in _nearest_of(search, (first, others), count, drop_crossing, share):
            known = found.get(link[:2])
            if known is None or (drop_crossing and known.crossed and not link.crossed):
                found[link[:2]] = link
    progress(1.0)
    return make_links(list(found.values()), [], ids, drop_crossing)


def _nearest_of(
    search: Search, ends: Tuple[int, Set[int]], count: int, drop_crossing: bool, progress: Progress
) -> List[Link]:
    """The links from one source to its ``count`` nearest others.

    With ``drop_crossing``: to the ``count`` nearest whose link does not run through a third source, and
    the links that do among the ``count`` nearest of all.
    """
    first, others = ends
    wanted, share = min(count, len(others)), 1.0
    while True:
        links = search.paths(first, others, wanted, part(progress, 1 - share, 1 - share / 2))
        free = [link for link in links if not link.crossed]
        if not drop_crossing or len(free) >= count or len(links) < wanted or wanted == len(others):
            break
        wanted, share = min(2 * wanted, len(others)), share / 2
    return free[:count] + [link for link in links[:count] if link.crossed] if drop_crossing else links


def _partners(number: int, allowed: Set[Pair]) -> Set[int]:
    return {one if other == number else other for one, other in allowed if number in (one, other)}


def find_links(
    resistance: np.ndarray,
    sources: np.ndarray,
    mode: str,
    cell_size: CellSize = 1.0,
    *,
    count: int = 1,
    join: bool = False,
    allowed: Optional[Set[Pair]] = None,
    max_cost: float = np.inf,
    neighbours: int = 8,
    drop_crossing: bool = False,
    progress: Progress = silent,
) -> Links:
    """Least-cost paths between the pairs of sources that ``mode`` chooses.

    Args:
        mode: ``adjacent`` (pairs whose cost-allocation zones touch), ``all`` (every pair), ``mst``
            (minimum spanning tree of the adjacent ones), ``mpg`` (minimum planar graph: the adjacent ones
            whose least-cost path keeps to their two zones, see ``planar``) or ``nearest`` (each source to
            its ``count`` nearest). Zones do not end at ``max_cost``, which links are held to by their least cost.
        join: with ``nearest``, add the cheapest links that join the parts of the network (Linkage
            Mapper step 4).
        allowed: pairs (lower id, higher id) that may be linked; None for all.
        resistance, sources, cell_size, max_cost, neighbours, drop_crossing, progress: as in
            :func:`least_cost_paths`.

    Raises:
        InputError: unknown ``mode``, or what the chosen function refuses.
    """
    if mode not in ("adjacent", "all", "mst", "mpg", "nearest"):
        raise InputError(marked("Unknown choice of pairs: {mode}."), mode=mode)
    ground = _Ground(resistance, sources, cell_size, max_cost, neighbours, drop_crossing)
    if mode == "all":
        pairs = list(combinations(source_ids(resistance, sources, cell_size, neighbours), 2))
        pairs = pairs if allowed is None else [pair for pair in pairs if pair in allowed]
        return ground.paths(pairs, progress)
    if mode == "adjacent":
        return ground.adjacent(allowed, None, progress)
    if mode == "mpg":
        return ground.planar(allowed, progress)
    # passes lead through no third source, but their knight's steps may pass beside one
    passes = allowed is None and not (drop_crossing and neighbours == 16)
    if mode == "mst":
        if passes:
            return spanning_tree(ground.passes(progress))
        return spanning_tree(ground.adjacent(allowed, None, progress)._replace(unconnected=[]))
    found = nearest_paths(
        resistance, sources, count, cell_size, max_cost=max_cost, neighbours=neighbours,
        drop_crossing=drop_crossing, allowed=allowed, progress=part(progress, 0, 0.7 if join else 1),
    )  # fmt: skip
    if not join:
        return found
    rest = part(progress, 0.7, 1)
    return join_parts(found, ground.passes(rest) if passes else ground.adjacent(allowed, found, rest))


class _Ground(NamedTuple):
    """What all ways to find links are given."""

    resistance: np.ndarray
    sources: np.ndarray
    cell_size: CellSize
    max_cost: float
    neighbours: int
    drop_crossing: bool

    def passes(self, progress: Progress) -> Links:
        """The links of adjacent sources through the cheapest pass."""
        return adjacent_links(
            self.resistance, self.sources, self.cell_size,
            max_cost=self.max_cost, neighbours=self.neighbours, progress=progress,
        )  # fmt: skip

    def paths(self, pairs: Sequence[Pair], progress: Progress) -> Links:
        """The least-cost paths of ``pairs``."""
        return least_cost_paths(
            self.resistance, self.sources, pairs, self.cell_size, max_cost=self.max_cost,
            neighbours=self.neighbours, drop_crossing=self.drop_crossing, progress=progress,
        )  # fmt: skip

    def planar(self, allowed: Optional[Set[Pair]], progress: Progress) -> Links:
        """The minimum planar graph among the pairs that may be linked."""
        every = self.passes(part(progress, 0, 0.3))
        ids = sorted(parts_of(every))
        links = [
            link
            for link in every.links
            if (allowed is None or link[:2] in allowed) and not (self.drop_crossing and link.crossed)
        ]
        passes = make_links(links, [], ids, False)
        paths = self.paths([link[:2] for link in links], part(progress, 0.3, 1))
        tree = {link[:2] for link in spanning_tree(every).links}
        paths = paths._replace(links=paths.links + paths.dropped)
        return planar_graph(passes, paths, tree)

    def adjacent(self, allowed: Optional[Set[Pair]], joined: Optional[Links], progress: Progress) -> Links:
        """The least-cost paths of adjacent sources.

        Args:
            allowed: pairs that may be linked; None for all.
            joined: links whose parts are to be joined: pairs within a part are left out.
        """
        pairs = adjacent_pairs(
            self.resistance, self.sources, self.cell_size,
            neighbours=self.neighbours, progress=part(progress, 0, 0.3),
        )  # fmt: skip
        if allowed is not None:
            pairs = [pair for pair in pairs if pair in allowed]
        if joined is not None:
            group = parts_of(joined)
            pairs = [pair for pair in pairs if group[pair[0]] != group[pair[1]]]
        return self.paths(pairs, part(progress, 0.3, 1))
