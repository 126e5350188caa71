"""The models of resources/models, shown in the language of QGIS under ids that never change."""

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..translation import tr
from .groups import group_names
from .help import help_html
from .modeltexts import TAGS, model_texts

FOLDER = Path(__file__).parents[1] / "resources" / "models"
_ICONS = FOLDER.parent / "icons"


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
        return list(TAGS[self.name()])

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
