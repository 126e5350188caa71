"""From a network on a raster to the network of half its rows and columns that behaves like it.

Black-box multigrid (Dendy 1982, J. Comput. Phys. 48:366): the voltage of each cell is interpolated
from that of the cells of plane 0 with weights taken from the network itself, so that they follow jumps
of the resistance; the coarse network is the product (transposed interpolation) x network x
interpolation, which again joins cells to their eight neighbours only. Where the cell of plane 0 is
nodata, another cell of its block of 2 x 2 takes its part.
"""

from typing import Dict, List, NamedTuple, Optional, Tuple

import numpy as np

from ...steps import FORWARD
from .planes import Planes, Term

#: A cell whose conductance towards interpolated cells is below this share is not interpolated.
WEAK = 1e-6

Offset = Tuple[int, int]
#: Interpolation of each plane: from the coarse cells at these distances (rows, columns).
SUPPORT: Tuple[Tuple[Offset, ...], ...] = (
    ((0, 0),),
    ((0, 0), (0, 1)),
    ((0, 0), (1, 0)),
    ((0, 0), (0, 1), (1, 0), (1, 1)),
)


class Network(NamedTuple):
    """A network in planes.

    Attributes:
        branches: (4 directions, 4 planes, length) conductances.
        ground: (4, length) conductance to ground.
        total: (4, length) sum of both over all branches of a cell: the diagonal.
    """

    branches: np.ndarray
    ground: np.ndarray
    total: np.ndarray


class Weights(NamedTuple):
    """Interpolation.

    Attributes:
        of: for planes 1 to 3 and each offset of ``SUPPORT`` the weights (length); plane 0 is copied.
        lack: (4, length) 1 - sum of the weights: what belongs to ground.
    """

    of: Dict[Tuple[int, Offset], np.ndarray]
    lack: np.ndarray


class _Level(NamedTuple):
    """What is made coarser."""

    planes: Planes
    network: Network
    weights: Weights


def make_network(planes: Planes, branches: np.ndarray, ground: np.ndarray) -> Network:
    """Complete a network with its diagonal."""
    total = ground.copy()
    for plane in range(4):
        for term in planes.terms(plane):
            for start, end in planes.chunks():
                total[plane, start:end] += conductance(branches, term, start, end)
    return Network(branches, ground, total)


def conductance(branches: np.ndarray, term: Term, start: int, end: int) -> np.ndarray:
    """Conductances of the branches of one term for a flat range of cells."""
    shift = term.owner_shift
    return branches[term.direction, term.owner, start + shift : end + shift]


def interpolation(planes: Planes, network: Network) -> Weights:
    """Weights by which the voltages of all planes follow from those of the coarse cells."""
    dtype = network.ground.dtype
    keys = [(plane, offset) for plane in (1, 2, 3) for offset in SUPPORT[plane]]
    weights = Weights({key: np.zeros(planes.length, dtype) for key in keys}, np.zeros_like(network.ground))
    known = np.zeros((3, planes.length), bool)
    known[0] = network.total[0] > 0
    alive = network.total > 0
    for plane in (1, 2):
        moved = alive[plane] & ~alive[0]
        if plane == 2:
            moved &= ~alive[1]
        known[plane] = _edge_weights(planes, network, weights, plane, moved)
        weights.lack[plane][alive[plane] & ~known[plane]] = 1
    _centre_weights(planes, network, weights, alive[3] & ~alive[0] & ~alive[1] & ~alive[2], known)
    return weights


def _edge_weights(
    planes: Planes, network: Network, weights: Weights, plane: int, moved: np.ndarray
) -> np.ndarray:
    """Cells between two coarse cells: the branches across the line of the two are left out."""
    near, far = (weights.of[plane, offset] for offset in SUPPORT[plane])
    axis = SUPPORT[plane][1].index(1)
    known = np.zeros(planes.length, bool)
    for start, end in planes.chunks():
        sums = np.zeros((2, end - start), near.dtype)
        for term in planes.terms(plane):
            step = _side(term, plane, axis)
            if step >= 0:
                sums[step] += conductance(network.branches, term, start, end)
        np.maximum(sums, 0, out=sums)
        ground = np.maximum(network.ground[plane, start:end], 0)
        total = sums[0] + sums[1] + ground
        total[total <= WEAK * network.total[plane, start:end]] = 0
        scale = np.divide(1, total, out=np.zeros_like(total), where=total > 0)
        near[start:end], far[start:end] = sums * scale
        weights.lack[plane, start:end] = ground * scale
        here = moved[start:end]
        near[start:end][here], far[start:end][here] = 1, 0
        weights.lack[plane, start:end][here] = 0
        known[start:end] = (total > 0) | here
    return known


def _side(term: Term, plane: int, axis: int) -> int:
    """0 for a neighbour on the near side along ``axis``, 1 for the far side, -1 for neither."""
    place = 2 * term.block[axis] + ((term.other >> (1 - axis)) & 1) - 1
    return {-1: 0, 1: 1}.get(place, -1)


