"""The table of criteria: name, layer, direction and weight beside one another."""

from typing import Any, List, Optional, Sequence

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QRectF, Qt
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ...core.evaluation.judging import TYPED, Criterion
from ...translation import tr
from ..parts import NOWHERE
from .session import Session

NAME, LAYER, DIRECTION, WEIGHT = range(4)
#: The share of a weight, for the bar.
SHARE = Qt.ItemDataRole.UserRole + 1
#: Whether less is better, or the id of a layer: what editors of choices read and write.
CHOICE = Qt.ItemDataRole.UserRole + 2


def edit_on_click(view: QTableView, columns: Optional[Sequence[int]] = None) -> None:
    """One click opens what can be edited, in all columns or some; with the keyboard typing does, or F2."""
    triggers = QTableView.EditTrigger
    view.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)

    def opened(index: QModelIndex) -> None:
        wanted = columns is None or index.column() in columns
        if wanted and index.flags() & Qt.ItemFlag.ItemIsEditable and view.indexWidget(index) is None:
            view.edit(index)

    view.clicked.connect(opened)


def layer_of(criterion: Criterion) -> Optional[QgsMapLayer]:
    """The layer of a criterion in the project: by its id, else by where it lies."""
    project = QgsProject.instance()
    found = project.mapLayer(criterion.layer) if criterion.layer else None
    if found is None and criterion.source:
        found = next(
            (one for one in project.mapLayers().values() if one.publicSource() == criterion.source), None
        )
    return found


def directions() -> list:
    """(whether less is better, words)."""
    return [(False, tr("More is better")), (True, tr("Less is better"))]


class CriteriaModel(QAbstractTableModel):
    """The criteria of the set at work."""

    def __init__(self, session: Session, parent=None) -> None:
        super().__init__(parent)
        self._session = session
        self._shares: Optional[List[float]] = None
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the set as it is now."""
        self.beginResetModel()
        self._shares = self._session.shares()
        self.endResetModel()

    def rowCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._session.weights.criteria)

    def columnCount(self, parent=NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return section + 1
        return (tr("Criterion"), tr("Layer"), tr("Direction"), tr("Weight"))[section]

    def flags(self, index):
        flags = super().flags(index)
        criterion = self._session.weights.criteria[index.row()]
        editable = {
            NAME: True,
            LAYER: not criterion.factor,
            DIRECTION: not criterion.factor,
            WEIGHT: self._session.weights.way == TYPED,
        }
        return flags | Qt.ItemFlag.ItemIsEditable if editable[index.column()] else flags

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        criterion = self._session.weights.criteria[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown(criterion, index)
        if role == Qt.ItemDataRole.EditRole:
            if index.column() == WEIGHT:
                return "" if criterion.weight is None else f"{criterion.weight:g}"
            return criterion.name
        if role == CHOICE:
            return criterion.cost if index.column() == DIRECTION else criterion.layer
        if role == SHARE and index.column() == WEIGHT and self._shares is not None:
            return self._shares[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == WEIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _shown(self, criterion: Criterion, index) -> str:
        if index.column() == NAME:
            return criterion.name
        if index.column() == LAYER:
            return self._layer_shown(criterion)
        if index.column() == DIRECTION:
            return "–" if criterion.factor else dict(directions())[criterion.cost]
        if self._shares is None and self._session.weights.way != TYPED:
            return "–"
        if self._shares is None:
            return "" if criterion.weight is None else f"{criterion.weight:g}"
        return f"{self._shares[index.row()]:.3f}"

    @staticmethod
    def _layer_shown(criterion: Criterion) -> str:
        if criterion.factor:
            return tr("Resistance factor")
        layer = layer_of(criterion)
        if layer is not None:
            return layer.name()
        return tr("Not in the project") if criterion.source else tr("None")

    def setData(self, index, value: Any, role=Qt.ItemDataRole.EditRole) -> bool:
        weights = self._session.weights
        criterion = weights.criteria[index.row()]
        changed = self._changed(criterion, index.column(), value)
        if changed is None:
            return False
        if changed != criterion:
            self._session.put(weights.with_criterion(index.row(), changed))
        return True

    def _changed(self, criterion: Criterion, column: int, value: Any) -> Optional[Criterion]:
        """The criterion with another cell; None where the value cannot be taken."""
        if column == NAME:
            taken = [one.name for one in self._session.weights.criteria if one.key != criterion.key]
            name = str(value).strip()
            if not name or name in taken:
                self._session.told.emit(tr("Every criterion needs a name of its own."))
                return None
            return criterion._replace(name=name)
        if column == LAYER:
            layer = QgsProject.instance().mapLayer(value) if value else None
            return criterion._replace(
                layer=value or "", source=layer.publicSource() if layer is not None else ""
            )
        if column == DIRECTION:
            return criterion._replace(cost=bool(value))
        return self._weighed(criterion, str(value).strip())

    def _weighed(self, criterion: Criterion, text: str) -> Optional[Criterion]:
        if not text:
            return criterion._replace(weight=None)
        try:
            number = float(text.replace("，", ".").replace(",", "."))
        except ValueError:
            number = -1.0
        if not 0 <= number < 1e9:
            self._session.told.emit(
                tr("“{text}” is no weight. Enter a number of 0 or more.").format(text=text)
            )
            return None
        return criterion._replace(weight=number)


class ChoiceDelegate(QStyledItemDelegate):
    """A list to choose from in a cell.

    Args:
        choices: gives (value, words) when the list is opened.
    """

    def __init__(self, choices, parent=None) -> None:
        super().__init__(parent)
        self._choices = choices

    def createEditor(self, parent, option, index):
        box = QComboBox(parent)
        for value, words in self._choices():
            box.addItem(words, value)
        box.activated.connect(lambda _place: self._chosen(box))
        return box

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor, index):
        editor.setCurrentIndex(max(0, editor.findData(index.data(CHOICE))))

    def setModelData(self, editor, model, index):
        model.setData(index, editor.currentData())


class BarDelegate(QStyledItemDelegate):
    """A weight with a bar as long as its share, in the colour of the selection."""

    def paint(self, painter, option, index):
        share = index.data(SHARE)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        if share is None or share != share:
            super().paint(painter, option, index)
            return
        style = shown.widget.style() if shown.widget else QApplication.style()
        text, shown.text = shown.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        inside = QRectF(option.rect).adjusted(3, 4, -3, -4)
        numbers = painter.fontMetrics().horizontalAdvance("0.000") + 6
        bar = QRectF(inside.left(), inside.top(), max(0.0, inside.width() - numbers) * share, inside.height())
        painter.save()
        colour = option.palette.color(QPalette.ColorRole.Highlight)
        colour.setAlphaF(0.55)
        painter.fillRect(bar, colour)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
