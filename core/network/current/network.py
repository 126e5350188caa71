"""What currents are computed on: a raster (:class:`~.circuit.Circuit`) or links (:class:`~.links.LinkNetwork`)."""

from typing import Optional, Protocol, Sequence, Tuple

import numpy as np

from ...progress import Progress, silent
from .groups import Groups
from .solver import State


class Equations(Protocol):
    """The equations of a network with some of it at 0 V or grounded, see :class:`~.system.System`."""

    replays: bool

    def state(self) -> Optional[State]:
        """The means of the next solution; None where they are always the same."""

    def resume(self, state: Optional[State]) -> None:
        """Solve next with the means of an earlier time."""

    def solve(self, current: np.ndarray, progress: Progress = silent) -> np.ndarray:
        """Voltages for currents, both of the shape of the network."""


class Network(Protocol):
    """Places joined by conductances.

    Attributes:
        shape: of all arrays: (rows, columns) of a raster, (nodes,) of links.
        inside: bool, places that belong to the network.
        part: int, connected part of each place, 0 for places without branches.
        groups: places that are one node.
    """

    shape: Tuple[int, ...]
    inside: np.ndarray
    part: np.ndarray
    groups: Groups

    def merged(self, groups: Sequence[np.ndarray]) -> "Network":
        """The same network with more groups."""

    def system(
        self, fixed: np.ndarray, ground: Optional[np.ndarray] = None, progress: Progress = silent
    ) -> Equations:
        """The equations with the places ``fixed`` (flat indices) at 0 V and conductances to ground."""

    def node_current(self, voltage: np.ndarray, ground: Optional[np.ndarray] = None) -> np.ndarray:
        """Current through each place: the larger of inflow and outflow, in amperes."""
