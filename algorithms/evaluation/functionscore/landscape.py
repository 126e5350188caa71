"""The layers of the quick function scores, read window by window."""

import numpy as np
from qgis.core import NULL

from ....core.evaluation.functionscore import Cells
from ....core.messages import InputError, marked
from ....gis.grid import Window
from ....gis.terrain import read_with_slope

_GREENNESS = (-1.0, 1.0)


class FunctionInputs:
    """Land use, elevation and what else was given to a run."""

    def __init__(self, run) -> None:
        self._landuse, self._dem = run.inputs.raster("LANDUSE"), run.inputs.raster("DEM")
        self._greenness = run.inputs.raster("GREENNESS")
        self.grid, self.name = self._landuse.grid, self._landuse.name
        self._protected = run.inputs.mask("PROTECTED", self.grid)
        self._density = None
        if run.inputs.given("POPULATION"):
            field = run.inputs.field("POPULATION_FIELD")
            self._density = run.inputs.burnt(
                "POPULATION", self.grid, lambda item: people_per_km2(item, field)
            )

    def each(self, report, complete: bool = False):
        """(window, Cells) in turn; ``complete`` with greenness, protection and population."""
        for window in self.grid.windows():
            report(window.top / self.grid.rows)
            elevation, slope = read_with_slope(self._dem, window)
            cells = Cells(window.top, self._landuse.read(window), elevation, slope)
            yield window, self._completed(cells, window) if complete else cells

    def _completed(self, cells: Cells, window: Window) -> Cells:
        others = (self._greenness, self._protected, self._density)
        read = [None if source is None else source.read(window) for source in others]
        if read[0] is not None:
            self._check_greenness(read[0])
        return cells._replace(greenness=read[0], protected=read[1], density=read[2])

    def _check_greenness(self, values: np.ndarray) -> None:
        values = values[~np.isnan(values)]
        if values.size and (values.min() < _GREENNESS[0] or values.max() > _GREENNESS[1]):
            raise InputError(
                marked(
                    "“{name}” holds values from {low:g} to {high:g}. Greenness must be at most 1; "
                    "rescale it first."
                ),
                name=self._greenness.name,
                low=values.min(),
                high=values.max(),
            )

    def require_cells(self, count: int) -> None:
        """Raise InputError where land use and elevation have no cell in common."""
        if not count:
            raise InputError(
                marked("“{landuse}” and “{dem}” have no cell in common."),
                landuse=self.name,
                dem=self._dem.name,
            )


def people_per_km2(item, field: str) -> float:
    """Population density of an area from the field with its number of people."""
    value = item.attributes[field]
    try:
        people = -1.0 if value is None or value == NULL else float(value)
    except (TypeError, ValueError):
        people = -1.0
    if not 0 <= people < np.inf:
        raise InputError(
            marked("The field “{field}” holds “{value}”. Every area needs a number of people of 0 or more."),
            field=field,
            value=value,
        )
    return people / max(item.geometry.area() / 1e6, 1e-9)
