"""Distances between the edges of patches of cells."""

from typing import List, NamedTuple, Tuple

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from ..progress import Progress, silent
from .connectivity.probability import Links, unique_links

_QUERIES = 200_000


class _Outline(NamedTuple):
    """Corners of the cells on the edge of a patch, (n, 2) x y in map units, and their rectangle."""

    xy: np.ndarray
    low: np.ndarray
    high: np.ndarray


def edge_distances(
    labels: np.ndarray, cell_size: Tuple[float, float], limit: float, progress: Progress = silent
) -> Links:
    """The distance of every two patches whose edges are at most ``limit`` apart.

    Edges of patches run along cell borders, so two of them are nearest at corners of cells or run in
    parallel past a corner of each: the distance between the corners on both edges is exact.

    Args:
        labels: integer (rows, columns), 0 outside, 1 to n inside.
        cell_size: (width, height) in map units.
        limit: in map units.

    Returns:
        Links with positions (label − 1) and distances in map units.
    """
    outlines = _outlines(labels, cell_size)
    if not outlines:
        return unique_links(np.zeros(0, int), np.zeros(0, int), np.zeros(0))
    points = np.concatenate([outline.xy for outline in outlines])
    starts = np.concatenate([[0], np.cumsum([len(outline.xy) for outline in outlines])])
    owners = np.repeat(np.arange(len(outlines)), np.diff(starts))
    lows, highs = (np.array([outline[side] for outline in outlines]) for side in (1, 2))
    found: List[Tuple[np.ndarray, np.ndarray, np.ndarray]] = []
    for number, outline in enumerate(outlines[:-1]):
        progress(number / len(outlines))
        apart = np.maximum(lows[number + 1 :] - outline.high, outline.low - highs[number + 1 :])
        others = number + 1 + np.flatnonzero(np.hypot(*np.maximum(apart, 0).T) <= limit)
        near = (
            np.concatenate([np.arange(starts[i], starts[i + 1]) for i in others]) if len(others) else others
        )
        near = near[_within(points[near], outline, limit)]
        if not near.size:
            continue
        tree, least = cKDTree(outline.xy), np.full(len(outlines), np.inf)
        for first in range(0, near.size, _QUERIES):
            part = near[first : first + _QUERIES]
            distance, _where = tree.query(points[part], distance_upper_bound=limit * (1 + 1e-12))
            np.minimum.at(least, owners[part], distance)
        reached = np.flatnonzero(np.isfinite(least))
        found.append((np.full(reached.size, number), reached, least[reached]))
    progress(1.0)
    columns = zip(*found) if found else ([np.zeros(0)],) * 3
    one, other, apart = (np.concatenate(column) for column in columns)
    return unique_links(one, other, apart)


def _within(xy: np.ndarray, outline: _Outline, limit: float) -> np.ndarray:
    return ((xy >= outline.low - limit) & (xy <= outline.high + limit)).all(axis=1)


def _outlines(labels: np.ndarray, cell_size: Tuple[float, float]) -> List[_Outline]:
    outlines = []
    for number, box in enumerate(ndimage.find_objects(labels), 1):
        inside = np.pad(labels[box] == number, 1)
        corners = inside[1:, 1:].astype(np.int8) + inside[1:, :-1] + inside[:-1, 1:] + inside[:-1, :-1]
        row, column = np.nonzero((corners > 0) & (corners < 4))
        xy = np.column_stack([(column + box[1].start) * cell_size[0], (row + box[0].start) * cell_size[1]])
        outlines.append(_Outline(xy.astype(np.float64), xy.min(axis=0), xy.max(axis=0)))
    return outlines
