"""The models of resources/models, shown in the language of QGIS under ids that never change."""

from pathlib import Path
from typing import Any, Dict, FrozenSet, NamedTuple, Tuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
)
from qgis.PyQt.QtGui import QIcon

from ..compat import NULL
from ..gis.groups import group_names
from ..gis.kinds import kinds
from ..translation import language, tr
from .failures import sentence_of
from .help import help_html
from .helppages import tool_page
from .log import Log
from .misfits import misfits
from .modelparts import (
    BRANCH,
    in_order,
    kind_called,
    kind_name,
    list_of,
    needed_results,
    needs,
    on_grid,
    renamed,
    taker,
)
from .modeltexts import TAGS, model_helps, model_labels, model_texts
from .preselection import preselect
from .recording import Recording, flow_of, inside_flow
from .wellformed import plain, require_wellformed

FOLDER = Path(__file__).parents[1] / "resources" / "models"
_ICONS = FOLDER.parent / "icons"
_CONDITION = "native:condition"


class _Known(NamedTuple):
    """A model as it was translated once.

    Attributes:
        variant: all but the helps of results, which QGIS does not keep.
        rasters: inputs and whether they lie on the planning grid.
        conditions: boxes that let a branch run.
        needed: results from which later steps are made.
    """

    variant: Any
    helps: Dict[str, str]
    kinds: Dict[str, Tuple[str, ...]]
    rasters: Tuple[Tuple[str, bool], ...]
    conditions: Tuple[str, ...]
    needed: FrozenSet[str]


#: By name and language. QGIS makes a model anew for every look at it, and with it all its steps, which may be models.
_known: Dict[Tuple[str, str], _Known] = {}


