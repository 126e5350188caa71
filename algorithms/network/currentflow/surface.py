"""The resistance inside the mask, and the circuit it makes."""

from typing import List, NamedTuple, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.circuit import Circuit
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ..shared.friction import require_finite, require_passable
from .settings import Rule


class Surface(NamedTuple):
    """What current flows through.

    Attributes:
        resistance: float64 (rows, columns), NaN where nothing can be crossed.
        regions: flat indices of the cells of each short-circuit region.
    """

    grid: Grid
    resistance: np.ndarray
    regions: List[np.ndarray]
    rule: Rule

    def circuit(self, even: bool = False) -> Circuit:
        """The network; ``even``: with resistance 1 wherever there is one."""
        values = np.where(np.isnan(self.resistance), np.nan, 1.0) if even else self.resistance
        return Circuit(values, self.regions, *self.rule)


def read_resistance(source: RasterSource, mask: Optional[RasterSource]) -> np.ndarray:
    """The resistance as float64, NaN for nodata and where the mask is not above 0.

    Raises:
        InputError: a cell of zero, below or infinite, with its place and the remedy; nothing is left.
    """
    resistance = source.read(dtype="float64", infinite=True)
    require_passable(source, resistance)
    if mask is not None:
        resistance[~(np.nan_to_num(read_values(mask)) > 0)] = np.nan
    if np.isnan(resistance).all():
        raise InputError(
            marked(
                "“{name}” has no cell with a resistance (inside the mask). Check its nodata and the mask."
            ),
            name=source.name,
        )
    return resistance


def read_values(source: RasterSource) -> np.ndarray:
    """A raster as float64 with NaN for nodata.

    Raises:
        InputError: infinite cells.
    """
    values = source.read(dtype="float64", infinite=True)
    require_finite(source.name, values)
    return values
