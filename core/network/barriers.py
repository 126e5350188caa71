"""Where restoring a circle of land would shorten least-cost corridors most (Barrier Mapper).

McRae et al. 2012, PLoS ONE 7:e52604; Linkage Mapper, ``s6_barriers.py``. For a link of two sources
with least-cost distance LCD, a circle of radius r around a cell and the accumulated costs A, B
from the two sources::

    score = (LCD - min(A on the ring) - min(B on the ring) - D * R') / D        D = 2 r

the fall of the least-cost distance per map unit of a way of length D through the circle, when that
way is restored to the resistance R' (1 in the peer). See :func:`ring` for the ring.
"""

from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
from scipy import ndimage

from ..halo import around
from ..messages import InputError, marked
from ..progress import Progress, part, silent
from ..steps import CellSize, sizes
from .leastcost import LinkField, Pair, link_fields

#: A gain below this share of the least-cost distance is rounding.
_ROUNDING = 1e-9
#: Above this share of cells in question, whole slices are faster than picking cells.
_DENSE = 0.15
#: More radii than these take hours and differ by less than a cell.
_MOST_RADII = 500


class BarrierMap(NamedTuple):
    """What :func:`barrier_map` returns; arrays (rows, columns).

    Attributes:
        score: float32, resistance (cost units per map unit); NaN on nodata of the resistance and,
            with ``max``, where no link gains; with ``sum`` 0 there.
        percent: float32, 100 score / LCD, percent of the least-cost distance per map unit.
        radius: float32, the radius of the score in map units, NaN where no link gains.
        link: int32, position in ``pairs`` of the link with the highest score there, -1 where none.
        count: int32, number of links that gain at one radius or more.
        lcd: (pairs,) least-cost distance of each link, NaN where no way connects it.
    """

    score: np.ndarray
    percent: np.ndarray
    radius: np.ndarray
    link: np.ndarray
    count: np.ndarray  # type: ignore[assignment]  # hides a method of tuple that nobody calls
    lcd: np.ndarray


def radii_between(minimum: float, maximum: float, step: float, cell_size: CellSize) -> List[float]:
    """The radii from ``minimum`` to ``maximum`` in map units, ``step`` apart; a step of 0 gives the first.

    Raises:
        InputError: a radius below the cell size, the maximum below the minimum, a negative step, or one that makes
            too many radii.
    """
    cell = float(np.max(cell_size))
    if not minimum >= cell * (1 - 1e-9):
        raise InputError(
            marked(
                "The smallest radius ({radius}) is below the cell size ({cell}). Use a larger radius or smaller cells."
            ),
            radius=f"{minimum:g}",
            cell=f"{cell:g}",
        )
    if not minimum <= maximum < np.inf:
        raise InputError(
            marked("The largest radius ({maximum}) is below the smallest ({minimum}). Swap them."),
            maximum=f"{maximum:g}",
            minimum=f"{minimum:g}",
        )
    if not step >= 0:
        raise InputError(
            marked("The step between radii must not be negative, but is {step}."), step=f"{step:g}"
        )
    apart = (maximum - minimum) / step if step else 0.0
    if apart >= _MOST_RADII:
        raise InputError(
            marked("A step of {step} makes {count} radii, more than {most}. Use a step of {least} or more."),
            step=f"{step:g}",
            count=f"{apart:,.0f}",
            most=_MOST_RADII,
            least=f"{(maximum - minimum) / (_MOST_RADII - 1):.3g}",
        )
    count = int(apart * (1 + 1e-12)) + 1
    return [minimum + step * number for number in range(count)]


def require_restored(restored: float) -> None:
    """Refuse a resistance after restoration that is not above 0.

    Raises:
        InputError: it is 0, negative or infinite.
    """
    if not 0 < restored < np.inf:
        raise InputError(
            marked("The resistance after restoration must be above 0, but is {value}."), value=restored
        )


