"""Small tools on arrays of whole-number labels, shared by the unit graph and the tables."""

from typing import Tuple

import numpy as np


def compact(values: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Codes that occur and, for every value, the position of its code.

    The same as ``numpy.unique(values, return_inverse=True)``, without sorting
    when the codes lie close together.

    Args:
        values: whole numbers, any shape, at least one.

    Returns:
        ``(codes, index)``: ``codes`` (u,) ascending in the type int64, ``index``
        with the shape of ``values`` so that ``codes[index]`` equals ``values``.
    """
    flat = np.asarray(values).ravel()
    low, high = int(flat.min()), int(flat.max())
    if high - low > 4 * flat.size + 65536:
        codes, index = np.unique(flat, return_inverse=True)
        return codes.astype(np.int64), index.reshape(np.shape(values))
    shifted = flat.astype(np.int64) - low
    present = np.zeros(high - low + 1, dtype=bool)
    present[shifted] = True
    position = np.cumsum(present) - 1
    return np.flatnonzero(present) + low, position[shifted].reshape(np.shape(values))


def renumber(values: np.ndarray) -> np.ndarray:
    """Labels 0, 1, 2 … in the order in which they first occur in ``values`` (n,)."""
    _, first, index = np.unique(values, return_index=True, return_inverse=True)
    rank = np.empty(first.size, dtype=np.int32)
    rank[np.argsort(first)] = np.arange(first.size, dtype=np.int32)
    return rank[index.reshape(-1)]
