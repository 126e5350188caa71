"""Habitat of the sources: the cells that qualify."""

from typing import List, NamedTuple, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.sources import MSPA_CORE, habitat
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....translation import tr
from ...log import Log


class Conditions(NamedTuple):
    """What makes a cell habitat; None where a condition is not given.

    Attributes:
        least: lowest quality. classes: codes of the land use.
    """

    mspa: Optional[RasterSource]
    quality: Optional[RasterSource]
    least: float
    landuse: Optional[RasterSource]
    classes: List[int]


def find_habitat(grid: Grid, given: Conditions, progress: Progress, log: Log) -> np.ndarray:
    """Boolean array of the cells where every given condition holds.

    Raises:
        InputError: an MSPA raster without core.
    """
    mask = np.zeros(grid.shape, bool)
    below, core = given.quality is None, given.mspa is None
    for window in grid.windows():
        progress(window.top / grid.rows)
        quality, landuse, mspa = (
            source.read(window) if source else None for source in (given.quality, given.landuse, given.mspa)
        )
        rows = slice(window.top, window.top + window.rows)
        mask[rows] = habitat(quality, given.least, landuse, given.classes, mspa)
        below = below or (quality is not None and bool((quality < given.least).any()))
        core = core or (mspa is not None and bool(np.isin(mspa, MSPA_CORE).any()))
    if given.mspa is not None and not core:
        raise InputError(
            marked(
                "“{name}” has no core (codes 17 and 117). Give the pixel codes of the MSPA, not its classes, or "
                "lower its edge width."
            ),
            name=given.mspa.name,
        )
    if given.quality is not None and not below and mask.any():
        log.warn(
            tr(
                "Every cell of “{name}” reaches the lowest quality {least}. Is it in the raster's unit?"
            ).format(name=given.quality.name, least=f"{given.least:g}")
        )
    return mask
