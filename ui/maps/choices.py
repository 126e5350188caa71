"""Paper, formats and words of the sheets; kept in the plan at work, without one in the settings of QGIS."""

import json
from pathlib import Path
from typing import Any, Dict

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from ...gis.plan import pointer
from ...gis.plan.database import Plan
from ...gis.sheet.paper import paper_labels
from ...gis.sheet.template import own_templates
from ...translation import tr

_KEY = "map_production"
_SETTING = "ecorestore/map_production"
FORMATS = ("pdf", "png", "svg", "qpt")


#: What names a file or a folder: kept relative to the plan where it lies beside it, so that both may move together.
_PATHS = ("folder", "logo")


def remembered() -> Dict[str, Any]:
    """What was chosen last."""
    plan = pointer.current()
    if plan is not None:
        state = dict(plan.value(_KEY, {}) or {})
        return {**state, **{key: _found(plan, state[key]) for key in _PATHS if state.get(key)}}
    try:
        return dict(json.loads(QgsSettings().value(_SETTING, "{}") or "{}"))
    except ValueError:
        return {}  # somebody has changed the settings by hand


def remember(chosen: Dict[str, Any]) -> None:
    """Keep what is chosen."""
    plan = pointer.current()
    if plan is not None:
        plan.set_value(
            _KEY, {**chosen, **{key: _beside(plan, chosen[key]) for key in _PATHS if chosen.get(key)}}
        )
    else:
        QgsSettings().setValue(_SETTING, json.dumps(chosen, ensure_ascii=False))


def _beside(plan: Plan, path: str) -> str:
    """A path as it is kept: relative where it lies in the folder of the plan's GeoPackage or below."""
    home = Path(plan.path).parent
    return Path(path).relative_to(home).as_posix() if home in Path(path).parents else path


def _found(plan: Plan, kept: str) -> str:
    """Where a path that was kept is now; empty where its folder has gone, as that of a plan that was moved before."""
    path = Path(plan.path).parent / kept
    return str(path) if path.parent.exists() else ""


class Choices(QWidget):
    """The form beside the list of maps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        self.paper = QComboBox(self)
        for key, label in paper_labels().items():
            self.paper.addItem(label, key)
        self.scale = _spin(self, 0, 100_000_000, 10_000, tr("largest that fits"))
        self.scale.setPrefix("1 : ")
        self.dpi = _spin(self, 36, 1200, 50, "")
        self.lines = {key: QLineEdit(self) for key in ("PLAN", "ORGANISATION", "DATE", "APPROVAL", "NOTE")}
        self.formats = {key: QCheckBox(key.upper(), self) for key in FORMATS}
        self.keep = QCheckBox(tr("Keep layouts in the project, replacing former ones"), self)
        self.formats["qpt"].setToolTip(tr("A layout template of each map, to be finished by hand"))
        self.logo = QgsFileWidget(self)
        self.logo.setFilter("SVG, PNG, JPEG (*.svg *.png *.jpg *.jpeg)")
        self.template = QComboBox(self)
        self.template.addItem(tr("The plugin's own page"), "")
        for path in own_templates():
            self.template.addItem(Path(path).stem, path)
        self.folder = QgsFileWidget(self)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self._name_parts()
        row = QHBoxLayout()
        for box in self.formats.values():
            row.addWidget(box)
        row.addStretch(1)
        self.lines["DATE"].setPlaceholderText(tr("this month"))
        self.lines["PLAN"].setPlaceholderText(tr("made of the planning area"))
        for label, part in (
            (tr("Paper"), self.paper),
            (tr("Template"), self.template),
            (tr("Scale number"), self.scale),
            (tr("Name of the plan"), self.lines["PLAN"]),
            (tr("Organisation"), self.lines["ORGANISATION"]),
            (tr("Logo"), self.logo),
            (tr("Map approval number"), self.lines["APPROVAL"]),
            (tr("Date"), self.lines["DATE"]),
            (tr("Note on the data"), self.lines["NOTE"]),
            (tr("Resolution (dpi)"), self.dpi),
            (tr("Formats"), row),
            (tr("Folder"), self.folder),
        ):
            form.addRow(label, part)
        form.addRow(self.keep)

    def _name_parts(self) -> None:
        named = {
            "paper": self.paper,
            "scale": self.scale,
            "dpi": self.dpi,
            "keep": self.keep,
            "folder": self.folder,
            "logo": self.logo,
            "template": self.template,
        }
        for name, part in {**named, **self.lines, **self.formats}.items():
            part.setObjectName(name)

    def words(self) -> Dict[str, Any]:
        """The parameters of planmap that all sheets share."""
        given: Dict[str, Any] = {key: line.text().strip() for key, line in self.lines.items()}
        given["PAPER"] = self.paper.currentIndex()
        given["DPI"] = self.dpi.value()
        if self.scale.value():
            given["SCALE"] = self.scale.value()
        given["LOGO"] = self.logo.filePath().strip()
        given["TEMPLATE"] = self.template.currentData()
        return given

    def wanted_formats(self) -> list:
        """Endings of the files to write."""
        return [key for key, box in self.formats.items() if box.isChecked()]

    def state(self) -> Dict[str, Any]:
        """What is chosen, to be remembered."""
        return {
            "paper": self.paper.currentData(),
            "scale": self.scale.value(),
            "dpi": self.dpi.value(),
            "words": {key: line.text() for key, line in self.lines.items()},
            "formats": self.wanted_formats(),
            "keep": self.keep.isChecked(),
            "folder": self.folder.filePath(),
            "logo": self.logo.filePath(),
            "template": self.template.currentData(),
        }

    def restore(self, state: Dict[str, Any], folder: str) -> None:
        """Show what was remembered; ``folder`` where none was."""
        self.paper.setCurrentIndex(max(0, self.paper.findData(state.get("paper", "A3L"))))
        self.scale.setValue(int(state.get("scale", 0)))
        self.dpi.setValue(int(state.get("dpi", 300)))
        for key, line in self.lines.items():
            line.setText(state.get("words", {}).get(key, ""))
        for key, box in self.formats.items():
            box.setChecked(key in state.get("formats", ["pdf"]))
        self.keep.setChecked(bool(state.get("keep", False)))
        self.folder.setFilePath(state.get("folder") or folder)
        self.logo.setFilePath(state.get("logo", ""))
        self.template.setCurrentIndex(max(0, self.template.findData(state.get("template", ""))))


def _spin(parent: QWidget, least: int, most: int, step: int, special: str) -> QSpinBox:
    spin = QSpinBox(parent)
    spin.setRange(least, most)
    spin.setSingleStep(step)
    spin.setSpecialValueText(special)
    return spin
