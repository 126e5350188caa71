"""A shipped model opened in QGIS's model designer: a copy with readable names, to be looked at or changed.

QGIS moves its designer from Python to C++ step by step. ``designer_for`` asks for it where it is and where it goes;
where neither is there, the copy is put among the user's own models, which every QGIS can edit from the toolbox.
"""

from pathlib import Path
from typing import Optional

from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget
from qgis.utils import iface

from ..translation import tr
from .windows import show


def open_in_designer(algorithm_id: str, _checked: bool = False) -> None:
    """Open a copy of a model in the model designer, or where there is none keep it among the user's models."""
    model = copy_of(algorithm_id)
    window = designer_for(model)
    if window is not None:
        show(window)
        return
    path = keep_as_own(model)
    iface.messageBar().pushMessage(
        tr("EcoRestore"),
        tr(
            "“{name}” is now among your models ({path}). Right-click it in the toolbox and choose to edit it."
        ).format(name=model.name(), path=path),
    )


def copy_of(algorithm_id: str) -> QgsProcessingModelAlgorithm:
    """A model of its own, its name, group and results in the user's language."""
    model = QgsProcessingModelAlgorithm()
    shipped = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    model.loadVariant(shipped.create().toVariant())
    model.setName(shipped.displayName())
    model.setGroup(shipped.group())
    for child in model.childAlgorithms().values():
        outputs = list(child.modelOutputs().values())
        for output in outputs:
            output.setName(output.description())  # translated; the shipped model's names are its keys
        child.setModelOutputs({output.name(): output for output in outputs})
        model.setChildAlgorithm(child)
    return model


def designer_for(model: QgsProcessingModelAlgorithm) -> Optional[QWidget]:
    """A designer window that holds the model; None where this QGIS offers none to plugins."""
    try:
        from processing.modeler.ModelerDialog import ModelerDialog

        return ModelerDialog.create(model)
    except (ImportError, AttributeError):
        pass
    try:
        from qgis.gui import QgsModelDesignerDialog

        window = QgsModelDesignerDialog()
        window.setModel(model)
    except (ImportError, AttributeError, TypeError):  # abstract as long as the designer is in Python
        return None
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return window


def keep_as_own(model: QgsProcessingModelAlgorithm) -> Path:
    """Write a model into the folder of the user's models, under a name of its own, and show it in the toolbox.

    Raises:
        OSError: it cannot be written.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "processing" / "models"
    folder.mkdir(parents=True, exist_ok=True)
    path, number = folder / f"{model.name()}.model3", 2
    while path.exists():
        path, number = folder / f"{model.name()} {number}.model3", number + 1
    if not model.toFile(str(path)):
        raise OSError(0, tr("The model cannot be written."), str(path))
    own = QgsApplication.processingRegistry().providerById("model")
    if own is not None:
        own.refreshAlgorithms()
    return path
