"""Links between sources: the types, and what all searches for them share."""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np

from ...halo import Window
from ...messages import InputError, marked
from ...steps import CellSize, beside, way_lengths
from ...wavefront.accumulate import check_input

Pair = Tuple[int, int]

#: Relative tolerance of comparisons of sums of costs, which differ in their last digits with their order.
ROUNDING = 1e-9


class Link(NamedTuple):
    """A least-cost path between two sources.

    Attributes:
        first: id of the source where it starts, lower than ``second``.
        second: id of the source where it ends.
        cost: least-cost distance (resistance x map units).
        length: length of the path in map units.
        cells: (row, column) from the boundary cell of the first to that of the second source.
        crossed: ids of other sources the path runs through, in order; a knight's step runs through the two
            cells beside it.
    """

    first: int
    second: int
    cost: float
    length: float
    cells: List[Tuple[int, int]]
    crossed: Tuple[int, ...]


class Links(NamedTuple):
    """What the functions of this module return.

    Attributes:
        links: the paths, ordered by (first, second).
        unconnected: pairs asked for that no way (within the limit) connects.
        isolated: ids of sources without any link, those wholly on nodata among them.
        dropped: links left out because they run through a third source.
    """

    links: List[Link]
    unconnected: List[Pair]
    isolated: List[int]
    dropped: List[Link]


def source_ids(resistance: np.ndarray, sources: np.ndarray, size: CellSize, neighbours: int) -> List[int]:
    """Ids of at least two sources; refuses what cannot be computed before anything is."""
    check_input(resistance, sources, (), size, neighbours)
    ids = np.unique(sources[sources > 0]).tolist()
    if len(ids) < 2:
        raise InputError(marked("Links need at least two sources; {count} found."), count=len(ids))
    return ids


def make_links(links: List[Link], missing: List[Pair], ids: List[int], drop_crossing: bool) -> Links:
    """Links in order, those through a third source set aside where asked for, and who is left alone."""
    links = sorted(links, key=lambda link: link[:2])
    dropped = [link for link in links if link.crossed] if drop_crossing else []
    kept = [link for link in links if not (drop_crossing and link.crossed)]
    linked = {end for link in kept for end in link[:2]}
    return Links(kept, missing, [number for number in ids if number not in linked], dropped)


def make_link(
    ends: Pair, cost: float, cells: List[Tuple[int, int]], sources: np.ndarray, cell_size: CellSize
) -> Link:
    """A link from the lower to the higher id; ``cells`` lead from ``ends[0]`` to ``ends[1]``."""
    if ends[0] > ends[1]:
        ends, cells = (ends[1], ends[0]), cells[::-1]
    line = np.array(cells)
    length = float(way_lengths(line, cell_size).sum())
    passed = line if np.abs(np.diff(line, axis=0)).max(initial=0) < 2 else np.array(_passed(cells))
    met = sources[passed[:, 0], passed[:, 1]].tolist()
    crossed = tuple(dict.fromkeys(number for number in met if number > 0 and number not in ends))
    return Link(ends[0], ends[1], float(cost), length, cells, crossed)


def _passed(cells: Sequence[Tuple[int, int]]) -> List[Tuple[int, int]]:
    """The cells of a path and those beside its knight's steps, in order."""
    found = list(cells[:1])
    for (row, col), there in zip(cells[:-1], cells[1:]):
        found += [(row + down, col + right) for down, right in beside((there[0] - row, there[1] - col))]
        found.append(there)
    return found


def edge_cost(cost: np.ndarray, window: Window, shape: Sequence[int], neighbours: int = 8) -> float:
    """Least cost of the cells from which a step leads out of the window, but not out of the raster.

    Args:
        cost: array of the window's shape, NaN where not reached.
        window: its place in the raster; shape: rows and columns of the raster.
        neighbours: 8 or 4, or 16 with knight's steps, which lead out from two cells deep.

    Returns:
        inf where every side is one of the raster or no cell of them was reached.
    """
    sides, depth = [], 2 if neighbours == 16 else 1
    if window[0].start > 0:
        sides.append(cost[:depth])
    if window[0].stop < shape[0]:
        sides.append(cost[-depth:])
    if window[1].start > 0:
        sides.append(cost[:, :depth])
    if window[1].stop < shape[1]:
        sides.append(cost[:, -depth:])
    return min((float(np.min(side, initial=np.inf, where=~np.isnan(side))) for side in sides), default=np.inf)
