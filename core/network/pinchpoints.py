"""Pinch points: where the current through corridors is squeezed.

:func:`corridor_current` is the current inside each corridor (Pinchpoint Mapper of Linkage Mapper,
``s8_pinchpoints.py``; McRae et al. 2008, Ecology 89:2712), :func:`pinch_threshold` the current from
which on a cell is a pinch point, :func:`pinch_areas` the connected areas of such cells.
"""

from typing import List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from scipy import ndimage

from ..evaluation.breaks import apply_breaks, natural_breaks
from ..messages import InputError, marked
from ..progress import Progress, part, silent
from ..statistics import Distribution
from ..steps import STRUCTURES, CellSize, sizes
from .current.pairwise import pair_current
from .leastcost import LinkField, Pair, link_fields
from .leastcost.links import ROUNDING

GRADES = 2


class CorridorCurrent(NamedTuple):
    """What :func:`corridor_current` returns.

    Attributes:
        current: float32 (rows, columns), ampere per ampere sent through a corridor; the highest of
            the corridors; NaN outside corridors and in the two sources of the corridor.
        link: int32 (rows, columns), position in ``pairs`` of the corridor with that current, -1 where none.
        resistance: (pairs,) see :class:`CorridorFlow`, NaN where no way links the pair.
    """

    current: np.ndarray
    link: np.ndarray
    resistance: np.ndarray


def corridor_current(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    cutoff: float,
    cell_size: CellSize = 1.0,
    *,
    max_cost: float = np.inf,
    progress: Progress = silent,
) -> CorridorCurrent:
    """Current between the two sources of each link, inside its corridor.

    A corridor holds the cells with ``CWD_A + CWD_B - LCD <= cutoff``. Each source, as far as it lies
    in the corridor, is one node; one ampere flows from the one to the other over eight neighbours,
    whose branches have the mean of two resistances. The mosaic takes the maximum.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        sources: integer (rows, columns); values > 0 are source ids.
        pairs: ids of the sources of each link.
        cutoff: accumulated cost beyond the least-cost distance (resistance x map units).
        cell_size: in map units, or (width, height).
        max_cost: longest link; longer ones are left out.

    Raises:
        InputError: no pairs, no way between any of them, or what ``link_fields`` refuses.
    """
    current = np.full(resistance.shape, np.nan, np.float32)
    link = np.full(resistance.shape, -1, np.int32)
    ohms = np.full(len(pairs), np.nan)
    place = {tuple(sorted(pair)): number for number, pair in enumerate(pairs)}
    fields = link_fields(
        resistance, sources, pairs, cell_size, extra=cutoff, max_cost=max_cost, progress=progress
    )
    for met, field in enumerate(fields):
        number = place[field.first, field.second]
        here = part(progress, met / len(place), (met + 1) / len(place))
        ohms[number], flow = _flow_in(field, resistance, cutoff, cell_size, here)
        higher = flow > np.nan_to_num(current[field.window], nan=-1.0)
        current[field.window][higher], link[field.window][higher] = flow[higher], number
    if np.isnan(ohms).all():
        raise InputError(marked("No path within the highest cost connects any two of the linked sources."))
    return CorridorCurrent(current, link, ohms)


class CorridorFlow(NamedTuple):
    """One ampere through a corridor.

    Attributes:
        resistance: effective resistance (unit resistance of a cell) times the cell size, the root of its
            area, as in Linkage Mapper: along a line of cells it is the least cost. NaN where none flows.
        current: (rows, columns) amperes.
    """

    resistance: float
    current: np.ndarray


def corridor_flow(
    resistance: np.ndarray,
    inside: np.ndarray,
    ends: Tuple[np.ndarray, np.ndarray],
    cell_size: CellSize = 1.0,
    progress: Progress = silent,
) -> CorridorFlow:
    """One ampere from one source to the other within a corridor; each, as far as it lies in it, is one node.

    Args:
        resistance: (rows, columns), > 0, NaN = nodata.
        inside: bool, the cells of the corridor.
        ends: bool, the cells of the two sources.
        cell_size: in map units, or (width, height).
    """
    clipped = np.where(inside, resistance, np.nan)
    ohms, flow = pair_current(clipped, inside & ends[0], inside & ends[1], progress=progress)
    width, height = sizes(cell_size)
    return CorridorFlow(float(ohms * np.sqrt(width * height)) if ohms > 0 else np.nan, flow)


