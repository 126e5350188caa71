"""What a raster layer is and holds, read once window by window for all checks."""

from dataclasses import dataclass, field
from typing import Literal, Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle

from ....core.messages import InputError
from ....core.preparation.cellvalues import Tally
from ....core.progress import Progress
from ....gis.grid import Grid
from ....gis.rasters import RasterSource, open_dataset
from ....gis.rasters.cells import BandCells
from ....gis.rasters.datasets import has_place, reading
from ....gis.rasters.layers import seen, source_of
from ....gis.rasters.source import placed
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
    #: Why it cannot be read to its end.
    broken: Optional[InputError] = None
    placed: bool = True
    north_up: bool = True
    #: What the file says where the layer has another CRS; the CRS that counts is that of the layer.
    file_crs: Optional[QgsCoordinateReferenceSystem] = None
    other_crs: bool = False
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
    """Read a raster once, exactly, and count its values. One that breaks keeps the sentence that says so.

    Args:
        grid_source: the open planning grid (RasterSource) or None.
        step: progress from 0 to 1.

    Raises:
        InputError: the planning grid breaks.
    """
    facts = RasterFacts(layer.name(), layer, layer.source(), layer.crs(), layer.extent())
    if layer.providerType() != "gdal":
        facts.readable = False
        return facts
    try:
        dataset = open_dataset(layer.name(), source_of(layer))
        with reading(layer.name()):
            _describe(facts, dataset)
    except InputError as error:
        facts.broken = error
        return facts
    if not facts.type_name.startswith("C"):  # complex numbers: nothing to count
        _count(facts, BandCells(dataset, layer.name(), 1, seen(layer)), grid_source, step)
    return facts


def _describe(facts: RasterFacts, dataset: gdal.Dataset) -> None:
    """What the file says of itself."""
    band = dataset.GetRasterBand(1)
    facts.placed = has_place(dataset)
    x0, cell_x, skew_x, y0, skew_y, cell_y = dataset.GetGeoTransform()
    facts.north_up = not (skew_x or skew_y or cell_y >= 0)
    grid = Grid(
        dataset.GetProjection(),
        x0,
        y0,
        abs(cell_x),
        abs(cell_y),
        rows=dataset.RasterYSize,
        columns=dataset.RasterXSize,
    )
    facts.file_crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt) if grid.crs_wkt else None
    facts.grid = placed(grid, seen(facts.layer))
    facts.other_crs = facts.file_crs is not None and facts.grid.crs_wkt != grid.crs_wkt
    facts.bands, facts.type_name = dataset.RasterCount, gdal.GetDataTypeName(band.DataType)
    facts.nodata, facts.files = seen(facts.layer).kept(band.GetNoDataValue()), dataset.GetFileList() or []
    facts.scaled = band.GetScale() not in (None, 1.0) or band.GetOffset() not in (None, 0.0)
    facts.classes = band.GetColorTable() is not None or bool(band.GetCategoryNames())


def _count(facts: RasterFacts, cells: BandCells, grid_source: Optional[RasterSource], step: Progress) -> None:
    grid = facts.grid
    if grid is None:
        return
    if grid_source is not None and (not facts.north_up or grid_source.grid.difference(grid)):
        grid_source = None
    inside = missing = 0
    tally: Optional[Tally] = None
    for window in grid.windows():
        step(window.top / grid.rows)
        try:
            values, hidden = cells.stored(window)
        except InputError as error:
            facts.broken = error
            return
        tally = tally or Tally(values.dtype, facts.nodata)
        valid = tally.add(values, hidden)
        if grid_source is not None:
            wanted = ~np.isnan(grid_source.read(window))
            inside += int(np.count_nonzero(wanted))
            missing += int(np.count_nonzero(wanted & ~valid))
    facts.tally = tally
    if grid_source is not None:
        facts.over_grid = (inside, missing)
