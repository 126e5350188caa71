"""Reading, rasterising, polygonising and writing vector layers."""

from pathlib import Path
from typing import Iterable, List, NamedTuple, Optional, Sequence

import numpy as np
from osgeo import gdal, ogr, osr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProject,
    QgsWkbTypes,
)

from ..compat import make_field
from ..core.messages import InputError, marked
from ..core.progress import Progress, silent
from ..translation import tr
from .grid import Grid

ogr.UseExceptions()
_FINE = 8
_GEOMETRY = QgsWkbTypes.GeometryType
_TAKES = {
    QgsProcessing.SourceType.TypeVectorPoint: _GEOMETRY.PointGeometry,
    QgsProcessing.SourceType.TypeVectorLine: _GEOMETRY.LineGeometry,
    QgsProcessing.SourceType.TypeVectorPolygon: _GEOMETRY.PolygonGeometry,
}
#: Usual names of the field that holds the names of features.
_NAME_FIELDS = ("name", "名称", "名字", "mc", "roadname", "road_name")


class Item(NamedTuple):
    """A feature: valid geometry in the asked CRS, and its attributes by field name."""

    geometry: QgsGeometry
    attributes: dict


class Read(NamedTuple):
    """What was read from a layer and what was wrong with it."""

    items: List[Item]
    repaired: int
    skipped: int


def read_features(
    source,
    crs: Optional[QgsCoordinateReferenceSystem],
    fields: Sequence[str] = (),
    progress: Progress = silent,
    slim: bool = False,
) -> Read:
    """All features with a usable geometry, reprojected to ``crs`` and made valid.

    Args:
        fields: fields that must exist.
        slim: keep only ``fields``, for layers of many features.

    Raises:
        InputError: no CRS, no features, a field is missing, or nothing has a geometry.
    """
    name, names = source.sourceName(), [field.name() for field in source.fields()]
    for field in fields:
        if field not in names:
            raise InputError(marked("“{layer}” has no field “{field}”."), layer=name, field=field)
    if not source.sourceCrs().isValid():
        raise InputError(marked("“{name}” has no coordinate system. Set the layer's CRS first."), name=name)
    transform = QgsCoordinateTransform(source.sourceCrs(), crs or source.sourceCrs(), QgsProject.instance())
    request = QgsFeatureRequest().setInvalidGeometryCheck(QgsFeatureRequest.GeometryNoCheck)
    kept = {number: name for number, name in enumerate(names) if not slim or name in fields}
    if slim:
        request.setSubsetOfAttributes(list(kept))
    items, repaired, skipped, total = [], 0, 0, max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures(request)):
        progress(number / total)
        geometry = QgsGeometry(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            skipped += 1
            continue
        if not move_geometry(geometry, transform):
            raise InputError(
                marked(
                    "A feature of “{name}” lies outside the range of the coordinate system {crs}. "
                    "Check the layer's coordinate system."
                ),
                name=name,
                crs=transform.destinationCrs().authid(),
            )
        if geometry.constGet().hasCurvedSegments():
            geometry.convertToStraightSegment()  # GDAL burns no arcs
        if not geometry.isGeosValid():
            kind, geometry = geometry.type(), _repair(geometry)
            if geometry.isEmpty() or geometry.type() != kind:  # a line without length, a polygon without area
                skipped += 1
                continue
            repaired += 1
        values = feature.attributes()
        items.append(Item(geometry, {name: values[number] for number, name in kept.items()}))
    if not items:
        raise InputError(marked("“{layer}” has no features with a geometry."), layer=name)
    return Read(items, repaired, skipped)


def fits(wkb, types: Sequence[int]) -> bool:
    """Whether a layer with this WKB type goes into a parameter that takes these types of layers."""
    kind = QgsWkbTypes.geometryType(wkb)
    if kind == _GEOMETRY.UnknownGeometry or not set(types) <= set(_TAKES):
        return True
    return kind in [_TAKES[one] for one in types]


def kind_name(wkb) -> str:
    """What a layer with this WKB type holds, translated."""
    names = {
        _GEOMETRY.PointGeometry: tr("points"),
        _GEOMETRY.LineGeometry: tr("lines"),
        _GEOMETRY.PolygonGeometry: tr("polygons"),
    }
    return names.get(QgsWkbTypes.geometryType(wkb), tr("rows without geometry"))


def move_geometry(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bool:
    """Transform a geometry in place; False where that leads nowhere."""
    try:
        done = geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        return False
    return done and geometry.boundingBox().isFinite()


def _repair(geometry: QgsGeometry) -> QgsGeometry:
    kind = geometry.type()
    repaired = geometry.makeValid()
    repaired.convertGeometryCollectionToSubclass(kind)  # noqa: QGS201 (no collection: stays as it is)
    return repaired


def burn(
    geometries: Sequence[QgsGeometry],
    values: Iterable[float],
    grid: Grid,
    all_touched: bool = False,
    dtype: str = "float32",
    background: float = np.nan,
) -> np.ndarray:
    """Geometries burnt into an array of the grid; later ones win.

    A cell belongs to the geometry that holds its centre, or to any that touches
    it with ``all_touched``.
    """
    dataset = memory_raster(grid, dtype, background)
    burn_into(dataset, geometries, values, grid, all_touched)
    return dataset.GetRasterBand(1).ReadAsArray()


def burn_into(dataset, geometries, values, grid: Grid, all_touched: bool = False) -> None:
    """Burn geometries into the first band of an open GDAL dataset."""
    reference = osr.SpatialReference(grid.crs_wkt)
    source = ogr.GetDriverByName("Memory").CreateDataSource("burn")
    layer = source.CreateLayer("burn", reference, ogr.wkbUnknown)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTReal))
    for geometry, value in zip(geometries, values):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
        feature.SetField("value", float(value))
        layer.CreateFeature(feature)
    options = ["ATTRIBUTE=value"] + (["ALL_TOUCHED=TRUE"] if all_touched else [])
    gdal.RasterizeLayer(dataset, [1], layer, options=options)


