"""How far farmland lies together: blocks of parcels, their scores, and what basic farmland should be moved.

Areas are in hectares, lengths in metres.
"""

from typing import List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..messages import InputError, marked

#: Area (ha) up to which 卢龙 gives 20 points, and from which it gives 100 (ChinaXiv-201711.02383).
LULONG = (4.00, 12.63)
_LOWEST, _HIGHEST = 20.0, 100.0
_SQUARE_METRES = 10_000.0
#: What is advised for a parcel: codes of the theme farmland_advice.
KEEP, MOVE_OUT, BRING_IN, RECLAIM, WAIT = 1, 2, 3, 4, 5
#: Classes of blocks that basic farmland leaves, and those whose parcels join it.
_SMALL, _LARGE = 2, 4
#: Rounding of areas that are compared, hectares.
_NOISE = 1e-9


class Joined:
    """Sets of parcels that grow together (union by size, paths halved)."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self._size = [1] * count

    def find(self, one: int) -> int:
        """The parcel that stands for the set of another."""
        parent = self._parent
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Make two sets one."""
        one, other = self.find(one), self.find(other)
        if one == other:
            return
        if self._size[one] < self._size[other]:
            one, other = other, one
        self._parent[other] = one
        self._size[one] += self._size[other]

    def labels(self) -> np.ndarray:
        """(n,) int64: which set each parcel is in, numbered from 0 in the order of their first parcels."""
        roots = np.array([self.find(one) for one in range(len(self._parent))], np.int64)
        _, first, inverse = np.unique(roots, return_index=True, return_inverse=True)
        order = np.empty(first.size, np.int64)
        order[np.argsort(first)] = np.arange(first.size)
        return order[inverse.reshape(-1)] if roots.size else roots


def read_breaks(text: str) -> np.ndarray:
    """Four areas (ha) between the five classes of blocks, from a text.

    Raises:
        InputError: not four numbers above 0 that rise.
    """
    words = text.replace(",", " ").replace("，", " ").replace("、", " ").replace(";", " ").split()
    try:
        found = np.array([float(word) for word in words])
    except ValueError:
        found = np.zeros(0)
    if found.size != 4 or not np.all(np.isfinite(found)) or found[0] <= 0 or np.any(np.diff(found) <= 0):
        raise InputError(
            marked("“{text}” are not four areas in hectares that rise. Enter, for example, 1 5 15 40."),
            text=text,
        )
    return found


def block_numbers(labels: np.ndarray, area: np.ndarray, place: np.ndarray) -> np.ndarray:
    """(n,) int64 numbers of blocks from 1, the largest first, whatever the order of the parcels.

    Args:
        labels: (n,) sets from 0. area: (n,). place: (n, 2) a point of each parcel; ties of area go by the smallest.
    """
    if not labels.size:
        return labels.astype(np.int64)
    count = int(labels.max()) + 1
    total = np.bincount(labels, area, count)
    corner = np.full((count, 2), np.inf)
    by_place = np.lexsort((place[:, 1], place[:, 0]))[::-1]
    corner[labels[by_place]] = place[by_place]
    order = np.lexsort((corner[:, 1], corner[:, 0], -np.round(total, 6)))
    number = np.empty(count, np.int64)
    number[order] = np.arange(1, count + 1)
    return number[labels]


def block_classes(area: np.ndarray, breaks: np.ndarray) -> np.ndarray:
    """(n,) classes 1 to 5 of blocks by their areas; an area on a break belongs to the upper class."""
    return np.searchsorted(breaks, np.asarray(area, float) + _NOISE, side="right") + 1


def grade_scores(classes: np.ndarray) -> np.ndarray:
    """20, 40, 60, 80 or 100 points for classes 1 to 5."""
    return _LOWEST * np.asarray(classes, float)


def lulong_scores(area: np.ndarray, low: float = LULONG[0], high: float = LULONG[1]) -> np.ndarray:
    """20 points up to ``low`` ha, 100 from ``high`` on, in between along a straight line (卢龙)."""
    share = np.clip((np.asarray(area, float) - low) / (high - low), 0.0, 1.0)
    return _LOWEST + (_HIGHEST - _LOWEST) * share


def contiguity_index(area: np.ndarray) -> float:
    """Σ a² / (Σ a)²: how often two random points of the farmland lie in one block; 0 without farmland."""
    area = np.asarray(area, float)
    total = float(area.sum())
    return float(np.square(area / total).sum()) if total > 0 else 0.0


