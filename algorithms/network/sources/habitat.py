"""Habitat of the sources: the cells that qualify, and the smallest area of each scale of the plan."""

from typing import Dict, List, NamedTuple, Optional

import numpy as np

from ....core.messages import InputError, marked
from ....core.network.sources import MSPA_CORE, habitat
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.tables import read_builtin
from ....translation import language, tr
from ...log import Log

#: The scale that stands for an area of the user's own.
OWN = "own"


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


def scales() -> Dict[str, str]:
    """The scales of the plan by key, with their smallest areas; first none."""
    options = {OWN: tr("As given below")}
    for row in read_builtin("network_scales"):
        name = row[f"name_{language()}"]
        options[row["scale"]] = tr("{name}: {area} km²").format(name=name, area=row["min_area_km2"])
    return options


def least_areas() -> Dict[str, float]:
    """Smallest area of a source in km² by scale of the plan."""
    return {row["scale"]: float(row["min_area_km2"]) for row in read_builtin("network_scales")}
