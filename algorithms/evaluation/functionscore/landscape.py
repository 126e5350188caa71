"""The layers of the quick function scores, read window by window."""

from typing import Iterator, NamedTuple, Optional, Tuple

import numpy as np

from ....compat import NULL
from ....core.evaluation.functionscore import Cells, FunctionScores
from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....gis.grid import Grid, Window
from ....gis.judgements import beyond, require
from ....gis.kinds import kind_of_key
from ....gis.rasters import RasterSource
from ....gis.terrain import read_with_slope
from ....gis.vectors import Item


class Landscape(NamedTuple):
    """Land use, elevation and what else was given.

    Attributes:
        protected: 1 inside, 0 outside.
        density: people per km².
    """

    landuse: RasterSource
    elevation: RasterSource
    greenness: Optional[RasterSource]
    protected: Optional[RasterSource]
    density: Optional[RasterSource]

    @property
    def grid(self) -> Grid:
        """The planning grid."""
        return self.landuse.grid

    def each(self, progress: Progress, complete: bool = False) -> Iterator[Tuple[Window, Cells]]:
        """(window, Cells) in turn; ``complete`` with greenness, protection and population."""
        for window in self.grid.windows():
            progress(window.top / self.grid.rows)
            elevation, slope = read_with_slope(self.elevation, window)
            cells = Cells(window.top, self.landuse.read(window), elevation, slope)
            yield window, self._completed(cells, window) if complete else cells

    def _completed(self, cells: Cells, window: Window) -> Cells:
        others = (self.greenness, self.protected, self.density)
        read = [None if source is None else source.read(window) for source in others]
        if self.greenness is not None:
            _require_greenness(self.greenness.name, read[0])
        return cells._replace(greenness=read[0], protected=read[1], density=read[2])

    def prepare(self, model: FunctionScores, progress: Progress) -> None:
        """Have the model learn the whole landscape.

        Raises:
            InputError: land use and elevation have no cell in common.
        """
        for _window, cells in self.each(part(progress, 0.0, 0.6)):
            model.add(cells)
        if not model.count:
            raise InputError(
                marked("“{landuse}” and “{dem}” have no cell in common."),
                landuse=self.landuse.name,
                dem=self.elevation.name,
            )
        for _window, cells in self.each(part(progress, 0.6, 1.0)):
            model.add_elevation(cells)
        model.prepare()


def _require_greenness(name: str, values: np.ndarray) -> None:
    """Raise InputError for a cell of a product that was not rescaled, which the samples may have missed."""
    values = values[~np.isnan(values)]
    if values.size:
        require(beyond(name, float(values.min()), float(values.max()), kind_of_key("greenness")))


def people_per_km2(item: Item, field: str) -> float:
    """Population density of an area from the field with its number of people.

    Raises:
        InputError: the field holds something else than a number of 0 or more.
    """
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