def share_from(area: np.ndarray, least: float) -> float:
    """Share (0–1) of the area that lies in blocks of at least ``least`` ha."""
    area = np.asarray(area, float)
    total = float(area.sum())
    return float(area[area + _NOISE >= least].sum()) / total if total > 0 else 0.0


def shape_index(perimeter: float, area: float) -> Optional[float]:
    """Fractal dimension 2·ln(P/4)/ln(A), 1 for a square (McGarigal; ChinaXiv-201711.02383).

    Args:
        perimeter: m, with the rims of holes. area: m².

    Returns:
        None for areas of at most 1 m², where it has no meaning.
    """
    if area <= 1.0 or perimeter <= 0:
        return None
    return float(2.0 * np.log(perimeter / 4.0) / np.log(area))


class Parcels(NamedTuple):
    """What decides about parcels; arrays of (n,).

    Attributes:
        area: ha. cls: class of the block, 1 to 5. size: area of the block, ha.
        basic: whether it is permanent basic farmland. unfit: whether it is steep or polluted.
        beside: whether it touches basic farmland. allowed: whether basic farmland may lie here.
    """

    area: np.ndarray
    cls: np.ndarray
    size: np.ndarray
    basic: np.ndarray
    unfit: np.ndarray
    beside: np.ndarray
    allowed: np.ndarray


def advise(parcels: Parcels, reclaimed: float = 0.0) -> np.ndarray:
    """(n,) advice for parcels: keep, move out, bring in, or move out once something has come in.

    Basic farmland that is steep or polluted, or in a block of class 1 or 2, may leave; other farmland beside it in a
    block of class 4 or 5, and fit, comes in. No more leaves than comes in: the unfit first, then the parcels of the
    smallest blocks, smaller parcels first; from the first that does not find its area on, all others wait.

    Args:
        reclaimed: ha of land that is reclaimed and comes in as well.
    """
    coming = ~parcels.basic & parcels.beside & parcels.allowed & ~parcels.unfit & (parcels.cls >= _LARGE)
    leaving = np.flatnonzero(parcels.basic & (parcels.unfit | (parcels.cls <= _SMALL)))
    order = leaving[
        np.lexsort((parcels.area[leaving], np.round(parcels.size[leaving], 6), ~parcels.unfit[leaving]))
    ]
    room = float(parcels.area[coming].sum()) + reclaimed
    covered = np.cumsum(parcels.area[order]) <= room + _NOISE
    found = np.full(parcels.area.size, KEEP, np.int64)
    found[coming] = BRING_IN
    found[order] = np.where(covered, MOVE_OUT, WAIT)
    return found


class Gain(NamedTuple):
    """What a piece of land brings if it is reclaimed: the block it makes, ha, its class, and the classes it lifts by."""

    size: float
    cls: int
    lift: int


def reclaim_gain(area: float, blocks: Sequence[Tuple[float, int]], breaks: np.ndarray) -> Gain:
    """The block that a piece of ``area`` ha makes with those it touches, and how far it lifts the best of these.

    Args:
        blocks: (area in ha, class) of the different blocks within the gap.
    """
    size = area + sum(one for one, _cls in blocks)
    cls = int(block_classes(np.array([size]), breaks)[0])
    best = max((cls for _size, cls in blocks), default=cls)
    return Gain(size, cls, cls - best)


class Summary(NamedTuple):
    """Farmland of one zone or of all: parcels, ha in all and by class 1 to 5, blocks, index, share in large blocks."""

    parcels: int
    area: float
    by_class: List[float]
    blocks: int
    contiguity: float
    large: float


def summarise(block: np.ndarray, cls: np.ndarray, area: np.ndarray, least: float) -> Summary:
    """Sums of some parcels; of a block cut by the zone's border the part inside counts.

    Args:
        block, cls, area: (n,) of parcels. least: ha from which a block is large, by its part inside.
    """
    _, where = np.unique(block, return_inverse=True)
    sizes = np.bincount(where.reshape(-1), area) if area.size else np.zeros(0)
    classes = [float(area[cls == number].sum()) for number in range(1, 6)]
    return Summary(
        int(area.size),
        float(area.sum()),
        classes,
        int(sizes.size),
        contiguity_index(sizes),
        share_from(sizes, least),
    )
