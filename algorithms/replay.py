"""The parameters of a run as something that can be kept, and back again: so that it can be repeated in a year."""

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from ..compat import NULL
from ..gis.threads import COPY_OF

_TYPE = "ecorestore"
_FILES = ("ogr", "gdal", "delimitedtext")


def kept(value: Any) -> Any:
    """A parameter's value in what JSON can hold; without passwords of databases."""
    if isinstance(value, QgsProperty):
        return (
            kept(value.staticValue())
            if _static(value)
            else {_TYPE: "expression", "text": value.asExpression()}
        )
    if value is None or (type(value) is type(NULL) and value == NULL):
        return None
    if isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, (list, tuple)):
        return [kept(one) for one in value]
    if isinstance(value, dict):
        return {str(key): kept(one) for key, one in value.items()}
    return _kept_object(value)


def _kept_object(value: Any) -> Any:
    if isinstance(value, QgsMapLayer):
        return _kept_layer(value)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        found = {_TYPE: "features", "source": kept(value.source), "selected": value.selectedFeaturesOnly}
        found["limit"], found["filter"] = value.featureLimit, getattr(value, "filterExpression", "")
        return found
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        return kept(value.sink)
    if isinstance(value, QgsCoordinateReferenceSystem):
        return {_TYPE: "crs", "text": value.authid() or value.toWkt()}
    if isinstance(value, QgsReferencedRectangle):
        return {_TYPE: "extent", "text": _extent(value), "crs": value.crs().authid()}
    if isinstance(value, QgsRectangle):
        return {_TYPE: "extent", "text": _extent(value), "crs": ""}
    return QgsDataSourceUri.removePassword(str(value))


def _static(value: QgsProperty) -> bool:
    return value.propertyType() == QgsProperty.Type.StaticProperty


def _extent(box: QgsRectangle) -> str:
    return f"{box.xMinimum()!r},{box.xMaximum()!r},{box.yMinimum()!r},{box.yMaximum()!r}"


def _kept_layer(layer: QgsMapLayer) -> dict:
    source = QgsDataSourceUri.removePassword(layer.source())
    raster = isinstance(layer, QgsRasterLayer)
    known = layer.customProperty(COPY_OF) or layer.id()
    return {
        _TYPE: "layer", "id": known, "source": source, "provider": layer.providerType(), "raster": raster,
        "name": layer.name(),
    }  # fmt: skip


def restored(value: Any, project: Optional[QgsProject] = None) -> Any:
    """What ``kept`` made of a value, as tools and dialogs take it.

    A layer is the one of the project with its id, else the one with its source, else its source by itself.
    """
    if isinstance(value, list):
        return [restored(one, project) for one in value]
    if not isinstance(value, dict):
        return value
    kind = value.get(_TYPE)
    if kind == "layer":
        return _restored_layer(value, project)
    if kind == "expression":
        return QgsProperty.fromExpression(value["text"])
    if kind == "crs":
        return QgsCoordinateReferenceSystem(value["text"])
    if kind == "extent":
        return f"{value['text']} [{value['crs']}]" if value["crs"] else value["text"]
    if kind == "features":
        return _restored_features(value, project)
    return {key: restored(one, project) for key, one in value.items()}


def _restored_features(value: dict, project: Optional[QgsProject]) -> QgsProcessingFeatureSourceDefinition:
    source = restored(value["source"], project)
    found = QgsProcessingFeatureSourceDefinition(source, value["selected"], value["limit"])
    found.geometryCheck = QgsFeatureRequest.InvalidGeometryCheck.GeometryAbortOnInvalid
    if value["filter"] and hasattr(found, "filterExpression"):
        found.filterExpression = value["filter"]
    return found


def _restored_layer(value: dict, project: Optional[QgsProject]) -> str:
    layers = {} if project is None else project.mapLayers()
    if value["id"] in layers:
        return value["id"]
    for layer in layers.values():
        if layer.source() == value["source"] and layer.providerType() == value["provider"]:
            return layer.id()
    return value["source"]


def opened(value: dict) -> Optional[QgsMapLayer]:
    """A layer of its own from what was kept of one, also of a provider other than files; None where it is gone."""
    kind = QgsRasterLayer if value["raster"] else QgsVectorLayer
    layer = kind(value["source"], value["name"], value["provider"])
    return layer if layer.isValid() else None
