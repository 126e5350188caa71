"""A layer of a kind as people see it: its style, legend title, attribute table and place in the layer tree."""

import os
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsReadWriteContext, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from ..kinds import Kind
from ..provenance import MADE_PROPERTY
from ..recognise import KIND_PROPERTY, remember_kind
from .attributes import dress_attributes
from .legendtitles import kind_title, name_colours
from .products import product_classes, style_product
from .styling import STYLE_PROPERTY, apply_style

#: Renderers that QGIS gives a raster nobody has styled.
_DEFAULTS = ("singlebandgray", "multibandcolor")
_KEPT = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling


def dress(layer: QgsMapLayer, kind: Kind, style: str = "", made: Optional[float] = None) -> None:
    """Have a layer look like its kind.

    Args:
        style: XML of the style of the layer it was made from, to be kept; empty for the style of the kind.
        made: when it was made, in seconds since 1970.
    """
    remember_kind(layer, kind.key, made)
    if not (style and put_style(layer, style)):
        _put_on(layer, kind)
    if isinstance(layer, QgsVectorLayer):
        dress_attributes(layer, kind.key)


def _put_on(layer: QgsMapLayer, kind: Kind) -> None:
    if kind.style:
        apply_style(layer, kind.style, kind=kind)
    elif isinstance(layer, QgsRasterLayer):
        style_product(layer, kind)


def name_legend(layer: QgsMapLayer, kind: Kind, project: Optional[QgsProject]) -> None:
    """Say above the colours of a raster what they show and in which unit, once it is in the layer tree."""
    if not kind.generic or layer.customProperty(STYLE_PROPERTY) == kind.style:
        name_colours(layer, kind_title(kind), project)


def own_style(layer: QgsMapLayer, kind: Kind, band: int = 1) -> str:
    """The style a layer wears as XML, to be kept by a result of one band; empty where it has none of its own.

    What QGIS gives every new layer is none: grey or red, green and blue for rasters; for files that no project knows
    also the palette, where the kind has a style, and the random colour of vectors.
    """
    chosen = layer.project() is not None or os.path.exists(layer.styleURI())
    if isinstance(layer, QgsRasterLayer):
        renderer = layer.renderer()
        if renderer is None or renderer.type() in _DEFAULTS or renderer.usesBands() != [band]:
            return ""
        chosen = chosen or not (kind.style or product_classes(kind))
    return _style_of(layer) if chosen else ""


def _style_of(layer: QgsMapLayer) -> str:
    """Symbols and labels as XML, those of a raster for its first band."""
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), _KEPT)
    renderer = document.documentElement().firstChildElement("pipe").firstChildElement("rasterrenderer")
    if not renderer.isNull():
        renderer.setAttribute("band", "1")
    return document.toString()


def put_style(layer: QgsMapLayer, xml: str) -> bool:
    """Give a layer the symbols of another one; False where they do not fit."""
    document = QDomDocument()
    document.setContent(xml)
    done, _message = layer.importNamedStyle(document, _KEPT)
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
