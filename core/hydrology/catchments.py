"""Small watersheds of a wanted mean size, and the streams between them."""

from typing import List, NamedTuple, Optional, Tuple

import numpy as np

from ..progress import Progress, part, silent
from .basins import sub_basins
from .mergebasins import Graph, Merged, merged
from .network import FlowNetwork

#: Threshold of the first cut = wanted mean size / this; measured on Beijing: 1.5 to 1.9.
FIRST_FACTOR = 1.8
#: How near the mean size must come, and how often the threshold is corrected.
NEAR, MOST_CUTS = 0.1, 4


class Reaches(NamedTuple):
    """Streams from springs or confluences to the next confluence.

    Attributes:
        cells: (c,) flat cell numbers (row · columns + column), one reach after the other, each in the direction of the
            flow; the cell of the confluence in which it ends is the last, where there is one.
        starts: (r,) position of the first cell of each reach.
        order: (r,) Strahler order.
        unit: (r,) the watershed it lies in.
    """

    cells: np.ndarray
    starts: np.ndarray
    order: np.ndarray
    unit: np.ndarray


class Catchments(NamedTuple):
    """Watersheds 1 … n from north to south by their outlets.

    Attributes:
        ids: int32 (rows, columns), 0 outside.
        down: (n,) the watershed into which each drains, 0 where the water leaves.
        outlet: (n,) flat number of the lowest cell.
        order: (n,) Strahler order of the stream at the outlet, 0 without a stream.
        cells: (n,) number of cells.
        reaches: the streams.
        threshold: cells from which a stream begins.
        joined: how many were below the smallest size and were joined to another.
    """

    ids: np.ndarray
    down: np.ndarray
    outlet: np.ndarray
    order: np.ndarray
    cells: np.ndarray
    reaches: Reaches
    threshold: float
    joined: int


class _Cut(NamedTuple):
    """Sub-basins before small ones are joined: ids, their lowest cells, the cell each flows to (−1 out), down, order."""

    ids: np.ndarray
    outlet: np.ndarray
    onward: np.ndarray
    down: np.ndarray
    order: np.ndarray


def small_watersheds(
    network: FlowNetwork,
    mean: float,
    smallest: float,
    inside: Optional[np.ndarray] = None,
    progress: Progress = silent,
) -> Catchments:
    """The ground cut into watersheds of about ``mean`` cells.

    Streams begin at mean/1.8 cells. Where the mean differs from the wanted one by more than a tenth, the threshold is
    multiplied by wanted/found and the ground is cut again, at most three times; the nearest cut counts. Watersheds
    below ``smallest`` join the one they drain to, else (their water leaves) a neighbour by the longest border, never
    one above them, so that no water runs in a circle.

    Args:
        network: the flow.
        mean: wanted mean size, cells.
        smallest: cells; 0 joins none.
        inside: (rows, columns) bool, the planning area; None: all cells with data. What is outside has no watershed,
            but its water and its streams count.
        progress: called with the share done.
    """
    accumulation = network.accumulate()
    area = np.isfinite(accumulation) if inside is None else inside & np.isfinite(accumulation)
    threshold = max(mean / FIRST_FACTOR, 1.0)
    tried: List[Tuple[float, float, _Cut, Merged]] = []
    for trial in range(MOST_CUTS):
        report = part(progress, trial / MOST_CUTS, (trial + 1) / MOST_CUTS)
        cut = _cut(network, accumulation, threshold, report)
        found = _joined(cut, np.where(area, cut.ids, 0), smallest)
        count = found.names.max(initial=0)
        size = np.count_nonzero(area) / max(count, 1)
        tried = sorted([*tried, (size, threshold, cut, found)], key=lambda one: abs(np.log(one[0] / mean)))[
            :1
        ]
        if abs(size / mean - 1.0) <= NEAR or not count:
            break
        threshold = max(threshold * mean / size, 1.0)
    _size, threshold, cut, found = tried[0]
    progress(1.0)
    return _finished(accumulation, threshold, cut, found, area)


def _cut(network: FlowNetwork, accumulation: np.ndarray, threshold: float, progress: Progress) -> _Cut:
    """Sub-basins of the streams from ``threshold`` cells on."""
    ids = sub_basins(network, accumulation, threshold, progress)
    count = int(ids.max(initial=0))
    flat, gathered = ids.ravel(), np.nan_to_num(accumulation.ravel())
    rising = np.argsort(gathered, kind="stable")
    outlet = np.zeros(count + 1, np.int64)
    outlet[flat[rising]] = rising  # the lowest cell of a basin has gathered most: the last one stays
    outlet = outlet[1:]
    onward = _onward(network, outlet)
    down = np.where(onward < 0, 0, flat[np.maximum(onward, 0)])
    streams = gathered[outlet] >= threshold
    return _Cut(ids, outlet, onward, down, strahler(down, gathered[outlet], streams))


