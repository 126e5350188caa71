"""What the least cost of a link becomes when a few cells are repaired, without spreading the costs anew.

A least-cost way of a repaired link enters the repaired cells once or more and leaves them for good. Up to
the first of them, and from the last, it runs where nothing changed: there the accumulated costs from both
sources hold. Between, a small wave in a window around the cells finds the way. The window is so wide that
leaving it and coming back costs more than crossing the repaired cells, so nothing is missed.
"""

from typing import NamedTuple, Optional, Sequence

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import dijkstra

from ..halo import Window, around, shape_of
from ..steps import STRUCTURES, CellSize, ends, forward, sizes, step_cost, step_length
from ..wavefront import accumulate
from .leastcost.links import edge_cost

#: Widest margin around the repaired cells, in cells; beyond it the costs are spread anew.
WIDEST = 64
#: Most cells of ``near`` for which all ways between them are kept: 8 bytes for each pair.
KEPT = 250


class Repair(NamedTuple):
    """How cells are repaired, and how ways over them are counted.

    Attributes:
        restored: resistance of repaired cells; lower ones stay.
        cell_size: in map units, or (width, height).
        neighbours: 8 or 4; knight's steps are not made here.
    """

    restored: float
    cell_size: CellSize = 1.0
    neighbours: int = 8


class Site(NamedTuple):
    """The cells of one measure and what surrounds them.

    Attributes:
        cells: (k,) flat indices of the cells whose resistance falls.
        window: where the way between them is searched, as two slices.
        closed: whether no way gains by leaving the window; False where no window is wide enough.
        near: boolean, of the window's shape: the cells and their neighbours.
        reach: greatest distance between two cells of ``near``, in map units.
    """

    cells: np.ndarray
    window: Window
    closed: bool
    near: np.ndarray
    reach: float


def repaired(resistance: np.ndarray, cells: np.ndarray, restored: float) -> np.ndarray:
    """A copy in which ``cells`` (flat indices) have at most the resistance ``restored``; nodata stays."""
    result = resistance.copy()
    flat = result.reshape(-1)
    flat[cells] = np.fmin(flat[cells], np.where(np.isnan(flat[cells]), np.nan, restored))
    return result


def lowered(resistance: np.ndarray, cells: np.ndarray, restored: float) -> np.ndarray:
    """Those of ``cells`` (flat indices) whose resistance is above ``restored``, each once."""
    cells = np.unique(cells)
    with np.errstate(invalid="ignore"):
        return cells[resistance.reshape(-1)[cells] > restored]


def make_site(resistance: np.ndarray, cells: np.ndarray, rule: Repair) -> Site:
    """The surroundings of a measure.

    A way that leaves the window from one repaired cell and returns to another costs at least 2 E, with E the
    least cost from a repaired cell to the edge of the window. With K at least the cost of crossing from any
    repaired cell to any other inside the window, no way gains by that once 2 E ≥ K; until then the window grows.

    Args:
        resistance: (rows, columns) before the repair.
        cells: flat indices of the cells that are repaired, at least one, none nodata.
        rule: resistance of repaired cells, cell size, neighbours.
    """
    width, height = sizes(rule.cell_size)
    rows, cols = np.divmod(cells, resistance.shape[1])
    tight = slice(int(rows.min()), int(rows.max()) + 1), slice(int(cols.min()), int(cols.max()) + 1)
    margin, enough = 1, False
    while not enough and margin <= WIDEST:
        window = around(tight, (margin, margin), resistance.shape)
        inside = np.zeros(shape_of(window), bool)
        inside[rows - window[0].start, cols - window[1].start] = True
        after = repaired(resistance[window], np.flatnonzero(inside), rule.restored)
        leaving = edge_cost(_costs(after, inside, rule), window, resistance.shape)
        enough = 2 * leaving >= _crossing(after, inside, rule)
        margin *= 2
    near = ndimage.binary_dilation(inside, STRUCTURES[8])
    reach = np.hypot((np.ptp(rows) + 2) * height, (np.ptp(cols) + 2) * width)
    return Site(cells, window, enough, near, float(reach))