def _centre_weights(
    planes: Planes, network: Network, weights: Weights, moved: np.ndarray, known: np.ndarray
) -> None:
    """Cells amid four coarse cells: from the interpolated neighbours on all sides."""
    terms = planes.terms(3)
    for start, end in planes.chunks():
        ground = np.maximum(network.ground[3, start:end], 0)
        total, lack = ground.copy(), ground.copy()
        sums = {offset: np.zeros_like(ground) for offset in SUPPORT[3]}
        for term in terms:
            values = conductance(network.branches, term, start, end)
            place = slice(start + term.shift, end + term.shift)
            values = np.maximum(values, 0) * known[term.other, place]
            total += values
            lack += values * weights.lack[term.other, place]
            for offset in SUPPORT[term.other]:
                target = (term.block[0] + offset[0], term.block[1] + offset[1])
                weight = weights.of.get((term.other, offset))
                sums[target] += values if weight is None else values * weight[place]
        total[total <= WEAK * network.total[3, start:end]] = 0
        scale = np.divide(1, total, out=np.zeros_like(total), where=total > 0)
        here = moved[start:end]
        for offset, value in sums.items():
            value *= scale
            value[here] = 1 if offset == (0, 0) else 0
            weights.of[3, offset][start:end] = value
        lack *= scale
        lack[here] = 0
        lack[(total == 0) & ~here & (network.total[3, start:end] > 0)] = 1
        weights.lack[3, start:end] = lack


def coarse_network(planes: Planes, network: Network, weights: Weights) -> Tuple[np.ndarray, np.ndarray]:
    """The product (transposed interpolation) x network x interpolation.

    Returns:
        branches (4 directions, length) and ground (length), each one flat plane of ``planes``.
    """
    level, dtype = _Level(planes, network, weights), network.ground.dtype
    branches, ground = np.zeros((4, planes.length), dtype), np.zeros(planes.length, dtype)
    for plane in range(4):
        terms = planes.terms(plane)
        reach = _reach(terms, plane)
        for start, end in planes.chunks():
            for target, sources in reach.items():
                wanted = _wanted(plane, target)
                if wanted:
                    product = _product(level, plane, sources, (start, end))
                    _collect(level, plane, wanted, product, branches, start)
            _collect_ground(level, plane, terms, ground, (start, end))
    return branches, ground


def _wanted(plane: int, target: Offset) -> List[Tuple[Offset, int]]:
    """The coarse cells that a plane is interpolated from and that lie one step before ``target``, and the step."""
    steps = [(offset, (target[0] - offset[0], target[1] - offset[1])) for offset in SUPPORT[plane]]
    return [(offset, FORWARD.index(step)) for offset, step in steps if step in FORWARD]


def _reach(terms: List[Term], plane: int) -> Dict[Offset, List[Tuple[Optional[Term], Offset]]]:
    """Which coarse cells the row of a cell reaches, and through which neighbours (None: itself)."""
    reach: Dict[Offset, List[Tuple[Optional[Term], Offset]]] = {}
    for offset in SUPPORT[plane]:
        reach.setdefault(offset, []).append((None, offset))
    for term in terms:
        for offset in SUPPORT[term.other]:
            target = (term.block[0] + offset[0], term.block[1] + offset[1])
            reach.setdefault(target, []).append((term, offset))
    return reach


def _product(
    level: _Level, plane: int, sources: List[Tuple[Optional[Term], Offset]], span: Tuple[int, int]
) -> np.ndarray:
    """Minus one entry of (network x interpolation) for a flat range of cells."""
    (start, end), network, weights = span, level.network, level.weights
    result = np.zeros(end - start, network.ground.dtype)
    sign: np.ufunc
    for term, offset in sources:
        if term is None:
            values, shift, sign = network.total[plane, start:end], 0, np.subtract
            weight = weights.of.get((plane, offset))
        else:
            values, shift, sign = conductance(network.branches, term, start, end), term.shift, np.add
            weight = weights.of.get((term.other, offset))
        if weight is not None:
            values = values * weight[start + shift : end + shift]
        sign(result, values, out=result)
    return result


def _collect(
    level: _Level,
    plane: int,
    wanted: List[Tuple[Offset, int]],
    product: np.ndarray,
    branches: np.ndarray,
    start: int,
) -> None:
    """Add the share of a plane's cells to the branches of the coarse cells they are interpolated from."""
    end = start + product.size
    for offset, direction in wanted:
        weight = level.weights.of.get((plane, offset))
        shift = level.planes.flat(offset)
        out = branches[direction, start + shift : end + shift]
        out += product if weight is None else product * weight[start:end]


def _collect_ground(
    level: _Level, plane: int, terms: List[Term], ground: np.ndarray, span: Tuple[int, int]
) -> None:
    """Add the share of a plane's cells to the grounds of the coarse cells: P' (ground - A lack)."""
    (start, end), (planes, network, weights) = span, level
    values = (
        network.ground[plane, start:end] - network.total[plane, start:end] * weights.lack[plane, start:end]
    )
    for term in terms:
        lack = weights.lack[term.other, start + term.shift : end + term.shift]
        values += conductance(network.branches, term, start, end) * lack
    for offset in SUPPORT[plane]:
        weight = weights.of.get((plane, offset))
        shift = planes.flat(offset)
        ground[start + shift : end + shift] += values if weight is None else values * weight[start:end]
