"""What a report is about: the results that were given or that a plan holds, with what they say of themselves."""

from datetime import datetime
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, cast

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer

from ...core.chain import FRESH, State
from ..kinds import TABLE, Kind, kind_of_key, kinds
from ..plan import results
from ..plan.database import Plan
from ..plan.runs import Run
from ..plan.steps import MARK, base_of, kind_of_slot, makers, name_of_slot, step_of, steps
from ..provenance import MADE_PROPERTY, TITLE_TAG, TOOL_TAG, is_illustrative, tags_of_layer
from ..rasters.layers import source_of
from ..recognise import given_name, kind_of

_TIME = "%Y-%m-%d %H:%M"
_MANY = 400


class Standing(NamedTuple):
    """How the results of a plan stand; empty without a plan."""

    plan: Optional[Plan] = None
    states: Mapping[str, State] = {}
    runs: Mapping[str, Run] = {}


class Result(NamedTuple):
    """A layer or table of the report.

    Attributes:
        kind: None for a foreign layer that nobody knows.
        tags: what the tool wrote into it; empty for what a user brought.
        made: when, as text; empty where nobody knows.
        step: of the plan, in whose slot it lies; empty beside the plan.
        status: how it stands there (core/chain); empty beside the plan.
        log: what its run in the plan told.
        made_up: whether it is marked as illustrative.
    """

    layer: QgsMapLayer
    kind: Optional[Kind]
    name: str
    tags: Dict[str, str]
    made: str = ""
    step: str = ""
    status: str = ""
    log: str = ""
    made_up: bool = False

    @property
    def raster(self) -> QgsRasterLayer:
        """The layer, which is a raster."""
        return cast(QgsRasterLayer, self.layer)

    @property
    def vector(self) -> QgsVectorLayer:
        """The layer, which is a vector layer or a table."""
        return cast(QgsVectorLayer, self.layer)

    @property
    def theme(self) -> str:
        """The classes of a raster, empty for none."""
        return self.kind.theme if self.kind is not None else ""

    @property
    def tool(self) -> str:
        """Id of the tool that made it, with its provider; empty for what a user brought."""
        return self.tags.get(TOOL_TAG, "")

    @property
    def key(self) -> str:
        """The key of its kind, empty for none."""
        return self.kind.key if self.kind is not None else ""

    @property
    def is_table(self) -> bool:
        """Whether it has no place on a map."""
        return self.kind.layer == TABLE if self.kind is not None else not self.layer.isSpatial()

    @property
    def outdated(self) -> bool:
        """Whether it is not what it would be if it were made now."""
        return self.status not in ("", FRESH)


def gathered(layers: Sequence[QgsMapLayer], standing: Standing) -> List[Result]:
    """What is known of layers, in the plan's order: by wing, then as layers lie in the tree."""
    found = [_result(layer, standing) for layer in layers]
    wings = list(dict.fromkeys(kind.group for kind in kinds().values()))
    order = {result.layer.id(): number for number, result in enumerate(found)}

    def place(result: Result):
        if result.kind is None:
            return len(wings), (0, 0), order[result.layer.id()]
        return wings.index(result.kind.group), result.kind.rank, order[result.layer.id()]

    return sorted(found, key=place)


def results_of_plan(plan: Plan) -> List[QgsMapLayer]:
    """The layers and tables that the steps of a plan have made, as far as they are there."""
    found: List[QgsMapLayer] = []
    for slot in sorted(makers(), key=lambda one: MARK in one):  # variants of a kind behind it
        kind = kind_of_slot(slot)
        place = results.place(plan, slot) if kind in kinds() else None
        if place is None or not results.exists(place):
            continue
        name = name_of_slot(slot)
        layer: QgsMapLayer
        if kind_of_key(kind).is_raster:
            layer = QgsRasterLayer(place.source, name)
        else:
            layer = QgsVectorLayer(place.source, name, "ogr")
        if layer.isValid():
            found.append(layer)
    return found


def _result(layer: QgsMapLayer, standing: Standing) -> Result:
    key, tags = kind_of(layer), tags_of_layer(layer)
    kind = kind_of_key(key) if key else None
    slot = "" if standing.plan is None else results.slot_of(standing.plan, layer.source())
    step = step_of(tags.get(TOOL_TAG, ""), [slot]) if slot else ""
    state, run = standing.states.get(step), standing.runs.get(step)
    name = name_of_slot(slot) if slot and base_of(slot) in makers() else _name(layer, kind, tags)
    return Result(
        layer=layer,
        kind=kind,
        name=name,
        tags=tags,
        made=_when(layer, run),
        step=step if step and base_of(step) in steps() else "",
        status=state.status if state is not None else "",
        log=run.log if run is not None else "",
        made_up=is_illustrative(layer),
    )


def _name(layer: QgsMapLayer, kind: Optional[Kind], tags: Dict[str, str]) -> str:
    """What its users call a layer; of a file that nobody has named the title in it, else the name of its kind."""
    name = given_name(layer)
    unnamed = layer.project() is None and name in (Path(layer.source()).stem, Path(layer.source()).name)
    return (tags.get(TITLE_TAG) or (kind.name if kind is not None else name)) if unnamed else name


def _when(layer: QgsMapLayer, run: Optional[Run]) -> str:
    """When a layer was made: what the plan, the project or the file says."""
    if run is not None and run.ended:
        return run.ended[:16].replace("T", " ") + " UTC"
    made = float(layer.customProperty(MADE_PROPERTY) or 0.0)
    if not made:
        path = source_of(layer) if isinstance(layer, QgsRasterLayer) else layer.source()
        file = Path(path.split("|")[0])
        if len(path) > _MANY or not file.is_file():
            return ""
        made = file.stat().st_mtime
    return datetime.fromtimestamp(made).strftime(_TIME)
