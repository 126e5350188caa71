"""The five ways the current tool works: from parameters to arrays."""

import time
from typing import List, NamedTuple, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.advanced import advanced
from ....core.network.current.circuit import Circuit
from ....core.network.current.expect import expect, memory_needed
from ....core.network.current.maps import Maps, Resistance
from ....core.network.current.omnidirectional import MovingWindow, odd_block, source_from_resistance
from ....core.network.current.onetoall import all_to_one, one_to_all
from ....core.network.current.pairwise import pairwise
from ....gis.memory import GIGABYTE, SHARE, available_memory, require_memory
from ....translation import tr
from .circuits import (
    read_focal,
    read_grounds,
    read_pair_choice,
    read_regions,
    read_resistance,
    read_values,
    shown,
)

FOCAL_MODES = {"pairwise": pairwise, "one_to_all": one_to_all, "all_to_one": all_to_one}
#: Side of a block as a share of the radius, where none is given (Omniscape's guide: at most a tenth).
BLOCK_SHARE = 0.1
#: Seconds that pace() measures on the machine of the figures in expect.py.
YARDSTICK = 0.00075


def pace() -> float:
    """How much slower this machine is than the one of the figures in core; takes some hundredths of a second."""
    values, out, best = np.ones((1024, 1024)), np.empty((1023, 1024)), np.inf
    for _ in range(5):
        start = time.perf_counter()
        np.multiply(values[:-1], 0.5, out=out)
        np.add(values[1:], out, out=out)
        best = min(best, time.perf_counter() - start)
    return best / YARDSTICK


class Outcome(NamedTuple):
    """What a mode has computed; None what it has not. Rasters hold NaN outside the circuit."""

    current: np.ndarray
    maximum: Optional[np.ndarray]
    voltage: Optional[np.ndarray]
    potential: Optional[np.ndarray]
    resistances: Optional[List[Resistance]]
    unconnected: int = 0


def needs_potential(run) -> bool:
    """Whether the flow potential is wanted, or what is divided by it."""
    return run.inputs.given("FLOW_POTENTIAL") or run.inputs.given("NORMALISED")


def compute(run, mode: str, grid) -> Outcome:
    """Read, tell what it will take, and compute.

    Raises:
        InputError: input that cannot be used, or not enough memory.
    """
    windows, free = mode == "omnidirectional", available_memory()
    require_memory(
        memory_needed(grid.shape, windows), grid.cells, free, run.inputs.layer("RESISTANCE").name()
    )
    resistance = read_resistance(run, grid)
    if windows:
        return _omnidirectional(run, grid, resistance, free)
    regions = read_regions(run, "SHORT_CIRCUIT", grid)
    work = _advanced if mode == "advanced" else _between_focal_nodes
    return work(run, mode, grid, resistance, regions, free)


def _circuit(run, resistance: np.ndarray, regions: list, even: bool = False) -> Circuit:
    """The network; ``even``: with resistance 1 wherever there is one."""
    values = np.where(np.isnan(resistance), np.nan, 1.0) if even else resistance
    return Circuit(values, regions, int(run.inputs.choice("NEIGHBOURS")), run.inputs.choice("AVERAGE"))


def _between_focal_nodes(run, mode, grid, resistance, regions, free) -> Outcome:
    focal = read_focal(run, grid, ~np.isnan(resistance))
    pairs = read_pair_choice(run, focal.nodes)
    coming = expect(grid.shape, mode, pairs, len(regions))
    twice = needs_potential(run)
    _tell_before(run, pace() * coming.seconds * (2 if twice else 1), coming.bytes, free)
    more = {"memory": np.inf if free is None else max(SHARE * free - coming.bytes, 0.0)}
    if mode != "pairwise":
        more["strengths"] = focal.strengths
    circuit = _circuit(run, resistance, regions)
    maps = Maps(grid.shape, run.inputs.given("MAXIMUM"), run.inputs.given("VOLTAGE"))
    progress = run.part(0.05, 0.5 if twice else 0.95)
    found = FOCAL_MODES[mode](circuit, pairs, maps, progress=progress, **more)
    lost = _tell_unconnected(run, found, pairs.allowed if mode == "pairwise" else None)
    outside = _outside(circuit, focal.nodes.cells)
    del circuit
    even = Maps(grid.shape)
    if twice:
        FOCAL_MODES[mode](
            _circuit(run, resistance, regions, True), pairs, even, progress=run.part(0.5, 0.95), **more
        )
    arrays = (maps.cumulative, maps.maximum, maps.voltage, even.cumulative if twice else None)
    return Outcome(*(_masked(array, outside) for array in arrays), found, lost)


