"""Level-1 restoration zones: five zones from three spaces and five dominant functions.

The plan (chapter 2, section 1) draws five level-1 zones from the ecological,
agricultural and urban space and five dominant functions, "mainly blocks,
combined with strips" (区块为主、条块结合). It does not publish the procedure; the
one here is a proposal (METHODS §2.1):

1. Every unit takes its dominant function, the space it lies in deciding among
   which functions (:func:`dominant_function`).
2. Connected units of one function form a block. A strip (river corridor) is one
   block of its own, with the dominant function of the strip as a whole.
3. The smallest block below the minimum area, or without data, joins the adjacent
   block with the highest score ``(1 − s)·b + s·m`` and takes its function, until
   none is left. b is the neighbour's part of the block's shared border,
   ``m = Σ min(p, q)`` the overlap of the two function mixes p and q (Czekanowski),
   s the weight of the mix. Only a block that touches nothing but strips joins a strip.
"""

from typing import NamedTuple, Optional, Tuple

import numpy as np

from ..messages import InputError, marked
from ..progress import Progress, silent
from .adjacency import UnitGraph, canonical, components
from .blocks import TOLERANCE, Blocks, grow, reduce
from .labels import renumber

WATER, SOIL, BIODIVERSITY, AGRICULTURE, SETTLEMENT = 1, 2, 3, 4, 5
ECOLOGICAL, AGRICULTURAL, URBAN = 1, 2, 3


class Level1Settings(NamedTuple):
    """How level-1 zones are drawn.

    Attributes:
        min_area: smallest block, in the unit of the units' areas. 0 keeps every block that has data.
        override: see :func:`dominant_function` (proposed default 0.5).
        similarity: weight s of the function mix, 0 to 1 (proposed default 0.5).
        most: how many blocks, strips not counted, may be left; the smallest join
            others until then. 0 for any number.
    """

    min_area: float
    override: float = 0.5
    similarity: float = 0.5
    most: int = 0


class Level1(NamedTuple):
    """Level-1 zones of the units.

    Attributes:
        zone: (n,) int8, 1 water conservation, 2 soil conservation, 3 biodiversity,
            4 agricultural production, 5 human settlement.
        block: (n,) int32 from 0, the block (contiguous) or strip of each unit.
        strip: (n,) bool, the unit belongs to a strip.
        dominant: (n,) int8, the unit's own function before growing; 0 without data.
        changed: how many units ended in another zone than their own function.
        small: blocks below the minimum area that had no neighbour to join.
    """

    zone: np.ndarray
    block: np.ndarray
    strip: np.ndarray
    dominant: np.ndarray
    changed: int
    small: np.ndarray


def dominant_function(
    functions: np.ndarray, spaces: Optional[np.ndarray] = None, override: float = 0.5
) -> np.ndarray:
    """Dominant function of each unit, 0 where nothing is known.

    The space with the largest share decides: urban → 5, agricultural → 4,
    ecological → the largest of 1, 2, 3. An ecological unit keeps function 4 or 5
    when that function covers more than ``override`` of it, and takes the larger
    of them when 1, 2 and 3 do not occur. Without spaces: the largest of all.
    Equal shares go to the lower code.

    Args:
        functions: (n, 5) area share of each function, 0 to 1; NaN counts as 0.
        spaces: (n, 3) area share of ecological, agricultural, urban space; a row
            of zeros or NaN means that the space is not known.
        override: share above which 4 or 5 wins in ecological space (proposed
            default 0.5, more than half of the unit).

    Returns:
        (n,) int8.
    """
    shares = np.nan_to_num(np.asarray(functions, dtype=np.float64))
    best = np.where(shares.max(axis=1) > 0, shares.argmax(axis=1) + 1, 0).astype(np.int8)
    if spaces is None:
        return best
    space = np.nan_to_num(np.asarray(spaces, dtype=np.float64))
    kind = np.where(space.max(axis=1) > 0, space.argmax(axis=1) + 1, 0)
    natural, used = shares[:, :3], shares[:, 3:]
    strong = used.max(axis=1) > override
    inner = (kind == ECOLOGICAL) & (natural.max(axis=1) > 0) & ~strong
    outer = (kind == ECOLOGICAL) & strong
    best[inner] = natural[inner].argmax(axis=1) + 1
    best[outer] = used[outer].argmax(axis=1) + AGRICULTURE
    best[kind == AGRICULTURAL] = AGRICULTURE
    best[kind == URBAN] = SETTLEMENT
    return best


