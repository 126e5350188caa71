"""The resistance surface: read whole where memory will do, its values checked."""

import numpy as np

from ....core.messages import InputError, marked
from ....gis.memory import require_cells
from ....gis.rasters import RasterSource


def read_resistance(source: RasterSource, cell_bytes: float) -> np.ndarray:
    """The resistance as float32, NaN for nodata.

    Args:
        cell_bytes: memory that the tool takes for each cell of the raster.

    Raises:
        InputError: not enough memory, a cell of zero, below or infinite, or no cell at all.
    """
    require_cells(source.name, source.grid.cells, cell_bytes)
    resistance = source.read(infinite=True)
    require_passable(source, resistance)
    if np.isnan(resistance).all():
        raise InputError(
            marked("“{name}” has no cell with a resistance. Check its nodata."), name=source.name
        )
    return resistance


def require_passable(source: RasterSource, values: np.ndarray) -> None:
    """Refuse cells of zero, below or infinite, with the place of the first and the remedy."""
    with np.errstate(invalid="ignore"):
        bad = np.flatnonzero((values <= 0) | np.isinf(values))
    if bad.size:
        row, column = divmod(int(bad[0]), source.grid.columns)
        raise InputError(
            marked(
                "{count} cells of “{name}” have a resistance of zero, below zero or infinity, the first at x = {x}, "
                "y = {y} (value {value}). Give passable cells a resistance above 0 and impassable cells nodata."
            ),
            count=bad.size,
            name=source.name,
            x=f"{source.grid.x0 + (column + 0.5) * source.grid.cell_x:.0f}",
            y=f"{source.grid.y0 - (row + 0.5) * source.grid.cell_y:.0f}",
            value=f"{values.ravel()[bad[0]]:g}",
        )


def require_finite(name: str, values: np.ndarray) -> None:
    """Refuse infinite cells."""
    count = int(np.count_nonzero(np.isinf(values)))
    if count:
        raise InputError(
            marked("{count} cells of “{name}” are infinite. Set them to nodata first."),
            count=count,
            name=name,
        )
