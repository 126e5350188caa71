"""Where current enters and leaves: the strength of sources, the conductance of grounds."""

from typing import List, Optional, Sequence

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.current.conditions import Condition
from ....core.network.current.omnidirectional import source_from_resistance
from ....gis.rasters import RasterSource
from ....translation import tr
from ...log import Log
from .settings import GivenCondition, MovingSources
from .surface import read_values

#: Share of cells with a direct ground above which 0 was probably meant as none.
_MANY = 0.5


def source_strengths(
    source: Optional[RasterSource], resistance: np.ndarray, limits: MovingSources
) -> np.ndarray:
    """Strength of each cell as a source of a moving window, 0 for none; without a raster 1 / resistance.

    Raises:
        InputError: negative or infinite strengths.
    """
    if source is None:
        return source_from_resistance(resistance, limits.most_resistance)
    strength = np.nan_to_num(read_values(source))
    if (strength < 0).any():
        raise InputError(
            marked("“{name}” holds negative values. Source strengths are 0 or above."), name=source.name
        )
    return np.where(strength < limits.least_strength, 0.0, strength)


def conditions_of(given: Sequence[GivenCondition]) -> List[Condition]:
    """The conditions that sources and targets share, read.

    Raises:
        InputError: infinite cells.
    """
    found = []
    for one in given:
        present = read_values(one.present)
        future = present if one.future is None else read_values(one.future)
        lower, upper = -np.inf if one.lower is None else one.lower, np.inf if one.upper is None else one.upper
        found.append(Condition(present, future, one.comparison, lower, upper))
    return found


def ground_conductances(source: RasterSource, unit: str, log: Log) -> np.ndarray:
    """Conductance to ground in siemens; inf = direct, 0 = none.

    Args:
        unit: resistance (ohms) or conductance (siemens): what the raster holds.

    Raises:
        InputError: negative values.
    """
    values = source.read(dtype="float64", infinite=True)  # an infinite conductance is a direct ground
    if np.nan_to_num(values).min(initial=0.0) < 0:
        raise InputError(marked("“{name}” holds negative values. Grounds are 0 or above."), name=source.name)
    if unit == "conductance":
        return np.nan_to_num(values)
    if np.count_nonzero(values == 0) > _MANY * values.size:
        log.warn(tr("More than half of all cells are grounded directly (value 0). Was 0 meant as no ground? Use nodata for that."))  # fmt: skip
    with np.errstate(divide="ignore"):
        return np.nan_to_num(1.0 / values, nan=0.0, posinf=np.inf)
