"""Ways along the wind with the least cost, by dynamic programming on a grid turned into the wind."""

from typing import List, NamedTuple, Optional

import numpy as np

from ...progress import Progress, silent

#: Moves (rows on, columns aside): straight on, 27° and 45° aside.
_MOVES = ((1, 0), (1, 1), (1, -1), (2, 1), (2, -1))
#: Roughness length (m) above which a cell blocks the wind.
FREE = 0.5
_ROUGH, _SKY = 2.0, 0.5
#: Cost of ground beyond the boundary over the mean cost inside: paths stay inside without being forced into corners.
_OUTSIDE = 1.5


def cost_of(length: np.ndarray, sky: Optional[np.ndarray] = None) -> np.ndarray:
    """Cost per metre ``1 + 9·min(1, z0/2)``, + ``0.5·(1 − SVF)``; 1.5 times the mean where z0 is NaN.

    Args:
        length: z0 in m. sky: sky view factor 0–1; where it is not known it adds nothing.
    """
    cost = 1.0 + 9.0 * np.minimum(1.0, length / _ROUGH)
    if sky is not None:
        cost = cost + np.where(np.isnan(sky), 0.0, _SKY * (1.0 - sky))
    beyond = np.isnan(length)
    return np.where(beyond, _OUTSIDE * cost[~beyond].mean() if not beyond.all() else 1.0, cost)


def best_path(cost: np.ndarray, cell: float) -> np.ndarray:
    """(n, 2) rows and columns of the cheapest way from any cell of the first row to any of the last.

    A move costs its length times the mean cost of its ends; one over two rows that of the cells on both sides of its
    middle as well. Of equal ways the one that goes straight on is taken.
    """
    rows, columns = cost.shape
    total = np.full((rows, columns), np.inf)
    move = np.full((rows, columns), -1, np.int8)
    total[0] = 0.0
    for row in range(1, rows):
        for number, (on, aside) in enumerate(_MOVES):
            if on > row:
                continue
            into, out = _aside(aside, columns)
            mean = 0.5 * (cost[row - on, out] + cost[row, into])
            if on == 2:
                mean = 0.5 * mean + 0.25 * (cost[row - 1, out] + cost[row - 1, into])
            reached = total[row - on, out] + cell * float(np.hypot(on, aside)) * mean
            better = reached < total[row, into]
            total[row, into] = np.where(better, reached, total[row, into])
            move[row, into] = np.where(better, number, move[row, into])
    way = [(rows - 1, int(np.argmin(total[-1])))]
    while way[-1][0] > 0:
        row, column = way[-1]
        on, aside = _MOVES[move[row, column]]
        way.append((row - on, column - aside))
    return np.array(way[::-1])


def _aside(aside: int, columns: int) -> tuple:
    """Slices of the columns that a move goes to and comes from."""
    into = slice(max(0, aside), columns + min(0, aside))
    return into, slice(into.start - aside, into.stop - aside)


def best_paths(
    cost: np.ndarray, cell: float, count: int, apart: float, dearer: float = 3.0, progress: Progress = silent
) -> List[np.ndarray]:
    """Several ways, each found after the ground within ``apart`` metres of those before it was made ``dearer``."""
    cost, found = cost.astype(float), []
    for number in range(count):
        progress(number / count)
        way = best_path(cost, cell)
        found.append(way)
        if number + 1 < count:
            cost[near(way, cost.shape, apart / cell)] *= dearer
    return found


def every_row(way: np.ndarray) -> np.ndarray:
    """(rows,) column of a way in every row; between two rows the nearer to where it comes from."""
    rows = np.arange(way[0, 0], way[-1, 0] + 1)
    return np.ceil(np.interp(rows, way[:, 0], way[:, 1]) - 0.5).astype(int)


def near(way: np.ndarray, shape: tuple, reach: float) -> np.ndarray:
    """Cells within ``reach`` cells of a way, across the wind."""
    columns = every_row(way)
    found = np.zeros(shape, bool)
    place = np.arange(shape[1])
    found[way[0, 0] : way[-1, 0] + 1] = np.abs(place[None, :] - columns[:, None]) <= reach
    return found


class Measured(NamedTuple):
    """A way measured in every row: ``columns``, ``inside`` the boundary, ``free`` of roughness, ``width`` in cells."""

    columns: np.ndarray
    inside: np.ndarray
    free: np.ndarray
    width: np.ndarray


def measure(way: np.ndarray, length: np.ndarray) -> Measured:
    """How wide the free ground around a way is, across the wind.

    Args:
        length: z0 of the grid on which the way was found, NaN outside.
    """
    columns = every_row(way)
    rows = np.arange(columns.size)
    with np.errstate(invalid="ignore"):
        free = length <= FREE
    width = np.zeros(columns.size, int)
    for row, column in zip(rows.tolist(), columns.tolist()):
        if free[row, column]:
            right = np.argmin(np.r_[free[row, column:], False])
            left = np.argmin(np.r_[free[row, column::-1], False])
            width[row] = right + left - 1
    return Measured(columns, ~np.isnan(length[rows, columns]), free[rows, columns], width)


class Turned(NamedTuple):
    """A grid whose rows run across the wind.

    Attributes:
        x, y: (rows, columns) of the cell centres.
    """

    x: np.ndarray
    y: np.ndarray


def turn(box: tuple, cell: float, angle: float) -> Turned:
    """Centres of a grid that covers a box, its columns along the wind.

    Args:
        box: (x_min, y_min, x_max, y_max). angle: of the wind, degrees from north, clockwise.
    """
    x0, y0, x1, y1 = box
    turned = np.radians(angle)
    on, aside = np.array([np.sin(turned), np.cos(turned)]), np.array([np.cos(turned), -np.sin(turned)])
    corners = np.array([[x0, y0], [x0, y1], [x1, y0], [x1, y1]]) - [(x0 + x1) / 2, (y0 + y1) / 2]
    half = [float(np.abs(corners @ axis).max()) for axis in (on, aside)]
    counts = [max(1, int(np.ceil(2 * far / cell - 1e-9))) for far in half]
    steps = [(np.arange(count) - (count - 1) / 2) * cell for count in counts]
    x = (x0 + x1) / 2 - steps[0][:, None] * on[0] + steps[1][None, :] * aside[0]
    y = (y0 + y1) / 2 - steps[0][:, None] * on[1] + steps[1][None, :] * aside[1]
    return Turned(x, y)
