"""Current from everywhere to everywhere within a radius: a moving window over the raster.

The centre of every block of cells is grounded in turn, the sources within the radius send current to it,
and the currents of all windows add up. Method: McRae et al. 2016, Conserving Nature's Stage, doi:
10.13140/RG.2.1.4158.6166; same rules as Omniscape.jl (Landau et al. 2021, JOSS 6:2829).
"""

from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ...halo import Window as Box
from ...halo import around, within
from ...messages import InputError, marked
from ...progress import Progress, silent
from ...steps import FORWARD, ends
from .circuit import Circuit
from .conditions import Condition, all_fit
from .stencil import Edges, conductances
from .system import System


class Omnidirectional(NamedTuple):
    """Sums over all windows, (rows, columns), NaN on nodata.

    Attributes:
        current: amperes through each cell.
        maximum: of all windows; None where not wanted.
        potential: the same with resistance 1 everywhere; None where not wanted.
    """

    current: np.ndarray
    maximum: Optional[np.ndarray]
    potential: Optional[np.ndarray]


class Target(NamedTuple):
    """A block whose centre is grounded.

    Attributes:
        row, column: its centre.
        strength: sum of its sources, the amperes it draws.
    """

    row: int
    column: int
    strength: float


def source_from_resistance(resistance: np.ndarray, highest: float = np.inf) -> np.ndarray:
    """Source strength 1 / R; 0 where R is above ``highest`` or nodata (Omniscape: r_cutoff).

    Args:
        resistance: any shape, above 0, NaN for nodata.

    Returns:
        float of the same shape.
    """
    with np.errstate(invalid="ignore"):
        return np.where(resistance <= highest, 1.0 / resistance, 0.0)


def odd_block(block: int) -> int:
    """A block has a centre: even sizes grow by one cell."""
    return block + 1 - block % 2


def targets(source: np.ndarray, block: int) -> Iterator[Target]:
    """Blocks of ``block`` cells (odd) that hold a source; what is left at the lower and right edge has none."""
    half = block // 2
    rows, columns = source.shape
    for row in range(half, rows - half, block):
        for column in range(half, columns - half, block):
            strength = source[row - half : row + half + 1, column - half : column + half + 1].sum()
            if strength > 0:
                yield Target(row, column, float(strength))


class Window(NamedTuple):
    """The surroundings of a target.

    Attributes:
        box: slices of the raster.
        row, column: the target inside them.
        circle: part of the full window that lies on the raster.
    """

    box: Box
    row: int
    column: int
    circle: Box


def window_at(shape: Tuple[int, ...], target: Target, reach: int) -> Window:
    """The square of ``reach`` cells around a target, as far as it lies on the raster."""
    row, column = target.row, target.column
    box = around((slice(row, row + 1), slice(column, column + 1)), (reach, reach), shape)
    whole = slice(row - reach, row + reach + 1), slice(column - reach, column + reach + 1)
    return Window(box, row - box[0].start, column - box[1].start, within(box, whole))


def disc(reach: int, radius: int) -> np.ndarray:
    """Cells of a square of ``reach`` around its centre that lie within ``radius``; bool."""
    along = np.arange(-reach, reach + 1)
    return np.hypot(along[:, None], along) <= radius


