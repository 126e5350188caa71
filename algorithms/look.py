"""What a result looks like: its kind, and the name and style of the layer it was made from."""

from typing import NamedTuple, Optional

from qgis.core import QgsMapLayer, QgsPalettedRasterRenderer, QgsRasterLayer

from ..gis.kinds import kind_of_key
from ..gis.recognise import given_name, kind_of
from ..gis.style.dress import own_style


class Look(NamedTuple):
    """What an output takes over from the layer it was made from: kind, name and style.

    Attributes:
        style: XML of the style, empty for that of the kind.
    """

    kind: str
    name: str = ""
    style: str = ""


def look_of(layer: Optional[QgsMapLayer], band: int = 1) -> Look:
    """What a result keeps of the layer, or the band of a raster, it was made from without changing what it is."""
    if layer is None:
        return Look("vector_any")
    kind = kind_of_key((kind_of(layer) if band == 1 else "") or _any_kind(layer))
    return Look(kind.key, given_name(layer), own_style(layer, kind, band))


def _any_kind(layer: QgsMapLayer) -> str:
    """The kind of a layer that says nothing about itself: rasters with a palette are classes."""
    if not isinstance(layer, QgsRasterLayer):
        return "vector_any"
    return "raster_classes_any" if isinstance(layer.renderer(), QgsPalettedRasterRenderer) else "raster_any"
