"""The Processing provider: every algorithm of the catalogue and the models."""

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..gis.provenance import version
from . import cartography, diagnosis, evaluation, network, preparation, programme, restoration, zoning
from .models import load_models

_ICON = str(Path(__file__).parents[1] / "resources" / "icons" / "ecorestore.svg")
_WINGS = (preparation, evaluation, diagnosis, zoning, restoration, network, programme, cartography)


class EcoRestoreProvider(QgsProcessingProvider):
    """Provider ``ecorestore``."""

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
        for wing in _WINGS:
            for algorithm in wing.ALGORITHMS:
                self.addAlgorithm(algorithm())
        for model in load_models():
            self.addAlgorithm(model)
