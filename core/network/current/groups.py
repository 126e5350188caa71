"""Groups of cells that are one node of a circuit: short-circuit regions and focal regions."""

from typing import List, NamedTuple, Optional, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph


class Groups(NamedTuple):
    """Cells that are one node each.

    Attributes:
        cells: flat indices of the grouped cells, group by group.
        number: group of each of them, from 0.
        sizes: number of cells of each group.
    """

    cells: np.ndarray
    number: np.ndarray
    sizes: np.ndarray

    def even(self, flat: np.ndarray) -> None:
        """Give every cell of a group the group's mean, in place."""
        if len(self.sizes):
            sums = np.bincount(self.number, flat[self.cells], len(self.sizes))
            flat[self.cells] = (sums / self.sizes)[self.number]

    def spread(self, mask: np.ndarray) -> None:
        """Make a mask true on all cells of a group where it is true on one, in place."""
        if len(self.sizes):
            hit = np.bincount(self.number, mask[self.cells], len(self.sizes)) > 0
            mask[self.cells] = hit[self.number]

    def lists(self) -> List[np.ndarray]:
        """The cells of each group."""
        return np.split(self.cells, np.cumsum(self.sizes)[:-1]) if len(self.sizes) else []


def unite(groups: Sequence[np.ndarray], valid: np.ndarray) -> Groups:
    """Groups without common cells: those that share one become one.

    Args:
        groups: flat indices of the cells of each.
        valid: flat bool; a group without a valid cell is left out, a single cell is no group.
    """
    groups = [np.unique(cells) for cells in groups if len(cells)]
    empty = np.zeros(0, np.int64)
    if not groups:
        return Groups(empty, empty, empty)
    cells, number = np.concatenate(groups), np.repeat(np.arange(len(groups)), [len(g) for g in groups])
    known, place = np.unique(cells, return_inverse=True)
    size = len(groups) + len(known)
    links = sparse.coo_matrix((np.ones(len(cells)), (number, place + len(groups))), shape=(size, size))
    joined = csgraph.connected_components(links, directed=False)[1][len(groups) :]
    count = joined.max() + 1
    sizes = np.bincount(joined, minlength=count)
    kept = (np.bincount(joined, valid[known], count) > 0) & (sizes > 1)
    order = np.argsort(joined, kind="stable")
    order = order[kept[joined[order]]]
    return Groups(known[order], (np.cumsum(kept) - 1)[joined[order]], sizes[kept])


def groups_of(regions: Optional[np.ndarray]) -> List[np.ndarray]:
    """The cells (flat indices) of each number above 0 in a raster of regions."""
    if regions is None:
        return []
    flat = regions.ravel()
    cells = np.flatnonzero(flat > 0)
    order = np.argsort(flat[cells], kind="stable")
    starts = np.flatnonzero(np.diff(flat[cells[order]])) + 1
    return [part for part in np.split(cells[order], starts) if len(part)]
