"""Points beside the borders of polygons, spread evenly along them."""

from typing import NamedTuple

import numpy as np

from .edges import Edges, lengths


class Beside(NamedTuple):
    """Places along borders.

    Attributes:
        owner: (p,) polygon. length: (p,) metres of border that a place stands for.
        points: (p, k, 2) x and y, at ``k`` distances outside the border.
    """

    owner: np.ndarray
    length: np.ndarray
    points: np.ndarray


def beside(edges: Edges, step: float, distances: np.ndarray) -> Beside:
    """Places in the middle of stretches of at most ``step`` m of every edge, and the points beside them, outside.

    The inside lies to the right of an edge, so that outside is to the left.

    Args:
        distances: (k,) metres from the border.
    """
    along, length = edges.end - edges.start, lengths(edges)
    times = np.ceil(length / step).astype(np.int64)
    which = np.repeat(np.arange(times.size), times)
    number = np.arange(which.size) - np.repeat(np.cumsum(times) - times, times)
    part = (number + 0.5) / times[which]
    place = edges.start[which] + part[:, None] * along[which]
    out = np.stack([-along[which, 1], along[which, 0]], axis=1) / length[which, None]
    points = place[:, None, :] + out[:, None, :] * np.asarray(distances, float)[None, :, None]
    return Beside(edges.owner[which], (length / np.maximum(times, 1))[which], points)
