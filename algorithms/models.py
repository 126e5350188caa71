"""The models of resources/models, shown in the language of QGIS under ids that never change."""

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from ..translation import tr
from .groups import group_names

FOLDER = Path(__file__).parents[1] / "resources" / "models"


class PlanModel(QgsProcessingModelAlgorithm):
    """A model whose id is its file name; names and labels are translated when it is loaded."""

    def displayName(self):
        return tr(super().displayName()) if self.title is None else self.title

    title = None


def load_models() -> list:
    """Every .model3 file as an algorithm of the provider."""
    return [_load(path) for path in sorted(FOLDER.glob("*.model3"))]


def _load(path: Path) -> PlanModel:
    model = PlanModel()
    model.fromFile(str(path))
    return model


__all__ = ["group_names"]
