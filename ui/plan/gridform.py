"""What is asked once before the data are brought to the grid: cell size, CRS, margin; classes of the land use where unknown."""

from typing import Dict, Optional, Tuple

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import InputError
from ...gis.grid import require_metres
from ...gis.plan.database import Plan
from ...gis.plan.proposals import GridProposal, moved
from ...translation import language, tr
from ..parts import worded

_MANY = 30_000_000
_TOOL = "ecorestore:plangrid"


class GridForm(QDialog):
    """Asks for the planning grid, filled in with what is proposed or was chosen before."""

    def __init__(
        self, plan: Plan, proposal: GridProposal, systems: Dict[str, str], parent: Optional[QWidget] = None
    ) -> None:
        """``systems``: classifications to choose from (key to name) where that of the land use is not known."""
        super().__init__(parent)
        self.setWindowTitle(tr("Bring to the grid"))
        self._proposal = proposal
        told = QgsCoordinateReferenceSystem(plan.value("crs", "") or "")
        self.cell, self.margin = _metres(self, 1, (0.5, 10_000.0)), _metres(self, 0, (0.0, 100_000.0))
        self.cell.setObjectName("gridCell")
        self.cell.setValue(float(plan.value("cell_size") or proposal.cell))
        self.margin.setValue(float(plan.value("margin") or 0.0))
        self.crs = QgsProjectionSelectionWidget(self)
        self.crs.setObjectName("gridCrs")
        box = self.crs.findChild(QComboBox)
        if box is not None:  # else Tab goes to its button at once and passes the list over
            self.crs.setFocusProxy(box)
        self.crs.setCrs(told if told.isValid() else proposal.crs)
        self.system = QComboBox(self)
        self.system.setObjectName("gridSystem")
        for key, name in systems.items():
            self.system.addItem(name, key)
        self.told = QLabel(self)
        self.told.setObjectName("gridTold")
        self.told.setWordWrap(True)
        self._lay_out()
        self.cell.valueChanged.connect(lambda _value: self._tell())
        self.margin.valueChanged.connect(lambda _value: self._tell())
        self.crs.crsChanged.connect(lambda _crs: self._tell())  # type: ignore[attr-defined]
        self.resize(max(560, self.sizeHint().width()), self.sizeHint().height())
        self._tell()

    def _lay_out(self) -> None:
        about = QLabel(
            tr(
                "All rasters of the plan share one grid. It is laid over the planning boundary; every layer that was given "
                "is then aligned, cut and classified in the background."
            ),
            self,
        )
        about.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("Cell &size"), self.cell)
        form.addRow(tr("&Coordinate system"), self.crs)
        form.addRow(tr("&Margin around the boundary"), self.margin)
        self.system.setVisible(self.system.count() > 0)
        if self.system.count():
            form.addRow(tr("C&lassification of the land use"), self.system)
        buttons = worded(
            QDialogButtonBox(
                QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
            )
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("&Bring to the grid"))
        self.ok.setIcon(QgsApplication.getThemeIcon("/mActionStart.svg"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addWidget(buttons)

    def _tell(self) -> None:
        """How large the grid is, or why it cannot be."""
        fault, box = "", self._proposal.box
        try:
            require_metres(self.crs.crs(), tr("Coordinate system"))
        except InputError as error:
            fault = tr(error.template).format(**error.values)
        if not fault:
            transforms = QgsProject.instance().transformContext()
            box = moved(box, self._proposal.crs, self.crs.crs(), transforms) or box
        self.ok.setEnabled(not fault)
        cells = self._proposal._replace(box=box.buffered(self.margin.value())).cells(self.cell.value())
        text = tr("The grid has about {cells} cells.").format(cells=_words(cells))
        if cells > _MANY:
            text = tr("{text} Some steps take long and much memory; larger cells are quicker.").format(
                text=text
            )
        self.told.setText(fault or text)

    def keep(self, plan: Plan) -> None:
        """Keep what was chosen with the plan."""
        crs = self.crs.crs()
        plan.set_value("cell_size", self.cell.value())
        plan.set_value("crs", crs.authid() or crs.toWkt())
        plan.set_value("margin", self.margin.value())
        if self.system.count():
            plan.set_value("landuse", self.system.currentData())


def _words(cells: int) -> str:
    """A number of cells as people say it."""
    if language() == "zh":
        return f"{cells / 1e4:,.0f} 万" if cells >= 1e4 else f"{cells:,}"
    return tr("{count} million").format(count=f"{cells / 1e6:,.1f}") if cells >= 1e6 else f"{cells:,}"


def _metres(parent: QWidget, decimals: int, limits: Tuple[float, float]) -> QDoubleSpinBox:
    """A field for a length."""
    box = QDoubleSpinBox(parent)
    box.setDecimals(decimals)
    box.setRange(*limits)
    box.setSuffix(" m")
    return box
