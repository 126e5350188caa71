"""Ranks of parcels that do not depend on their order in the layer."""

import numpy as np


def ranks(classes: np.ndarray, score: np.ndarray, area: np.ndarray, corner: np.ndarray) -> np.ndarray:
    """(n,) ranks from 1: by class (1 first), then the higher score, the larger area, the place from west to east.

    Scores and areas are rounded before they are compared, so that the same parcel read in another order does not
    change its rank; parcels equal in all of this keep their order.

    Args:
        classes: (n,) whole numbers. score: (n,) 0–100. area: (n,) hectares. corner: (n, 2) x and y.
    """
    rounded = np.round(score, 6), np.round(area, 6), np.round(corner, 3)
    order = np.lexsort((rounded[2][:, 1], rounded[2][:, 0], -rounded[1], -rounded[0], classes))
    found = np.empty(order.size, np.int64)
    found[order] = np.arange(1, order.size + 1)
    return found