def ring(radius: float, cell_size: CellSize) -> np.ndarray:
    """(n, 2) offsets (rows, columns) of the cells whose centre lies on the rim of a circle.

    The rim is one cell wide and inside the circle: r - c < distance <= r, c the (larger side of the)
    cell. The peer's rim is one map unit wide, r - 1 to r, so that both agree on cells of one map
    unit; on larger cells the peer's holds a few cells or none at all, this one never fewer than 4.
    """
    width, height = sizes(cell_size)
    cell = max(width, height)
    rows, columns = (int(radius * (1 + 1e-9) / side) for side in (height, width))
    down, right = np.mgrid[-rows : rows + 1, -columns : columns + 1]
    distance = np.hypot(down * height, right * width)
    inside = (distance <= radius * (1 + 1e-9)) & (distance > (radius - cell) * (1 + 1e-9))
    return np.column_stack((down[inside], right[inside]))


def ring_minimum(values: np.ndarray, offsets: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The least of ``values`` at ``offsets`` around each cell of ``wanted``.

    Args:
        values: (rows, columns); infinite where there is nothing.
        offsets: (n, 2) rows and columns.
        wanted: bool (rows, columns).

    Returns:
        1-D, in the order of ``np.nonzero(wanted)``; infinite where no offset hits a cell.
    """
    margin = int(np.abs(offsets).max())
    padded = np.pad(values, margin, constant_values=np.inf)
    rows, columns = values.shape
    if np.count_nonzero(wanted) > _DENSE * wanted.size:
        least = np.full(values.shape, np.inf, values.dtype)
        for down, right in (offsets + margin).tolist():
            np.minimum(least, padded[down : down + rows, right : right + columns], out=least)
        return least[wanted]
    row, column = np.nonzero(wanted)
    stride = padded.shape[1]
    cells = (row + margin) * stride + column + margin
    flat, least = padded.ravel(), np.full(cells.size, np.inf, values.dtype)
    for step in (offsets[:, 0] * stride + offsets[:, 1]).tolist():
        np.minimum(least, flat.take(cells + step), out=least)
    return least


def link_scores(
    field: LinkField, radius: float, cell_size: CellSize, restored: float = 1.0
) -> Tuple[np.ndarray, np.ndarray]:
    """The cells at which restoring a circle gains for one link, and their score.

    Args:
        field: accumulated costs from both sources.
        radius: in map units.
        restored: resistance R' after restoration.

    Returns:
        bool mask of the window of ``field``, and the scores, float32, in the order of ``np.nonzero``.
    """
    offsets = ring(radius, cell_size)
    most = field.lcd * (1 - _ROUNDING) - 2 * radius * restored
    found = np.zeros(field.to_first.shape, bool)
    nothing = found, np.empty(0)
    if most <= 0:
        return nothing
    reach = np.abs(offsets).max(axis=0)
    # no ring has a lower cost than the square around it
    size = (2 * reach + 1).tolist()
    lowest = ndimage.minimum_filter(field.to_first, size, mode="constant", cval=np.inf)
    lowest += ndimage.minimum_filter(field.to_second, size, mode="constant", cval=np.inf)
    wanted = lowest < most
    where = ndimage.find_objects(wanted.view(np.uint8))
    if not where:
        return nothing
    box = where[0]
    wide = around(box, tuple(reach.tolist()), wanted.shape)
    here = wanted[wide]
    gain = most - ring_minimum(field.to_first[wide], offsets, here)
    gain -= ring_minimum(field.to_second[wide], offsets, here)
    better = gain > 0
    row, column = (index[better] + side.start for index, side in zip(np.nonzero(here), wide))
    found[row, column] = True
    scores = (gain[better] + field.lcd * _ROUNDING) / (2 * radius)
    return found, scores.astype(np.float32)


class _Sums:
    """What is known of all links so far."""

    def __init__(self, shape: Tuple[int, ...], radii: Sequence[float], combine: str) -> None:
        self.radii, self.sum = radii, combine == "sum"
        layers = (len(radii), *shape) if self.sum else (1, *shape)
        self.score, self.percent = np.zeros(layers, np.float32), np.zeros(layers, np.float32)
        self.radius = np.full(shape, np.nan, np.float32)
        self.best = np.zeros(shape, np.float32)
        self.link, self.count = np.full(shape, -1, np.int32), np.zeros(shape, np.int32)

    def add(
        self, number: int, field: LinkField, cell_size: CellSize, restored: float, progress: Progress
    ) -> None:
        """Take in link ``number``."""
        window, gains = field.window, np.zeros(field.to_first.shape, bool)
        for place, radius in enumerate(self.radii):
            progress(place / len(self.radii))
            found, scores = link_scores(field, radius, cell_size, restored)
            gains |= found
            layer = place if self.sum else 0
            percents = np.float32(100.0 / field.lcd) * scores
            total, share = self.score[layer][window], self.percent[layer][window]
            if self.sum:
                total[found] += scores
                share[found] += percents
            else:
                higher = scores > total[found]
                self.radius[window][_part(found, higher)] = radius
                total[found] = np.maximum(total[found], scores)
                share[found] = np.maximum(share[found], percents)
            higher = scores > self.best[window][found]
            self.link[window][_part(found, higher)] = number
            self.best[window][found] = np.maximum(self.best[window][found], scores)
        self.count[window] += gains

    def result(self, resistance: np.ndarray, lcd: np.ndarray) -> BarrierMap:
        """The map; over the radii the highest score counts."""
        score, percent = self.score.max(axis=0), self.percent.max(axis=0)
        none = self.link < 0
        if self.sum:
            self.radius = np.asarray(self.radii, np.float32)[self.score.argmax(axis=0)]
            self.radius[none] = np.nan
        nodata = np.isnan(resistance)
        outside = nodata if self.sum else nodata | none
        score[outside], percent[outside] = np.nan, np.nan
        self.radius[nodata] = np.nan
        self.link[nodata], self.count[nodata] = -1, 0
        return BarrierMap(score, percent, self.radius, self.link, self.count, lcd)


def _part(found: np.ndarray, chosen: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Rows and columns of the ``chosen`` among the cells that are ``found``."""
    return tuple(index[chosen] for index in np.nonzero(found))


def barrier_map(
    resistance: np.ndarray,
    sources: np.ndarray,
    pairs: Sequence[Pair],
    radii: Sequence[float],
    cell_size: CellSize = 1.0,
    *,
    combine: str = "max",
    restored: float = 1.0,
    max_cost: float = np.inf,
    neighbours: int = 8,
    progress: Progress = silent,
) -> BarrierMap:
    """Score of every cell as the centre of a restored circle.

    Of several links the highest score (``max``) or the sum of the positive ones (``sum``) counts, of
    several radii the highest. A circle may reach onto nodata, which counts as restored with it.

    Args:
        resistance: (rows, columns), > 0 per map unit, NaN = nodata.
        sources: integer (rows, columns); values > 0 are source ids.
        pairs: ids of the sources of each link; without any, nothing gains.
        radii: in map units, as from :func:`radii_between`.
        cell_size: in map units, or (width, height).
        combine: ``max`` or ``sum``.
        restored: resistance R' after restoration.
        max_cost: longest link; longer ones are left out.
        neighbours: 8 or 4.

    Raises:
        InputError: pairs of which none is connected, R' not above 0, or what ``link_fields`` refuses.
    """
    require_restored(restored)
    sums = _Sums(resistance.shape, radii, combine)
    place = {tuple(sorted(pair)): number for number, pair in enumerate(pairs)}
    fields = link_fields(
        resistance, sources, pairs, cell_size,
        apart=2 * max(radii), max_cost=max_cost, neighbours=neighbours, progress=progress,
    )  # fmt: skip
    lcd = np.full(len(pairs), np.nan)
    for met, field in enumerate(fields):
        here = part(progress, met / len(place), (met + 1) / len(place))
        number = place[field.first, field.second]
        lcd[number] = field.lcd
        sums.add(number, field, cell_size, restored, here)
    if len(pairs) and np.isnan(lcd).all():
        raise InputError(marked("No path within the highest cost connects any two of the linked sources."))
    return sums.result(resistance, lcd)