def _crossing(resistance: np.ndarray, inside: np.ndarray, rule: Repair) -> float:
    """At least the highest cost between two cells ``inside``: twice the highest from one of them."""
    start = np.zeros(inside.shape, bool)
    start.reshape(-1)[np.flatnonzero(inside)[inside.sum() // 2]] = True
    cost = _costs(resistance, start, rule, targets=inside)[inside]
    return float(np.inf if np.isnan(cost).any() else 2 * cost.max())


def _costs(
    resistance: np.ndarray, start: np.ndarray, rule: Repair, targets: Optional[np.ndarray] = None
) -> np.ndarray:
    return accumulate(
        resistance, start.astype(np.int8), rule.cell_size,
        neighbours=rule.neighbours, allocation=False, backlink=False, targets=targets,
    ).cost  # fmt: skip


def at_site(site: Site, window: Window, costs: np.ndarray) -> np.ndarray:
    """The costs at the cells of ``site.near``.

    Args:
        window: place of ``costs`` in the raster.
        costs: array of the window's shape.

    Returns:
        (n,) in the order of ``np.nonzero(site.near)``; inf at cells outside the window.
    """
    row, col = np.nonzero(site.near)
    row, col = row + site.window[0].start - window[0].start, col + site.window[1].start - window[1].start
    known = (row >= 0) & (row < costs.shape[0]) & (col >= 0) & (col < costs.shape[1])
    found = np.full(row.size, np.inf)
    found[known] = costs[row[known], col[known]]
    return found


def repaired_cost(
    resistance: np.ndarray,
    site: Site,
    rule: Repair,
    ends: Sequence[np.ndarray],
    lcd: float,
    ways: Optional[np.ndarray] = None,
) -> float:
    """Least cost of a link once the site is repaired: min(LCD, min over u, v of CWD_A(u) + D(u, v) + CWD_B(v)).

    u and v are cells of ``site.near``, D the cost between them inside the site's window.

    Args:
        resistance: (rows, columns) before the repair.
        rule: the one the site was made with.
        ends: cost to the first and to the second source at the cells of ``site.near`` (:func:`at_site`);
            exact where at most ``lcd``, inf where unknown.
        lcd: least cost of the link before.
        ways: D of :func:`ways_between`; None: a wave is spread instead.
    """
    to_first, to_second = ends
    started = to_first < lcd
    if not started.any() or not (to_second < lcd).any():
        return lcd
    if ways is None:
        spread = _spread(resistance, site, rule, to_first, started, lcd)
    else:
        spread = (to_first[started, None] + ways[started]).min(axis=0)
    return float(min(lcd, np.min(spread + to_second, initial=np.inf, where=~np.isnan(spread))))


def ways_between(resistance: np.ndarray, site: Site, rule: Repair) -> Optional[np.ndarray]:
    """Least costs between all cells of ``site.near`` in the window of the repaired site.

    Returns:
        (n, n), inf where no way is; None where n is above KEPT.
    """
    count = int(site.near.sum())
    if count > KEPT:
        return None
    after = repaired(resistance[site.window], _inside(site, resistance.shape[1]), rule.restored)
    costs = dijkstra(_steps(after, rule), directed=False, indices=np.flatnonzero(site.near))
    return costs[:, site.near.reshape(-1)]


def _steps(resistance: np.ndarray, rule: Repair) -> csr_matrix:
    """The cells as nodes, steps between neighbours as links with their cost."""
    number = np.arange(resistance.size).reshape(resistance.shape)
    first, second, costs = [], [], []
    for step in forward(rule.neighbours):
        here, there = ends(step)
        cost = step_cost(resistance[here], resistance[there], step_length(step, rule.cell_size))
        known = ~np.isnan(cost)
        first.append(number[here][known])
        second.append(number[there][known])
        costs.append(cost[known])
    place = (np.concatenate(first), np.concatenate(second))
    return coo_matrix((np.concatenate(costs), place), shape=(resistance.size,) * 2).tocsr()


def _spread(
    resistance: np.ndarray, site: Site, rule: Repair, costs: np.ndarray, started: np.ndarray, lcd: float
) -> np.ndarray:
    """Cost to the first source at the cells of ``site.near`` after the repair, by a wave in the window."""
    sub = resistance[site.window]
    sources, initial = np.zeros(sub.shape, np.int8), np.zeros(sub.shape)
    row, col = np.nonzero(site.near)
    sources[row[started], col[started]] = 1
    initial[row[started], col[started]] = costs[started]
    return accumulate(
        repaired(sub, _inside(site, resistance.shape[1]), rule.restored), sources, rule.cell_size, max_cost=lcd,
        neighbours=rule.neighbours, allocation=False, backlink=False, initial=initial,
    ).cost[row, col]  # fmt: skip


def _inside(site: Site, columns: int) -> np.ndarray:
    """Flat indices of the repaired cells in the window."""
    rows, cols = np.divmod(site.cells, columns)
    return (rows - site.window[0].start) * site.near.shape[1] + cols - site.window[1].start
