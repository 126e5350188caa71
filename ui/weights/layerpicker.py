"""Layers of the project, to be ticked as criteria."""

from typing import Callable, List

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from ...core.evaluation.judging import Criterion
from ...translation import tr
from ..parts import worded


class LayerPicker(QDialog):
    """The raster layers of the project.

    Args:
        taken: ids of layers that are criteria already. picked: is told the new criteria.
    """

    def __init__(self, taken: List[str], picked: Callable[[List[Criterion]], None], parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Add layers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._picked = picked
        self.list = QListWidget(self)
        layers = [one for one in _in_order() if isinstance(one, QgsRasterLayer) and one.id() not in taken]
        for layer in layers:
            item = QListWidgetItem(layer.name(), self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setData(Qt.ItemDataRole.UserRole, layer.id())
            item.setToolTip(layer.publicSource())
        self.list.itemDoubleClicked.connect(_turn)
        which = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        buttons = worded(QDialogButtonBox(which, parent=self))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        text = (
            tr("Tick the layers that get a weight.")
            if layers
            else tr("The project has no other raster layer.")
        )
        layout.addWidget(QLabel(text, self))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        self.resize(420, 380)

    def accept(self) -> None:
        """Tell what was ticked."""
        project, found = QgsProject.instance(), []
        for row in range(self.list.count()):
            item = self.list.item(row)
            layer = project.mapLayer(item.data(Qt.ItemDataRole.UserRole))
            if item.checkState() == Qt.CheckState.Checked and layer is not None:
                found.append(Criterion("", layer.name(), layer.id(), layer.publicSource()))
        super().accept()
        if found:
            self._picked(found)


def _in_order() -> list:
    """The layers of the project as its tree lists them."""
    return [
        node.layer()
        for node in QgsProject.instance().layerTreeRoot().findLayers()
        if node.layer() is not None
    ]


def _turn(item: QListWidgetItem) -> None:
    ticked = item.checkState() == Qt.CheckState.Checked
    item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
