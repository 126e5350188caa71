"""Reading a raster of any CRS strip by strip onto the planning grid, with GDAL's warper."""

import math
from typing import NamedTuple, Optional

import numpy as np
from osgeo import gdal
from qgis.core import QgsCoordinateTransform, QgsPointXY

from ....compat import QgsCsException
from ....core.messages import InputError, marked
from ....core.progress import Cancelled, Progress
from ....core.tables import ClassRow
from ....gis.grid import Grid
from ....gis.rasters import crs_wkt, open_dataset
from ....gis.rasters.celltypes import is_signed_byte, require_real, with_sign
from ....gis.rasters.datasets import band_of, reading, require_place
from ....gis.rasters.hiding import with_hidden
from ....gis.rasters.layers import seen, source_of
from .greatcodes import GreatCodes, great_codes

gdal.UseExceptions()
#: Methods that make no new values, so that the type of the input is kept.
KEEPING = ("nearest", "mode", "min", "max")
_TYPES = {
    "Byte": "uint8", "UInt16": "uint16", "Int16": "int16", "Int32": "int32", "Float32": "float32",
    "Float64": "float64", "Int8": "int16", "UInt32": "float64", "Int64": "float64", "UInt64": "float64",
}  # fmt: skip
_GDAL_TYPES = {
    "uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16, "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64,
}  # fmt: skip
_WIDER = {"uint8": "int16", "uint16": "int32", "int16": "int32", "int32": "float64"}


class Storage(NamedTuple):
    """Type of the output and its nodata value."""

    dtype: str
    nodata: float


class Meeting(NamedTuple):
    """Size of a planning cell in input cells, and the input cell in the middle of the shared area."""

    across: float
    down: float
    column: int
    row: int

    @property
    def ratio(self) -> float:
        """Side of a planning cell in input cells."""
        return math.sqrt(self.across * self.down)