def _flow_in(
    field: LinkField, resistance: np.ndarray, cutoff: float, cell_size: CellSize, progress: Progress
) -> Tuple[float, np.ndarray]:
    """Effective resistance of one corridor and the current in its cells, -1 outside and in the sources."""
    inside = field.to_first + field.to_second <= (field.lcd + cutoff) * (1 + ROUNDING)
    ends = field.to_first == 0, field.to_second == 0
    ohms, flow = corridor_flow(resistance[field.window], inside, ends, cell_size, progress)
    return ohms, np.where(inside & ~ends[0] & ~ends[1], flow, -1.0).astype(np.float32)


def pinch_threshold(
    current: np.ndarray,
    method: str = "naturalbreaks",
    *,
    classes: int = 5,
    share: float = 10.0,
    width: float = 2.0,
) -> float:
    """The current from which on a cell is a pinch point.

    Args:
        current: (rows, columns), NaN = nodata.
        method: ``naturalbreaks``, the highest of ``classes`` classes by natural breaks;
            ``quantile``, the highest ``share`` percent of the cells (more, where they equal the
            highest current); ``stddev``, from the mean plus
            ``width`` standard deviations on.

    Raises:
        InputError: no cell has a current, or all have the same.
    """
    distribution = Distribution.of(current)
    if not distribution.summary.count:
        raise InputError(marked("No cell has a current inside the corridors and outside the sources."))
    if distribution.summary.minimum == distribution.summary.maximum:
        raise InputError(marked("The current is the same in all cells, so there is no pinch point."))
    if method == "naturalbreaks":
        # a break is the largest value of the class below
        return float(np.nextafter(natural_breaks(distribution, classes)[-1], np.float32(np.inf)))
    if method == "quantile":
        above = current[current > distribution.quantile(1 - share / 100)]
        return float(above.min()) if above.size else distribution.summary.maximum
    if method == "stddev":
        return distribution.summary.mean + width * distribution.summary.deviation
    raise InputError(marked("Unknown method of grading: {method}."), method=method)


class PinchArea(NamedTuple):
    """A connected area of pinch cells.

    Attributes:
        label: its number in the array of labels.
        cells: how many.
        mean, maximum: current.
        link: position of the corridor at the highest current, -1 where not known.
        grade: 1 for the upper of two classes by natural breaks of the mean currents, else 2.
    """

    label: int
    cells: int
    mean: float
    maximum: float
    link: int
    grade: int


def pinch_areas(
    current: np.ndarray, threshold: float, link: Optional[np.ndarray] = None, least: int = 1
) -> Tuple[np.ndarray, List[PinchArea]]:
    """Connected areas (over eight neighbours) of cells with a current of at least ``threshold``.

    Args:
        current: (rows, columns), NaN = nodata.
        link: int (rows, columns), position of the corridor of a cell.
        least: areas of fewer cells are left out.

    Returns:
        int32 (rows, columns) with the labels, 0 elsewhere, and the areas, the highest mean first.
        An area's label is its place in that order, from 1.
    """
    labels, count = ndimage.label(np.nan_to_num(current, nan=-np.inf) >= threshold, STRUCTURES[8])
    sizes_of = np.bincount(labels.ravel(), minlength=count + 1)[1:]
    large = np.flatnonzero(sizes_of >= max(least, 1))
    if not large.size:
        return np.zeros(current.shape, np.int32), []
    numbers = large + 1
    means = ndimage.mean(current, labels, numbers).astype(np.float32)  # as the breaks below
    order = np.lexsort((numbers, -means))
    numbers, means, large = numbers[order], means[order], large[order]
    peaks = ndimage.maximum_position(np.nan_to_num(current, nan=-np.inf), labels, numbers)
    grades = apply_breaks(means, natural_breaks(Distribution.of(means), GRADES), reverse=True)
    renumbered = np.zeros(count + 1, np.int32)
    renumbered[numbers] = np.arange(1, numbers.size + 1)
    areas = [
        PinchArea(
            place + 1, int(sizes_of[large[place]]), float(means[place]), float(current[peak]),
            -1 if link is None else int(link[peak]), int(grades[place]),
        )
        for place, peak in enumerate(peaks)
    ]  # fmt: skip
    return renumbered[labels], areas
