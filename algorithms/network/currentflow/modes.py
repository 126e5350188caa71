"""The five ways the current tool works: between focal nodes, from sources to grounds, and by a moving window."""

import time
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from ....core.network.current.advanced import advanced
from ....core.network.current.circuit import Circuit
from ....core.network.current.conditions import Condition
from ....core.network.current.expect import expect, memory_needed
from ....core.network.current.focal import Pairs
from ....core.network.current.maps import Maps, Resistance
from ....core.network.current.omnidirectional import MovingWindow, odd_block
from ....core.network.current.onetoall import all_to_one, one_to_all
from ....core.network.current.pairwise import pairwise
from ....core.progress import Progress, part
from ....gis.memory import SHARE
from ....translation import tr
from ...log import Log
from ..shared.ids import shown
from .forecast import pace, tell_expected
from .nodes import Focal
from .pairmaps import Write, pair_maps
from .settings import MovingSources, Wanted
from .surface import Surface

FOCAL_MODES: Dict[str, Callable[..., List[Resistance]]] = {
    "pairwise": pairwise,
    "one_to_all": one_to_all,
    "all_to_one": all_to_one,
}
#: Side of a block as a share of the radius, where none is given (Omniscape's guide: at most a tenth).
_BLOCK_SHARE = 0.1


class Task(NamedTuple):
    """What every mode needs.

    Attributes:
        write_pair: writes the map of a pair; None where none are wanted.
        free: bytes of free memory, None where it is not known.
        progress: of the whole run, reading included.
    """

    surface: Surface
    wanted: Wanted
    free: Optional[int]
    progress: Progress
    log: Log
    write_pair: Optional[Write] = None

    @property
    def begin(self) -> Progress:
        """Progress of the current."""
        return part(self.progress, 0.05, 0.5 if self.wanted.potential else 0.95)

    @property
    def end(self) -> Progress:
        """Progress of the flow potential."""
        return part(self.progress, 0.5, 0.95)

    def tell_expected(self, seconds: float, needed: float) -> None:
        """Say how long it takes by the figures of core; the flow potential takes as long again."""
        twice = 2 if self.wanted.potential else 1
        tell_expected(pace() * seconds * twice, needed, self.free, self.log)


class Outcome(NamedTuple):
    """What a mode has computed; None what it has not. Rasters hold NaN outside the circuit."""

    current: np.ndarray
    maximum: Optional[np.ndarray]
    voltage: Optional[np.ndarray]
    potential: Optional[np.ndarray]
    resistances: Optional[List[Resistance]] = None
    unconnected: int = 0


def between_focal_nodes(task: Task, mode: str, focal: Focal, pairs: Pairs) -> Outcome:
    """Current between focal nodes: pairwise, one_to_all or all_to_one."""
    surface, shape, twice = task.surface, task.surface.grid.shape, task.wanted.potential
    left = np.inf if task.free is None else max(SHARE * task.free - memory_needed(shape), 0.0)
    coming = expect(shape, mode, pairs, len(surface.regions), left)
    task.tell_expected(coming.seconds, coming.bytes)
    more: Dict[str, Any] = {"memory": left}
    if mode != "pairwise":
        more["strengths"] = focal.strengths
    circuit, solve = surface.circuit(), FOCAL_MODES[mode]
    outside = _outside(circuit, focal.nodes.cells)
    each = pair_maps(task.write_pair, task.wanted.voltage, outside)
    maps = Maps(shape, task.wanted.maximum, task.wanted.voltage)
    found = solve(circuit, pairs, maps, each, progress=task.begin, **more)
    lost = tell_unconnected(found, pairs.allowed if mode == "pairwise" else None, task.log)
    del circuit
    even = Maps(shape)
    if twice:
        solve(surface.circuit(even=True), pairs, even, progress=task.end, **more)
    others = (maps.maximum, maps.voltage, even.cumulative if twice else None)
    maximum, voltage, potential = (None if one is None else _masked(one, outside) for one in others)
    return Outcome(_masked(maps.cumulative, outside), maximum, voltage, potential, found, lost)


def from_sources_to_grounds(task: Task, source: np.ndarray, ground: np.ndarray, conflicts: str) -> Outcome:
    """Current from given sources (amperes) to given grounds (siemens); ``conflicts``: where both are on a node."""
    surface, potential = task.surface, None
    coming = expect(surface.grid.shape, "advanced", None, len(surface.regions))
    task.tell_expected(coming.seconds, coming.bytes)
    circuit = surface.circuit()
    flow = advanced(circuit, source, ground, conflicts, progress=task.begin)
    if flow.unsolved:
        task.log.warn(
            tr("Some sources lie in parts of the resistance surface without ground; they send no current.")
        )
    outside = ~circuit.inside
    del circuit
    if task.wanted.potential:
        even = advanced(surface.circuit(even=True), source, ground, conflicts, progress=task.end)
        potential = _masked(even.current, outside)
    current = _masked(flow.current, outside)
    return Outcome(current, current, _masked(flow.voltage, outside), potential)


def omnidirectional(
    task: Task, strengths: np.ndarray, limits: MovingSources, conditions: Sequence[Condition] = ()
) -> Outcome:
    """Current by a moving window, from the strength of each cell as a source and the conditions it shares."""
    surface, wanted, size = task.surface, task.wanted, float(np.mean(task.surface.grid.cell_size))
    side = _BLOCK_SHARE * limits.radius if limits.block is None else limits.block
    block = odd_block(max(1, int(round(side / size))))
    radius, buffer = (int(round(metres / size)) for metres in (limits.radius, limits.buffer))
    window = MovingWindow(
        surface.resistance,
        strengths,
        radius,
        block,
        buffer,
        neighbours=surface.rule.neighbours,
        average=surface.rule.average,
        correct=limits.correct,
        conditions=conditions,
    )
    sentence = tr("Radius {radius} cells, blocks of {block} × {block} cells, {count} windows.")
    task.log.say(sentence.format(radius=radius, block=block, count=len(window.targets)))
    window.sample(wanted.potential)  # the first is slower
    start = time.perf_counter()
    window.sample(wanted.potential)
    seconds = (time.perf_counter() - start) * len(window.targets)
    needed = memory_needed(surface.grid.shape, True, 2 * len(conditions))
    tell_expected(seconds, needed, task.free, task.log)
    found = window.run(wanted.maximum, wanted.potential, part(task.progress, 0.05, 0.95))
    return Outcome(found.current, found.maximum, None, found.potential)


def _outside(circuit: Circuit, focal: List[np.ndarray]) -> np.ndarray:
    """Cells that no node has: those of focal regions on nodata belong to their node."""
    inside = circuit.merged(focal).inside if any(len(cells) > 1 for cells in focal) else circuit.inside
    return ~inside


def _masked(array: np.ndarray, outside: np.ndarray) -> np.ndarray:
    return np.where(outside, np.nan, array)


def tell_unconnected(found: List[Resistance], allowed: Optional[np.ndarray], log: Log) -> int:
    """How many pairs, or nodes where there is no matrix of pairs, are not connected; named in a warning."""
    if allowed is not None:
        wanted = allowed[np.triu_indices(len(allowed), 1)].tolist()
        names = [
            f"{row.first}–{row.second}" for row, counts in zip(found, wanted) if counts and row.value == -1
        ]
        sentence = tr("{count} pairs of focal nodes are not connected (resistance −1): {names}.")
    else:
        names = [str(row.first) for row in found if row.value == -1]
        sentence = tr("{count} focal nodes are connected to no other (resistance −1): {names}.")
    if names:
        log.warn(sentence.format(count=len(names), names=shown(names)))
    return len(names)
