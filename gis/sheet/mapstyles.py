"""What a layer is on a map and which style it takes there: looked up by its kind, guessed for foreign layers only.

A map is one row of resources/tables/maps.csv, read as follows. New rows are added at the end: models keep a map by
its place in the table.

- **kinds**: what it shows, in the order of the legend. ``a|b``: the first that is there, where the same thing comes in
  several forms. ``a!``: the map is nothing without it; of a map where none is marked so, any is enough.
  ``kind:style``: the kind wears another style on this map than elsewhere.
- **scale**: it shows results for this scale of the ecological network (table network_scales).
- **extent**: ``within`` zooms to its lines, points and areas inside the boundary, ``beyond`` shows them all, also outside.
- **needs**: ``verdicts``, where it shows what people said about places.
"""

from typing import Dict, List, NamedTuple, Optional, Union

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from ..kinds import Kind, codes_of, kind_of_key, kinds_of_style
from ..recognise import holds, kind_by_few_fields, kind_of
from ..style.renderers import occurring_codes
from ..style.styling import STYLE_PROPERTY, style_rows
from .layers import Themed


class Part(NamedTuple):
    """One thing that a map shows: the kinds it may come as with their styles, and whether it must be there."""

    styles: Dict[str, str]
    needed: bool


def parts_of(map_row: dict) -> List[Part]:
    """What a map shows, in the order of the legend.

    Args:
        map_row: row of the table maps.
    """
    found = []
    for word in map_row["kinds"].split():
        kinds = [one.partition(":") for one in word.rstrip("!").split("|")]
        styles = {key: style or kind_of_key(key).style for key, _colon, style in kinds}
        found.append(Part(styles, word.endswith("!")))
    return found


def shown_kinds(map_row: dict) -> Dict[str, str]:
    """The kinds that a map shows with their styles, in the order of the legend."""
    return {key: style for part in parts_of(map_row) for key, style in part.styles.items()}


def kind_on_map(layer: QgsMapLayer, map_row: dict) -> Optional[Kind]:
    """What a layer is on a map; None for a foreign one that fits nothing the map shows.

    A layer that carries no mark is known by the style somebody has put on, by fields that tell a kind of the map, or
    by codes that fit the classes of the map.
    """
    key = kind_of(layer)
    if key and not kind_of_key(key).generic:
        return kind_of_key(key)
    worn = _worn(layer)
    if worn:
        wearing = [kind for kind in kinds_of_style(worn) if holds(kind, layer)]
        return wearing[0] if len(wearing) == 1 else None
    among = [kind_of_key(shown) for shown in shown_kinds(map_row)]
    key = kind_by_few_fields(layer, among)
    return kind_of_key(key) if key else _by_codes(layer, among)


def themed(layer: Union[QgsRasterLayer, QgsVectorLayer], map_row: dict) -> Themed:
    """A layer of the theme of a map with what it is there."""
    kind = kind_on_map(layer, map_row)
    return Themed(layer, _style(layer, kind, map_row), kind)


def style_on_map(layer: QgsMapLayer, map_row: dict) -> Optional[str]:
    """The style that a layer takes on a map; None where it is not known what the layer is.

    In this order: that of the map for its kind, where it has one of its own; the one somebody has put on; that of
    its kind.
    """
    return _style(layer, kind_on_map(layer, map_row), map_row)


def _style(layer: QgsMapLayer, kind: Optional[Kind], map_row: dict) -> Optional[str]:
    shown = shown_kinds(map_row).get(kind.key, "") if kind is not None else ""
    if kind is not None and shown not in ("", kind.style):
        return shown
    return _worn(layer) or (kind.style if kind is not None else "") or None


def _worn(layer: QgsMapLayer) -> str:
    """The style that a tool or somebody has put on a layer, empty for none."""
    worn = str(layer.customProperty(STYLE_PROPERTY) or "")
    return worn if worn in style_rows() else ""


def _by_codes(layer: QgsMapLayer, among: list) -> Optional[Kind]:
    """The kind of classes that the map shows, for a raster that holds such codes only."""
    if not isinstance(layer, QgsRasterLayer) or layer.providerType() != "gdal":
        return None
    for kind in among:
        if kind.is_raster and kind.theme:
            found = occurring_codes(layer)
            return kind if found and found <= set(codes_of(kind)) else None
    return None
