"""Current from given sources to given grounds."""

from typing import NamedTuple

import numpy as np

from ...messages import InputError, marked
from ...progress import Progress, part, silent
from .network import Network

#: What to do where a source and a ground meet.
POLICIES = ("keepall", "rmvsrc", "rmvgnd", "rmvall")


class Flow(NamedTuple):
    """Currents and voltages of a circuit.

    Attributes:
        current: (rows, columns) amperes through each cell.
        voltage: (rows, columns) volts; both 0 in parts without source or ground.
        unsolved: whether sources lie in parts without ground.
    """

    current: np.ndarray
    voltage: np.ndarray
    unsolved: bool


def advanced(
    circuit: Network,
    source: np.ndarray,
    ground: np.ndarray,
    policy: str = "keepall",
    progress: Progress = silent,
) -> Flow:
    """Currents from sources to grounds; sources and grounds of a region's cells add up.

    Where a source and a ground are on one node: ``keepall`` keeps both, ``rmvsrc`` and ``rmvall`` drop
    the source, ``rmvgnd`` the ground if it is a direct one; a direct ground is always dropped where a
    positive source is left. All as in Circuitscape 5 (``resolve_conflicts``): there a ground with a
    resistance stays in the circuit whatever the policy.

    Args:
        source: (rows, columns) amperes, positive in, negative out; 0 or NaN = none.
        ground: (rows, columns) conductance to ground in siemens, inf = direct; 0 or NaN = none.
        policy: one of :data:`POLICIES`.

    Raises:
        InputError: unknown policy, negative ground, no current can flow.
        Cancelled: raised by ``progress``.
    """
    if policy not in POLICIES:
        raise InputError(marked("“{policy}” is not a rule for sources that meet grounds."), policy=policy)
    inside = circuit.inside
    source = np.where(inside, np.nan_to_num(source), 0.0)
    ground = np.where(inside & ~np.isnan(ground), ground, 0.0)
    if ground.min(initial=0.0) < 0:
        raise InputError(marked("Grounds must not be negative. Check the layer of grounds."))
    amperes, siemens = _by_node(circuit, source), _by_node(circuit, ground)
    meets = (amperes != 0) & (siemens > 0)
    direct = np.isinf(siemens)
    if policy in ("rmvsrc", "rmvall"):
        source = np.where(meets, 0.0, source)
        amperes = np.where(meets, 0.0, amperes)
    elif policy == "rmvgnd":
        direct &= ~meets
    direct &= ~(amperes > 0)
    finite = np.where(np.isinf(siemens), 0.0, ground)
    unsolved = _without_ground(circuit, source, direct | (finite > 0))
    fixed = np.flatnonzero(direct)
    has_finite = bool((finite > 0).any())
    if not (has_finite or len(fixed)):
        raise InputError(marked("No ground lies on the resistance surface. Check the layer of grounds."))
    entering = np.where(unsolved, 0.0, source)
    if not entering.any():
        raise InputError(
            marked(
                "No current can flow: no source lies in a connected part of the resistance surface with a ground."
            )
        )
    system = circuit.system(fixed, finite if has_finite else None, progress=part(progress, 0.0, 0.5))
    voltage = system.solve(entering, part(progress, 0.5, 0.95))
    current = circuit.node_current(voltage, finite if has_finite else None)
    progress(1.0)
    return Flow(current, voltage, bool(unsolved[source != 0].any()))


def _by_node(circuit: Network, values: np.ndarray) -> np.ndarray:
    """Sum of the values of a node's cells, on each of its cells."""
    result = values.astype(np.float64)
    cells, number, sizes = circuit.groups
    if len(cells):
        result.ravel()[cells] = np.bincount(number, values.ravel()[cells], len(sizes))[number]
    return result


def _without_ground(circuit: Network, source: np.ndarray, grounded: np.ndarray) -> np.ndarray:
    """Cells of parts that have no ground."""
    part_of = circuit.part.ravel()
    has = np.bincount(part_of[grounded.ravel()], minlength=part_of.max() + 1) > 0
    has[0] = False
    return ~has[circuit.part]
