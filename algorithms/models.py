"""The models of resources/models, shown in the language of QGIS under ids that never change."""

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..core.messages import tr as mark
from ..translation import tr
from .groups import group_names
from .help import help_html

FOLDER = Path(__file__).parents[1] / "resources" / "models"
_ICONS = FOLDER.parent / "icons"
_TAGS = {
    "zoningflow": ("model", "workflow", "zoning", "模型", "流程", "修复分区"),
    "restorationflow": ("model", "workflow", "restoration types", "模型", "流程", "修复类型", "优先序"),
    "networkflow": ("model", "workflow", "ecological network", "模型", "流程", "生态网络", "断裂点"),
}

#: Labels of the models' inputs and outputs, listed so that the translation tools find them.
LABELS = (
    mark("Planning boundary"),
    mark("Classification of the input"),
    mark("Land use"),
    mark("Elevation (m)"),
    mark("Greenness (0–1)"),
    mark("Degradation degree"),
    mark("Nature reserves"),
    mark("Urban growth boundary"),
    mark("Permanent basic farmland"),
    mark("Ecological red line"),
    mark("Townships"),
    mark("Name of township"),
    mark("Strips"),
    mark("Name of strip"),
    mark("Side of square cells (m)"),
    mark("Number of level-2 zones"),
    mark("Smallest zone (km²)"),
    mark("Common land use"),
    mark("Natural elements"),
    mark("Water conservation score"),
    mark("Dominant function"),
    mark("Three spaces"),
    mark("Planning units"),
    mark("Level-1 restoration zones"),
    mark("Level-2 restoration zones"),
    mark("Zone statistics"),
    mark("Land use (common classes)"),
    mark("Mines"),
    mark("Soil loss (t/km²·a)"),
    mark("Flood risk grade"),
    mark("Heat island grade"),
    mark("Ecosystem quality index (0–100)"),
    mark("Ecological security pattern"),
    mark("Restoration potential (0–1)"),
    mark("Foothills"),
    mark("Ecological corridors"),
    mark("Smallest restoration unit (ha)"),
    mark("Restoration types"),
    mark("Restoration ways"),
    mark("Restoration priority"),
    mark("Restoration units"),
    mark("Roads"),
    mark("Road class"),
    mark("Railways"),
    mark("Railway class"),
    mark("Built-up land"),
    mark("Smallest source (km²)"),
    mark("Merging distance (m)"),
    mark("Ecological sources"),
    mark("Resistance"),
    mark("Break points"),
    mark("Smallest block (km²)"),
    mark("Lowest quality"),
    mark("Night light"),
    mark("Existing passages"),
    mark("Passage field"),
    mark("Edge width (cells)"),
    mark("Smallest stepping stone (km²)"),
    mark("Dispersal distance (m)"),
    mark("Least corridor width (m)"),
    mark("Smallest barrier radius (m)"),
    mark("Largest barrier radius (m)"),
    mark("MSPA classes"),
    mark("MSPA statistics"),
    mark("Corridor swath"),
    mark("Corridor areas"),
    mark("Patch importance"),
    mark("Network structure indices"),
    mark("Pinch points"),
    mark("Current in corridors"),
    mark("Barrier score"),
    mark("Barrier points"),
    mark("Stepping stones"),
    mark("Gaps in corridors"),
    mark("Repairs by gain"),
    mark("Curve of gain and cost"),
    mark("Number of repairs to rank"),
)


def model_texts() -> dict:
    """Model id to group, title and description."""
    return {
        "zoningflow": (
            "zoning",
            tr("Restoration zoning flow"),
            tr(
                "From land use and terrain to level-1 and level-2 restoration zones: classify land use, score the "
                "five functions, find the dominant one, draw three spaces, cut planning units, draw the zones. All "
                "rasters must lie on one planning grid; run “Create planning grid” and “Align raster to planning "
                "grid” first."
            ),
        ),
        "restorationflow": (
            "restoration",
            tr("Restoration types, ways and priority flow"),
            tr(
                "From land use, degradation and what is known of problems to restoration types, ways, priority and "
                "restoration units with their areas. All rasters must lie on one planning grid."
            ),
        ),
        "networkflow": (
            "network",
            tr("Ecological network and break points flow"),
            tr(
                "From land use to ecological sources, resistance and corridors with their stepping stones, pinch, barrier "
                "and break points, and to the repairs that gain most. All rasters must lie on one planning grid."
            ),
        ),
    }


