"""Corridors with width: where a detour off the least-cost path costs little."""

from typing import Iterator, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from ...halo import Window
from ...progress import Progress, silent
from ...steps import STRUCTURES, CellSize, sizes, way_lengths
from .fields import LinkField, link_fields
from .links import ROUNDING, Pair

#: Windows of up to this many cells are measured on halved cells, larger ones to one cell.
FINE_CELLS = 1 << 16


class Swath(NamedTuple):
    """The corridor around one link.

    Attributes:
        first, second, lcd, window: as in ``LinkField``.
        cost: float32 normalised corridor cost ``CWD_A + CWD_B - LCD`` (resistance x map units), 0 on
            the least-cost path; NaN above the cutoff.
        between: bool, the cells of the corridor from one source to the other, without those behind
            or in a source.
        area: of ``between``, in square map units.
        length: of the least-cost path between the edges of the sources, in map units.
        mean_width: area by length, in map units; None where the sources touch.
        least_width: diameter of the largest disc that can move inside the corridor from the one
            source to the other, in map units; None where not asked for.
    """

    first: int
    second: int
    lcd: float
    window: Window
    cost: np.ndarray
    between: np.ndarray
    area: float
    length: float
    mean_width: Optional[float]
    least_width: Optional[float]


def corridor_swaths(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    cutoff: float,
    cell_size: CellSize = 1.0,
    *,
    neighbours: int = 8,
    widths: bool = True,
    progress: Progress = silent,
) -> Iterator[Swath]:
    """The normalised least-cost corridor of each pair of sources (Linkage Mapper, step 5).

    ``NLCC_AB = CWD_A + CWD_B - LCD_AB`` with CWD the accumulated cost from a source and LCD the least-cost
    distance between both; the corridor is where it is at most ``cutoff``.

    Args:
        resistance, sources, pairs, cell_size, neighbours, progress: as in ``fields.link_fields``.
        cutoff: highest normalised cost (>= 0, resistance x map units).
        widths: find the least widths too, which can take as long as all the rest.

    Returns:
        An iterator over the pairs that a way connects, in an order of its own.

    Raises:
        InputError: as in ``fields.link_fields``.
    """
    fields = link_fields(
        resistance, sources, pairs, cell_size, extra=cutoff, neighbours=neighbours, progress=progress
    )
    return (make_swath(field, cutoff, cell_size, widths) for field in fields)


def make_swath(field: LinkField, cutoff: float, cell_size: CellSize = 1.0, widths: bool = True) -> Swath:
    """The corridor of a link whose costs are known up to ``lcd + cutoff``."""
    width, height = sizes(cell_size)
    total = field.to_first + field.to_second
    inside = total <= (field.lcd + cutoff) * (1 + ROUNDING)
    cost = np.where(inside, np.maximum(total - field.lcd, 0.0), np.nan).astype(np.float32)
    # behind a source the way to the other one is dearer by at least their distance
    difference = np.subtract(field.to_first, field.to_second, out=np.zeros(total.shape), where=inside)
    between = inside & (np.abs(difference) < field.lcd * (1 - ROUNDING))
    area = int(np.count_nonzero(between)) * width * height
    length = gap_length(field.cells, cell_size)
    ends = field.to_first == 0, field.to_second == 0
    least = narrowest(inside, *ends, cell_size) if widths else None
    return Swath(
        *field[:4],
        cost,
        between,
        area=area,
        length=length,
        mean_width=area / length if length > 0 else None,
        least_width=least,
    )


def gap_length(cells: Sequence[Tuple[int, int]], cell_size: CellSize) -> float:
    """Length of a path that begins and ends in a source, from the edge of the one to that of the other."""
    lengths = way_lengths(cells, cell_size)
    if len(lengths) < 2:
        return 0.0
    return float(lengths.sum() - (lengths[0] + lengths[-1]) / 2)


def narrowest(inside: np.ndarray, first: np.ndarray, second: np.ndarray, cell_size: CellSize = 1.0) -> float:
    """Diameter of the largest disc that can move within ``inside`` from touching ``first`` to touching ``second``.

    Args:
        inside, first, second: boolean arrays of one shape; ``inside`` is connected and meets both ends.
        cell_size: in map units, or (width, height).

    Returns:
        The diameter in map units, to half a cell; in windows of more than ``FINE_CELLS``, up to a cell less.
    """
    fine = 2 if inside.size <= FINE_CELLS else 1
    width, height = sizes(cell_size)
    step = (height / fine, width / fine)
    inside, first, second = (
        np.repeat(np.repeat(np.pad(array, 1), fine, axis=0), fine, axis=1)
        for array in (inside, first, second)
    )
    room = ndimage.distance_transform_edt(inside, sampling=step)
    ends = [_touching(room, end, step) for end in (first, second)]
    radii = np.unique(room[room > 0])
    radii = radii[radii <= min(room[end].max() for end in ends)]
    low, high = 0, len(radii) - 1
    while low < high:  # the disc of radii[low] fits through
        middle = (low + high + 1) // 2
        labels = ndimage.label(room >= radii[middle], STRUCTURES[8])[0]
        meet = np.intersect1d(*(np.unique(labels[end]) for end in ends))
        low, high = (middle, high) if meet.any() else (low, middle - 1)
    # a strip of n cells has its middle n / 2 cells from the centre of the first cell beside it, on halved cells
    return float(2 * radii[low] - (0 if fine == 2 else min(width, height)))


def _touching(room: np.ndarray, end: np.ndarray, step: Tuple[float, float]) -> Tuple[np.ndarray, np.ndarray]:
    """Rows and columns of the places whose disc (of radius ``room``) reaches a cell of ``end``."""
    places = np.argwhere(room > 0)
    edge = np.argwhere(end & ndimage.binary_dilation(~end, STRUCTURES[8]))
    radius = room[tuple(places.T)]
    outside = np.maximum(np.maximum(edge.min(axis=0) - places, places - edge.max(axis=0)), 0)
    near = np.flatnonzero(np.hypot(*(outside * step).T) <= radius)
    away = cKDTree(edge * step).query(places[near] * step)[0]
    near = near[(away <= radius[near]) | end[tuple(places[near].T)]]
    return tuple(places[near].T)
