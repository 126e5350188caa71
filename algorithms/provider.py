"""The Processing provider: every tool that lies in a wing, and the models."""

import pkgutil
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Iterator, Type

from qgis.core import QgsProcessingAlgorithm, QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..gis.version import version
from . import cartography, diagnosis, evaluation, network, preparation, programme, restoration, zoning
from .shells import Shell, index

if TYPE_CHECKING:
    from .base import EcoAlgorithm

_ICON = str(Path(__file__).parents[1] / "resources" / "icons" / "ecorestore.svg")
_SHARED = "shared"
_WINGS = (preparation, evaluation, diagnosis, zoning, restoration, network, programme, cartography)


class EcoRestoreProvider(QgsProcessingProvider):
    """Provider ``ecorestore``.

    Args:
        at_once: whether to load every tool now, as scripts do; else each when it is used first.
    """

    def __init__(self, at_once: bool = True) -> None:
        super().__init__()
        self._at_once = at_once

    def id(self):
        return "ecorestore"

    def name(self):
        return "EcoRestore"

    def longName(self):
        return f"EcoRestore {version()}"

    def versionInfo(self):
        return version()

    def icon(self):
        return QIcon(_ICON)

    def svgIconPath(self):
        return _ICON

    def supportedOutputRasterLayerExtensions(self):
        return ["tif"]

    def loadAlgorithms(self):
        if not self._at_once:
            for row in index():
                self.addAlgorithm(Shell(row))
            return
        from .models import load_models

        for wing in _WINGS:
            for tool in tools_of(wing):
                self.addAlgorithm(tool())
        for model in load_models():
            self.addAlgorithm(model)


def tools_of(wing: ModuleType) -> "Iterator[Type[EcoAlgorithm]]":
    """The tool classes of a wing: in each of its files and folders the one that has its name as id."""
    for module in pkgutil.iter_modules(wing.__path__):
        if module.name != _SHARED:
            contents = vars(import_module(f"{wing.__name__}.{module.name}")).values()
            yield next(one for one in contents if getattr(one, "ID", "") == module.name)


def module_of(algorithm: QgsProcessingAlgorithm) -> str:
    """Where the class of a tool is, in this package; empty for a model."""
    place = type(algorithm).__module__.split(".algorithms.")[-1]
    return "" if isinstance(algorithm, QgsProcessingModelAlgorithm) else ".".join(place.split(".")[:2])
