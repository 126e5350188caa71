"""Ecological sources: habitat patches, and how strongly two of them interact."""

import operator
from functools import reduce
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..progress import Progress, part, silent
from ..steps import STRUCTURES
from .connectivity import dispersal_probability, distance_matrix, patch_importance, useful_range
from .patchdistance import edge_distances

#: Codes of core in an MSPA raster: outside and inside of core openings (intext).
MSPA_CORE = (17, 117)


class Patches(NamedTuple):
    """Patches of habitat.

    Attributes:
        labels: int32, 0 outside, 1 to n inside, the largest patch first.
        areas: (n,) area of each in square map units.
    """

    labels: np.ndarray
    areas: np.ndarray


def habitat(
    quality: Optional[np.ndarray],
    minimum: float,
    landuse: Optional[np.ndarray],
    codes: Sequence[int],
    mspa: Optional[np.ndarray] = None,
) -> np.ndarray:
    """True where every given condition holds: quality ≥ ``minimum``, land use among ``codes``, MSPA core.

    Args:
        quality, landuse, mspa: arrays of one shape, NaN for nodata (which is no habitat); at least one.
    """
    masks: List[np.ndarray] = []
    if mspa is not None:
        masks.append(np.isin(mspa, np.asarray(MSPA_CORE, mspa.dtype)))
    if quality is not None:
        with np.errstate(invalid="ignore"):
            masks.append(quality >= np.float32(minimum))
    if landuse is not None:
        masks.append(np.isin(landuse, np.asarray(codes, landuse.dtype)))
    return reduce(operator.and_, masks)


def find_patches(mask: np.ndarray, cell_area: float, least: float) -> Patches:
    """8-connected patches of ``mask`` whose area is at least ``least``.

    Args:
        mask: boolean (rows, columns).
        cell_area: area of a cell; ``least`` has the same unit.
    """
    labels, count = ndimage.label(mask, structure=STRUCTURES[8])
    cells = np.bincount(labels.ravel(), minlength=count + 1)
    cells[0] = 0
    kept = np.flatnonzero(cells * cell_area >= max(least, 0.5 * cell_area))
    kept = kept[np.argsort(-cells[kept], kind="stable")]
    renumber = np.zeros(count + 1, np.int32)
    renumber[kept] = np.arange(1, len(kept) + 1)
    return Patches(renumber[labels], cells[kept] * float(cell_area))


def kept_patches(patches: Patches, kept: np.ndarray) -> Patches:
    """The patches where ``kept``, a boolean for each, is True; numbered anew in the same order."""
    renumber = np.zeros(len(patches.areas) + 1, np.int32)
    renumber[1:][kept] = np.arange(1, np.count_nonzero(kept) + 1)
    return Patches(renumber[patches.labels], patches.areas[kept])


def patch_dpc(
    patches: Patches,
    cell_size: Tuple[float, float],
    threshold: float,
    probability: float,
    progress: Progress = silent,
) -> np.ndarray:
    """dPC of each patch in percent: what the network of all patches loses without it.

    p = exp(ln(p₀) · d / d₀), d the distance of the patches' edges (Saura & Pascual-Hortal 2007). Direct
    links with p below 1e-12 are left out.

    Args:
        cell_size: (width, height) in map units; threshold: d₀ in map units; probability: p₀.

    Raises:
        InputError: threshold or probability out of range.
    """
    limit = useful_range(threshold, probability)
    links = edge_distances(patches.labels, cell_size, limit, part(progress, 0.0, 0.6))
    direct = dispersal_probability(distance_matrix(len(patches.areas), links), threshold, probability)
    return patch_importance(patches.areas, direct, progress=part(progress, 0.6, 1.0)).total


def largest_overlap(labels: np.ndarray, zones: np.ndarray) -> Dict[int, int]:
    """The zone that shares most cells with each label.

    Args:
        labels, zones: whole numbers (rows, columns); 0 is outside.

    Returns:
        Label to zone, both above 0; labels without a zone are left out.
    """
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

    G = Lmax² · ln Sᵢ · ln Sⱼ / (Lᵢⱼ² · Pᵢ · Pⱼ), usual in Chinese network planning (method cited from memory,
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
