"""Edge and perforation: whether the boundary of a core faces the outside or an opening."""

from typing import Tuple

import numpy as np
from scipy.sparse import coo_matrix

from ...steps import ends, forward
from .shapes import DUAL, grow, label, on_frame


def facing_outside(
    cores: np.ndarray, count: int, boundary: np.ndarray, connectivity: int, square: int
) -> Tuple[np.ndarray, np.ndarray]:
    """Which cells of the boundary are edge, and the openings of the cores.

    Openings of cores may hold smaller cores, which may have openings again. A cell outside the cores
    that lies n openings deep is edge where a core at least as deep lies within reach, else perforation.

    Args:
        cores: labels of the cores, 0 outside; ``count`` of them.
        boundary: mask of the cells outside that lie within reach of a core.
        connectivity: 8 or 4, of the foreground.
        square: squared reach (cells²).

    Returns:
        (edge, opening): masks; opening is everything outside the cores that cores enclose.
    """
    outside, areas = label(cores == 0, DUAL[connectivity])
    open_air = on_frame(outside, areas)
    if open_air[1:].all():
        return boundary, np.zeros_like(boundary)
    depth, level = _depths(cores, count, outside, areas, open_air)
    kind = np.uint8 if max(depth.max(), level.max()) < 255 else np.uint16
    levels = grow((level + 1).astype(kind)[cores], square)
    depths = (depth + 1).astype(kind)[outside]
    return boundary & (levels >= depths), depths > 1


def _depths(
    cores: np.ndarray, count: int, outside: np.ndarray, areas: int, open_air: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """How many openings deep each part of the outside, and each core, lies.

    Returns:
        (depth, level): (areas + 1,) and (count + 1,) integers, −1 for label 0.
    """
    pairs = []
    for step in forward(4):
        one, two = ends(step)
        rows, columns = np.nonzero((cores[one] > 0) != (cores[two] > 0))
        for core, air in ((one, two), (two, one)):
            inner, outer = cores[core][rows, columns], outside[air][rows, columns]
            pairs.append((inner[inner > 0], outer[inner > 0]))
    inner, outer = (np.concatenate([pair[side] for pair in pairs]) for side in (0, 1))
    shape = (count + 1, areas + 1)
    touching = coo_matrix((np.ones(len(inner), bool), (inner, outer)), shape=shape).tocsr()
    by_area = touching.T.tocsr()
    depth, level = np.full(areas + 1, -1), np.full(count + 1, -1)
    fresh, rank = np.flatnonzero(open_air), 0
    depth[fresh] = 0
    roots = np.flatnonzero(on_frame(cores, count))
    while len(fresh) or len(roots):
        found = np.unique(np.concatenate([by_area[fresh].indices, roots]))
        found = found[(found > 0) & (level[found] < 0)]
        level[found] = rank
        rank, roots = rank + 1, roots[:0]
        fresh = np.unique(touching[found].indices)
        fresh = fresh[depth[fresh] < 0]
        depth[fresh] = rank
    return depth, level
