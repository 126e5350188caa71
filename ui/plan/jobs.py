"""Steps of the plan as jobs: a tool with all its parameters, snapshotted on the main thread before anything runs."""

from typing import Any, Dict, FrozenSet, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple, Union

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterMultipleLayers,
    QgsProject,
    QgsVectorLayer,
)

from ...algorithms.replay import restored
from ...gis.plan.brought import Given, opened
from ...gis.plan.database import Plan
from ...gis.plan.results import Place, exists, place, tables
from ...gis.plan.runs import Run, last_runs
from ...gis.plan.standing import Brought, keys_of, labels_of, plan_value, role_slot
from ...gis.plan.steps import MARK, Item, Made, Step, base_of, name_of_slot, steps
from ...gis.plan.wiring import wire
from ...translation import tr

_MAIN_THREAD = QgsProcessingAlgorithm.Flag.FlagNoThreading
_TRUE = ("true", "yes")


class Job(NamedTuple):
    """One run of one tool.

    Attributes:
        key: of the step, with the label of its layer where it runs for each of several.
        title: the step in words.
        layers: what a layer parameter gets: sources of results, layers that the user brought.
        takes: slots of the layers by parameter; those of the user start with @.
        places: where each result goes, by output.
        fields: field parameters whose field is looked for just before the run: parent parameter and names.
        several: parameters that take a list.
        threaded: whether it may run beside the windows.
        shown: whether its results come into the project.
    """

    key: str
    title: str
    tool: str
    parameters: Dict[str, Any]
    layers: Dict[str, Tuple[Union[str, Given], ...]]
    several: Tuple[str, ...]
    takes: Dict[str, Tuple[str, ...]]
    places: Dict[str, Place]
    fields: Dict[str, Tuple[str, Tuple[str, ...]]]
    threaded: bool
    shown: bool


class Ground(NamedTuple):
    """What jobs are made from.

    Attributes:
        scenario: at work. tables: of the plan's GeoPackage; both are asked for once.
        made: slots that will be filled by jobs before.
    """

    plan: Plan
    brought: Brought
    runs: Mapping[str, Run]
    scenario: str
    tables: FrozenSet[str]
    made: Set[str]

    def place(self, slot: str) -> Place:
        """Where a slot's result lies."""
        return place(self.plan, slot, self.scenario)

    def has(self, where: Place) -> bool:
        """Whether a result is there or will be."""
        there = where.table in self.tables if where.table else exists(where)
        return there or where.slot in self.made


def ground_of(plan: Plan, brought: Brought) -> Ground:
    """Everything that jobs of a plan are made from."""
    scenario = plan.scenario
    return Ground(plan, brought, last_runs(plan, scenario), scenario, tables(plan.path), set())


def title_of(key: str) -> str:
    """A step, or one layer of it, in words."""
    base = base_of(key)
    step = steps()[base]
    label = key[len(base) + 1 :]
    return f"{name_of_step(step)} {label}" if label else name_of_step(step)


def name_of_step(step: Step) -> str:
    """Its own name, else that of its tool."""
    if step.own_name:
        return step.own_name
    tool = QgsApplication.processingRegistry().algorithmById(step.tool)
    return step.key if tool is None else tool.displayName()


def jobs_of(keys: Sequence[str], ground: Ground, shown: bool = True) -> List[Job]:
    """The jobs of some steps in their order; later ones take what earlier ones make.

    Args:
        keys: of rows of the table, or of single layers of them.
    """
    found = []
    for key in keys:
        step = steps()[base_of(key)]
        single = [key] if key != step.key else keys_of(step, ground.brought)
        for one in single:
            job = _job(step, one, ground, shown)
            if job is not None:
                found.append(job)
                ground.made.update(where.slot for where in job.places.values())
    return found


def dialog_job(key: str, ground: Ground) -> Optional[Job]:
    """A step as its dialog starts, also where something that it needs is not there yet."""
    step = steps()[base_of(key)]
    return _job(step, keys_of(step, ground.brought)[0] if key == step.key else key, ground, False, False)


def _job(step: Step, key: str, ground: Ground, shown: bool, whole: bool = True) -> Optional[Job]:
    tool = QgsApplication.processingRegistry().algorithmById(step.tool)
    wired = wire(step, lambda item: bool(_sources(item, key, step, ground)))
    if tool is None or (whole and wired.missing):
        return None
    label = key[len(step.key) + 1 :]
    sources = {
        name: [pair for item in items for pair in _sources(item, key, step, ground)]
        for name, items in wired.taken.items()
    }
    places = {made.key: _place(made, label, ground) for made in step.outputs}
    settings = _settings(tool, step, key, ground)
    layers = {name: tuple(source for _slot, source in pairs) for name, pairs in sources.items()}
    shown = shown and step.wing != "preparation"
    sinks = {name: _sink(where, shown) for name, where in places.items()}
    return Job(
        key=key,
        title=title_of(key),
        tool=step.tool,
        parameters={**settings, **sinks},
        layers=layers,
        several=tuple(name for name in layers if _takes_list(tool, name)),
        takes={name: tuple(slot for slot, _source in pairs) for name, pairs in sources.items()},
        places=places,
        fields=_fields(tool, step, settings, layers),
        threaded=not tool.flags() & _MAIN_THREAD,
        shown=shown,
    )


def _place(made: Made, label: str, ground: Ground) -> Place:
    return ground.place(f"{made.slot}{MARK}{label}" if made.many else made.slot)


