"""Dendritic connectivity: how much of a river network can be reached across its dams and sluices.

Segments are what barriers leave connected; barriers join them in a graph of two kinds of nodes. Where it is a forest,
as in rivers without side arms, everything is computed in two passes; where it has loops, the best path counts.

DCIp = 100·Σᵢ Σⱼ cᵢⱼ·lᵢ·lⱼ / L² and DCId = 100·Σᵢ (lᵢ/L)·cᵢ,outlet (Cote et al. 2009, Landscape Ecology 24: 101–113),
cᵢⱼ = the product of the passabilities (up times down) of the barriers on the way, 1 on one's own segment, 0 where there
is no way.
"""

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra

from ..progress import Progress, silent

#: Cost of a barrier without effect: sparse graphs take 0 for no link.
_NOTHING = 1e-15
_CHUNK = 256
#: Gains (percentage points) below this come from rounding.
_NOISE = 1e-9


class Rivers(NamedTuple):
    """Segments and the barriers between them.

    Attributes:
        length: (n,) length or weight of the segments, above 0.
        touching: (k, 2) int64 rows (barrier, segment), each pair once.
        barriers: how many there are.
    """

    length: np.ndarray
    touching: np.ndarray
    barriers: int


class Step(NamedTuple):
    """One barrier removed: its position, cost, gain in percentage points, cost so far, DCIp afterwards."""

    barrier: int
    cost: float
    gain: float
    total_cost: float
    dcip: float


class Part(NamedTuple):
    """A connected part of the network.

    Attributes:
        segments, barriers: their positions in the whole.
        rows: (k, 2) (barrier, segment) by position in the part.
        tree: whether there is one way only between any two segments.
    """

    segments: np.ndarray
    barriers: np.ndarray
    rows: np.ndarray
    tree: bool


def parts_of(rivers: Rivers) -> List[Part]:
    """The connected parts, in the order of their first segments."""
    n = rivers.length.size
    barrier, segment = rivers.touching.reshape(-1, 2).T
    graph = coo_matrix((np.ones(barrier.size), (n + barrier, segment)), shape=(n + rivers.barriers,) * 2)
    label = connected_components(graph, directed=False)[1]
    found = []
    for number in dict.fromkeys(label[:n].tolist()):
        own = np.flatnonzero(label[:n] == number)
        between = np.flatnonzero(label[n:] == number)
        chosen = label[segment] == number
        rows = np.column_stack(
            [np.searchsorted(between, barrier[chosen]), np.searchsorted(own, segment[chosen])]
        )
        found.append(Part(own, between, rows, len(rows) == own.size + between.size - 1))
    return found


