"""Raster layers of QGIS as open sources: with the CRS, the nodata values and the options that they have in QGIS."""

from qgis.core import QgsRasterLayer, QgsRasterRange

from ...core.messages import InputError, marked
from ..grid import Grid, require_metres
from ..systems import crs_wkt
from .missing import Seen, Span
from .source import RasterSource


def open_layer(layer: QgsRasterLayer, band: int = 1, codes: bool = True) -> RasterSource:
    """A RasterSource for a layer of QGIS, read as QGIS shows it.

    Args:
        codes: whether its cells may be codes of classes or ids.

    Raises:
        InputError: it is no raster file, or cannot be opened.
    """
    require_file(layer)
    return RasterSource(layer.name(), source_of(layer), band, seen(layer, band), codes)


def require_file(layer: QgsRasterLayer) -> None:
    """Raise InputError for web services and databases, which are not read."""
    if layer.providerType() != "gdal":
        raise InputError(
            marked("“{name}” is not a raster file. Save it as GeoTIFF first."), name=layer.name()
        )


def source_of(layer: QgsRasterLayer) -> str:
    """What GDAL opens for a layer: QGIS finds archives by itself and puts their prefix before the path."""
    provider = layer.dataProvider()
    return (provider.dataSourceUri() if provider is not None else "") or layer.source()


def seen(layer: QgsRasterLayer, band: int = 1) -> Seen:
    """What QGIS knows of a band beyond its file: the layer's CRS, nodata switched off, values named as nodata."""
    provider = layer.dataProvider()
    declared = not provider.sourceHasNoDataValue(band) or provider.useSourceNoDataValue(band)
    spans = tuple(_span(found) for found in provider.userNoDataValues(band))
    return Seen(crs_wkt(layer.crs()), declared, spans)


def _span(found: QgsRasterRange) -> Span:
    kinds, kind = QgsRasterRange.BoundsType, found.bounds()
    with_low = kind in (kinds.IncludeMinAndMax, kinds.IncludeMin)
    with_high = kind in (kinds.IncludeMinAndMax, kinds.IncludeMax)
    return Span(found.min(), found.max(), with_low, with_high)


def grid_of_layer(layer: QgsRasterLayer) -> Grid:
    """The grid of a layer, which must be north-up and in metres."""
    source = open_layer(layer)
    require_metres(source.grid.crs, layer.name())
    return source.grid
