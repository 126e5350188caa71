"""Codes from 2²⁴ on for GDAL's most frequent value, which compares cells as float32 and would merge them.

The raster is replaced by one of numbers 1, 2 … in a temporary file, and what comes out is turned back into codes.
"""

from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal

from ....core.messages import InputError, marked
from ....core.progress import Progress, part
from ....gis.rasters.celltypes import EXACT_SINGLE
from ....gis.temporary import goes_with, temporary_file

_ROWS = 256
_OPTIONS = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]


class GreatCodes(NamedTuple):
    """A raster of numbers and what they stand for.

    Attributes:
        dataset: int32, 0 for nodata.
        codes: (n,) the code of each number from 1 on, ascending.
    """

    dataset: gdal.Dataset
    codes: np.ndarray

    def back(self, numbers: np.ndarray, nodata: float, dtype: str) -> np.ndarray:
        """Numbers as codes, ``nodata`` for 0."""
        return np.concatenate([[nodata], self.codes]).astype(dtype)[numbers]


def great_codes(name: str, dataset: gdal.Dataset, progress: Progress) -> Optional[GreatCodes]:
    """The numbered copy of the first band of a dataset; None where its values are exact in float32 or no codes.

    Raises:
        InputError: there are more different codes than float32 tells apart.
    """
    band = dataset.GetRasterBand(1)
    if gdal.GetDataTypeSize(band.DataType) < 32 or band.DataType == gdal.GDT_Float32:
        return None
    codes, great = np.zeros(0), False
    for top in range(0, band.YSize, _ROWS):
        part(progress, 0.0, 0.5)(top / band.YSize)
        cells = _read(band, top)
        values = np.unique(cells[~_missing(band, cells, top)]).astype(np.float64)
        if not np.array_equal(values, np.rint(values)):
            return None  # measured
        great |= bool(values.size) and bool(np.abs(values).max() >= EXACT_SINGLE)
        codes = np.union1d(codes, values)
        if codes.size >= EXACT_SINGLE:
            raise InputError(
                marked(
                    "“{name}” holds more than {most} different codes. Choose another method than the most frequent."
                ),
                name=name,
                most=f"{EXACT_SINGLE:,}",
            )
    if not great:
        return None
    return GreatCodes(_numbered(dataset, codes, part(progress, 0.5, 1.0)), codes)


def _read(band: gdal.Band, top: int) -> np.ndarray:
    return band.ReadAsArray(0, top, band.XSize, min(_ROWS, band.YSize - top))


def _missing(band: gdal.Band, values: np.ndarray, top: int) -> np.ndarray:
    """Where cells are nodata by value, mask or alpha, or infinite."""
    missing = np.zeros(values.shape, bool)
    if band.GetMaskFlags() != gdal.GMF_ALL_VALID:
        missing |= _read(band.GetMaskBand(), top) == 0
    return missing | ~np.isfinite(values) if values.dtype.kind == "f" else missing


def _numbered(dataset: gdal.Dataset, codes: np.ndarray, progress: Progress) -> gdal.Dataset:
    band = dataset.GetRasterBand(1)
    with temporary_file("numbered.tif") as path:
        made = gdal.GetDriverByName("GTiff").Create(path, band.XSize, band.YSize, 1, gdal.GDT_Int32, _OPTIONS)
        made.SetProjection(dataset.GetProjection())
        made.SetGeoTransform(dataset.GetGeoTransform())
        made.GetRasterBand(1).SetNoDataValue(0)
        for top in range(0, band.YSize, _ROWS):
            progress(top / band.YSize)
            values = _read(band, top)
            numbers = np.searchsorted(codes, values.astype(np.float64)) + 1
            numbers[_missing(band, values, top)] = 0
            made.GetRasterBand(1).WriteArray(numbers.astype(np.int32), 0, top)
        made.FlushCache()
    goes_with(made, path)
    return made
