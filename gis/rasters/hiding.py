"""What QGIS hides of a band, for programs of GDAL that heed nodata values and masks of files only."""

import numpy as np
from osgeo import gdal
from qgis.core import QgsRasterLayer

from ...core.progress import Progress
from ..grid import Window
from ..temporary import goes_with, temporary_file
from .cells import BandCells
from .datasets import open_dataset, reading
from .layers import seen, source_of

_ROWS = 256
_OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]
_SOURCE = '<SimpleSource><SourceFilename relativeToVRT="0">{path}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>'


def with_hidden(
    dataset: gdal.Dataset, layer: QgsRasterLayer, number: int, progress: Progress
) -> gdal.Dataset:
    """A dataset of one band of a layer that hides the cells which QGIS hides; as it is where GDAL does so itself.

    The cells are read once, and what is hidden is written as a mask into a temporary file.

    Args:
        dataset: band ``number`` alone, of the same size.

    Raises:
        InputError: the file breaks.
    """
    whole, name = open_dataset(layer.name(), source_of(layer)), layer.name()
    cells = BandCells(whole, name, number, seen(layer, number))
    if cells.missing.by_gdal:
        return dataset
    path = _mask(cells, progress)
    with reading(name):
        made = gdal.Translate("", dataset, format="VRT", maskBand="none")
        if cells.missing.declared is None:
            made.GetRasterBand(1).DeleteNoDataValue()
        made.CreateMaskBand(gdal.GMF_PER_DATASET)
        mask = made.GetRasterBand(1).GetMaskBand()
        mask.SetMetadataItem("source_0", _SOURCE.format(path=path), "new_vrt_sources")
    goes_with(made, path)
    return made


def _mask(cells: BandCells, progress: Progress) -> str:
    """A raster of 255 where there is data and 0 where there is none."""
    band = cells.band
    with temporary_file("shown.tif") as path:
        made = gdal.GetDriverByName("GTiff").Create(path, band.XSize, band.YSize, 1, gdal.GDT_Byte, _OPTIONS)
        for top in range(0, band.YSize, _ROWS):
            progress(top / band.YSize)
            values, hidden = cells.stored(Window(top, min(_ROWS, band.YSize - top), band.XSize))
            shown = np.full(values.shape, 255, np.uint8)
            if hidden is not None:
                shown[hidden] = 0
            made.GetRasterBand(1).WriteArray(shown, 0, top)
        made.FlushCache()
    return path
