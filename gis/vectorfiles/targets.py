"""Writing a vector file whose fields fit its format already."""

import os
from pathlib import Path
from typing import List, NamedTuple

from osgeo import gdal
from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

from ..files import cannot_write, not_written
from .content import Content, write_rows
from .fitting import free_name
from .formats import WRITTEN_AS, format_of, layer_name

gdal.UseExceptions()
#: The feature id of a GeoPackage that must not be taken from a field of this name.
FID = "fid"
UTF8 = "UTF-8"
#: GDAL's options by which the first row of a sheet is its head, also where all is text.
_HEADERS = {"XLSX": "OGR_XLSX_HEADERS", "ODS": "OGR_ODS_HEADERS"}


class Target(NamedTuple):
    """The file to write."""

    path: str
    context: QgsCoordinateTransformContext
    encoding: str
    keep_fid: bool = False


def write(target: Target, content: Content) -> None:
    """Write what fits already."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = format_of(target.path).driver
    options.fileEncoding = target.encoding
    options.layerName = layer_name(target.path)
    options.datasourceOptions = QgsVectorFileWriter.defaultDatasetOptions(options.driverName)
    options.layerOptions = _layer_options(options.driverName, content.fields.names(), target.keep_fid)
    suffix = WRITTEN_AS.get(Path(target.path).suffix.lower())
    made = str(Path(target.path).with_suffix(suffix)) if suffix else target.path
    writer = QgsVectorFileWriter.create(
        made, content.fields, content.geometry, content.crs, target.context, options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        reason = writer.errorMessage()
        raise not_written(target.path, reason) if reason else cannot_write(target.path)
    count = write_rows(writer, content, target.path)
    del writer  # writes what is left
    if suffix and os.path.exists(made):
        os.replace(made, target.path)
    require_rows(target.path, count)


def _layer_options(driver: str, names: List[str], keep_fid: bool) -> List[str]:
    """QGIS's own options, with names for the format's own columns that no field has."""
    options = list(QgsVectorFileWriter.defaultLayerOptions(driver))
    own = {
        "GPKG": {"FID": FID, "GEOMETRY_NAME": "geom"},
        "SQLite": {"GEOMETRY_NAME": "geometry"},
    }
    for option, usual in own.get(driver, {}).items():
        if option == "FID" and keep_fid:
            continue
        free = free_name(usual, names)
        if free != usual or driver == "SQLite":
            options = [one for one in options if not one.startswith(f"{option}=")] + [f"{option}={free}"]
    if driver == "SQLite":  # names as they are
        options = [one for one in options if not one.startswith("LAUNDER=")] + ["LAUNDER=NO"]
    return options


def require_rows(path: str, count: int) -> None:
    """Raise InputError unless the file holds ``count`` rows: what was left at the end may have found no place."""
    option = _HEADERS.get(format_of(path).driver, "")
    before = gdal.GetConfigOption(option) if option else None
    try:
        if option:
            gdal.SetConfigOption(option, "FORCE")
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
        held = dataset.GetLayer(0).GetFeatureCount() if dataset.GetLayerCount() else 0
    except RuntimeError as error:
        raise not_written(path, str(error)) from error
    finally:
        if option:
            gdal.SetConfigOption(option, before)
    if held != count:
        raise not_written(path, f"{held:,} / {count:,}")
