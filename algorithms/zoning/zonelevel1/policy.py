"""Areas whose function a policy decides: planned reserves, basic farmland, new towns."""

from typing import Dict, List, NamedTuple, Optional, Sequence

import numpy as np

from ....core.messages import InputError, marked
from ....core.zoning.level1 import Level1
from ....core.zoning.level2 import roman
from ....gis.vectors import Item
from ..shared.settings import zone_code

#: A unit follows a policy that covers more of it.
_MOST = 0.5


class Decided(NamedTuple):
    """Shares of functions and spaces as the policy leaves them, and (n,) the zone that it decides, 0 none."""

    functions: np.ndarray
    spaces: Optional[np.ndarray]
    zone: np.ndarray

    def lost(self, found: Level1, areas: np.ndarray) -> float:
        """Area of units that did not keep the zone of their policy."""
        return float(areas[(self.zone > 0) & (found.zone != self.zone)].sum())


def zones_of(items: Sequence[Item], field: str, layer: str) -> List[int]:
    """The level-1 zone, 1 to 5, of each policy area.

    Raises:
        InputError: a value that is no zone.
    """
    numbers: Dict[str, int] = {roman(number): number for number in range(1, 6)}
    zones = []
    for item in items:
        value = item.attributes[field]
        number = numbers.get(zone_code(value), 0)
        if not number:
            raise InputError(
                marked("“{layer}”: “{zone}” is not a level-1 zone. Write 1 to 5, or I to V."),
                layer=layer,
                zone=value,
            )
        zones.append(number)
    return zones


def decide(functions: np.ndarray, spaces: Optional[np.ndarray], policy: Optional[np.ndarray]) -> Decided:
    """Units of which a policy covers more than half have its function alone, in whatever space.

    Args:
        functions: (n, 5) shares. spaces: (n, 3) shares or None. policy: (n, 5) shares of the policies, or None.
    """
    zone = np.zeros(len(functions), np.int8)
    if policy is None:
        return Decided(functions, spaces, zone)
    follows = policy.max(axis=1) > _MOST
    zone[follows] = policy[follows].argmax(axis=1) + 1
    functions = functions.copy()
    functions[follows] = np.eye(5)[zone[follows] - 1]
    if spaces is not None:
        spaces = np.where(follows[:, None], 0.0, spaces)
    return Decided(functions, spaces, zone)
