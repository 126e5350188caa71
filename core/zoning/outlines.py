"""Outlines of regions of cells without the stairs of the cells: shared borders stay shared."""

from typing import List, NamedTuple, Optional, Tuple

import numpy as np


class Outlines(NamedTuple):
    """Directed segments with their region on the left, sorted by region.

    Attributes:
        ends: (n, 2) complex, x + iy, begin and end.
        region: (n,) region of each segment, above 0.
    """

    ends: np.ndarray
    region: np.ndarray

    def of_each(self) -> List[Tuple[int, np.ndarray]]:
        """(region, its segments) of every region."""
        found, firsts = np.unique(self.region, return_index=True)
        return list(zip(found.tolist(), np.split(self.ends, firsts[1:])))


class Borders(NamedTuple):
    """Sides of cells between two regions.

    Attributes:
        place: (v,) complex corner of cells, in cells from the upper left: column − i·row.
        begin, end: (n,) vertices; the left region lies on the left of the way from one to the other.
        left, right: (n,) regions, 0 outside.
    """

    place: np.ndarray
    begin: np.ndarray
    end: np.ndarray
    left: np.ndarray
    right: np.ndarray


def borders_of(labels: np.ndarray) -> Borders:
    """The sides between cells of different labels; beyond the edge of the array lies 0."""
    wide = np.pad(labels, 1)
    found = []
    across = wide[1:-1, :-1] != wide[1:-1, 1:]  # sides that run up: left cell, right cell
    row, column = np.nonzero(across)
    found.append(
        (column - 1j * (row + 1), column - 1j * row, wide[row + 1, column], wide[row + 1, column + 1])
    )
    along = wide[:-1, 1:-1] != wide[1:, 1:-1]  # sides that run to the right: upper cell on the left
    row, column = np.nonzero(along)
    found.append((column - 1j * row, column + 1 - 1j * row, wide[row, column + 1], wide[row + 1, column + 1]))
    begin, end, left, right = (np.concatenate(parts) for parts in zip(*found))
    place, index = np.unique(np.concatenate([begin, end]), return_inverse=True)
    index = index.reshape(-1)
    return Borders(place, index[: begin.size], index[begin.size :], left, right)


def smoothed(borders: Borders, rounds: int, fixed: Optional[np.ndarray] = None) -> np.ndarray:
    """(v,) corners moved to v' = (v₋ + 2v + v₊) / 4, so many times: stairs of one cell become straight lines.

    Where three or more borders meet, and along the outside (label 0), corners stay.

    Args:
        fixed: (v,) bool, further corners that stay.
    """
    count = borders.place.size
    degree = np.bincount(np.concatenate([borders.begin, borders.end]), minlength=count)
    still = degree != 2
    outer = (borders.left == 0) | (borders.right == 0)
    still[borders.begin[outer]] = still[borders.end[outer]] = True
    if fixed is not None:
        still |= fixed
    place = borders.place.copy()
    for _ in range(rounds):
        total = np.zeros(count, np.complex128)
        np.add.at(total, borders.begin, place[borders.end])
        np.add.at(total, borders.end, place[borders.begin])
        place = np.where(still, place, (total + 2 * place) / 4)
    return place


def outlines(borders: Borders, place: np.ndarray) -> Outlines:
    """The segments of every region above 0, with it on their left."""
    begin, end = place[borders.begin], place[borders.end]
    ends = np.concatenate([np.stack([begin, end], axis=1), np.stack([end, begin], axis=1)])
    region = np.concatenate([borders.left, borders.right])
    kept = np.flatnonzero(region > 0)
    kept = kept[np.argsort(region[kept], kind="stable")]
    return Outlines(ends[kept], region[kept])


def corners_of(borders: Borders, regions: np.ndarray) -> np.ndarray:
    """(v,) bool: corners on the outline of any of the regions."""
    own = np.isin(borders.left, regions) | np.isin(borders.right, regions)
    found = np.zeros(borders.place.size, bool)
    found[borders.begin[own]] = found[borders.end[own]] = True
    return found
