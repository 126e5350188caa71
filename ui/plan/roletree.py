"""The list of roles: rows in groups that take layers and files dropped on them."""

from typing import Dict, List, Mapping, Optional, Sequence, Union

from qgis.core import QgsMapLayer, QgsMimeDataUtils, QgsProject
from qgis.PyQt.QtCore import QMimeData, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ...algorithms.preparation.checkdata.lights import NONE, Light
from ...gis.plan.roles import NEEDED, OPTIONAL, Role, RoleLayer, group_titles, roles
from ...translation import tr
from .lamps import lamp, words

_ROLE = Qt.ItemDataRole.UserRole
_NAME, _LAYER, _LIGHT = range(3)
#: What was dropped: layers of the project, or files.
Dropped = List[Union[QgsMapLayer, str]]


class RoleTree(QTreeWidget):
    """Shows roles, what is given for them and their lights."""

    dropped = pyqtSignal(str, list)  #: role, layers and files
    wanted = pyqtSignal(str)  #: a role was double-clicked, or Enter pressed on it

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("planRoles")
        self.setAccessibleName(tr("Data"))
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Data"), tr("Layer"), tr("Check")])
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setIconSize(QSize(16, 16))
        self.setIndentation(self.fontMetrics().averageCharWidth())
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self._rows: Dict[str, QTreeWidgetItem] = {}
        self._groups: Dict[str, QTreeWidgetItem] = {}
        self._all = True
        self._fill()
        self._size_columns()
        self.itemDoubleClicked.connect(lambda item, _column: self._activate(item))

    def _size_columns(self) -> None:
        header = self.header()
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_LAYER, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        letter = self.fontMetrics().averageCharWidth()
        widest = max(self.fontMetrics().horizontalAdvance(role.name) for role in roles().values())
        header.setMinimumSectionSize(6 * letter)
        self.setColumnWidth(_NAME, min(widest + 60, 27 * letter))
        self.setColumnWidth(_LAYER, 13 * letter)
        self.setColumnWidth(_LIGHT, 6 * letter)  # what is left over is its own

    def _fill(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        titles = group_titles()
        for role in roles().values():
            if role.group not in self._groups:
                group = QTreeWidgetItem(self, [titles[role.group]])
                group.setFirstColumnSpanned(True)
                group.setFont(_NAME, bold)
                group.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._groups[role.group] = group
            row = QTreeWidgetItem(self._groups[role.group])
            row.setText(_NAME, self._title(role))
            row.setData(_NAME, _ROLE, role.key)
            row.setToolTip(_NAME, f"{role.hint}\n{_needs()[role.need]}")
            if role.need == NEEDED:
                row.setFont(_NAME, bold)
            self._rows[role.key] = row
        self.expandAll()
        self.show_state({}, {})

    @staticmethod
    def _title(role: Role) -> str:
        return tr("{role} (needed)").format(role=role.name) if role.need == NEEDED else role.name

    # what is shown --------------------------------------------------------------------

    def show_state(self, given: Mapping[str, Sequence[RoleLayer]], lights: Mapping[str, Light]) -> None:
        """Show the layers of each role and its light; a role with layers and no light yet is being looked at."""
        for key, row in self._rows.items():
            layers, light = given.get(key, ()), lights.get(key)
            row.setText(_LAYER, _names(layers))
            row.setToolTip(_LAYER, "\n".join(f"{one.name}\n{one.source}" for one in layers))
            if layers and light is None:
                row.setIcon(_NAME, lamp(NONE))
                row.setText(_LIGHT, tr("Being checked …"))
                row.setToolTip(_LIGHT, "")
                continue
            state = light.state if light is not None else NONE
            row.setIcon(_NAME, lamp(state))
            said = (
                tr("{layer}: {text}").format(layer=words()[state], text=light.sentence)
                if light
                else words()[NONE]
            )
            row.setText(_LIGHT, said)
            row.setToolTip(_LIGHT, light.sentence if light is not None else roles()[key].hint)
        self._hide(given)

    def show_all(self, every: bool) -> None:
        """Show optional roles too, or only those that have layers."""
        self._all = every
        self._hide({key: () for key, row in self._rows.items() if row.text(_LAYER)})

    def _hide(self, given: Mapping[str, object]) -> None:
        for key, row in self._rows.items():
            row.setHidden(not self._all and roles()[key].need == OPTIONAL and key not in given)
        for group in self._groups.values():
            shown = [not group.child(number).isHidden() for number in range(group.childCount())]
            group.setHidden(not any(shown))

    # which row ------------------------------------------------------------------------

    def current_role(self) -> str:
        """The role of the current row; empty for a group."""
        item = self.currentItem()
        return self.role_of(item) if item is not None else ""

    @staticmethod
    def role_of(item: Optional[QTreeWidgetItem]) -> str:
        """The role of a row; empty for a group or nothing."""
        return str(item.data(_NAME, _ROLE) or "") if item is not None else ""

    def row_of(self, role: str) -> QTreeWidgetItem:
        """The row of a role."""
        return self._rows[role]

    def _activate(self, item: QTreeWidgetItem) -> None:
        role = self.role_of(item)
        if role:
            self.wanted.emit(role)

    def keyPressEvent(self, event) -> None:
        """Enter does what a double click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_role():
            self.wanted.emit(self.current_role())
            return
        super().keyPressEvent(event)

    # drops ----------------------------------------------------------------------------

    def dragEnterEvent(self, event) -> None:  # noqa: N802
        """Layers of the tree, of the browser, and files may come in."""
        if carries_data(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event) -> None:  # noqa: N802
        """Over a row of a role they may be let go."""
        super().dragMoveEvent(event)
        role = self.role_of(self.itemAt(_position(event)))
        if role and carries_data(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dropEvent(self, event) -> None:  # noqa: N802
        """What was let go over a role is given for it."""
        item = self.itemAt(_position(event))
        role, found = self.role_of(item), dropped_in(event.mimeData())
        if not role or not found:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.setCurrentItem(item)
        self.dropped.emit(role, found)


def _position(event):
    """Where a drag is; Qt 6 tells it in another way."""
    return event.position().toPoint() if hasattr(event, "position") else event.pos()


def _needs() -> Dict[str, str]:
    return {"needed": tr("Needed."), "usual": tr("Usual."), "optional": tr("Optional.")}


def _names(layers: Sequence[RoleLayer]) -> str:
    if len(layers) < 2:
        return layers[0].name if layers else ""
    return tr("{count} layers: {first} …").format(count=len(layers), first=layers[0].name)


def carries_data(mime: QMimeData) -> bool:
    """Whether something that is dragged holds layers or files."""
    return QgsMimeDataUtils.isUriList(mime) or any(url.isLocalFile() for url in mime.urls())


def dropped_in(mime: QMimeData) -> Dropped:
    """The layers of the project, and else the sources and files, in what was dropped."""
    found: Dropped = []
    for uri in QgsMimeDataUtils.decodeUriList(mime) if QgsMimeDataUtils.isUriList(mime) else []:
        layer = QgsProject.instance().mapLayer(uri.layerId) if uri.layerId else None
        found.append(layer if layer is not None else _opened(uri))
    if not found:
        found = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return [one for one in found if one]


def _opened(uri) -> Union[QgsMapLayer, str]:
    """A layer of the browser; its file where it is one that holds several."""
    layer: Optional[QgsMapLayer] = None
    if uri.layerType == "raster":
        layer = uri.rasterLayer("")[0]
    elif uri.layerType == "vector":
        layer = uri.vectorLayer("")[0]
    return layer if layer is not None and layer.isValid() else uri.filePath or uri.uri
