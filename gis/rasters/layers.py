"""Raster layers of QGIS as open sources."""

from qgis.core import QgsRasterLayer

from ...core.messages import InputError, marked
from ..grid import Grid, require_metres
from .source import RasterSource


def open_layer(layer: QgsRasterLayer, band: int = 1) -> RasterSource:
    """A RasterSource for a layer of QGIS; it honours the layer's additional nodata values."""
    if layer.providerType() != "gdal":
        raise InputError(
            marked("“{name}” is not a raster file. Save it as GeoTIFF first."), name=layer.name()
        )
    ranges = tuple((r.min(), r.max()) for r in layer.dataProvider().userNoDataValues(band))
    return RasterSource(layer.name(), layer.source(), band, ranges)


def grid_of_layer(layer: QgsRasterLayer) -> Grid:
    """The grid of a layer, which must be north-up and in metres."""
    source = open_layer(layer)
    require_metres(source.grid.crs, layer.name())
    return source.grid
