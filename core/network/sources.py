"""Ecological sources: habitat patches, and how strongly two of them interact."""

from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

EIGHT = np.ones((3, 3), bool)


class Patches(NamedTuple):
    """Patches of habitat.

    Attributes:
        labels: int32, 0 outside, 1 to n inside, the largest patch first.
        areas: (n,) area of each in square map units.
    """

    labels: np.ndarray
    areas: np.ndarray


def habitat(
    quality: Optional[np.ndarray], minimum: float, landuse: Optional[np.ndarray], codes: Sequence[int]
) -> np.ndarray:
    """True where every given condition holds: quality ≥ ``minimum``, land use among ``codes``.

    Args:
        quality, landuse: arrays of one shape, NaN for nodata (which is no habitat); at least one.
    """
    mask = None
    if quality is not None:
        with np.errstate(invalid="ignore"):
            mask = quality >= np.float32(minimum)
    if landuse is not None:
        listed = np.isin(landuse, np.asarray(codes, landuse.dtype))
        mask = listed if mask is None else mask & listed
    return mask


def find_patches(mask: np.ndarray, cell_area: float, least: float) -> Patches:
    """8-connected patches of ``mask`` whose area is at least ``least``.

    Args:
        mask: boolean (rows, columns).
        cell_area: area of a cell; ``least`` has the same unit.
    """
    labels, count = ndimage.label(mask, structure=EIGHT)
    cells = np.bincount(labels.ravel(), minlength=count + 1)
    cells[0] = 0
    kept = np.flatnonzero(cells * cell_area >= max(least, 0.5 * cell_area))
    kept = kept[np.argsort(-cells[kept], kind="stable")]
    renumber = np.zeros(count + 1, np.int32)
    renumber[kept] = np.arange(1, len(kept) + 1)
    return Patches(renumber[labels], cells[kept] * float(cell_area))


def largest_overlap(labels: np.ndarray, zones: np.ndarray) -> Dict[int, int]:
    """For each label above 0 the zone above 0 that shares most cells with it; without one it is left out."""
    both = (labels > 0) & (zones > 0)
    pairs, cells = np.unique(
        np.stack([labels[both], zones[both]]).astype(np.int64), axis=1, return_counts=True
    )
    found: Dict[int, int] = {}
    for number in np.argsort(cells, kind="stable"):
        found[int(pairs[0, number])] = int(pairs[1, number])
    return found


def gravity(
    areas: np.ndarray, resistances: np.ndarray, first: np.ndarray, other: np.ndarray, costs: np.ndarray
) -> np.ndarray:
    """Gravity model of the pairs of sources.

    G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ), usual in Chinese network planning (method remembered,
    not read in a norm). Lᵢⱼ is the least cost between the sources, Lmax the highest of them, S the area
    in hectares, P the mean resistance inside the source. ln S of a source below 1 ha would turn the sign,
    so areas count as at least 1 ha.

    Args:
        areas: (n,) hectares.
        resistances: (n,) mean resistance inside each source.
        first, other: (m,) positions of the two sources of each pair.
        costs: (m,) least cost in cost × metres; NaN where there is no way.

    Returns:
        (m,) without unit; NaN where the cost is 0 or NaN.
    """
    costs = np.asarray(costs, np.float64)
    if not np.isfinite(costs).any():
        return np.full(costs.shape, np.nan)
    mass = np.log(np.maximum(areas, 1.0)) / resistances
    reach = np.where(costs > 0, costs, np.nan)
    return np.nanmax(costs) ** 2 * mass[first] * mass[other] / reach**2


def ranks(values: np.ndarray) -> np.ndarray:
    """1 for the highest value, 2 for the next …; equal values share a rank, NaN comes last."""
    filled = np.where(np.isnan(values), -np.inf, values)
    return 1 + len(filled) - np.searchsorted(np.sort(filled), filled, side="right")


def linked_groups(pairs: Sequence[Tuple[int, int]], ids: Sequence[int]) -> List[List[int]]:
    """Sources that links join into one network; the largest group first."""
    position = {source: number for number, source in enumerate(ids)}
    ends = np.array([(position[a], position[b]) for a, b in pairs], int).reshape(-1, 2)
    graph = coo_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(len(ids),) * 2)
    count, labels = connected_components(graph, directed=False)
    found = [[source for source, label in zip(ids, labels) if label == group] for group in range(count)]
    return sorted(found, key=lambda group: (-len(group), group))
