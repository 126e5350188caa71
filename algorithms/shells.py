"""Tools as QGIS needs them when it starts: id, name, group, icon. What computes is loaded when one is used first.

Loading every tool with NumPy and SciPy takes over a second, which people without a plan open would wait for at every
start. ``resources/toolindex.json`` (scripts/build_index.py) says what the toolbox shows; a test holds it to the tools.
In scripts and qgis_process the provider has the tools themselves.
"""

import json
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import List, NamedTuple, Optional, Tuple

from qgis.core import QgsProcessingAlgorithm, QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from ..gis.groups import group_names
from ..translation import tr
from .helppages import tool_page

_INDEX = Path(__file__).parents[1] / "resources" / "toolindex.json"
_ICONS = Path(__file__).parents[1] / "resources" / "icons"


class Row(NamedTuple):
    """What the toolbox shows of a tool or model; names and sentences in English, the source of translations.

    Attributes:
        module: where its class is, in the package of the algorithms; empty for a model.
        flags: as a number.
        icon: file name.
    """

    id: str
    module: str
    group: str
    name: str
    description: str
    tags: Tuple[str, ...]
    flags: int
    icon: str


@lru_cache(maxsize=1)
def index() -> List[Row]:
    """Every tool and model, in the order of the provider."""
    rows = json.loads(_INDEX.read_text(encoding="utf-8"))
    return [Row(**{**row, "tags": tuple(row["tags"])}) for row in rows]


def row_of(algorithm: QgsProcessingAlgorithm, module: str) -> Row:
    """What the index says of a tool; English must be spoken."""
    return Row(
        id=algorithm.name(),
        module=module,
        group=algorithm.groupId(),
        name=algorithm.displayName(),
        description=algorithm.shortDescription(),
        tags=tuple(algorithm.tags()),
        flags=int(algorithm.flags()),
        icon=Path(algorithm.svgIconPath()).name,
    )


class Shell(QgsProcessingAlgorithm):
    """Stands in the registry for a tool. Copies of it, which dialogs, models and runs ask for, are the tool itself."""

    def __init__(self, row: Row) -> None:
        super().__init__()
        self.row = row
        self._real: Optional[QgsProcessingAlgorithm] = None

    def name(self):
        return self.row.id

    def displayName(self):
        return tr(self.row.name)

    def groupId(self):
        return self.row.group

    def group(self):
        return group_names()[self.row.group]

    def shortDescription(self):
        return tr(self.row.description) if self.row.description else ""

    def tags(self):
        return list(self.row.tags)

    def flags(self):
        return QgsProcessingAlgorithm.Flags(self.row.flags)  # type: ignore[call-overload] # the stubs lack it

    def helpUrl(self):
        return tool_page(self.row.group, self.row.id)

    def svgIconPath(self):
        return str(_ICONS / self.row.icon)

    def icon(self):
        return QIcon(self.svgIconPath())

    def createInstance(self):
        return made(self.row)

    def initAlgorithm(self, configuration=None):
        """Nothing: the parameters are those of the tool itself."""

    def processAlgorithm(self, parameters, context, feedback):
        """Never called: what runs is a copy, and copies are the tool itself."""
        raise NotImplementedError(self.row.id)

    # for those who look at the registry instead of making a copy ------------------------------

    def real(self) -> QgsProcessingAlgorithm:
        """The tool itself, made once."""
        if self._real is None:
            self._real = self.create()
        return self._real

    def __getattr__(self, name: str):
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.real(), name)

    def shortHelpString(self):
        return self.real().shortHelpString()

    def parameterDefinitions(self):
        return self.real().parameterDefinitions()

    def parameterDefinition(self, name):
        return self.real().parameterDefinition(name)

    def destinationParameterDefinitions(self):
        return self.real().destinationParameterDefinitions()

    def countVisibleParameters(self):
        return self.real().countVisibleParameters()

    def outputDefinitions(self):
        return self.real().outputDefinitions()

    def outputDefinition(self, name):
        return self.real().outputDefinition(name)

    def hasHtmlOutputs(self):
        return self.real().hasHtmlOutputs()

    def checkParameterValues(self, parameters, context):
        return self.real().checkParameterValues(parameters, context)


def made(row: Row) -> QgsProcessingAlgorithm:
    """The tool or model of a row, without its provider."""
    if not row.module:
        from .models import load_model

        return load_model(row.id)
    contents = vars(import_module(f"{__package__}.{row.module}")).values()
    return next(one for one in contents if getattr(one, "ID", "") == row.id)()


def itself(algorithm: QgsProcessingAlgorithm) -> QgsProcessingAlgorithm:
    """The tool behind what the registry holds."""
    return algorithm.real() if isinstance(algorithm, Shell) else algorithm


def is_model(algorithm: QgsProcessingAlgorithm) -> bool:
    """Whether what the registry holds is a model or stands for one."""
    if isinstance(algorithm, Shell):
        return not algorithm.row.module
    return isinstance(algorithm, QgsProcessingModelAlgorithm)
