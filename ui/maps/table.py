"""The list of maps: a check box, a number that may be changed, and whether the data are there."""

from typing import Dict, List

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...gis.sheet.available import Available
from ...translation import language, tr

MAP, NUMBER, STATE = range(3)
_KEY = Qt.ItemDataRole.UserRole
_Flag = Qt.ItemFlag


class MapTable(QTreeWidget):
    """All maps of the plan; those without data cannot be checked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("maps")
        self.setAccessibleName(tr("Map"))
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Map"), tr("Number"), tr("Data")])
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)
        self.setEditTriggers(QTreeWidget.EditTrigger.NoEditTriggers)
        self.itemDoubleClicked.connect(self._edit_number)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(MAP, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.ResizeToContents)

    def fill(self, maps: List[Available], unchecked: List[str], numbers: Dict[str, str]) -> None:
        """Show the maps anew."""
        self.clear()
        for one in maps:
            key = one.row["map"]
            item = QTreeWidgetItem(
                [one.row[f"title_{language()}"], numbers.get(key, one.row["number"]), _state(one)]
            )
            item.setData(MAP, _KEY, key)
            item.setToolTip(MAP, item.text(MAP))
            item.setToolTip(STATE, _details(one))
            there = bool(one.layers)
            flags = _Flag.ItemIsSelectable | _Flag.ItemIsUserCheckable | _Flag.ItemIsEditable
            item.setFlags(flags | _Flag.ItemIsEnabled if there else _Flag.ItemIsSelectable)
            checked = there and key not in unchecked
            item.setCheckState(MAP, Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            self.addTopLevelItem(item)
        first = next((item for item in self.items() if item.flags() & _Flag.ItemIsEnabled), None)
        if first is not None:
            self.setCurrentItem(first)

    def items(self) -> List[QTreeWidgetItem]:
        """All rows from above."""
        return [self.topLevelItem(row) for row in range(self.topLevelItemCount())]

    def checked(self) -> List[str]:
        """Keys of the chosen maps."""
        chosen = [item for item in self.items() if item.checkState(MAP) == Qt.CheckState.Checked]
        return [item.data(MAP, _KEY) for item in chosen]

    def unchecked(self) -> List[str]:
        """Keys of the maps with data that were left out."""
        chosen = self.checked()
        there = [item.data(MAP, _KEY) for item in self.items() if item.flags() & _Flag.ItemIsEnabled]
        return [key for key in there if key not in chosen]

    def numbers(self) -> Dict[str, str]:
        """Key of a map to its number."""
        return {item.data(MAP, _KEY): item.text(NUMBER).strip() for item in self.items()}

    def current_key(self) -> str:
        """The map at hand, empty where it has no data."""
        item = self.currentItem()
        return item.data(MAP, _KEY) if item is not None and item.flags() & _Flag.ItemIsEnabled else ""

    def check_all(self, state: Qt.CheckState) -> None:
        """Choose all maps that have data, or none."""
        for item in self.items():
            if item.flags() & _Flag.ItemIsEnabled:
                item.setCheckState(MAP, state)

    def _edit_number(self, item: QTreeWidgetItem, column: int) -> None:
        if column == NUMBER:
            self.editItem(item, NUMBER)


def _state(one: Available) -> str:
    if one.layers:
        return tr("Data there")
    return tr("Missing: {names}").format(names=tr(", ").join(one.missing))


def _details(one: Available) -> str:
    lines = [layer.name() for layer in one.layers]
    if one.layers and one.missing:
        lines.append(tr("Not there: {names}").format(names=tr(", ").join(one.missing)))
    return "\n".join(lines) or _state(one)
