"""A layer of a kind as people see it: its style, legend title, attribute table and place in the layer tree."""

from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..kinds import Kind
from ..provenance import MADE_PROPERTY
from ..recognise import KIND_PROPERTY, remember_kind
from .attributes import dress_attributes
from .legendtitles import kind_title, name_colours
from .styling import STYLE_PROPERTY, apply_style


def dress(layer: QgsMapLayer, kind: Kind, style: str = "", made: Optional[float] = None) -> None:
    """Have a layer look like its kind.

    Args:
        style: XML of the style of the layer it was made from, to be kept; empty for the style of the kind.
        made: when it was made, in seconds since 1970.
    """
    remember_kind(layer, kind.key, made)
    if not (style and put_style(layer, style)) and kind.style:
        apply_style(layer, kind.style, kind=kind)
    if isinstance(layer, QgsVectorLayer):
        dress_attributes(layer, kind.key)


def name_legend(layer: QgsMapLayer, kind: Kind, project: Optional[QgsProject]) -> None:
    """Say above the colours of a raster what they show and in which unit, once it is in the layer tree."""
    if not kind.generic or layer.customProperty(STYLE_PROPERTY) == kind.style:
        name_colours(layer, kind_title(kind), project)


def style_of(layer: QgsMapLayer) -> str:
    """The symbols of a layer as XML."""
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology)
    return document.toString()


def put_style(layer: QgsMapLayer, xml: str) -> bool:
    """Give a layer the symbols of another one; False where they do not fit."""
    document = QDomDocument()
    document.setContent(xml)
    done, _message = layer.importNamedStyle(document, QgsMapLayer.StyleCategory.Symbology)
    layer.triggerRepaint()
    return done


def save_style(layer: QgsMapLayer, path: str) -> bool:
    """Save the style of a layer as QML for others, without what only this layer is; False where it cannot be."""
    kept = {key: layer.customProperty(key) for key in (KIND_PROPERTY, MADE_PROPERTY)}
    for key in kept:
        layer.removeCustomProperty(key)
    try:
        _message, saved = layer.saveNamedStyle(path)
    finally:
        for key, value in kept.items():
            if value is not None:
                layer.setCustomProperty(key, value)
    return saved
