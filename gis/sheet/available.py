"""Which of the plan's maps can be printed: the layers for them in a project, else in the store of the plan at work."""

from typing import Dict, List, NamedTuple, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ..kinds import kind_of_key
from ..plan import results
from ..plan.database import Plan
from ..plan.roles import given, open_layer
from ..provenance import MADE_PROPERTY
from ..recognise import kind_of, likely_kind
from ..tables import read_builtin
from .kept import helper_layers
from .mapstyles import shown_kinds

#: Parameter of planmap to the kind it takes for the base of all maps.
BASE = {
    "BOUNDARY": "boundary",
    "DISTRICTS": "districts",
    "RIVERS": "rivers",
    "WATER": "water_bodies",
    "NEIGHBOURS": "neighbours",
    "DEM": "elevation",
}


class Available(NamedTuple):
    """One map with its data.

    Attributes:
        row: of the table maps.
        layers: for its theme, in the order of the legend.
        missing: names of the kinds it shows that are not there.
    """

    row: dict
    layers: List[QgsMapLayer]
    missing: List[str]


class Stock(NamedTuple):
    """The maps, and the layers of the base by the parameters of planmap."""

    maps: List[Available]
    base: Dict[str, QgsMapLayer]


def stock(project: QgsProject, plan: Optional[Plan]) -> Stock:
    """Look for the data of all maps; on the main thread."""
    helpers = set(helper_layers(project))
    own = [layer for layer in project.mapLayers().values() if layer.id() not in helpers and layer.isValid()]
    by_kind: Dict[str, List[QgsMapLayer]] = {}
    for layer in sorted(own, key=lambda one: -float(one.customProperty(MADE_PROPERTY) or 0.0)):
        by_kind.setdefault(kind_of(layer), []).append(layer)
    found: Dict[str, Optional[QgsMapLayer]] = {}

    def first(key: str) -> Optional[QgsMapLayer]:
        if key not in found:
            found[key] = by_kind[key][0] if key in by_kind else base_of_plan(plan, key)
        return found[key]

    maps = []
    for row in read_builtin("maps"):
        keys = list(shown_kinds(row))
        layers = [layer for layer in map(first, keys) if layer is not None]
        if _are_alternatives(row):
            layers = layers[:1]
        maps.append(Available(row, layers, [kind_of_key(key).name for key in keys if first(key) is None]))
    base = {key: first(kind) or _by_name(own, kind) for key, kind in BASE.items()}
    return Stock(maps, {key: layer for key, layer in base.items() if layer is not None})


def _are_alternatives(row: dict) -> bool:
    """Whether the kinds of a map are the same classes in several forms: cells, parcels, units."""
    return kind_of_key(next(iter(shown_kinds(row)))).is_raster


def _by_name(layers: List[QgsMapLayer], key: str) -> Optional[QgsMapLayer]:
    """What a user brought, known by its name."""
    kind = kind_of_key(key)
    return next((layer for layer in layers if likely_kind(layer, [kind]) == key), None)


def base_of_plan(plan: Optional[Plan], key: str) -> Optional[QgsMapLayer]:
    """The result of a plan, else what was given for a role of it."""
    if plan is None:
        return None
    place = results.place(plan, key)
    if results.exists(place):
        kind = kind_of_key(key)
        layer = (
            QgsRasterLayer(place.source, kind.name)
            if kind.is_raster
            else QgsVectorLayer(place.source, kind.name, "ogr")
        )
        if layer.isValid():
            return layer
    opened = (open_layer(plan, one) for one in given(plan).get(key, []))
    return next((layer for layer in opened if layer is not None), None)
