"""What a layer is: which style of the styles table belongs on it."""

from typing import Optional

from osgeo import gdal
from qgis.core import QgsApplication, QgsMapLayer, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

from ...algorithms.base import EcoAlgorithm
from ..rasters import class_names
from ..tables import code_of, read_builtin
from .renderers import occurring_codes
from .styling import STYLE_PROPERTY, style_rows

_POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
_LINE = QgsWkbTypes.GeometryType.LineGeometry
_POINT = QgsWkbTypes.GeometryType.PointGeometry
#: Style, geometry and the fields that only layers of this kind have; units of restoration by map.
_SIGNATURES = (
    ("zones2", _POLYGON, {"zone1", "zone2", "order2", "name"}),
    ("zones1", _POLYGON, {"zone1", "function"}),
    ("unit{map}", _POLYGON, {"type", "way", "priority"}),
    ("parcels", _POLYGON, {"element_code"}),
    ("restorationgain", _POINT, {"gain_ec", "cost_fall", "order"}),
    ("barrierpoints", _POINT, {"score", "gain", "radius"}),
    ("breakpoints", _POINT, {"class", "barrier"}),
    ("pinchpoints", _POLYGON, {"class", "mean", "max", "area_ha"}),
    ("swathareas", _POLYGON, {"lcd", "width", "min_width"}),
    ("corridors", _LINE, {"lcd"}),
    ("sources", _POLYGON, {"id", "area_km2"}),
)
#: Their fields are too common to tell them on other maps.
_ONLY_ON_THEIR_MAP = ("sources",)
_VECTOR_KINDS = ("categories", "zones", "single", "outline", "edges")


def style_of(layer: QgsMapLayer, map_row: dict) -> Optional[str]:
    """The style that a layer takes on a map; None where it is not known what the layer is.

    In this order: the style put on by one of the tools; the class names in the
    file, the tool that wrote it; the fields; codes that fit the map's classes.

    Args:
        map_row: row of the table maps.
    """
    worn = layer.customProperty(STYLE_PROPERTY)
    if worn in style_rows() and not str(worn).startswith("unit"):
        return worn
    if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal":
        return _by_names(layer) or _by_tool(layer, ("ramp",)) or _by_codes(layer, map_row)
    if isinstance(layer, QgsVectorLayer):
        return _by_fields(layer, map_row) or _by_tool(layer, _VECTOR_KINDS)
    return None


def _themes() -> dict:
    """Class theme to style, for rasters."""
    return {row["theme"]: key for key, row in style_rows().items() if row["kind"] == "classes"}


def _by_names(layer) -> Optional[str]:
    written = class_names(layer.source())
    if not written:
        return None
    for theme, style in _themes().items():
        rows = [row for row in read_builtin("classes") if row["theme"] == theme]
        for column in ("name_zh", "name_en"):
            if {int(row["code"]): row[column] for row in rows} == written:
                return style
    return None


def _tool(layer) -> str:
    """The tool that wrote a layer, from the tags of a raster or the metadata of a vector layer."""
    if isinstance(layer, QgsRasterLayer):
        return gdal.Open(layer.source()).GetMetadataItem("ECORESTORE_TOOL") or ""
    mark = "ECORESTORE_TOOL: "
    return next((line[len(mark) :] for line in layer.metadata().history() if line.startswith(mark)), "")


def _by_tool(layer, kinds: tuple) -> Optional[str]:
    algorithm = QgsApplication.processingRegistry().algorithmById(_tool(layer))
    if not isinstance(algorithm, EcoAlgorithm):
        return None
    styles = {key for key in algorithm.styles.values() if key and style_rows()[key]["kind"] in kinds}
    return styles.pop() if len(styles) == 1 else None


def _by_codes(layer, map_row: dict) -> Optional[str]:
    rows = style_rows()
    for style in map_row["styles"].split():
        if rows[style]["kind"] == "classes":
            found = occurring_codes(layer)
            known = set(code_of(rows[style]["theme"]).values())
            return style if found and found <= known else None
    return None


def _by_fields(layer, map_row: dict) -> Optional[str]:
    names = {name.lower() for name in layer.fields().names()}
    for style, geometry, fields in _SIGNATURES:
        if style in _ONLY_ON_THEIR_MAP and style not in map_row["styles"].split():
            continue
        if layer.geometryType() == geometry and fields <= names:
            return style.format(map=map_row["map"])
    return None
