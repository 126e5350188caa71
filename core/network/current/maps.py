"""What is kept of many current maps: their sum, their maximum, the mean of the voltages."""

from typing import NamedTuple, Optional

import numpy as np


class Resistance(NamedTuple):
    """Effective resistance between two focal nodes, or of one (``second`` None) to all others.

    Attributes:
        first, second: ids.
        value: ohms; 0 where both are one node, -1 where no current can flow (Circuitscape).
    """

    first: object
    second: object
    value: float


class Maps:
    """Adds up current and voltage maps one by one.

    Attributes:
        cumulative, maximum: (rows, columns) amperes.
        voltage: mean volts, None where not wanted.
        count: maps so far.
    """

    def __init__(self, shape: tuple, maximum: bool = False, voltage: bool = False) -> None:
        self.cumulative = np.zeros(shape)
        self.maximum: Optional[np.ndarray] = np.zeros(shape) if maximum else None
        self._volts: Optional[np.ndarray] = np.zeros(shape) if voltage else None
        self.count = 0

    def add(self, current: np.ndarray, voltage: np.ndarray) -> None:
        """Take one map into account."""
        self.cumulative += current
        if self.maximum is not None:
            np.maximum(self.maximum, current, out=self.maximum)
        if self._volts is not None:
            self._volts += voltage
        self.count += 1

    @property
    def voltage(self) -> Optional[np.ndarray]:
        """Mean of the voltages of all maps."""
        return None if self._volts is None else self._volts / max(self.count, 1)


def normalised(current: np.ndarray, potential: np.ndarray) -> np.ndarray:
    """Current as a share of what would flow with resistance 1 everywhere; 0 where nothing would.

    Above 1 the landscape channels movement, below 1 it impedes it (Omniscape: normalized current).
    """
    return np.divide(current, potential, out=np.where(np.isnan(potential), np.nan, 0.0), where=potential > 0)
