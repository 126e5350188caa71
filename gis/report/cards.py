"""What is known of each level-2 zone: its level-1 zone, area, functions, degradation, types, ways and direction."""

import math
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

from qgis.core import QgsVectorLayer

from ...compat import NULL
from ...core.cartography.charts import Series, shares_bar
from ...core.cartography.document import Block, Card, Cards
from ...core.cartography.rounding import rounded_parts, shares
from ...core.messages import InputError
from ...core.progress import Progress, part
from ...translation import language, tr
from ..builtin import read_builtin
from ..burning import burnt_raster
from ..grid import Grid
from ..rasters import RasterSource, open_layer
from ..tables import class_of, zone_names
from ..vectors import Item, read_features
from .areas import ClassArea, zone_areas
from .gathering import Result
from .wording import km2, percent

_MOST_NAMED = 3
#: Kinds that a card tells of, in their order; whether areas stand there besides shares.
_COUNTED = {
    "dominant_function": False, "degradation": False, "restoration_types": True, "restoration_ways": True,
    "restoration_priority": True,
}  # fmt: skip
#: Of which the card has a bar.
_DRAWN = ("degradation", "restoration_types", "dominant_function")
_DEGRADED = 1.5  # proposed default of zonelevel2


class _Zone(NamedTuple):
    """A level-2 zone with what was counted in it, by kind."""

    attributes: dict
    geometry_km2: float
    counted: Dict[str, List[ClassArea]]


def zone_cards(zones: Result, results: Sequence[Result], context, progress: Progress) -> List[Block]:
    """A card for every level-2 zone, in their order.

    Args:
        results: among which rasters of classes are counted in the zones, on their own grids.
        context: how coordinates are transformed.

    Raises:
        Cancelled: between two rasters.
    """
    rasters = {one.key: one for one in reversed(results) if one.key in _COUNTED}
    grids: List[Tuple[Grid, List[Item], RasterSource]] = []
    counted: Dict[str, Dict[int, List[ClassArea]]] = {}
    items: List[Item] = []
    try:
        for number, key in enumerate(key for key in _COUNTED if key in rasters):
            own = part(progress, number / len(_COUNTED), (number + 1) / len(_COUNTED))
            counted[key], items = _counted(zones, rasters[key], grids, context, own)
    finally:
        for _grid, _items, numbers in grids:
            numbers.close()
    if not items:
        items = read_features(zones.vector, zones.vector.crs(), context).items
    found = [
        _Zone(
            item.attributes,
            item.geometry.area() / 1e6,
            {key: table.get(at, []) for key, table in counted.items()},
        )
        for at, item in enumerate(items, 1)
    ]
    return [Cards(tuple(_card(zone) for zone in sorted(found, key=_place)))]


def _counted(zones: Result, raster: Result, grids: list, context, progress: Progress):
    """The areas of the classes of a raster in the zones, and the zones on its grid."""
    source = open_layer(raster.raster)
    try:
        known = next((one for one in grids if not source.grid.difference(one[0])), None)
        if known is None:
            items = read_features(zones.vector, source.grid.crs, context).items
            numbers = burnt_raster(zones.name, items, list(range(1, len(items) + 1)), source.grid)
            known = (source.grid, items, numbers)
            grids.append(known)
        return zone_areas(source, raster.theme, known[2], progress), known[1]
    except InputError:  # the raster lies elsewhere
        return {}, []
    finally:
        source.close()


def _place(zone: _Zone) -> tuple:
    values = zone.attributes
    return tuple(
        values[key] if isinstance(values.get(key), (int, float)) else math.inf for key in ("zone1", "order2")
    )


def _text(values: dict, key: str) -> str:
    value = values.get(key)
    return "" if value is None or value == NULL else str(value).strip()


def _card(zone: _Zone) -> Card:
    values, code = zone.attributes, zone.attributes.get("zone1")
    functions = class_of("functions")
    name = f"{_text(values, 'zone2')} {_text(values, 'name')}".strip() or tr("Zone without a name")
    area = values.get("area_km2")
    area = float(area) if isinstance(area, (int, float)) else zone.geometry_km2
    facts = []
    if isinstance(code, int):
        facts.append((tr("Level-1 zone"), zone_names().get(code, str(code))))
    facts.append((tr("Area"), f"{km2(area)} km²"))
    labels = {
        "dominant_function": tr("Dominant functions"),
        "degradation": tr("Degradation"),
        "restoration_types": tr("Main types"),
        "restoration_ways": tr("Ways"),
        "restoration_priority": tr("Priority"),
    }
    for key, with_areas in _COUNTED.items():
        if zone.counted.get(key):
            facts.append((labels[key], _words(zone.counted[key], with_areas)))
    direction = _direction(values)
    if direction:
        facts.append((tr("Main direction"), direction))
    color = functions[code].color if code in functions else ""
    chart, size = _bar(zone, name)
    return Card(name, color, tuple(facts), chart, size)


def _words(areas: Sequence[ClassArea], with_areas: bool) -> str:
    """The largest classes with their shares; all others together, so that a card adds up to 100."""
    every = sorted(zip(areas, shares([one.area for one in areas]), rounded_parts([one.area for one in areas], 2)),
                   key=lambda one: -one[0].area)  # fmt: skip
    named, rest = every[:_MOST_NAMED], every[_MOST_NAMED:]
    if len(rest) == 1:
        named, rest = every, []
    found = []
    for one, share, square_km in named:
        words = tr("{name} {share}% ({area} km²)") if with_areas else tr("{name} {share}%")
        found.append(words.format(name=one.name, share=percent(share), area=km2(square_km)))
    if rest:
        words = tr("others {share}%")
        found.append(words.format(share=percent(math.fsum(share for _one, share, _area in rest))))
    return tr(", ").join(found)


def _direction(values: dict) -> str:
    """The direction that the zone was given, else that of the built-in table for its function."""
    given = _text(values, "direction")
    if given:
        return given
    code, degradation = values.get("zone1"), values.get("degradation")
    keys = {row.code: row.key for row in class_of("functions").values()}
    degraded = isinstance(degradation, (int, float)) and degradation >= _DEGRADED
    rows = {(row["function"], row["degraded"]): row for row in read_builtin("zone_directions")}
    row = rows.get((keys.get(code, ""), "yes" if degraded else "no"))
    return row[f"direction_{language()}"] if row else ""


def _bar(zone: _Zone, name: str) -> Tuple[str, Tuple[int, int]]:
    key = next((key for key in _DRAWN if zone.counted.get(key)), None)
    if key is None:
        return "", (0, 0)
    areas = zone.counted[key]
    drawn = shares_bar([one.area for one in areas], [Series(one.name, one.color) for one in areas], name)
    return drawn.text, (drawn.width, drawn.height)


def has_zones(layer: Optional[object]) -> bool:
    """Whether a layer can have cards."""
    return isinstance(layer, QgsVectorLayer) and layer.fields().lookupField("zone2") >= 0