def _advanced(run, mode, grid, resistance, regions, free) -> Outcome:
    twice = needs_potential(run)
    coming = expect(grid.shape, mode, None, len(regions))
    _tell_before(run, pace() * coming.seconds * (2 if twice else 1), coming.bytes, free)
    source, ground, policy = (
        read_values(run, "SOURCE", grid),
        read_grounds(run, grid),
        run.inputs.choice("CONFLICTS"),
    )
    circuit = _circuit(run, resistance, regions)
    flow = advanced(circuit, source, ground, policy, progress=run.part(0.05, 0.5 if twice else 0.95))
    if flow.unsolved:
        run.log.warn(
            tr("Some sources lie in parts of the resistance surface without ground; they send no current.")
        )
    outside, potential = ~circuit.inside, None
    del circuit
    if twice:
        even = _circuit(run, resistance, regions, True)
        potential = _masked(
            advanced(even, source, ground, policy, progress=run.part(0.5, 0.95)).current, outside
        )
    current = _masked(flow.current, outside)
    return Outcome(current, current, _masked(flow.voltage, outside), potential, None)


def _omnidirectional(run, grid, resistance, free) -> Outcome:
    size, radius, block = (
        float(np.mean(grid.cell_size)),
        run.inputs.number("RADIUS"),
        run.inputs.number("BLOCK"),
    )
    block = odd_block(max(1, int(round((BLOCK_SHARE * radius if block is None else block) / size))))
    radius, buffer = (int(round((value or 0.0) / size)) for value in (radius, run.inputs.number("BUFFER")))
    window = MovingWindow(
        resistance, _sources(run, grid, resistance), radius, block, buffer, int(run.inputs.choice("NEIGHBOURS")),
        run.inputs.choice("AVERAGE"), run.inputs.flag("CORRECT"),
    )  # fmt: skip
    sentence = tr("Radius {radius} cells, blocks of {block} × {block} cells, {count} windows.")
    run.log.say(sentence.format(radius=radius, block=block, count=len(window.targets)))
    window.sample(needs_potential(run))  # the first is slower
    start = time.perf_counter()
    window.sample(needs_potential(run))
    seconds = (time.perf_counter() - start) * len(window.targets)
    _tell_before(run, seconds, memory_needed(grid.shape, True), free)
    found = window.run(run.inputs.given("MAXIMUM"), needs_potential(run), run.part(0.05, 0.95))
    return Outcome(found.current, found.maximum, None, found.potential, None)


def _sources(run, grid, resistance: np.ndarray) -> np.ndarray:
    if not run.inputs.given("SOURCE"):
        highest = run.inputs.number("SOURCE_MAX_RESISTANCE")
        return source_from_resistance(resistance, np.inf if highest is None else highest)
    source = np.nan_to_num(read_values(run, "SOURCE", grid))
    if (source < 0).any():
        raise InputError(
            marked("“{name}” holds negative values. Source strengths are 0 or above."),
            name=run.inputs.layer("SOURCE").name(),
        )
    return np.where(source < (run.inputs.number("SOURCE_MIN") or 0.0), 0.0, source)


def _outside(circuit: Circuit, focal: list) -> np.ndarray:
    """Cells that no node has: those of focal regions on nodata belong to their node."""
    inside = circuit.merged(focal).inside if any(len(cells) > 1 for cells in focal) else circuit.inside
    return ~inside


def _masked(array: Optional[np.ndarray], outside: np.ndarray) -> Optional[np.ndarray]:
    return None if array is None else np.where(outside, np.nan, array)


def _tell_before(run, seconds: float, needed: float, free: Optional[int]) -> None:
    if seconds < 90:
        span = tr("{count} s").format(count=max(1, round(seconds)))
    elif seconds < 5400:
        span = tr("{count} min").format(count=round(seconds / 60))
    else:
        span = tr("{count} h").format(count=round(seconds / 3600, 1))
    memory = f"{max(needed / GIGABYTE, 0.1):.1f}"
    if free is None:
        run.log.say(tr("Expected: about {span}, {memory} GB of memory.").format(span=span, memory=memory))
    else:
        sentence = tr("Expected: about {span}, {memory} GB of memory ({free} GB are free).")
        run.log.say(sentence.format(span=span, memory=memory, free=f"{free / GIGABYTE:.1f}"))


def _tell_unconnected(run, found: List[Resistance], allowed: Optional[np.ndarray]) -> int:
    if allowed is not None:
        wanted = allowed[np.triu_indices(len(allowed), 1)].tolist()
        names = [
            f"{row.first}–{row.second}" for row, counts in zip(found, wanted) if counts and row.value == -1
        ]
        sentence = tr("{count} pairs of focal nodes are not connected (resistance −1): {names}.")
    else:
        names = [row.first for row in found if row.value == -1]
        sentence = tr("{count} focal nodes are connected to no other (resistance −1): {names}.")
    if names:
        run.log.warn(sentence.format(count=len(names), names=shown(names)))
    return len(names)
