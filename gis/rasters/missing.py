"""Which cells are nodata, as QGIS has it: the declared value, values the user names, masks and alpha bands."""

from typing import Callable, List, NamedTuple, Optional, Tuple

import numpy as np
from osgeo import gdal

#: Stored cells and a declared value are the same where only the rounding to float32 lies between them.
_ROUNDING = 1.2e-7
#: Beyond this a value is a mark, never a measurement, and programs write the mark in many forms: −3.4e38, −1.8e308.
_MARK = 1e30
#: Twice a greater one is beyond float32, for which reason GDAL takes all cells near it for the mark as well.
_OVERFLOWS = 1.8e38
_BY_VALUE = gdal.GMF_ALL_VALID | gdal.GMF_NODATA


class Span(NamedTuple):
    """Values between two bounds; a bound that is NaN does not bound."""

    low: float
    high: float
    with_low: bool = True
    with_high: bool = True

    def holds(self, values: np.ndarray) -> np.ndarray:
        """Where values lie in the span."""
        inside = np.ones(values.shape, bool)
        if not np.isnan(self.low):
            inside &= values >= self.low if self.with_low else values > self.low
        if not np.isnan(self.high):
            inside &= values <= self.high if self.with_high else values < self.high
        return inside


class Seen(NamedTuple):
    """What QGIS knows of one band beyond its file.

    Attributes:
        crs_wkt: the layer's CRS, empty where it has none; None for that of the file.
        declared: whether the nodata value that the file declares counts.
        spans: further values that are nodata, scale and offset applied.
    """

    crs_wkt: Optional[str] = None
    declared: bool = True
    spans: Tuple[Span, ...] = ()

    def kept(self, nodata: Optional[float]) -> Optional[float]:
        """The nodata value of the file where it counts."""
        return nodata if self.declared else None


#: A file that QGIS has as it is.
AS_FILE = Seen()


class Missing:
    """The rules by which cells of one band are nodata."""

    def __init__(self, dataset: gdal.Dataset, number: int, seen: Seen) -> None:
        band = dataset.GetRasterBand(number)
        self.declared = seen.kept(band.GetNoDataValue())
        self.spans = seen.spans
        self._masks = _masks(dataset, number, seen.declared)
        self._band = band

    @property
    def by_gdal(self) -> bool:
        """Whether GDAL's own programs find the same cells: by the file's nodata value alone, or by its mask alone."""
        flags, stored = self._band.GetMaskFlags(), self._band.GetNoDataValue()
        if self.spans or self.declared is None and stored is not None:
            return False
        if self._masks:
            return flags == gdal.GMF_PER_DATASET and stored is None
        if stored is None or np.isnan(stored) or abs(stored) <= _MARK:
            return True
        return self._band.DataType == gdal.GDT_Float32 and _OVERFLOWS < abs(stored) < np.inf

    def by_value(self, stored: np.ndarray) -> Optional[np.ndarray]:
        """Where cells as stored hold the declared value; None where none can. NaN tells it of itself."""
        bounds = equal_to(self.declared, stored.dtype)
        if bounds is None:
            return None
        low, high = bounds
        if low == high:
            return stored == low
        if np.isinf(low):
            return stored <= high
        return stored >= low if np.isinf(high) else (stored >= low) & (stored <= high)

    def by_mask(self, read: Callable[[gdal.Band], np.ndarray]) -> Optional[np.ndarray]:
        """Where masks or alpha bands hide cells; None where there are none of them."""
        return _union([read(mask) == 0 for mask in self._masks])

    def by_user(self, values: np.ndarray) -> Optional[np.ndarray]:
        """Where values, scale and offset applied, are among those the user named; None where none are named."""
        return _union([span.holds(values) for span in self.spans])


def scaled(values: np.ndarray, band: gdal.Band) -> np.ndarray:
    """Values as stored with the scale and offset of their band applied."""
    scale, offset = band.GetScale(), band.GetOffset()
    if scale in (None, 1.0) and offset in (None, 0.0):
        return values
    return values * (scale or 1.0) + (offset or 0.0)


def joined(*found: Optional[np.ndarray]) -> Optional[np.ndarray]:
    """Where any of some arrays is true; None where all of them are None."""
    return _union([one for one in found if one is not None])


def _union(found: List[np.ndarray]) -> Optional[np.ndarray]:
    if not found:
        return None
    result = found[0]
    for other in found[1:]:
        result = result | other
    return result


def equal_to(nodata: Optional[float], dtype: np.dtype) -> Optional[tuple]:
    """Lowest and highest stored value that a declared one stands for; None where no cell can hold it.

    Whole numbers are compared as they are. Of decimals, one of double precision is rounded when cells are stored as
    float32, and a declared mark such as −3.4028234e38 stands for all marks of its sign.
    """
    if nodata is None or np.isnan(nodata):
        return None
    if dtype.kind != "f":
        limits = np.iinfo(dtype)
        if np.isinf(nodata) or not limits.min <= nodata <= limits.max:
            return None
        return (int(nodata),) * 2
    if abs(nodata) > _MARK:
        bounds = (-np.inf, -_MARK) if nodata < 0 else (_MARK, np.inf)
        return dtype.type(bounds[0]), dtype.type(bounds[1])
    slack = abs(nodata) * _ROUNDING
    return dtype.type(nodata - slack), dtype.type(nodata + slack)


def _masks(dataset: gdal.Dataset, number: int, declared: bool) -> List[gdal.Band]:
    """The bands that hide cells where they are 0: masks of the file or the band, alpha bands of any type.

    Empty where all cells are valid or the nodata value alone decides, so that nothing more is read.
    """
    band = dataset.GetRasterBand(number)
    flags = band.GetMaskFlags()
    if flags & ~_BY_VALUE or not flags:
        by_values = flags & gdal.GMF_NODATA  # of all bands together, as NODATA_VALUES has it
        return [band.GetMaskBand()] if declared or not by_values else []
    if band.GetColorInterpretation() == gdal.GCI_AlphaBand:
        return []
    others = [dataset.GetRasterBand(n) for n in range(1, dataset.RasterCount + 1) if n != number]
    return [other for other in others if other.GetColorInterpretation() == gdal.GCI_AlphaBand]
