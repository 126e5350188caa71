"""Which style of the styles table a layer takes on a map: that of its kind."""

from typing import Optional

from qgis.core import QgsMapLayer, QgsRasterLayer

from ..kinds import kinds
from ..recognise import kind_of
from ..style.renderers import occurring_codes
from ..style.styling import STYLE_PROPERTY, style_rows
from ..tables import code_of

#: Kinds that each map shows by another of their fields; their styles end in the map's name.
_BY_MAP = {"restoration_units": "unit{map}"}


def style_on_map(layer: QgsMapLayer, map_row: dict) -> Optional[str]:
    """The style that a layer takes on a map; None where it is not known what the layer is.

    In this order: the style of its kind; the style somebody has put on; for foreign rasters, codes that fit the
    classes of the map.

    Args:
        map_row: row of the table maps.
    """
    key = kind_of(layer)
    if key in _BY_MAP:
        style = _BY_MAP[key].format(map=map_row["map"])
        return style if style in style_rows() else kinds()[key].style
    worn = layer.customProperty(STYLE_PROPERTY)
    if worn in style_rows():
        return str(worn)
    if key and kinds()[key].style:
        return kinds()[key].style
    return _by_codes(layer, map_row)


def _by_codes(layer: QgsMapLayer, map_row: dict) -> Optional[str]:
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return None
    rows = style_rows()
    for style in map_row["styles"].split():
        if rows[style]["kind"] == "classes":
            found = occurring_codes(layer)
            known = set(code_of(rows[style]["theme"]).values())
            return style if found and found <= known else None
    return None
