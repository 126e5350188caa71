"""The raster as an electric network: conductances between neighbouring cells, and currents along them.

Each cell is a node. A branch joins it to its neighbours in the east, south, south-east and
south-west; those to the other sides belong to the neighbour. Lengths are in cells, as in
Circuitscape: the cell size never enters.
"""

from typing import Callable, Iterator, NamedTuple, Optional, Tuple

import numpy as np

from ...messages import InputError, marked
from ...progress import Progress, silent
from ...steps import FORWARD, check_neighbours, ends, forward, step_length

#: Cells handled at once, so that temporary arrays stay small.
BLOCK = 1 << 15
#: A branch current below this share of the largest is rounding and counts as none (Circuitscape).
NEGLIGIBLE = 1e-8
INFLOW, OUTFLOW = 0, 1


class Edges(NamedTuple):
    """Conductance of the branch from each cell to a neighbour, in the order of ``FORWARD``; 0 where there is none.

    Attributes:
        east, south, southeast, southwest: (rows, columns), >= 0; 0 where the neighbour would lie
            outside the raster.
    """

    east: np.ndarray
    south: np.ndarray
    southeast: np.ndarray
    southwest: np.ndarray


def conductances(
    resistance: np.ndarray, neighbours: int = 8, average: str = "resistance", dtype: type = np.float64
) -> Edges:
    """Conductance of the branch between each two neighbouring cells, as in Circuitscape.

    With ``R`` the resistance and ``g = 1 / R`` of the two cells:

    - average resistance: ``2 / (R1 + R2)``, diagonal ``1 / (sqrt(2) (R1 + R2) / 2)``;
    - average conductance: ``(g1 + g2) / 2``, diagonal ``(g1 + g2) / (2 sqrt(2))``.

    Source: Circuitscape.jl 5, ``core.jl`` (resistor_avg, cond_avg).

    Args:
        resistance: (rows, columns), > 0; NaN = nodata, which has no branches.
        neighbours: 8 or 4.
        average: "resistance" or "conductance".
        dtype: type of the conductances.

    Raises:
        InputError: resistance <= 0 or infinite; unknown ``neighbours`` or ``average``.
    """
    resistance = np.asarray(resistance)
    _check(resistance, neighbours, average)
    arrays = []
    for step in FORWARD:
        values: np.ndarray = np.zeros(resistance.shape, dtype)
        if step in forward(neighbours):
            here, there = ends(step)
            _join(resistance[here], resistance[there], average, step_length(step), values[here])
        arrays.append(values)
    return Edges(*arrays)


def _check(resistance: np.ndarray, neighbours: int, average: str) -> None:
    if resistance.ndim != 2:
        raise InputError(
            marked("The resistance must be one raster band, not an array of {count} dimensions."),
            count=resistance.ndim,
        )
    known = ~np.isnan(resistance)
    low, high = (
        np.min(resistance, initial=np.inf, where=known),
        np.max(resistance, initial=-np.inf, where=known),
    )
    if low <= 0:
        raise InputError(
            marked(
                "The resistance has values of 0 or below (lowest {value}). Give every passable cell a "
                "resistance above 0 and every impassable cell nodata."
            ),
            value=low,
        )
    if high == np.inf:
        raise InputError(marked("The resistance has infinite values. Make impassable cells nodata."))
    check_neighbours(neighbours)
    if average not in ("resistance", "conductance"):
        raise InputError(
            marked("Neighbouring cells are averaged by resistance or conductance, not by {average}."),
            average=average,
        )


def _join(first: np.ndarray, second: np.ndarray, average: str, length: float, out: np.ndarray) -> None:
    """Write the conductances between the cells of two views of one raster into ``out``."""
    for rows in blocks(first.shape):
        a, b = first[rows].astype(np.float64), second[rows].astype(np.float64)
        if average == "resistance":
            a += b
            np.divide(2.0 / length, a, out=a)
        else:
            np.reciprocal(a, out=a)
            np.reciprocal(b, out=b)
            a += b
            a *= 0.5 / length
        out[rows] = np.nan_to_num(a, copy=False, nan=0.0)