class MovingWindow:
    """Omnidirectional current by a moving window.

    Each target draws as many amperes as its block has source strength; the sources within ``radius``
    outside the block share them in proportion to their strength. As in Omniscape, to whose results these
    are equal, the block is left out at a shifted place where the upper or left border cuts off the window.

    Args:
        resistance: (rows, columns) > 0, NaN = nodata.
        source: (rows, columns) source strength >= 0; NaN = 0.
        radius: reach of the sources, in cells.
        block: side of a block in cells; even sizes grow by one.
        buffer: cells beyond the radius through which current may flow.
        neighbours, average: see :class:`~.circuit.Circuit`. Omniscape: 8, "conductance".
        correct: take away the pattern that blocks leave in the map (Omniscape: correct_artifacts).
        conditions: sources that do not fit the target send no current; the others send no more for it
            (Omniscape: conditional).

    Attributes:
        targets: the blocks with sources.

    Raises:
        InputError: no sources, negative ones; radius not larger than half a block; conditions that do not fit.
    """

    def __init__(
        self,
        resistance: np.ndarray,
        source: np.ndarray,
        radius: int,
        block: int = 1,
        buffer: int = 0,
        neighbours: int = 8,
        average: str = "conductance",
        correct: bool = True,
        conditions: Sequence[Condition] = (),
    ) -> None:
        for condition in conditions:
            condition.check(resistance.shape)
        self.conditions = conditions
        self.block = odd_block(block)
        if radius <= self.block // 2:
            raise InputError(
                marked(
                    "The radius ({radius} cells) must reach beyond the block ({block} cells). Increase it."
                ),
                radius=radius,
                block=self.block,
            )
        self.source = np.nan_to_num(np.asarray(source, np.float64))
        if self.source.min(initial=0.0) < 0:
            raise InputError(marked("Source strengths must not be negative. Check the layer of sources."))
        self.targets: List[Target] = list(targets(self.source, self.block))
        if not self.targets:
            raise InputError(
                marked("No block of cells is a source. Check the sources and the size of the blocks.")
            )
        self.radius, self.reach = radius, radius + buffer
        self.rule = (neighbours, average)
        self.outside = np.isnan(resistance)
        self.edges = conductances(resistance, neighbours, average)
        circle = disc(self.reach, self.reach)
        self.near = disc(self.reach, radius)
        self.joins = [circle[here] & circle[there] for here, there in map(ends, FORWARD)]
        self._uniform: Dict[Tuple, Tuple[Circuit, System]] = {}
        self.correction: Optional[np.ndarray] = None
        if correct and self.block > 1:
            self.correction = self.block_pattern()

    def sample(self, potential: bool = False) -> None:
        """Solve one window in the middle of the list for nothing, to see how long it takes."""
        nothing = np.zeros(self.source.shape)
        self.add(self.targets[len(self.targets) // 2], nothing, None, nothing if potential else None)

    def run(
        self, maximum: bool = False, potential: bool = False, progress: Progress = silent
    ) -> Omnidirectional:
        """The sums over all windows.

        Args:
            maximum: also the highest current of all windows.
            potential: also the flow potential.

        Raises:
            Cancelled: raised by ``progress``.
        """
        shape = self.source.shape
        current = np.zeros(shape)
        highest, flow = (np.zeros(shape) if wanted else None for wanted in (maximum, potential))
        for done, target in enumerate(self.targets):
            progress(done / len(self.targets))
            self.add(target, current, highest, flow)
        progress(1.0)
        for array in (current, highest, flow):
            if array is not None:
                array[self.outside] = np.nan
        return Omnidirectional(current, highest, flow)

    def add(
        self, target: Target, current: np.ndarray, maximum: Optional[np.ndarray], flow: Optional[np.ndarray]
    ) -> None:
        """Add the currents of one window to the sums."""
        window = window_at(self.source.shape, target, self.reach)
        amperes, entering = self._amperes(self.source[window.box], window)
        if not entering > 0:
            return
        amperes = amperes * (target.strength / entering)
        fitting = all_fit(self.conditions, self._block_of(target), window.box)
        if fitting is not None:
            amperes = np.where(fitting, amperes, 0.0)
        circuit = Circuit.of_edges(self._edges(window))
        correction = 1.0 if self.correction is None else self.correction[window.circle]
        here = self._current(circuit, None, amperes, window) * correction
        current[window.box] += here
        if maximum is not None:
            np.maximum(maximum[window.box], here, out=maximum[window.box])
        if flow is not None:
            circuit, system = self._even(amperes.shape, window)
            flow[window.box] += self._current(circuit, system, amperes, window) * correction

    def _block_of(self, target: Target) -> Box:
        half = self.block // 2
        return (
            slice(target.row - half, target.row + half + 1),
            slice(target.column - half, target.column + half + 1),
        )

    def _edges(self, window: Window) -> Edges:
        """Branches of the window, none beyond the circle."""
        parts = []
        for step, values, joins in zip(FORWARD, self.edges, self.joins):
            part = np.zeros(tuple(s.stop - s.start for s in window.box))
            here, _ = ends(step)
            rows, columns = window.circle
            height, width = part.shape
            inner = joins[
                rows.start : rows.start + height - step[0],
                columns.start : columns.start + width - abs(step[1]),
            ]
            part[here] = np.where(inner, values[window.box][here], 0.0)
            parts.append(part)
        return Edges(*parts)

    def _amperes(self, source: np.ndarray, window: Window) -> Tuple[np.ndarray, float]:
        """Sources within the radius outside the block, and their sum.

        The block is taken out at the centre of a full window. Where the window is cut off by the upper
        or left border, that is beside the target: so does Omniscape, whose results these are to equal.
        """
        amperes = np.where(self.near[window.circle], source, 0.0)
        block = slice(self.reach - self.block // 2, self.reach + self.block // 2 + 1)
        amperes[block, block] = 0.0
        return amperes, float(amperes.sum())

    def _current(
        self, circuit: Circuit, system: Optional[System], amperes: np.ndarray, window: Window
    ) -> np.ndarray:
        centre = np.array([np.ravel_multi_index((window.row, window.column), circuit.shape)])
        if not circuit.part.ravel()[centre[0]]:
            return np.zeros(circuit.shape)
        system = circuit.system(centre) if system is None else system
        entering = np.where(circuit.part == circuit.part.ravel()[centre[0]], amperes, 0.0)
        return circuit.node_current(system.solve(entering))

    def _even(self, shape: Tuple[int, ...], window: Window) -> Tuple[Circuit, System]:
        """The window with resistance 1 everywhere; that of windows fully on the raster is kept."""
        key = (shape, window.row, window.column)
        if key in self._uniform:
            return self._uniform[key]
        circuit = Circuit(np.ones(shape), (), *self.rule)
        centre = np.array([np.ravel_multi_index((window.row, window.column), shape)])
        made = circuit, circuit.system(centre)
        if shape == (2 * self.reach + 1,) * 2:
            self._uniform[key] = made
        return made

    def block_pattern(self) -> np.ndarray:
        """What single cells would draw, as a share of what blocks draw, in a uniform landscape.

        On the full window: the sum of ``block ** 2`` shifted currents of a block of one cell, divided by
        the current of a block; 1 where either is 0 (Omniscape: calc_correction).
        """
        size, half = 2 * self.reach + 1, self.block // 2
        ones = np.ones((size, size))
        whole = Window((slice(0, size),) * 2, self.reach, self.reach, (slice(0, size),) * 2)
        circuit = Circuit.of_edges(
            Edges(*(_inside(edge, step, joins) for edge, step, joins in self._even_edges(ones)))
        )
        system = circuit.system(np.array([self.reach * size + self.reach]))
        single = np.where(self.near, 1.0, 0.0)
        single[self.reach, self.reach] = 0.0
        single /= single.sum()
        blocked, entering = self._amperes(ones, whole)
        blocked = blocked * (float(self.block**2) / entering)
        with_block = self._current(circuit, system, blocked, whole)
        alone = self._current(circuit, system, single, whole)
        sums = np.zeros((size + self.block - 1,) * 2)
        for down in range(self.block):
            for right in range(self.block):
                sums[down : down + size, right : right + size] += alone
        sums = sums[half : half + size, half : half + size]
        both = (with_block > 0) & (sums > 0)
        return np.divide(sums, with_block, out=np.ones_like(sums), where=both)

    def _even_edges(self, ones: np.ndarray) -> Iterator[Tuple]:
        return zip(conductances(ones, *self.rule), FORWARD, self.joins)


def _inside(values: np.ndarray, step: Tuple[int, int], joins: np.ndarray) -> np.ndarray:
    result = np.zeros_like(values)
    here, _ = ends(step)
    result[here] = np.where(joins, values[here], 0.0)
    return result
