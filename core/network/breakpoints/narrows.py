"""How wide a corridor is: chords across its swath.

The swath is the normalised cost of the least-cost corridor, CWD_A + CWD_B − LCD, 0 on the path
(McRae and Kavanagh 2011); the cells at or below a cutoff belong to the corridor.
"""

from typing import List, NamedTuple, Optional, Tuple

import numpy as np

from .tracks import Track

#: Across and down.
Pair = Tuple[float, float]
#: Directions of chords in degrees from the perpendicular of the course.
TURNS = (0.0, -15.0, 15.0, -30.0, 30.0, -45.0, 45.0)
_STEPS = 32  # at most, on either side
_BATCH = 4_000_000  # samples at once
_FRAME = 2  # cells
_FINE = np.linspace(0.0, 1.0, 9)  # between the last sample inside and the first outside


class Stations(NamedTuple):
    """Points along a track at which the width is measured.

    Attributes:
        start, end: (k,) the piece of the track that each stands for, distances in metres.
        xy: (k, 2) position.
        course: (k, 2) unit vectors along the smoothed course.
    """

    start: np.ndarray
    end: np.ndarray
    xy: np.ndarray
    course: np.ndarray


def stations(track: Track, course: Track, spacing: float, reach: float) -> Stations:
    """Points in the middle of equal pieces of a track of about ``spacing`` metres.

    Args:
        track: gives the distances.
        course: the same track in the coordinates of the raster.
        spacing: metres.
        reach: the course runs between the points this far before and after, in metres.
    """
    length = float(track.measure[-1])
    borders = np.linspace(0.0, length, max(1, int(round(length / spacing))) + 1)
    middle = (borders[:-1] + borders[1:]) / 2
    vectors = course.directions(middle, reach)
    return Stations(borders[:-1], borders[1:], course.points(middle), vectors / np.hypot(*vectors.T)[:, None])


def excess(swath: np.ndarray, cutoff: Optional[float]) -> np.ndarray:
    """The swath on a scale where 1 is its edge and 2 its outside: value ÷ cutoff, at most 2.

    Held at 2, a wall of high cost beside the swath moves the interpolated edge to the border between
    the two cells, and no farther.

    Args:
        swath: (rows, columns) cost × metres; NaN is outside.
        cutoff: above 0; None where every cell with a value belongs to the swath.
    """
    missing = np.isnan(swath)
    scaled = np.zeros(swath.shape) if cutoff is None else np.clip(swath / cutoff, 0.0, 2.0)
    return np.where(missing, 2.0, scaled)


def widths(
    field: np.ndarray,
    origin: Pair,
    cell_size: Pair,
    xy: np.ndarray,
    course: np.ndarray,
    limit: float,
) -> np.ndarray:
    """Width of the swath at points: its shortest chord through the point among seven directions.

    The directions lie within 45° of the perpendicular of the course, which may itself be askew where
    the path winds inside its swath. An edge is where the value passes 1, linear between samples and
    bilinear between cell centres.

    Args:
        field: (rows, columns) of :func:`excess`.
        origin: x and y of its upper left corner in metres.
        cell_size: width and height of a cell in metres.
        xy: (k, 2) points in metres.
        course: (k, 2) unit vectors.
        limit: chords are followed this far to either side, in metres; wider ones count as ``limit``.

    Returns:
        (k,) metres, 0 to ``limit``; NaN where the point itself lies outside the swath.
    """
    step = max(min(cell_size) / 2, limit / _STEPS)
    distance = np.append(np.arange(0.0, limit, step), limit)
    result, framed = np.full(len(xy), np.nan), np.pad(field, _FRAME, constant_values=2.0)
    batch = max(1, _BATCH // (len(distance) + len(_FINE)))
    for first in range(0, len(xy), batch):
        part = slice(first, first + batch)
        result[part] = _narrowest(framed, origin, cell_size, xy[part], course[part], distance)
    return result


def _narrowest(
    field: np.ndarray, origin: Pair, cell_size: Pair, xy: np.ndarray, course: np.ndarray, distance: np.ndarray
) -> np.ndarray:
    best = np.full(len(xy), distance[-1])
    for turn in np.radians(TURNS):
        angle = np.arctan2(course[:, 1], course[:, 0]) + np.pi / 2 + turn
        across = np.column_stack([np.cos(angle), np.sin(angle)])
        best = np.minimum(
            best, sum(_reach(field, origin, cell_size, xy, side * across, distance) for side in (1, -1))
        )
    inside = _bilinear(field, *_cells(origin, cell_size, xy[:, 0], xy[:, 1])) <= 1.0
    return np.where(inside, best, np.nan)


def _reach(
    field: np.ndarray,
    origin: Pair,
    cell_size: Pair,
    xy: np.ndarray,
    direction: np.ndarray,
    distance: np.ndarray,
) -> np.ndarray:
    """(k,) distance from the points to the edge of the swath in one direction, at most the last distance."""

    def values(away: np.ndarray) -> np.ndarray:
        x, y = xy[:, :1] + direction[:, :1] * away, xy[:, 1:] + direction[:, 1:] * away
        return _bilinear(field, *_cells(origin, cell_size, x, y))

    beyond = values(distance[None, :])[:, 1:] > 1.0
    first = beyond.argmax(axis=1)
    inner, outer = distance[first], distance[first + 1]
    fine = inner[:, None] + (outer - inner)[:, None] * _FINE
    return np.where(beyond.any(axis=1), _edge(values(fine), fine), distance[-1])


def _cells(origin: Pair, cell_size: Pair, x: np.ndarray, y: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    return (origin[1] - y) / cell_size[1] - 0.5, (x - origin[0]) / cell_size[0] - 0.5


def _bilinear(padded: np.ndarray, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Values between cell centres of a field with a frame of outside cells; beyond the frame likewise."""
    rows, columns = padded.shape
    row = np.clip(row + _FRAME, 0.0, rows - 1.001)
    column = np.clip(column + _FRAME, 0.0, columns - 1.001)
    top, left = row.astype(np.int64), column.astype(np.int64)
    down, right = row - top, column - left
    first, flat = top * columns + left, padded.ravel()
    upper = flat[first] * (1 - right) + flat[first + 1] * right
    lower = flat[first + columns] * (1 - right) + flat[first + columns + 1] * right
    return upper * (1 - down) + lower * down


def _edge(values: np.ndarray, distance: np.ndarray) -> np.ndarray:
    """(k,) distance at which each row of values first passes 1, linear between samples."""
    first = (values[:, 1:] > 1.0).argmax(axis=1)
    row = np.arange(len(values))
    inner, outer = np.minimum(values[row, first], 1.0), values[row, first + 1]
    share = np.divide(1.0 - inner, outer - inner, out=np.zeros(len(row)), where=outer > inner)
    return distance[row, first] + share * (distance[row, first + 1] - distance[row, first])


def narrow_pieces(measured: Stations, width: np.ndarray, wanted: float) -> List[Tuple[float, float, float]]:
    """(start, end, width) of the pieces narrower than ``wanted`` metres; NaN is not narrow."""
    below = np.flatnonzero(width < wanted)
    return list(zip(measured.start[below].tolist(), measured.end[below].tolist(), width[below].tolist()))
