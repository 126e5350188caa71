"""The places at which restoring a circle gains most: local maxima of a barrier map.

A place is a cell, or the middle of a patch of equal cells, none of whose neighbours scores higher.
From the highest score down, places nearer to one taken before than the radius of either, or than a
spacing, are dropped.
"""

from typing import List, NamedTuple, Tuple

import numpy as np
from scipy import ndimage

from ..evaluation.breaks import apply_breaks, natural_breaks
from ..statistics import Distribution
from ..steps import STRUCTURES, CellSize, sizes
from .barriers import BarrierMap

GRADES = 2


class BarrierPoint(NamedTuple):
    """A local maximum of the score.

    Attributes:
        row, column: its cell.
        score, percent, radius, link, count: as in ``BarrierMap``.
        gain: score times diameter, the fall of the least-cost distance (resistance x map units).
        grade: 1 for the upper of two classes by natural breaks of the scores, else 2.
        rank: 1 for the highest score.
    """

    row: int
    column: int
    score: float
    percent: float
    gain: float
    radius: float
    link: int
    count: int  # type: ignore[assignment]  # hides a method of tuple that nobody calls
    grade: int
    rank: int


def barrier_points(
    found: BarrierMap, cell_size: CellSize, lowest: float = 0.0, spacing: float = 0.0
) -> List[BarrierPoint]:
    """Local maxima of a barrier map with a score above ``lowest``, the highest first.

    Args:
        spacing: least distance between points in map units, where it exceeds their radii.
    """
    score = np.where(found.link >= 0, np.nan_to_num(found.score), np.float32(0))
    rows, columns = _summits(score, max(lowest, 0.0))
    order = np.lexsort((columns, rows, -score[rows, columns]))
    rows, columns = rows[order], columns[order]
    reach = np.maximum(found.radius[rows, columns].astype(float), spacing)
    kept = _apart(rows, columns, reach, cell_size)
    rows, columns = rows[kept], columns[kept]
    scores = score[rows, columns]
    if not scores.size:
        return []
    grades = apply_breaks(scores, natural_breaks(Distribution.of(scores), GRADES), reverse=True)
    points = []
    for rank, (row, column, grade) in enumerate(zip(rows.tolist(), columns.tolist(), grades.tolist()), 1):
        here, radius = (row, column), float(found.radius[row, column])
        value = float(score[here])
        points.append(
            BarrierPoint(
                row,
                column,
                score=value,
                percent=float(found.percent[here]),
                gain=value * 2 * radius,
                radius=radius,
                link=int(found.link[here]),
                count=int(found.count[here]),
                grade=grade,
                rank=rank,
            )
        )
    return points


def _summits(score: np.ndarray, lowest: float) -> Tuple[np.ndarray, np.ndarray]:
    """Cells without a higher neighbour; of a patch of them the one next to its middle."""
    high = (score > lowest) & (
        score >= ndimage.maximum_filter(score, footprint=STRUCTURES[8], mode="constant")
    )
    # a patch of equal cells lies on a slope where one of them has a higher neighbour
    patches, count = ndimage.label(high, STRUCTURES[8])
    if not count:
        return np.empty(0, int), np.empty(0, int)
    flat = (score > lowest) & ndimage.binary_dilation(high, STRUCTURES[8]) & ~high
    sloped = _patches_on_slopes(score, patches, flat, count)
    numbers = np.arange(1, count + 1)[~sloped]
    middles = np.array(ndimage.center_of_mass(high, patches, numbers)).reshape(-1, 2)
    rows, columns = np.nonzero(high)
    labels = patches[rows, columns]
    keep = ~sloped[labels - 1]
    rows, columns, labels = rows[keep], columns[keep], labels[keep]
    place = np.searchsorted(numbers, labels)
    away = (rows - middles[place, 0]) ** 2 + (columns - middles[place, 1]) ** 2
    order = np.lexsort((away, labels))
    first = order[np.unique(labels[order], return_index=True)[1]]
    return rows[first], columns[first]


def _patches_on_slopes(score: np.ndarray, patches: np.ndarray, beside: np.ndarray, count: int) -> np.ndarray:
    """Which patches touch a cell of their own score that has a higher neighbour."""
    sloped = np.zeros(count, bool)
    rows, columns = np.nonzero(beside)
    padded_score, padded = np.pad(score, 1), np.pad(patches, 1)
    for down in range(3):
        for right in range(3):
            label = padded[rows + down, columns + right]
            same = (label > 0) & (padded_score[rows + down, columns + right] == score[rows, columns])
            sloped[label[same] - 1] = True
    return sloped


def _apart(rows: np.ndarray, columns: np.ndarray, radii: np.ndarray, cell_size: CellSize) -> np.ndarray:
    """Positions of the places kept, going through them in order."""
    width, height = sizes(cell_size)
    free, kept = np.ones(rows.size, bool), []
    for place in range(rows.size):
        if not free[place]:
            continue
        kept.append(place)
        distance = np.hypot((rows - rows[place]) * height, (columns - columns[place]) * width)
        free &= distance > np.maximum(radii, radii[place]) * (1 + 1e-6)
    return np.array(kept, int)
