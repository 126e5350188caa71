"""Roads and railways as cells."""

from typing import Callable, List, NamedTuple, Optional

from ....core.messages import InputError, marked
from ....core.network.resistance import BARRIER, Model
from ....gis.burning import burnt_raster
from ....gis.grid import Grid
from ....gis.rasters import RasterSource
from ....gis.roads import Barrier, read_lines
from ....gis.vectors import Features


class LineLayer(NamedTuple):
    """Roads or railways (``kind``: road, railway) with the field of their words, empty where there is none."""

    kind: str
    field: str
    layer: Features


def burn_lines(
    layers: List[LineLayer], model: Model, grid: Grid, warn: Callable[[str], None]
) -> Optional[RasterSource]:
    """Class codes of roads and railways, the highest resistance on top; None without any.

    Raises:
        InputError: a layer does not overlap the grid.
    """
    found: List[Barrier] = []
    for kind, field, layer in layers:
        lines = read_lines(layer.items, field, kind, kind, warn)
        if lines and not any(line.geometry.boundingBox().intersects(grid.extent) for line in lines):
            raise InputError(
                marked("“{name}” does not overlap the planning grid. Check its coordinate system."),
                name=layer.name,
            )
        found += lines
    if not found:
        return None
    strength = model.factors[BARRIER].codes if BARRIER in model.factors else {}
    found.sort(key=lambda line: (strength.get(line.code, 0.0), -line.code))
    return burnt_raster("", found, [line.code for line in found], grid, all_touched=True)