def coverage(geometries: Sequence[QgsGeometry], grid: Grid) -> np.ndarray:
    """Share of each cell covered, 0 to 1, counted on 8 × 8 points per cell."""
    share = np.zeros(grid.shape, np.float32)
    for top in range(0, grid.rows, 256):
        rows = min(256, grid.rows - top)
        fine = Grid(
            grid.crs_wkt, grid.x0, grid.y0 - top * grid.cell_y, grid.cell_x / _FINE, grid.cell_y / _FINE,
            rows * _FINE, grid.columns * _FINE,
        )  # fmt: skip
        mask = burn(geometries, [1] * len(geometries), fine, dtype="uint8", background=0)
        share[top : top + rows] = mask.reshape(rows, _FINE, grid.columns, _FINE).mean(axis=(1, 3))
    return share


def memory_raster(grid: Grid, dtype: str, background: float):
    """An in-memory GDAL dataset on the grid, filled with ``background``."""
    kinds = {"uint8": gdal.GDT_Byte, "int32": gdal.GDT_Int32, "float32": gdal.GDT_Float32}
    dataset = gdal.GetDriverByName("MEM").Create("", grid.columns, grid.rows, 1, kinds[dtype])
    dataset.SetProjection(grid.crs_wkt)
    dataset.SetGeoTransform(grid.geotransform)
    dataset.GetRasterBand(1).Fill(background)
    return dataset


def polygonize(codes: np.ndarray, grid: Grid, connectivity: int = 4) -> List[tuple]:
    """(code, polygon) of every patch of equal code above 0.

    Args:
        codes: integer array of the grid's shape; 0 and below is left out.
        connectivity: 4 or 8.
    """
    dataset = memory_raster(grid, "int32", 0)
    band = dataset.GetRasterBand(1)
    band.WriteArray(np.where(codes > 0, codes, 0).astype(np.int32))
    source = ogr.GetDriverByName("Memory").CreateDataSource("patches")
    layer = source.CreateLayer("patches", osr.SpatialReference(grid.crs_wkt), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    band.SetNoDataValue(0)
    gdal.Polygonize(band, band, layer, 0, ["8CONNECTED=8"] if connectivity == 8 else [])
    patches = []
    for feature in layer:
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        if connectivity == 8 and not geometry.isGeosValid():
            geometry = geometry.makeValid()
        patches.append((feature.GetField("code"), geometry))
    return patches


def make_fields(definitions: Sequence[tuple]) -> QgsFields:
    """Fields from (name, kind) or (name, kind, length, precision) with kind int, real or text."""
    fields = QgsFields()
    for definition in definitions:
        fields.append(make_field(*definition))
    return fields


def write_features(sink: QgsFeatureSink, fields: QgsFields, rows: Iterable[tuple]) -> int:
    """Write (geometry or None, attributes) rows; returns how many."""
    count = 0
    for geometry, attributes in rows:
        feature = QgsFeature(fields)
        if geometry is not None:
            feature.setGeometry(geometry)
        feature.setAttributes(list(attributes))
        if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(sink.lastError())
        count += 1
    return count


def require_other_file(layer, destination) -> None:
    """Raise InputError where a destination parameter names the file of the input layer (None: no layer)."""
    sink = getattr(destination, "sink", destination)
    path = sink.staticValue() if hasattr(sink, "staticValue") else sink
    given = layer.source().split("|")[0] if layer is not None else ""
    if given and isinstance(path, str) and Path(path).absolute() == Path(given).absolute():
        raise InputError(
            marked("The output would replace its own input “{layer}”. Choose another file."),
            layer=layer.name(),
        )


def name_of(attributes: dict) -> str:
    """The name in a feature's attributes: the first of the usual name fields that has one."""
    lowered = {key.lower(): value for key, value in attributes.items()}
    for field in _NAME_FIELDS:
        value = lowered.get(field)
        if value and str(value) != "NULL":
            return str(value)
    return ""