class PlanModel(QgsProcessingModelAlgorithm):
    """A model of the provider; its title, labels and steps are translated when it is made."""

    def __init__(self):
        super().__init__()
        #: Input to the kinds that fit, as tools have it; a flow that runs this one asks.
        self.input_kinds: Dict[str, Tuple[str, ...]] = {}
        self.raster_inputs: Tuple[Tuple[str, bool], ...] = ()
        self._conditions: Tuple[str, ...] = ()
        self._needed: FrozenSet[str] = frozenset()

    def displayName(self):
        return model_texts()[self.name()][1]

    def group(self):
        return group_names()[self.groupId()]

    def groupId(self):
        return model_texts()[self.name()][0]

    def shortDescription(self):
        return model_texts()[self.name()][2]

    def method(self) -> str:
        """HTML: the steps in their order, each with the inputs without which it is left out."""
        steps, children = "", self.childAlgorithms()  # asked for once: QGIS makes every tool anew each time
        for child in self._steps():
            needed = [tr("“{input}”").format(input=self._label(key)) for key in needs(child, children)]
            only = tr("only with {inputs}").format(inputs=tr(", ").join(needed)) if needed else ""
            steps += f"<li>{child.description()}{f' ({only})' if only else ''}</li>"
        title = tr("Steps")
        return f"<p><b>{title}</b></p><ol>{steps}</ol>"

    def shortHelpString(self):
        return help_html(self)

    def flags(self):
        """Beside the windows: every step of our models may run there, which a test checks; QGIS 3.22 would block them."""
        return super().flags() & ~QgsProcessingAlgorithm.Flag.FlagNoThreading

    def tags(self):
        return list(TAGS[self.name()])

    def helpUrl(self):
        return tool_page(self.groupId(), self.name())

    def svgIconPath(self):
        return str(_ICONS / f"{self.groupId()}.svg")

    def icon(self):
        return QIcon(self.svgIconPath())

    def createInstance(self):
        model, known = PlanModel(), _known.get((self.name(), language()))
        if known is None:
            model.loadVariant(self.toVariant())
            model.translate()
        else:
            model.recall(known)
        return model

    def recall(self, known: _Known) -> None:
        """Be what was translated before."""
        self.loadVariant(known.variant)
        self.input_kinds, self.raster_inputs = dict(known.kinds), known.rasters
        self._conditions, self._needed = known.conditions, known.needed
        for definition in self.parameterDefinitions():
            if definition.name() in known.helps:
                definition.setHelp(known.helps[definition.name()])
            else:
                preselect(definition, self.input_kinds[definition.name()])

    def checkParameterValues(self, parameters, context):
        try:
            given = self._completed(plain(parameters, context))
            require_wellformed(self, given, context)
            ok, message = super().checkParameterValues(given, context)
            wrong = misfits(self, given, context) if ok else []
            return (False, list_of(wrong)) if wrong else (ok, message)
        except Exception as error:
            return False, sentence_of(error, self.displayName(), tr("checking what was given"))

    def processAlgorithm(self, parameters, context, feedback):
        try:
            given = self._completed(plain(parameters, context))
            require_wellformed(self, given, context)
            if not inside_flow():
                wrong = misfits(self, given, context, Log(feedback).asking)
                if wrong:
                    raise QgsProcessingException(list_of(wrong))
            self._decide_branches(given)
            return self._recorded(given, context, feedback)
        except QgsProcessingException:
            raise
        except Exception as error:
            message = sentence_of(error, self.displayName(), tr("running its tools"), feedback)
            raise QgsProcessingException(message) from error

    def _recorded(self, given: dict, context, feedback) -> dict:
        """Run, and note the flow in the plan at work; the runs of its tools name it."""
        recording = Recording(self, given, context, Log(feedback))
        recording.begin()
        with flow_of(self.name()):
            results = super().processAlgorithm(given, context, feedback)
        results = {key: value for key, value in results.items() if value not in (None, NULL)}  # left out
        recording.end(results)
        return results

    def _decide_branches(self, parameters: dict) -> None:
        """Whether a list of layers was given: QGIS has no variable for it, so its branch would never run.

        The log names a branch; here it gets the labels of its inputs for a name.
        """
        names = {}
        for box in self._conditions:
            child = self.childAlgorithm(box)
            branch = child.configuration()["conditions"][0]["name"]
            tests = []
            for key in branch.split(BRANCH):
                if self.parameterDefinition(key).type() == "multilayer":
                    tests.append("true" if parameters.get(key) else "false")
                else:
                    tests.append(f"@{key} is not null")
            names[box] = tr(", ").join(self._label(key) for key in branch.split(BRANCH))
            child.setConfiguration({"conditions": [{"name": names[box], "expression": " and ".join(tests)}]})
            self.setChildAlgorithm(child)
        for child in self.childAlgorithms().values() if names else ():
            waits = child.dependencies()
            if any(wait.childId in names for wait in waits):
                child.setDependencies([renamed(wait, names) for wait in waits])
                self.setChildAlgorithm(child)

    def _completed(self, parameters: dict) -> dict:
        """The parameters of a script with what it left out, as the dialog gives it.

        Inputs take the flow's own defaults, results that steps after them may need go to temporary files.
        """
        left_out, needed = {}, self._needed
        for definition in self.parameterDefinitions():
            if definition.isDestination():
                if definition.name() in needed or not definition.flags() & definition.Flag.FlagOptional:
                    left_out[definition.name()] = QgsProcessing.TEMPORARY_OUTPUT
            elif definition.defaultValue() is not None:
                left_out[definition.name()] = definition.defaultValue()
        given = {key: value for key, value in parameters.items() if value is not None and value != NULL}
        return {**left_out, **given}

    def translate(self) -> None:
        """Labels, helps and steps in the language of QGIS; ids and keys stay."""
        children = self.childAlgorithms()  # asked for once: QGIS makes every tool anew each time
        for child in children.values():
            if child.algorithmId() != _CONDITION:  # called after its tool, or after what it does here
                child.setDescription(kind_name(child.description()) or tr(child.description()))
            outputs = child.modelOutputs()
            for output in outputs.values():
                if output.name() in kinds():
                    output.setDescription(kinds()[output.name()].name)
            child.setModelOutputs(outputs)
            self.setChildAlgorithm(child)
        self.updateDestinationParameters()
        made = [(child, child.algorithm()) for child in in_order(children.values())]
        steps = [pair for pair in made if pair[1] is not None and pair[0].algorithmId() != _CONDITION]
        for definition in self.parameterDefinitions():
            if not definition.isDestination():
                self._label_input(definition, taker(definition, steps))
            definition.setHelp(self._help_of(definition, steps))
        self._name_conditions(children)
        self._needed = needed_results(children)
        keys = [d.name() for d in self.parameterDefinitions() if d.type() in ("raster", "multilayer")]
        self.raster_inputs = tuple((key, on_grid(key, steps)) for key in keys)
        if all(algorithm is not None for _child, algorithm in made):
            self._remember()

    def _remember(self) -> None:
        """Keep what was translated; not while the provider is still being filled."""
        helps = {d.name(): d.help() for d in self.parameterDefinitions() if d.isDestination()}
        kept = _Known(
            self.toVariant(),
            helps,
            dict(self.input_kinds),
            self.raster_inputs,
            self._conditions,
            self._needed,
        )
        _known[self.name(), language()] = kept

    def _label_input(self, definition, taken) -> None:
        """Called as in the tool that takes it, or after its kind; dialogs start with a layer that fits."""
        tool, parameter = taken
        kind = kind_called(definition.description())
        own = model_labels().get((self.name(), definition.name()))
        named = own or (kinds()[kind].name if kind else "")
        if named or parameter is not None:
            definition.setDescription(named or parameter.description())
        if parameter is not None and definition.type() == "enum":
            definition.setOptions(parameter.options())
        asked = getattr(tool, "input_kinds", {}).get(parameter.name(), ()) if parameter is not None else ()
        self.input_kinds[definition.name()] = (kind,) if kind else tuple(asked)
        preselect(definition, self.input_kinds[definition.name()])

    def _name_conditions(self, children: dict) -> None:
        """Boxes that let a branch run are called after the inputs they ask for."""
        found = [child for child in children.values() if child.algorithmId() == _CONDITION]
        self._conditions = tuple(child.childId() for child in found)
        for child in found:
            branch = child.configuration()["conditions"][0]["name"]
            labels = [self._label(key) for key in branch.split(BRANCH)]
            child.setDescription(tr("Given: {inputs}").format(inputs=tr(", ").join(labels)))
            self.setChildAlgorithm(child)

    def _steps(self) -> list:
        """What computes: all but the boxes that let a branch run."""
        ordered = in_order(self.childAlgorithms().values())
        return [child for child in ordered if child.algorithmId() != _CONDITION]

    def _label(self, key: str) -> str:
        return self.parameterDefinition(key).description()

    def _help_of(self, definition, steps: list) -> str:
        """The help that the step gives to this input or output, with the default where the model has its own."""
        own = model_helps().get((self.name(), definition.name()))
        if own is not None:
            return own
        if definition.isDestination():
            for child, algorithm in steps:
                for output in child.modelOutputs().values():
                    if definition.name() == f"{child.childId()}:{output.name()}":
                        return algorithm.parameterDefinition(output.childOutputName()).help()
            return ""
        _tool, taken = taker(definition, steps)
        if taken is None:
            return ""
        if definition.type() != "number" or definition.defaultValue() == taken.defaultValue():
            return taken.help()
        default = f"{definition.defaultValue():g}"
        return tr("{text} This flow starts with {default}.").format(text=taken.help(), default=default)

    def step_names(self) -> list:
        """Names of the steps, in their order."""
        return [child.description() for child in self._steps()]

    def input_helps(self) -> list:
        """(label, help) of every input."""
        return [(d.description(), d.help()) for d in self.parameterDefinitions() if not d.isDestination()]

    def output_helps(self) -> list:
        """(label, help) of every output."""
        return [(d.description(), d.help()) for d in self.parameterDefinitions() if d.isDestination()]


def load_model(name: str) -> PlanModel:
    """A model by its name."""
    model = PlanModel()
    model.fromFile(str(FOLDER / f"{name}.model3"))
    model.translate()
    return model


def load_models() -> list:
    """Every .model3 file as an algorithm of the provider."""
    return [load_model(path.stem) for path in sorted(FOLDER.glob("*.model3"))]