class Input:
    """One band of a raster layer, with scale and offset applied."""

    def __init__(self, layer, band: int):
        self.layer, self.name, self._number = layer, layer.name(), band
        whole = open_dataset(self.name, source_of(layer))
        require_place(whole, self.name)
        source = whole.GetRasterBand(band_of(whole, band, self.name))
        require_real(source, self.name)
        if is_signed_byte(source):
            whole, band = with_sign(whole, band), 1
            source = whole.GetRasterBand(1)  # a band must not outlive its dataset
        if not seen(layer, self._number).declared:
            whole, band = gdal.Translate("", whole, format="VRT", bandList=[band], noData="none"), 1
            source = whole.GetRasterBand(1)
        scaled = source.GetScale() not in (None, 1.0) or source.GetOffset() not in (None, 0.0)
        unscale = {"unscale": True, "outputType": gdal.GDT_Float32} if scaled else {}
        if scaled and source.GetNoDataValue() is not None:
            unscale["noData"] = math.nan  # GDAL would keep the stored one, which a scaled value may equal
        self.dataset = gdal.Translate("", whole, format="VRT", bandList=[band], **unscale)
        self.band = self.dataset.GetRasterBand(1)
        self.dtype = _TYPES[gdal.GetDataTypeName(self.band.DataType)]
        #: Whether infinite cells were met so far.
        self.infinite = False
        self._great: Optional[GreatCodes] = None

    def hide(self, progress: Progress) -> None:
        """Hide the cells that QGIS hides and GDAL would take as data; before anything is read."""
        self.dataset = with_hidden(self.dataset, self.layer, self._number, progress)
        self.band = self.dataset.GetRasterBand(1)

    def meet(self, grid: Grid, context) -> Meeting:
        """Where the input and the grid overlap, and how their cells compare.

        Raises:
            InputError: the input does not reach the grid.
        """
        transform = QgsCoordinateTransform(grid.crs, self.layer.crs(), context)
        back = QgsCoordinateTransform(self.layer.crs(), grid.crs, context)
        try:
            shared = transform.transformBoundingBox(grid.extent).intersect(self.layer.extent())
            if shared.isEmpty():
                raise QgsCsException(self.name)
            middle = back.transform(shared.center())
            corners = [
                transform.transform(QgsPointXY(middle.x() + x, middle.y() + y))
                for x, y in ((0, 0), (grid.cell_x, 0), (0, grid.cell_y))
            ]
        except QgsCsException as error:
            raise InputError(
                marked("“{name}” does not overlap the planning grid. Check its coordinate system."),
                name=self.name,
            ) from error
        inverse = gdal.InvGeoTransform(self.dataset.GetGeoTransform())
        (x0, y0), (x1, y1), (x2, y2) = (gdal.ApplyGeoTransform(inverse, p.x(), p.y()) for p in corners)
        across, down = math.hypot(x1 - x0, x2 - x0), math.hypot(y1 - y0, y2 - y0)
        return Meeting(across, down, int(x0), int(y0))

    def storage(self, method: str) -> Storage:
        """How the result is stored: whole numbers and their nodata value stay where no new values arise."""
        if method not in KEEPING or self.dtype.startswith("float"):
            return Storage("float64" if self.dtype == "float64" else "float32", -9999.0)
        limits, nodata = np.iinfo(self.dtype), self.band.GetNoDataValue()
        if nodata is not None and float(nodata).is_integer() and limits.min <= nodata <= limits.max:
            return Storage(self.dtype, int(nodata))
        with reading(self.name):
            low, high = self.band.ComputeRasterMinMax(False)
        if low > limits.min:
            return Storage(self.dtype, limits.min)
        if high < limits.max:
            return Storage(self.dtype, limits.max)
        return Storage(_WIDER[self.dtype], -9999)

    def palette(self) -> Optional[list]:
        """Colours and names of the classes as ClassRow; None where the file has no palette."""
        table, names = self.band.GetColorTable(), self.band.GetCategoryNames() or []
        if table is None:
            return None
        rows = []
        for code in range(min(table.GetCount(), 256)):
            red, green, blue, _alpha = table.GetColorEntry(code)
            name = names[code] if code < len(names) else ""
            rows.append(ClassRow(code, str(code), name, f"#{red:02x}{green:02x}{blue:02x}"))
        return rows

    def prepare(self, method: str, progress: Progress) -> None:
        """Number great codes anew where the most frequent one is wanted; before the first strip.

        Raises:
            InputError: there are too many.
        """
        if method == "mode":
            with reading(self.name):
                self._great = great_codes(self.name, self.dataset, progress)

    def warp(
        self, strip: Grid, method: str, storage: Storage, meeting: Meeting, progress: Progress
    ) -> np.ndarray:
        """The cells of a strip of the grid; floats have NaN for nodata, whole numbers the nodata value.

        Infinite cells become nodata, and so does what GDAL makes of them.
        """
        nodata = math.nan if storage.dtype.startswith("float") else storage.nodata
        if self._great is not None:
            numbers = _target(strip, "int32", 0)
            self._warp(self._great.dataset, numbers, method, meeting, progress)
            return self._great.back(numbers.GetRasterBand(1).ReadAsArray(), nodata, storage.dtype)
        target = _target(strip, storage.dtype, nodata)
        self._warp(self.dataset, target, method, meeting, progress)
        cells = target.GetRasterBand(1).ReadAsArray()
        if cells.dtype.kind == "f":
            infinite = np.isinf(cells)
            self.infinite |= bool(infinite.any())
            np.putmask(cells, infinite, np.nan)
        return cells

    def _warp(
        self, source: gdal.Dataset, target: gdal.Dataset, method: str, meeting: Meeting, progress: Progress
    ) -> None:
        """Fill a dataset from another.

        The scale is given to GDAL because it would else guess one for every strip, and seams would show.
        """

        def report(fraction, _message, _data):
            try:
                progress(fraction)
            except Cancelled:
                return 0
            return 1

        try:
            gdal.Warp(
                target,
                source,
                srcSRS=crs_wkt(self.layer.crs()),
                resampleAlg="near" if method == "nearest" else method,
                overviewLevel="NONE",
                warpOptions=[f"XSCALE={1 / meeting.across}", f"YSCALE={1 / meeting.down}"],
                callback=report,
            )
        except RuntimeError as error:
            progress(1.0)  # raises Cancelled where that was the reason
            self._read_all()  # raises where the file was the reason
            raise InputError(
                marked("“{name}” cannot be brought onto the grid. Check its coordinate system."),
                name=self.name,
            ) from error

    def _read_all(self) -> None:
        with reading(self.name):
            for row in range(self.band.YSize):
                self.band.ReadRaster(0, row, self.band.XSize, 1)


def _target(strip: Grid, dtype: str, nodata: float) -> gdal.Dataset:
    """A dataset in memory for the cells of a strip, nodata everywhere."""
    target = gdal.GetDriverByName("MEM").Create("", strip.columns, strip.rows, 1, _GDAL_TYPES[dtype])
    target.SetProjection(strip.crs_wkt)
    target.SetGeoTransform(strip.geotransform)
    target.GetRasterBand(1).SetNoDataValue(nodata)
    target.GetRasterBand(1).Fill(nodata)
    return target