class PlanModel(QgsProcessingModelAlgorithm):
    """A model of the provider; its title, labels and steps are translated when it is made."""

    def displayName(self):
        return model_texts()[self.name()][1]

    def group(self):
        return group_names()[self.groupId()]

    def groupId(self):
        return model_texts()[self.name()][0]

    def shortDescription(self):
        return model_texts()[self.name()][2]

    def method(self) -> str:
        """HTML: the steps in their order."""
        steps = "".join(f"<li>{name}</li>" for name in self.step_names())
        title = tr("Steps")
        return f"<p><b>{title}</b></p><ol>{steps}</ol>"

    def shortHelpString(self):
        return help_html(self)

    def tags(self):
        return list(_TAGS[self.name()])

    def svgIconPath(self):
        return str(_ICONS / f"{self.groupId()}.svg")

    def icon(self):
        return QIcon(self.svgIconPath())

    def createInstance(self):
        model = PlanModel()
        model.loadVariant(self.toVariant())
        model.translate()
        return model

    def translate(self) -> None:
        """Labels, helps and steps in the language of QGIS; ids and keys stay."""
        for child in self.childAlgorithms().values():
            if child.algorithm() is not None:
                child.setDescription(child.algorithm().displayName())
            outputs = child.modelOutputs()
            for output in outputs.values():
                output.setDescription(tr(output.description()))
            child.setModelOutputs(outputs)
            self.setChildAlgorithm(child)
        self.updateDestinationParameters()
        for definition in self.parameterDefinitions():
            if not definition.isDestination():
                definition.setDescription(tr(definition.description()))
            if definition.type() == "enum":
                definition.setOptions([tr(option) for option in definition.options()])
            definition.setHelp(self._help_of(definition))

    def _ordered(self) -> list:
        """The steps from left to right, in a column from top to bottom."""
        return sorted(self.childAlgorithms().values(), key=lambda c: (c.position().x(), c.position().y()))

    def _children(self) -> list:
        """(step, its algorithm) in the order of the steps; none while the provider is still being filled."""
        return [(child, child.algorithm()) for child in self._ordered() if child.algorithm() is not None]

    def _help_of(self, definition) -> str:
        """The help that the step gives to this input or output, with the default where the model has its own."""
        steps = self._children()  # kept, as they own the definitions
        if definition.isDestination():
            for child, algorithm in steps:
                for output in child.modelOutputs().values():
                    if definition.name() == f"{child.childId()}:{output.name()}":
                        return algorithm.parameterDefinition(output.childOutputName()).help()
            return ""
        found = [
            algorithm.parameterDefinition(key)
            for child, algorithm in steps
            for key, sources in child.parameterSources().items()
            if any(source.parameterName() == definition.name() for source in sources)
        ]
        if not found:
            return ""
        optional = definition.flags() & definition.Flag.FlagOptional
        taken = min(
            found, key=lambda d: (d.name() != definition.name(), d.flags() & d.Flag.FlagOptional != optional)
        )
        if definition.type() != "number" or definition.defaultValue() == taken.defaultValue():
            return taken.help()
        default = f"{definition.defaultValue():g}"
        return tr("{text} This flow starts with {default}.").format(text=taken.help(), default=default)

    def step_names(self) -> list:
        """Names of the steps, in their order."""
        return [child.description() for child in self._ordered()]

    def input_helps(self) -> list:
        """(label, help) of every input."""
        return [(d.description(), d.help()) for d in self.parameterDefinitions() if not d.isDestination()]

    def output_helps(self) -> list:
        """(label, help) of every output."""
        return [(d.description(), d.help()) for d in self.parameterDefinitions() if d.isDestination()]


def load_models() -> list:
    """Every .model3 file as an algorithm of the provider."""
    models = []
    for path in sorted(FOLDER.glob("*.model3")):
        model = PlanModel()
        model.fromFile(str(path))
        model.translate()
        models.append(model)
    return models
