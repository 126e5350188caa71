"""Types of cells: which can be read, and as which floats they keep every value.

Measured values are read as float32. Codes of classes and ids are whole numbers that float32 merges from 2²⁴ on, so a
window that holds greater ones is read as float64, which is exact to 2⁵³; all others stay float32. Cells of bytes and
of 16 bits never need more.
"""

import re
from typing import Match, Optional

import numpy as np
from osgeo import gdal

from ...core.messages import InputError, marked

#: Whole numbers below are exact in float32, and up to in float64.
EXACT_SINGLE, EXACT_DOUBLE = 2**24, 2**53
#: Whole numbers: 64 bits and signed bytes where GDAL has them.
WHOLE = tuple(
    getattr(gdal, name)
    for name in (
        "GDT_Byte", "GDT_Int8", "GDT_UInt16", "GDT_Int16", "GDT_UInt32", "GDT_Int32", "GDT_UInt64", "GDT_Int64",
    )
    if hasattr(gdal, name)
)  # fmt: skip
#: Bytes to what they stand for, straight lines between.
_SIGNS = "0:0,127:127,128:-128,255:-1"
_SOURCE = re.compile(r"<SimpleSource>(.*?)</SimpleSource>", re.DOTALL)


def require_real(band: gdal.Band, name: str) -> None:
    """Raise InputError for a band of complex numbers; ``name`` is that of the layer."""
    if gdal.DataTypeIsComplex(band.DataType):
        raise InputError(marked("“{name}” holds complex numbers. Choose another raster."), name=name)


def is_signed_byte(band: gdal.Band) -> bool:
    """Whether bytes stand for −128 to 127, as GDAL before 3.7 marks them."""
    pixel_type = band.GetMetadataItem("PIXELTYPE", "IMAGE_STRUCTURE")
    return band.DataType == gdal.GDT_Byte and pixel_type == "SIGNEDBYTE"


def with_sign(dataset: gdal.Dataset, number: int) -> gdal.Dataset:
    """A dataset of one band of another whose signed bytes are whole numbers of 16 bits; for GDAL's own programs.

    They take the bytes of GDAL before 3.7 as 0 to 255, and their nodata value −128 as data.
    """
    kept = gdal.Translate("", dataset, format="VRT", bandList=[number], outputType=gdal.GDT_Int16)
    return gdal.Open(_SOURCE.sub(_signed_source, kept.GetMetadata("xml:VRT")[0]))


def _signed_source(found: Match) -> str:
    """The source of a band with its signs; that of a mask as it is."""
    if "<SourceBand>mask" in found[1]:
        return found[0]
    return f"<ComplexSource>{found[1]}<LUT>{_SIGNS}</LUT></ComplexSource>"


def exact_type(values: np.ndarray, missing: Optional[np.ndarray], name: str) -> str:
    """float32 or float64: what keeps the cells of a window apart that are whole numbers.

    Args:
        values: as stored.
        missing: where there is no data; None: nowhere.
        name: of the layer, for the message.

    Raises:
        InputError: whole numbers that not even float64 tells apart.
    """
    single, double = "float32", "float64"
    if values.dtype.itemsize < 4 or values.dtype == np.float32:
        return single
    if values.dtype.kind == "f":
        return double if holds_great_codes(values, missing) else single
    most = _furthest(values, missing)
    if most > EXACT_DOUBLE:
        raise InputError(
            marked(
                "“{name}” holds whole numbers beyond ±{most}, which cannot be told apart. Give its classes smaller codes."
            ),
            name=name,
            most=f"{EXACT_DOUBLE:,}",
        )
    return double if most >= EXACT_SINGLE else single


def _furthest(values: np.ndarray, missing: Optional[np.ndarray]) -> int:
    """The greatest distance from 0 of whole numbers that are data."""
    if not values.size:
        return 0
    most = max(abs(int(values.min())), abs(int(values.max())))
    if most < EXACT_SINGLE or missing is None:
        return most
    valid = values[~missing]
    return max(abs(int(valid.min())), abs(int(valid.max()))) if valid.size else 0


def holds_great_codes(values: np.ndarray, missing: Optional[np.ndarray]) -> bool:
    """Whether float64 cells are whole numbers, some of them from 2²⁴ on: measured values are not, or not that great."""
    with np.errstate(invalid="ignore"):
        great = (np.abs(values) >= EXACT_SINGLE) & (np.abs(values) <= EXACT_DOUBLE)
    if missing is not None:
        great &= ~missing
    if not great.any():
        return False
    valid = values[np.isfinite(values)] if missing is None else values[np.isfinite(values) & ~missing]
    return bool(np.array_equal(valid, np.rint(valid)))
