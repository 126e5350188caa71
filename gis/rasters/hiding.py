"""What QGIS hides of a band, for programs of GDAL that heed nodata values and masks of files only."""

import numpy as np
from osgeo import gdal
from qgis.core import QgsProcessingUtils, QgsRasterLayer

from ...core.progress import Progress
from .datasets import open_dataset, reading
from .layers import seen, source_of
from .missing import Missing, joined, scaled

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
    with reading(name):
        missing = Missing(whole, number, seen(layer, number))
        if missing.by_gdal:
            return dataset
        path = _mask(whole.GetRasterBand(number), missing, name, progress)
        made = gdal.Translate("", dataset, format="VRT", maskBand="none")
        if missing.declared is None:
            made.GetRasterBand(1).DeleteNoDataValue()
        made.CreateMaskBand(gdal.GMF_PER_DATASET)
        mask = made.GetRasterBand(1).GetMaskBand()
        mask.SetMetadataItem("source_0", _SOURCE.format(path=path), "new_vrt_sources")
    return made


def _mask(band: gdal.Band, missing: Missing, name: str, progress: Progress) -> str:
    """A raster of 255 where there is data and 0 where there is none."""
    path = QgsProcessingUtils.generateTempFilename("shown.tif")
    made = gdal.GetDriverByName("GTiff").Create(path, band.XSize, band.YSize, 1, gdal.GDT_Byte, _OPTIONS)
    for top in range(0, band.YSize, _ROWS):
        progress(top / band.YSize)
        place = (0, top, band.XSize, min(_ROWS, band.YSize - top))
        with reading(name):
            values = band.ReadAsArray(*place)
            masked = missing.by_mask(lambda mask, place=place: mask.ReadAsArray(*place))
        hidden = joined(missing.by_value(values), masked, missing.by_user(scaled(values, band)))
        shown = np.full(values.shape, 255, np.uint8)
        if hidden is not None:
            shown[hidden] = 0
        made.GetRasterBand(1).WriteArray(shown, 0, top)
    made.FlushCache()
    return path
