"""How long a current run will take and how much memory, before it begins."""

from typing import NamedTuple, Optional, Tuple

import numpy as np

from .focal import Pairs
from .solver import estimate

#: Bytes a cell takes beside the solver: resistance, parts, sums, one current and one voltage map.
CELL_BYTES = 130
#: The same where the solver works on one window at a time.
WINDOW_CELL_BYTES = 90
#: Seconds for a million cells on one core of a 2-core machine (bench/currentflow.py): set-up, a solve, a solve with regions, a map.
SETUP, SOLVE, REGION_SOLVE, MAP = 2.0, 1.5, 4.0, 0.35


class Expectation(NamedTuple):
    """What a run will take.

    Attributes:
        seconds: about how long on the machine the figures were measured on.
        bytes: memory it needs; stored voltages are not counted, they take what is left.
    """

    seconds: float
    bytes: float


def memory_needed(shape: Tuple[int, int], windows: bool = False) -> float:
    """Bytes for a raster of ``shape``; ``windows``: omnidirectional."""
    cells = shape[0] * shape[1]
    return WINDOW_CELL_BYTES * cells if windows else CELL_BYTES * cells + estimate(shape)


def expect(
    shape: Tuple[int, int], mode: str, pairs: Optional[Pairs] = None, regions: bool = False
) -> Expectation:
    """Time and memory of a run on the whole raster.

    Args:
        shape: rows and columns.
        mode: pairwise, one_to_all, all_to_one or advanced.
        pairs: focal nodes; None in advanced mode.
        regions: whether there are short-circuit regions.
    """
    maps = solves = 1
    slow = regions
    if pairs is not None:
        maps, solves = len(pairs.nodes.ids), len(pairs.nodes.ids) - 1
        slow = regions or not pairs.nodes.points
        if mode == "pairwise":
            maps = int(np.triu(pairs.allowed).sum())
            solves = solves if pairs.nodes.points else maps
    work = SETUP + solves * (REGION_SOLVE if slow else SOLVE) + maps * MAP
    return Expectation(work * shape[0] * shape[1] / 1e6, memory_needed(shape))
