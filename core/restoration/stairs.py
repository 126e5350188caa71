"""Polygons that a raster was turned into: their borders run in steps."""

from typing import Sequence

import numpy as np

#: Cosine of the angle between two edges of a step; edges of a raster in another system turn a little.
_SQUARE = 0.02
#: A ring with fewer corners is a rectangle or near it, which a field may be.
_FEW = 6


def stair_share(rings: Sequence[np.ndarray]) -> float:
    """Share (0–1) of right angles at the corners of rings with more than five of them; 0 where there are none.

    Args:
        rings: (k, 2) closed rings, the last vertex as the first.
    """
    right = corners = 0
    for ring in rings:
        step = np.diff(ring, axis=0)
        length = np.hypot(step[:, 0], step[:, 1])
        step, length = step[length > 0], length[length > 0]
        after = np.roll(step, -1, axis=0)
        both = length * np.roll(length, -1)
        turn = np.abs(step[:, 0] * after[:, 1] - step[:, 1] * after[:, 0]) / both
        bent = turn > _SQUARE
        if int(bent.sum()) < _FEW:
            continue
        straight = np.abs((step * after).sum(axis=1)) / both
        corners += int(bent.sum())
        right += int((bent & (straight < _SQUARE)).sum())
    return right / corners if corners else 0.0
