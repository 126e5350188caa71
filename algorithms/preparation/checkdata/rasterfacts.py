"""What a raster layer is and holds, read once window by window for all checks."""

from dataclasses import dataclass, field
from typing import Literal, Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle

from ....core.preparation.cellvalues import Tally
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.rasters import RasterSource, open_dataset
from .recognition import Taken

gdal.UseExceptions()


@dataclass
class RasterFacts:
    """Facts of one raster; ``tally`` is None where the layer is no file that can be read."""

    name: str
    layer: QgsRasterLayer
    path: str
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    kind: Literal["raster"] = "raster"
    taken: Optional[Taken] = None
    readable: bool = True
    north_up: bool = True
    grid: Optional[Grid] = None
    bands: int = 0
    type_name: str = ""
    nodata: Optional[float] = None
    scaled: bool = False
    classes: bool = False
    tally: Optional[Tally] = None
    #: Cells of the planning grid, and how many of them have no data here; None where the grids differ.
    over_grid: Optional[tuple] = None
    files: list = field(default_factory=list)


def survey_raster(layer: QgsRasterLayer, grid_source: Optional[RasterSource], step: Progress) -> RasterFacts:
    """Read a raster once, exactly, and count its values.

    Args:
        grid_source: the open planning grid (RasterSource) or None.
        step: progress from 0 to 1.
    """
    facts = RasterFacts(layer.name(), layer, layer.source(), layer.crs(), layer.extent())
    if layer.providerType() != "gdal":
        facts.readable = False
        return facts
    dataset = open_dataset(layer.name(), layer.source())
    band = dataset.GetRasterBand(1)
    x0, cell_x, skew_x, y0, skew_y, cell_y = dataset.GetGeoTransform()
    facts.crs = QgsCoordinateReferenceSystem.fromWkt(dataset.GetProjection())
    facts.north_up = not (skew_x or skew_y or cell_y >= 0)
    facts.grid = grid = Grid(
        dataset.GetProjection(),
        x0,
        y0,
        abs(cell_x),
        abs(cell_y),
        rows=dataset.RasterYSize,
        columns=dataset.RasterXSize,
    )
    facts.bands, facts.type_name = dataset.RasterCount, gdal.GetDataTypeName(band.DataType)
    facts.nodata, facts.files = band.GetNoDataValue(), dataset.GetFileList() or []
    facts.scaled = band.GetScale() not in (None, 1.0) or band.GetOffset() not in (None, 0.0)
    facts.classes = band.GetColorTable() is not None or bool(band.GetCategoryNames())
    if facts.type_name.startswith("C"):
        return facts  # complex numbers: nothing to count
    hidden = [(r.min(), r.max()) for r in layer.dataProvider().userNoDataValues(1)]
    same = grid_source is not None and facts.north_up and not grid_source.grid.difference(grid)
    _count(facts, grid, band, hidden, grid_source if same else None, step)
    return facts


def _count(
    facts: RasterFacts,
    grid: Grid,
    band: gdal.Band,
    hidden: list,
    grid_source: Optional[RasterSource],
    step: Progress,
) -> None:
    inside = missing = 0
    for window in grid.windows():
        step(window.top / grid.rows)
        values = band.ReadAsArray(0, window.top, window.columns, window.rows)
        if facts.tally is None:
            facts.tally = Tally(values.dtype, facts.nodata)
        mask = None
        for low, high in hidden:
            here = (values >= low) & (values <= high)
            mask = here if mask is None else mask | here
        valid = facts.tally.add(values, mask)
        if grid_source is not None:
            wanted = ~np.isnan(grid_source.read(window))
            inside += int(np.count_nonzero(wanted))
            missing += int(np.count_nonzero(wanted & ~valid))
    if grid_source is not None:
        facts.over_grid = (inside, missing)
