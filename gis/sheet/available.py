"""Which of the plan's maps can be printed: the layers for them in a project, else in the store of the plan at work."""

from typing import Dict, List, NamedTuple, Optional, Tuple

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ...translation import tr
from ..kinds import Kind, kind_of_key
from ..plan import results
from ..plan.database import Plan
from ..plan.roles import given, open_layer
from ..plan.scenarios import scenarios
from ..plan.verdicts import latest
from ..provenance import MADE_PROPERTY, scale_of
from ..recognise import kind_of, likely_kind
from ..tables import read_builtin
from .kept import helper_layers
from .mapstyles import parts_of, shown_kinds

#: Parameter of planmap to the kind it takes for the base of all maps.
BASE = {
    "BOUNDARY": "boundary",
    "DISTRICTS": "districts",
    "RIVERS": "rivers",
    "WATER": "water_bodies",
    "NEIGHBOURS": "neighbours",
    "DEM": "elevation",
}
#: The wing whose results are made once for each scale.
_NETWORK = "network"


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
    """Look for the data of all maps, those with the lowest numbers first; on the main thread."""
    helpers = set(helper_layers(project))
    own = [layer for layer in project.mapLayers().values() if layer.id() not in helpers and layer.isValid()]
    found = Found(own, plan)
    maps = [_available(row, found, plan) for row in sorted(read_builtin("maps"), key=_number)]
    base = {key: found.first(kind) or _by_name(own, kind) for key, kind in BASE.items()}
    return Stock(maps, {key: layer for key, layer in base.items() if layer is not None})


def _number(row: dict) -> int:
    return int(row["number"])


def _available(row: dict, found: "Found", plan: Optional[Plan]) -> Available:
    """A map with its layers: of each thing it shows the first form that is there."""
    layers, missing, lacking = [], [], False
    parts = parts_of(row)
    for part in parts:
        layer = next(filter(None, (found.first(key, row["scale"]) for key in part.styles)), None)
        if layer is None:
            missing.append(kind_of_key(next(iter(part.styles))).name)
            lacking = lacking or part.needed
        else:
            layers.append(layer)
    if row["needs"] == "verdicts" and not _judged(row, plan):
        missing.append(tr("Verdicts"))
        lacking = True
    return Available(row, [] if lacking else layers, missing)


def _judged(row: dict, plan: Optional[Plan]) -> bool:
    """Whether people have judged places of a kind that the map shows."""
    return plan is not None and any(latest(plan, key) for key in shown_kinds(row))


class Found:
    """The layers of a project and of the plan at work by what they are; each is looked for once."""

    def __init__(self, layers: List[QgsMapLayer], plan: Optional[Plan]) -> None:
        self._plan = plan
        self._of_kind: Dict[str, List[QgsMapLayer]] = {}
        self._known: Dict[Tuple[str, str], Optional[QgsMapLayer]] = {}
        for layer in sorted(layers, key=lambda one: -float(one.customProperty(MADE_PROPERTY) or 0.0)):
            self._of_kind.setdefault(kind_of(layer), []).append(layer)

    def first(self, key: str, scale: str = "") -> Optional[QgsMapLayer]:
        """The newest layer of a kind, for a scale of the network; without one those of no scale come first.

        What has no scale, such as land use, is the same at all scales.
        """
        if (key, scale) not in self._known:
            self._known[key, scale] = self._look(key, scale)
        return self._known[key, scale]

    def _look(self, key: str, scale: str) -> Optional[QgsMapLayer]:
        layers = self._of_kind.get(key, [])
        if not scale or not _of_scales(kind_of_key(key)):
            return min(layers, key=lambda one: bool(scale_of(one)), default=None) or base_of_plan(
                self._plan, key
            )
        fitting = (layer for layer in layers if scale_of(layer) == scale)
        return next(fitting, None) or _in_scenarios(self._plan, key, scale)


def _of_scales(kind: Kind) -> bool:
    """Whether there is one such result for each scale of the network."""
    return kind.group == _NETWORK and bool(kind.made_by)


def _in_scenarios(plan: Optional[Plan], key: str, scale: str) -> Optional[QgsMapLayer]:
    """The result of a scale in the scenario at work, else in the plan or another scenario of it."""
    if plan is None:
        return None
    for scenario in dict.fromkeys((plan.scenario, "", *scenarios(plan))):
        layer = _result(plan, key, scenario)
        if layer is not None and scale_of(layer) == scale:
            return layer
    return None


def _by_name(layers: List[QgsMapLayer], key: str) -> Optional[QgsMapLayer]:
    """What a user brought, known by its name."""
    kind = kind_of_key(key)
    return next((layer for layer in layers if likely_kind(layer, [kind]) == key), None)


def base_of_plan(plan: Optional[Plan], key: str) -> Optional[QgsMapLayer]:
    """The result of a plan, else what was given for a role of it."""
    if plan is None:
        return None
    layer = _result(plan, key, plan.scenario)
    if layer is not None:
        return layer
    opened = (open_layer(plan, one) for one in given(plan).get(key, []))
    return next((layer for layer in opened if layer is not None), None)


def _result(plan: Plan, key: str, scenario: str) -> Optional[QgsMapLayer]:
    """The result of a scenario that is of a kind."""
    place, kind = results.place(plan, key, scenario), kind_of_key(key)
    if not results.exists(place):
        return None
    layer = (
        QgsRasterLayer(place.source, kind.name)
        if kind.is_raster
        else QgsVectorLayer(place.source, kind.name, "ogr")
    )
    return layer if layer.isValid() else None