def blocks(shape: Tuple[int, ...], cells: int = BLOCK) -> Iterator[slice]:
    """Slices of rows that hold about ``cells`` cells each."""
    height = max(1, cells // max(1, shape[-1]))
    for start in range(0, shape[-2], height):
        yield slice(start, min(start + height, shape[-2]))


def total(edges: Edges) -> np.ndarray:
    """Sum of the conductances of all branches of each cell; float64 (rows, columns)."""
    result = np.zeros(edges.east.shape)
    for step, values in zip(FORWARD, edges):
        here, there = ends(step)
        result[here] += values[here]
        result[there] += values[here]
    return result


def branch_currents(
    voltage: np.ndarray,
    edges: Edges,
    use: Callable[[np.ndarray, np.ndarray, np.ndarray], None],
    out: np.ndarray,
) -> None:
    """Call ``use(current, out_here, out_there)`` with the current of the branches, block by block.

    ``current`` flows from here to there: ``g (V_here - V_there)`` in float64; the other two are views
    of ``out`` (..., cells) at the two ends of the branches. The rows are taken as one line of cells:
    where a branch would lead over the side of the raster its conductance is 0.
    """
    width, line = voltage.shape[1], voltage.ravel()
    flat, scratch = [values.ravel() for values in edges], np.empty(BLOCK)
    for first in range(0, line.size, BLOCK):
        for (down, right), values in zip(FORWARD, flat):
            step = down * width + right
            last = min(first + BLOCK, line.size - step)
            if last > first and step > 0:
                current = scratch[: last - first]
                np.subtract(line[first:last], line[first + step : last + step], out=current)
                current *= values[first:last]
                use(current, out[..., first:last], out[..., first + step : last + step])


def outflow(voltage: np.ndarray, edges: Edges) -> np.ndarray:
    """Net current that leaves each cell through its branches: the Laplacian times ``voltage``.

    Args:
        voltage: (rows, columns), volts; finite where a branch ends.

    Returns:
        float64 (rows, columns), amperes.
    """

    def add(current: np.ndarray, here: np.ndarray, there: np.ndarray) -> None:
        here += current
        there -= current

    result = np.zeros(voltage.size)
    branch_currents(voltage, edges, add, result)
    return result.reshape(voltage.shape)


def node_current(
    voltage: np.ndarray, edges: Edges, injected: Optional[np.ndarray] = None, progress: Progress = silent
) -> np.ndarray:
    """Current through each cell: the larger of the sums of inflow and of outflow.

    Branches that carry less than 1e-8 of the largest branch current count as 0. Source:
    Circuitscape.jl 5, ``out.jl`` (get_node_currents).

    Args:
        voltage: (rows, columns), volts; finite where a branch ends.
        edges: conductances of the branches.
        injected: current that enters each cell from outside, in amperes, positive in, negative out.
            Circuitscape counts here the current through finite grounds only
            (``-ground * voltage``), not the sources.
        progress: called with the share of the work done.

    Returns:
        (rows, columns) float64, amperes, >= 0; 0 where a cell has no branches.
    """
    largest = np.zeros(())
    both = np.zeros((2, voltage.size))

    def find(current: np.ndarray, here: np.ndarray, there: np.ndarray) -> None:
        np.maximum(largest, np.abs(current).max(initial=0.0), out=largest)

    def add(current: np.ndarray, here: np.ndarray, there: np.ndarray) -> None:
        current[np.abs(current) < NEGLIGIBLE * largest] = 0.0
        ahead = np.maximum(current, 0.0)
        there[INFLOW] += ahead
        here[OUTFLOW] += ahead
        current -= ahead
        here[INFLOW] -= current
        there[OUTFLOW] -= current

    branch_currents(voltage, edges, find, both)
    progress(0.4)
    branch_currents(voltage, edges, add, both)
    progress(0.9)
    if injected is not None:
        both[INFLOW] += np.maximum(injected, 0.0).ravel()
        both[OUTFLOW] -= np.minimum(injected, 0.0).ravel()
    progress(1.0)
    return both.max(axis=0).reshape(voltage.shape)
