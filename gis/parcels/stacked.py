"""Parcels that lie over one another: found along scan lines, measured exactly, counted once."""

from typing import Dict, List, NamedTuple

import numpy as np
from qgis.core import QgsGeometry

from ...core.parcels.spans import Lines, crossings, scan
from ...core.progress import Progress
from ..vectors import Told
from .batches import Batch, Parcels

#: Metres between the first scan lines, and stretches that are kept before every other line is left out.
_STEP, _MOST = 10.0, 8_000_000
#: Overlaps up to this, m², are rounding; pairs that are measured at most.
_LEAST, _PAIRS = 1.0, 50_000


class Shared(NamedTuple):
    """``area``: (n,) m² of each parcel that better ranked ones cover; ``pairs``: how many overlap; ``partly``: more do."""

    area: np.ndarray
    pairs: int
    partly: bool


class Stacked:
    """Scan lines over parcels, gathered batch by batch; lines get fewer as parcels get more."""

    def __init__(self) -> None:
        self._step, self._keep = _STEP, 1
        self._parts: List[Lines] = []
        self._rows: List[int] = []
        self._size = 0

    def add(self, batch: Batch) -> None:
        """Take the parcels of a batch in."""
        self._rows += batch.rows
        lines = scan(batch.edges, 0.0, _STEP)
        slim = Lines(
            (lines.owner + batch.first).astype(np.int32), lines.line.astype(np.int32), lines.low, lines.high
        )
        self._parts.append(_every(slim, self._keep))
        self._size += self._parts[-1].owner.size
        while self._size > _MOST:
            self._keep *= 2
            self._parts = [_every(part, self._keep) for part in self._parts]
            self._size = sum(part.owner.size for part in self._parts)

    def keep(self, kept: np.ndarray) -> None:
        """Go on with some of the parcels only.

        Args:
            kept: (n,) whether a parcel stays.
        """
        number = np.cumsum(kept) - 1
        self._rows = np.array(self._rows, np.int64)[kept].tolist()
        parts = []
        for part in self._parts:
            there = kept[part.owner]
            owner = number[part.owner[there]].astype(np.int32)
            parts.append(Lines(owner, *(column[there] for column in part[1:])))
        self._parts, self._size = parts, sum(part.owner.size for part in parts)

    def shared(self, parcels: Parcels, rank: np.ndarray, progress: Progress) -> Shared:
        """What parcels share with better ranked ones; the gathered lines are let go.

        Parcels that overlap by less than the distance of the scan lines may go unseen.

        Args:
            rank: (n,) different numbers, the smaller the better.
        """
        if not self._parts:
            return Shared(np.zeros(rank.size), 0, False)
        lines = Lines(*(np.concatenate(column) for column in zip(*self._parts)))
        self._parts = []
        found = crossings(lines, _STEP * self._keep)
        chosen = np.argsort(-found.area, kind="stable")[:_PAIRS]
        area = np.zeros(rank.size)
        if not chosen.size:
            return Shared(area, 0, False)
        pairs = found.pairs[chosen]
        places = {self._rows[number]: number for number in np.unique(pairs).tolist()}
        shapes = {
            places[row]: shape
            for row, (_feature, shape) in enumerate(parcels.features(progress, Told()))
            if row in places
        }
        above: Dict[int, List[QgsGeometry]] = {}
        count = 0
        for one, other in pairs.tolist():
            lower, upper = (one, other) if rank[one] > rank[other] else (other, one)
            common = shapes[one].intersection(shapes[other])
            if common.area() > _LEAST:
                count += 1
                above.setdefault(lower, []).append(common)
        for number, pieces in above.items():
            area[number] = QgsGeometry.unaryUnion(pieces).area()
        return Shared(area, count, found.area.size > _PAIRS)


def _every(lines: Lines, keep: int) -> Lines:
    """Every ``keep``-th line."""
    if keep == 1:
        return lines
    kept = lines.line % keep == 0
    return Lines(*(column[kept] for column in lines))