def _sources(item: Item, key: str, step: Step, ground: Ground) -> List[Tuple[str, Union[str, Given]]]:
    """(slot, source) of every layer of an item that is there or will be."""
    label = key[len(step.key) + 1 :]
    if item.role:
        given = [one for one in ground.brought.get(item.name, ()) if not label or one.label == label]
        wanted = given if item.many else given[:1]
        return [(role_slot(item.name, one.label), one) for one in wanted]
    labels = labels_of(item, ground.brought) if item.many else [""]
    found: List[Tuple[str, Union[str, Given]]] = []
    for one in labels:
        where = ground.place(f"{item.name}{MARK}{one}" if one else item.name)
        if ground.has(where):
            found.append((where.slot, where.source))
    return found


def _takes_list(tool: QgsProcessingAlgorithm, name: str) -> bool:
    return isinstance(tool.parameterDefinition(name), QgsProcessingParameterMultipleLayers)


def _sink(where: Place, shown: bool) -> Any:
    """The destination of a result; a definition with the project where it is to come in there."""
    if not shown or where.is_file:
        return where.sink
    sink = QgsProcessingOutputLayerDefinition(where.sink, QgsProject.instance())
    sink.destinationName = name_of_slot(where.slot)
    return sink


# settings ---------------------------------------------------------------------------------


def _settings(tool: QgsProcessingAlgorithm, step: Step, key: str, ground: Ground) -> Dict[str, Any]:
    """Parameters that are no layers: those of the plan, else of the last run, else of the table."""
    found: Dict[str, Any] = {}
    for name, text in step.settings.items():
        if text.startswith("$"):
            found[name] = plan_value(text, ground.plan, ground.brought)
        elif not text.startswith("?"):
            found[name] = _typed(tool.parameterDefinition(name), text)
    last = ground.runs.get(key)
    inputs = {one.key for one in step.inputs}
    for definition in tool.parameterDefinitions():
        name = definition.name()
        fixed = step.settings.get(name, "").startswith("$")
        if last is None or fixed or name in inputs or definition.isDestination() or _is_layer(definition):
            continue
        if last.parameters.get(name) is not None:
            found[name] = restored(last.parameters[name], QgsProject.instance())
    return {name: value for name, value in found.items() if value is not None}


def _is_layer(definition: QgsProcessingParameterDefinition) -> bool:
    """Whether a parameter is a layer that the table does not name, such as a table of rules: it is kept as it was."""
    return definition.type() in ("extent",)


def _typed(definition: QgsProcessingParameterDefinition, text: str) -> Any:
    """A value of the table as the parameter takes it."""
    kind = definition.type()
    if kind == "matrix":
        return [float(word) for word in text.split()]
    if kind == "boolean":
        return text.lower() in _TRUE
    if kind in ("number", "band"):
        return float(text) if "." in text else int(text)
    if kind == "enum" and text.isdigit():
        return int(text)
    return text


def _fields(
    tool: QgsProcessingAlgorithm, step: Step, settings: Mapping[str, Any], layers: Mapping[str, Any]
) -> Dict[str, Tuple[str, Tuple[str, ...]]]:
    """The field parameters that are to be looked for."""
    found = {}
    for name, text in step.settings.items():
        parent = tool.parameterDefinition(name).parentLayerParameterName() if text.startswith("?") else ""
        if parent in layers and name not in settings:
            found[name] = (parent, tuple(text[1:].split("|")))
    return found


class Ready(NamedTuple):
    """A job in the thread in which it runs: all parameters, and the layers among them as they are read."""

    parameters: Dict[str, Any]
    layers: Dict[str, List[Union[str, QgsMapLayer]]]


def ready(job: Job, plan: Plan) -> Ready:
    """Open what the user brought, with all its settings, and look for fields."""
    found = dict(job.parameters)
    layers = {
        name: [one if isinstance(one, str) else opened(plan, one) for one in given]
        for name, given in job.layers.items()
    }
    for name, some in layers.items():
        found[name] = list(some) if name in job.several else some[0]
    for name, (parent, names) in job.fields.items():
        field = _field(layers[parent][0], names)
        if field:
            found[name] = field
    return Ready(found, layers)


def _field(layer: Union[str, QgsMapLayer], names: Sequence[str]) -> str:
    """The first field of some names that a layer has; empty where it has none."""
    vector = QgsVectorLayer(layer, "", "ogr") if isinstance(layer, str) else layer
    if not isinstance(vector, QgsVectorLayer) or not vector.isValid():
        return ""
    there = {field.name().casefold(): field.name() for field in vector.fields()}
    return next((there[one.casefold()] for one in names if one.casefold() in there), "")


def dialog_parameters(job: Job) -> Dict[str, Any]:
    """The parameters of a job as a dialog of Processing takes them: layers by their sources, fields looked for."""
    found = dict(job.parameters)
    for name, given in job.layers.items():
        words = [one if isinstance(one, str) else one.source for one in given]
        found[name] = words if name in job.several else words[0]
    for name, (parent, names) in job.fields.items():
        first = job.layers[parent][0]
        field = _field(first if isinstance(first, str) else first.source, names)
        if field:
            found[name] = field
    return found


def unknown_values(key: str, ground: Ground) -> str:
    """A sentence where a step lacks a value of the plan that no tool can guess; else empty."""
    step = steps()[base_of(key)]
    if "$landuse" in step.settings.values() and plan_value("$landuse", ground.plan, ground.brought) is None:
        return tr("The classification of the land use is not known: choose what it is on the tab Data.")
    return ""
