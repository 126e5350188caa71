"""How long a current run will take and how much memory, before it begins."""

from typing import NamedTuple, Optional, Tuple

import numpy as np

from .fields import repeated, room
from .focal import Pairs
from .solver import estimate

#: Bytes a cell takes beside the solver: resistance, parts, sums, one current and one voltage map.
CELL_BYTES = 90
#: The same where the solver works on one window at a time.
WINDOW_CELL_BYTES = 120
#: Seconds for a million cells on one core of a 2-core machine: setting up (branches and connected parts
#: included), a solve, a map from it. bench/current.py --size 1000 measures set-up and solve of the solver alone.
SETUP, SOLVE, MAP = 0.35, 0.4, 0.07


class Expectation(NamedTuple):
    """What a run will take.

    Attributes:
        seconds: about how long on the machine the figures below were measured on.
        bytes: memory it needs; stored voltages are not counted, they take what is left.
    """

    seconds: float
    bytes: float


def memory_needed(shape: Tuple[int, int], windows: bool = False, conditions: int = 0) -> float:
    """Bytes for a raster of ``shape``; ``windows``: omnidirectional, with so many rasters of conditions."""
    cells = shape[0] * shape[1]
    return (WINDOW_CELL_BYTES + 8 * conditions) * cells if windows else CELL_BYTES * cells + estimate(shape)


def expect(
    shape: Tuple[int, int],
    mode: str,
    pairs: Optional[Pairs] = None,
    regions: int = 0,
    memory: float = np.inf,
) -> Expectation:
    """Time and memory of a run on the whole raster.

    Args:
        shape: rows and columns.
        mode: pairwise, one_to_all, all_to_one or advanced.
        pairs: focal nodes; None in advanced mode.
        regions: number of short-circuit regions.
        memory: bytes that stored voltages may take; where they do not fit, it takes longer.
    """
    each = 1 + (regions > 0)  # solves for a current; each region takes one more at first
    if pairs is None:
        work = SETUP + (regions + each) * SOLVE + MAP
    elif mode == "pairwise" and not pairs.nodes.points:
        work = int(np.triu(pairs.allowed).sum()) * (SETUP + (regions + each) * SOLVE + MAP)
    else:
        count = len(pairs.nodes.ids)
        maps = int(np.triu(pairs.allowed).sum()) if mode == "pairwise" else count
        nodes = 0 if pairs.nodes.points else count - 1
        fit = memory / (8.0 * shape[0] * shape[1])
        again = 0 if count <= fit else repeated(count - 1, room(fit)) if mode == "pairwise" else count
        work = SETUP + (regions + nodes + each * (count - 1 + again)) * SOLVE + maps * MAP
    return Expectation(work * shape[0] * shape[1] / 1e6, memory_needed(shape))