def _tree(length: np.ndarray, part: Part, passing: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """(segments,) what each reaches, itself with it, and (rows,) what comes to a barrier from a segment on its side."""
    at_segment: List[List[int]] = [[] for _ in length]
    at_barrier: List[List[int]] = [[] for _ in passing]
    for row, (barrier, segment) in enumerate(part.rows.tolist()):
        at_segment[segment].append(row)
        at_barrier[barrier].append(row)
    steps, queue, met = [], [0], set()  # barriers as they are met from the first segment on
    for segment in queue:
        for row in at_segment[segment]:
            barrier = int(part.rows[row, 0])
            if barrier not in met:
                met.add(barrier)
                beyond = [other for other in at_barrier[barrier] if other != row]
                steps.append((barrier, row, beyond))
                queue += [int(part.rows[other, 1]) for other in beyond]
    below, come = length.astype(float).copy(), np.zeros(len(part.rows))
    for barrier, row, beyond in reversed(steps):
        for other in beyond:
            come[other] = below[part.rows[other, 1]]
        below[part.rows[row, 1]] += passing[barrier] * come[beyond].sum()
    reach = below.copy()
    for barrier, row, beyond in steps:
        total = come[beyond].sum()
        come[row] = reach[part.rows[row, 1]] - passing[barrier] * total
        for other in beyond:
            segment = part.rows[other, 1]
            reach[segment] = below[segment] + passing[barrier] * (come[row] + total - come[other])
    return reach, come


def _graph(part: Part, size: int, passing: np.ndarray) -> csr_matrix:
    """Segments and the barriers that let anything through; half of −ln p on either side of a barrier."""
    barrier, segment = part.rows.T
    open_ = passing[barrier] > 0
    barrier, segment = barrier[open_], segment[open_]
    cost = np.maximum(-np.log(passing[barrier]) / 2, _NOTHING)
    return coo_matrix((cost, (segment, size + barrier)), shape=(size + len(passing),) * 2).tocsr()


def _passable(part: Part, size: int, passing: np.ndarray, start: np.ndarray) -> np.ndarray:
    """(starts, segments) the passability of the best way."""
    found = dijkstra(_graph(part, size, passing), directed=False, indices=start)
    return np.exp(-np.atleast_2d(found)[:, :size])


def _reach(length: np.ndarray, part: Part, passing: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """(segments,) length that each reaches, itself with it."""
    if part.tree:
        return _tree(length, part, passing)[0]
    found, count = np.empty(length.size), length.size
    for first in range(0, count, _CHUNK):
        progress(first / count)
        start = np.arange(first, min(first + _CHUNK, count))
        found[start] = _passable(part, count, passing, start) @ length
    return found


def reach_of(rivers: Rivers, passing: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """(n,) Σⱼ cᵢⱼ·lⱼ: how much of the network each segment reaches, itself with it.

    Args:
        passing: (barriers,) 0 to 1, up times down.
    """
    found = np.empty(rivers.length.size)
    for part in parts_of(rivers):
        found[part.segments] = _reach(rivers.length[part.segments], part, passing[part.barriers], progress)
    return found


def dcip(rivers: Rivers, passing: np.ndarray) -> float:
    """DCIp (0–100): for fish that move within the rivers."""
    return _index(float(rivers.length @ reach_of(rivers, passing)), rivers)


def _index(summed: float, rivers: Rivers) -> float:
    return 100.0 * summed / float(rivers.length.sum()) ** 2


def ways_from(rivers: Rivers, passing: np.ndarray, outlets: Sequence[int]) -> np.ndarray:
    """(n,) passability of the best way from each segment to the outlet of its part; 0 where the part has none.

    Args:
        outlets: the segment of each, at most one in a part.
    """
    wanted, found = set(outlets), np.zeros(rivers.length.size)
    for part in parts_of(rivers):
        start = [place for place, segment in enumerate(part.segments.tolist()) if segment in wanted]
        if start:
            first = np.array(start[:1])
            found[part.segments] = _passable(part, part.segments.size, passing[part.barriers], first)[0]
    return found


def dcid(rivers: Rivers, passing: np.ndarray, outlets: Sequence[int]) -> float:
    """DCId (0–100): for fish that come from the outlet; parts without one count 0."""
    ways = ways_from(rivers, passing, outlets)
    return 100.0 * float(ways @ rivers.length) / float(rivers.length.sum())


def part_gains(rivers: Rivers, part: Part, passing: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """(barriers of the part,) points of DCIp that come when one barrier alone is removed.

    Between any two sides s and t of a barrier m in a tree: 200·(1 − cₘ)·Rₛ·Rₜ / L², R = what comes to m from a side.

    Args:
        passing: (barriers,) of all barriers.
    """
    length, own = rivers.length[part.segments], passing[part.barriers]
    if part.tree:
        come = _tree(length, part, own)[1]
        one = np.bincount(part.rows[:, 0], come, own.size)
        squares = np.bincount(part.rows[:, 0], come**2, own.size)
        return 100.0 * (1.0 - own) * (one**2 - squares) / float(rivers.length.sum()) ** 2
    now, gains = float(length @ _reach(length, part, own)), np.zeros(own.size)
    for barrier in range(own.size):
        progress(barrier / own.size)
        without = own.copy()
        without[barrier] = 1.0
        gains[barrier] = _index(float(length @ _reach(length, part, without, progress)) - now, rivers)
    return gains


def gains_alone(rivers: Rivers, passing: np.ndarray, progress: Progress = silent) -> np.ndarray:
    """(barriers,) points of DCIp that come when each barrier alone is removed."""
    found = np.zeros(rivers.barriers)
    for part in parts_of(rivers):
        found[part.barriers] = part_gains(rivers, part, passing, progress)
    return found


def removal_order(
    rivers: Rivers,
    passing: np.ndarray,
    steps: int,
    cost: Optional[np.ndarray] = None,
    progress: Progress = silent,
) -> List[Step]:
    """Barriers in the order in which each next one brings most for its cost; those without gain are left out.

    Args:
        steps: at most how many. cost: (barriers,) above 0; 1 where none is given. Ties go to the first barrier.
    """
    price = np.ones(rivers.barriers) if cost is None else cost
    passing, parts = passing.astype(float).copy(), parts_of(rivers)
    part_of: Dict[int, Part] = {int(barrier): part for part in parts for barrier in part.barriers}
    found: List[Step] = []
    gains, spent = gains_alone(rivers, passing, progress), 0.0
    index = dcip(rivers, passing)
    while len(found) < steps and rivers.barriers:
        progress(len(found) / steps)
        best = int(np.argmax(np.round(gains / price, 12)))
        if gains[best] <= _NOISE:
            break
        spent, index = spent + float(price[best]), index + float(gains[best])
        found.append(Step(best, float(price[best]), float(gains[best]), spent, index))
        passing[best] = 1.0
        part = part_of[best]
        gains[part.barriers] = part_gains(rivers, part, passing, progress)
        gains[[step.barrier for step in found]] = 0.0
    return found