def _strip_numbers(strips: Optional[np.ndarray], edges: np.ndarray, count: int) -> np.ndarray:
    """(n,) number of the strip of each unit, 0 outside."""
    if strips is None:
        return np.zeros(count, dtype=np.int64)
    if strips.dtype != bool:
        return np.maximum(strips, 0).astype(np.int64)
    return np.where(strips, components(count, edges, strips) + 1, 0)


def _strip_means(number: np.ndarray, area: np.ndarray, shares: np.ndarray) -> np.ndarray:
    """(n, k) shares in which every unit of a strip carries the mean of its strip."""
    result = shares.copy()
    inside = number > 0
    if inside.any():
        _, index = np.unique(number[inside], return_inverse=True)
        index = index.reshape(-1)
        total = np.bincount(index, weights=area[inside])
        for column in range(shares.shape[1]):
            result[inside, column] = (
                np.bincount(index, weights=area[inside] * shares[inside, column]) / total
            )[index]
    return result


def _fill_strips(zone: np.ndarray, strip: np.ndarray, root: np.ndarray, graph: UnitGraph) -> np.ndarray:
    """Give a strip without data the zone with which it shares the longest border."""
    zone, edges = zone.copy(), graph.edges
    for block in np.unique(root[strip & (zone == 0)]):
        inside = root == block
        touching = inside[edges[:, 0]] != inside[edges[:, 1]]
        far = zone[np.where(inside[edges[:, 0]], edges[:, 1], edges[:, 0])[touching]]
        options = np.unique(far[far > 0])
        if options.size:
            length = np.bincount(far, weights=graph.border[touching], minlength=SETTLEMENT + 1)
            zone[inside] = options[np.argmax(length[options])]
    if (zone == 0).any():
        raise InputError(
            marked(
                "{count} planning units have no function value and no neighbour with one. "
                "Check that the function raster covers the units."
            ),
            count=int(np.count_nonzero(zone == 0)),
        )
    return zone


def _starting_parts(
    start: np.ndarray, number: np.ndarray, edges: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """Blocks before growing, and which units lie in strips."""
    count = start.size
    strip = number > 0
    part = components(count, edges, np.where(strip, -number, start))
    return renumber(np.where(strip, count + number, part)), strip


def level1(
    graph: UnitGraph,
    functions: np.ndarray,
    settings: Level1Settings,
    spaces: Optional[np.ndarray] = None,
    strips: Optional[np.ndarray] = None,
    progress: Progress = silent,
) -> Level1:
    """Level-1 zones of planning units, by the steps described at the head of this file.

    The result does not depend on the order in which the graph lists its units and edges.

    Args:
        graph: n units; areas positive, km². Islands: see :func:`adjacency.join_islands`.
        functions: (n, 5) area share of each dominant function, 0 to 1.
        settings: smallest block and weights.
        spaces: (n, 3) share of ecological, agricultural, urban space.
        strips: (n,) bool (connected units form a strip) or whole numbers (the
            number of the strip, 0 for none; a numbered strip may have gaps).
        progress: called with the fraction done.

    Raises:
        InputError: units without data have no neighbour that has any, or two
            units share a number.
    """
    order, graph = canonical(graph)
    functions = np.nan_to_num(np.asarray(functions, dtype=np.float64))[order]
    spaces = None if spaces is None else np.nan_to_num(np.asarray(spaces, dtype=np.float64))[order]
    number = _strip_numbers(None if strips is None else np.asarray(strips)[order], graph.edges, len(order))
    dominant = dominant_function(functions, spaces, settings.override)
    mean_spaces = None if spaces is None else _strip_means(number, graph.area, spaces)
    mean_functions = _strip_means(number, graph.area, functions)
    start = dominant_function(mean_functions, mean_spaces, settings.override)
    part, strip = _starting_parts(start, number, graph.edges)
    blocks = Blocks(part, start, strip, functions, graph)
    grow(blocks, settings.min_area, settings.similarity, progress)
    reduce(blocks, settings.most, settings.similarity, progress)
    root = blocks.roots()
    strip = np.array(blocks.strip)[root]
    zone = _fill_strips(np.array(blocks.label, dtype=np.int8)[root], strip, root, graph)
    block = renumber(root)
    too_small = np.bincount(block, weights=graph.area) < settings.min_area * (1.0 - TOLERANCE)
    too_small[block[strip]] = False
    changed = int(np.count_nonzero(zone != dominant))
    back = np.argsort(order)
    return Level1(zone[back], block[back], strip[back], dominant[back], changed, np.flatnonzero(too_small))
