"""The tree of the plan's steps: wings, steps, how they stand, when they ran last."""

from typing import Dict, List, Optional, Set

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...core import chain
from ...gis.groups import group_names
from ...gis.plan.steps import steps
from ...translation import tr
from .jobs import name_of_step
from .wording import Shown, wing_text

_KEY = Qt.ItemDataRole.UserRole
_STEP, _STATE, _TIME = range(3)
_WING = "wing:"
#: Preparing steps of data that every plan needs: shown also while these are missing.
_ALWAYS = ("planning_grid", "landuse_on_grid", "landuse_common", "elements", "elevation")


class StepsTree(QTreeWidget):
    """Rows are made once and changed in place."""

    opened = pyqtSignal(str)  #: a step was double-clicked, or Enter was pressed on it

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("planSteps")
        self.setAccessibleName(tr("Steps"))
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Step"), tr("State"), tr("Last run")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setIndentation(14)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_STEP, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_STATE, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_TIME, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(_STATE, self.fontMetrics().horizontalAdvance("000000000000000"))
        self._rows: Dict[str, QTreeWidgetItem] = {}
        self._wings: Dict[str, QTreeWidgetItem] = {}
        self._all = False
        self._shown: Dict[str, Shown] = {}
        self._fill()
        self.itemActivated.connect(self._activated)

    def _fill(self) -> None:
        for wing, name in group_names().items():
            members = [step for step in steps().values() if step.wing == wing]
            if not members:
                continue
            top = QTreeWidgetItem(self, [name])
            top.setData(_STEP, _KEY, f"{_WING}{wing}")
            top.setExpanded(True)
            self._wings[wing] = top
            for step in members:
                shown = name_of_step(step)
                row = QTreeWidgetItem(top, [shown])
                row.setData(_STEP, _KEY, step.key)
                row.setToolTip(_STEP, f"{shown}\n{step.hint}")
                self._rows[step.key] = row
        self._hide()

    def selected_steps(self) -> List[str]:
        """The steps that are selected, those of selected wings among them, in the plan's order."""
        chosen: Set[str] = set()
        for item in self.selectedItems():
            key = str(item.data(_STEP, _KEY))
            if key.startswith(_WING):
                chosen |= {str(item.child(n).data(_STEP, _KEY)) for n in range(item.childCount())}
            else:
                chosen.add(key)
        return [key for key in steps() if key in chosen]

    def current_step(self) -> str:
        """The step under the cursor; empty on a wing."""
        item = self.currentItem()
        key = "" if item is None else str(item.data(_STEP, _KEY))
        return "" if key.startswith(_WING) else key

    def show_states(self, states: Dict[str, Shown], times: Dict[str, str]) -> None:
        """Change what has changed."""
        for key, row in self._rows.items():
            now = states.get(key)
            if now is not None and now != self._shown.get(key):
                row.setText(_STATE, now.word)
                row.setIcon(_STATE, now.icon)
                row.setToolTip(_STATE, now.sentence)
            if row.text(_TIME) != times.get(key, ""):
                row.setText(_TIME, times.get(key, ""))
        self._shown = dict(states)
        for wing, top in self._wings.items():
            members = [step.key for step in steps().values() if step.wing == wing]
            top.setText(_STATE, wing_text(members, states))
        self._hide()

    def forget_states(self) -> None:
        """No plan is at work."""
        self._shown = {}
        for row in self._rows.values():
            row.setIcon(_STATE, QIcon())
            row.setText(_STATE, "")
            row.setText(_TIME, "")
        for top in self._wings.values():
            top.setText(_STATE, "")

    def show_all(self, every: bool) -> None:
        """Show also the preparing steps whose layers nobody brought."""
        self._all = every
        self._hide()

    def _hide(self) -> None:
        for key, row in self._rows.items():
            now, preparing = self._shown.get(key), steps()[key].wing == "preparation"
            idle = preparing and (now is None or now.status == chain.MISSING)
            hidden = idle and not self._all and key not in _ALWAYS
            if row.isHidden() != hidden:
                row.setHidden(hidden)

    def _activated(self, item: QTreeWidgetItem, _column: int) -> None:
        key = str(item.data(_STEP, _KEY))
        if key.startswith(_WING):
            item.setExpanded(not item.isExpanded())
        else:
            self.opened.emit(key)
