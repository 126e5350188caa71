"""What is advised for parcels: which basic farmland may leave, which farmland comes in, which land is reclaimed."""

from typing import List, NamedTuple, Optional

import numpy as np
from qgis.core import QgsGeometry

from ....core.progress import Progress
from ....core.restoration.contiguity import Gain, Parcels, advise, reclaim_gain
from ....gis.areaindex import AreaIndex
from ..shared.joining import Barriers, are_joined
from .settings import Settings

#: A parcel belongs to basic farmland or a space with this share inside, and is polluted with that.
_HALF, _TENTH = 0.5, 0.1


class Blocks(NamedTuple):
    """Pieces of parcels and their blocks.

    Attributes:
        shapes: of the pieces. points: (n, 2) inside them. area: (n,) ha.
        number: (n,) block, from 1. size, cls: (m,) ha and class of the blocks 1, 2, …
    """

    shapes: List[QgsGeometry]
    points: np.ndarray
    area: np.ndarray
    number: np.ndarray
    size: np.ndarray
    cls: np.ndarray


class Land(NamedTuple):
    """What parcels are held against; None where it was not given."""

    basic: Optional[AreaIndex]
    space: Optional[AreaIndex]
    polluted: Optional[AreaIndex]


class Advice(NamedTuple):
    """What is advised for each piece, and why.

    Attributes:
        code: (n,) of the theme farmland_advice. basic, polluted: (n,) shares 0–1; NaN where not asked.
        slope: (n,) degrees, NaN where not known.
    """

    code: np.ndarray
    basic: np.ndarray
    polluted: np.ndarray
    slope: np.ndarray


class Reclaimed(NamedTuple):
    """A piece of land that can be reclaimed: ha, what it brings, the block it joins most of; 0 without one."""

    shape: QgsGeometry
    area: float
    gain: Gain
    block: int


def find_advice(
    blocks: Blocks, land: Land, slope: np.ndarray, settings: Settings, reclaimed: float, progress: Progress
) -> Advice:
    """The advice for every piece.

    Args:
        slope: (n,) degrees. reclaimed: ha of the land that is reclaimed first.
    """
    count = len(blocks.shapes)
    basic, polluted = np.full(count, np.nan), np.full(count, np.nan)
    beside, allowed = np.zeros(count, bool), np.ones(count, bool)
    for n, shape in enumerate(blocks.shapes):
        if n % 256 == 0:
            progress(n / count)
        if land.polluted is not None:
            polluted[n] = land.polluted.share(shape)
        if land.basic is None:
            continue
        basic[n] = land.basic.share(shape)
        if basic[n] < _HALF:
            beside[n] = bool(land.basic.within(shape, settings.gap))
            allowed[n] = land.space is None or land.space.share(shape) >= _HALF
    unfit = np.nan_to_num(polluted) >= _TENTH
    unfit |= np.nan_to_num(slope) > settings.steepest
    where = blocks.number - 1
    parcels = Parcels(
        area=blocks.area,
        cls=blocks.cls[where],
        size=blocks.size[where],
        basic=np.nan_to_num(basic) >= _HALF,
        unfit=unfit,
        beside=beside,
        allowed=allowed,
    )
    return Advice(advise(parcels, reclaimed), basic, polluted, slope)


def find_reclaimed(
    shapes: List[QgsGeometry], blocks: Blocks, barriers: Barriers, settings: Settings, progress: Progress
) -> List[Reclaimed]:
    """What each piece of land brings if it alone is reclaimed."""
    index, found = AreaIndex(blocks.shapes), []
    for n, shape in enumerate(shapes):
        progress(n / len(shapes))
        touched = set()
        for near in index.within(shape, settings.gap):
            block = int(blocks.number[near])
            if block not in touched and _open(shape, blocks.shapes[near], settings.gap, barriers):
                touched.add(block)
        area = shape.area() / 10_000.0
        met = [(float(blocks.size[block - 1]), int(blocks.cls[block - 1])) for block in touched]
        largest = min(touched, default=0)  # blocks are numbered from the largest on
        found.append(Reclaimed(shape, area, reclaim_gain(area, met, settings.breaks), largest))
    return found


def _open(one: QgsGeometry, other: QgsGeometry, gap: float, barriers: Barriers) -> bool:
    reach = gap + 1e-6
    box = one.boundingBox().buffered(reach).intersect(other.boundingBox().buffered(reach))
    between = barriers.near(box)
    return not between or are_joined(one, other, gap, between)