def _onward(network: FlowNetwork, cells: np.ndarray) -> np.ndarray:
    """The flat number of the cell to which each flows, −1 where the water leaves."""
    layout, columns = network.layout, network.shape[1]
    row, column = np.divmod(cells, columns)
    stored = 1 + (row + 1) * layout.stride + column
    target = network.target(stored) - 1
    there = (target // layout.stride - 1) * columns + target % layout.stride
    return np.where(network.codes.take(stored) == 0, -1, there)


def strahler(down: np.ndarray, gathered: np.ndarray, streams: np.ndarray) -> np.ndarray:
    """Strahler order of reaches: 1 at springs, one more where two of the highest order meet (Strahler 1957).

    Args:
        down: (n,) number of the reach below, 1 … n, 0 for none.
        gathered: (n,) what each has gathered at its end; grows downstream.
        streams: (n,) bool; others have order 0.
    """
    highest, twice = [0] * (len(down) + 1), [False] * (len(down) + 1)
    order = [0] * len(down)
    below, runs = down.tolist(), streams.tolist()
    for n in np.argsort(gathered, kind="stable").tolist():
        if not runs[n]:
            continue
        own = max(highest[n + 1] + twice[n + 1], 1)
        order[n], onto = own, below[n]
        if own > highest[onto]:
            highest[onto], twice[onto] = own, False
        elif own == highest[onto]:
            twice[onto] = True
    return np.array(order, np.int32)


def _joined(cut: _Cut, ids: np.ndarray, smallest: float) -> Merged:
    """Small watersheds joined; water that leaves the planning area and comes back is followed."""
    count = len(cut.down)
    cells = np.bincount(ids.ravel(), minlength=count + 1)[1:]
    down, there = cut.down.copy(), np.append(True, cells > 0)
    while not there[down].all():  # a step along the flow for all at once
        gone = ~there[down]
        down[gone] = cut.down[down[gone] - 1]
    return merged(Graph(down, cells, *borders(ids)), smallest)


def borders(ids: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """(m, 2) pairs of ids above 0 whose cells touch by a side, first < second, and (m,) the number of such sides."""
    found: List[np.ndarray] = []
    for one, other in ((ids[:, :-1], ids[:, 1:]), (ids[:-1], ids[1:])):
        meet = (one != other) & (one > 0) & (other > 0)
        found.append(np.stack([one[meet], other[meet]], axis=1))
    pairs = np.sort(np.concatenate(found).astype(np.int64), axis=1)
    top = int(ids.max(initial=0)) + 1
    keys, sides = np.unique(pairs[:, 0] * top + pairs[:, 1], return_counts=True)
    return np.stack(np.divmod(keys, top), axis=1), sides


def _finished(
    accumulation: np.ndarray, threshold: float, cut: _Cut, found: Merged, area: np.ndarray
) -> Catchments:
    """Numbered from north to south, with the streams."""
    names, lowest = found.names, found.lowest  # of each sub-basin its group, of each group its lowest member
    ranks = np.argsort(cut.outlet[lowest], kind="stable")
    number = np.zeros(len(lowest) + 1, np.int32)
    number[ranks + 1] = np.arange(1, len(lowest) + 1)
    unit = number[np.append(0, names)]
    ids = np.where(area, unit[cut.ids], 0).astype(np.int32)
    down = number[found.down[ranks]]
    outlet, order = cut.outlet[lowest[ranks]], cut.order[lowest[ranks]]
    cells = np.bincount(ids.ravel(), minlength=len(lowest) + 1)[1:]
    return Catchments(
        ids=ids,
        down=down,
        outlet=outlet,
        order=order,
        cells=cells,
        reaches=_reaches(accumulation, threshold, cut, unit[1:]),
        threshold=threshold,
        joined=found.joined,
    )


def _reaches(accumulation: np.ndarray, threshold: float, cut: _Cut, unit: np.ndarray) -> Reaches:
    """The stream cells of every sub-basin in a watershed, in the order of the flow."""
    flat, gathered = cut.ids.ravel(), np.nan_to_num(accumulation.ravel())
    cells = np.flatnonzero((gathered >= threshold) & (flat > 0))
    basin = flat[cells].astype(np.int64) - 1
    ends = np.flatnonzero((cut.order > 0) & (cut.onward >= 0))
    kept = unit[basin] > 0
    ends = ends[unit[ends] > 0]
    basin = np.concatenate([basin[kept], ends])
    place = np.concatenate([cells[kept], cut.onward[ends]])
    last = np.concatenate([gathered[cells[kept]], np.full(ends.size, np.inf)])
    order = np.lexsort((last, basin))
    basin, place = basin[order], place[order]
    starts = np.flatnonzero(np.append(True, basin[1:] != basin[:-1])) if basin.size else np.empty(0, np.intp)
    own = basin[starts]
    return Reaches(place, starts, cut.order[own], unit[own])
