"""How long a run will take and how much memory, told before it starts."""

import time
from typing import Optional

import numpy as np

from ....core.network.current.expect import memory_needed
from ....gis.grid import Grid
from ....gis.memory import GIGABYTE, available_memory, require_memory
from ....translation import tr
from ...log import Log

#: Seconds that pace() measures on the machine of the figures in expect.py.
YARDSTICK = 0.00075


def require_room(name: str, grid: Grid, windows: bool, conditions: int = 0) -> Optional[int]:
    """Free memory in bytes, None where it is not known; ``windows``: omnidirectional, with rasters of conditions.

    Raises:
        InputError: not enough for the raster ``name``.
    """
    free = available_memory()
    require_memory(memory_needed(grid.shape, windows, conditions), grid.cells, free, name)
    return free


def pace() -> float:
    """How much slower this machine is than the one of the figures in core; takes some hundredths of a second."""
    values, out, best = np.ones((1024, 1024)), np.empty((1023, 1024)), np.inf
    for _ in range(5):
        start = time.perf_counter()
        np.multiply(values[:-1], 0.5, out=out)
        np.add(values[1:], out, out=out)
        best = min(best, time.perf_counter() - start)
    return best / YARDSTICK


def tell_expected(seconds: float, needed: float, free: Optional[int], log: Log) -> None:
    """Say how long it will take and how many bytes are needed and free."""
    if seconds < 90:
        span = tr("{count} s").format(count=max(1, round(seconds)))
    elif seconds < 5400:
        span = tr("{count} min").format(count=round(seconds / 60))
    else:
        span = tr("{count} h").format(count=round(seconds / 3600, 1))
    memory = f"{max(needed / GIGABYTE, 0.1):.1f}"
    if free is None:
        log.say(tr("Expected: about {span}, {memory} GB of memory.").format(span=span, memory=memory))
    else:
        sentence = tr("Expected: about {span}, {memory} GB of memory ({free} GB are free).")
        log.say(sentence.format(span=span, memory=memory, free=f"{free / GIGABYTE:.1f}"))
