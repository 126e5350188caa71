"""The window of weights: criteria on the left, the judgements of experts on the right, below what is done with them."""

from functools import partial
from typing import List, Optional, Sequence

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.evaluation.judging import ENTROPY, EQUAL, JUDGED, TYPED, Criterion
from ...gis.plan import Plan, PlanError
from ...gis.recognise import shown_layers
from ...translation import tr
from ..parts import TypingDialog, sentence, text_button, worded
from ..windows import fit_to_screen, show
from . import files
from .criteria import (
    DIRECTION,
    LAYER,
    NAME,
    WEIGHT,
    BarDelegate,
    ChoiceDelegate,
    CriteriaModel,
    directions,
    edit_on_click,
)
from .expertpage import ExpertPage
from .handing import TOOLS, factor_names, handed
from .layerpicker import LayerPicker
from .session import Session
from .together import TogetherPage


class WeightsDialog(TypingDialog):
    """Criteria, judgements and weights; nothing here needs a button to be saved."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Weights"))
        self.setObjectName("EcoRestoreWeights")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.session = Session(self)
        self.destroyed.connect(self.session.close)
        self._build()
        self.session.changed.connect(self.refresh)
        self.session.told.connect(self.tell)
        self.refresh()
        fit_to_screen(self, 1140, 620)

    # building --------------------------------------------------------------------------

    def _build(self) -> None:
        self.place, self.message = QLabel(self), QLabel(self)
        self.place.setObjectName("place")
        self.message.setObjectName("message")
        for label in (self.place, self.message):
            label.setWordWrap(True)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self._criteria_part())
        splitter.addWidget(self._experts_part())
        splitter.setSizes([500, 630])
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addLayout(self._sets_row())
        layout.addWidget(self.place)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.message)
        layout.addWidget(self._buttons())

    def _sets_row(self) -> QHBoxLayout:
        self.sets = QComboBox(self)
        self.sets.setObjectName("sets")
        self.sets.setMinimumContentsLength(18)
        self.sets.activated.connect(lambda _place: self.session.choose(self.sets.currentText()))
        row = QHBoxLayout()
        label = QLabel(tr("Set of weights"), self)
        label.setBuddy(self.sets)
        row.addWidget(label)
        row.addWidget(self.sets)
        self.set_buttons = [
            text_button(self, "newset", tr("New"), self.session.add_set),
            text_button(self, "renameset", tr("Rename…"), self._rename_set),
            text_button(self, "removeset", tr("Remove"), self._remove_set),
        ]
        for button in self.set_buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _criteria_part(self) -> QWidget:
        part = QWidget(self)
        self.way = QComboBox(part)
        self.way.setObjectName("way")
        for way, words in (
            (JUDGED, tr("Pairwise judgements (AHP)")),
            (TYPED, tr("Typed in the table")),
            (EQUAL, tr("Equal weights")),
            (ENTROPY, tr("Entropy weights, computed by the tool")),
        ):
            self.way.addItem(words, way)
        self.way.activated.connect(self._choose_way)
        self.criteria = QTableView(part)
        self.criteria.setObjectName("criteria")
        self.criteria.setAccessibleName(tr("Criteria"))
        self.criteria.setTabKeyNavigation(False)
        self.model = CriteriaModel(self.session, self.criteria)
        self.criteria.setModel(self.model)
        self.criteria.setItemDelegateForColumn(LAYER, ChoiceDelegate(_layers, self.criteria))
        self.criteria.setItemDelegateForColumn(DIRECTION, ChoiceDelegate(directions, self.criteria))
        self.criteria.setItemDelegateForColumn(WEIGHT, BarDelegate(self.criteria))
        edit_on_click(self.criteria, (LAYER, DIRECTION))
        self.criteria.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        header = self.criteria.horizontalHeader()
        for column in (NAME, LAYER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(DIRECTION, QHeaderView.ResizeMode.ResizeToContents)
        header.resizeSection(WEIGHT, 104)
        self.criteria.setWordWrap(False)
        row = QHBoxLayout()
        label = QLabel(tr("Weights from"), part)
        label.setBuddy(self.way)
        row.addWidget(label)
        row.addWidget(self.way, 1)
        buttons = QHBoxLayout()
        for button in (
            text_button(self, "addlayers", tr("Add layers…"), self._pick_layers),
            text_button(self, "addcriterion", tr("Add criterion"), self._add_criterion),
            text_button(self, "addfactors", tr("Add resistance factors"), self._add_factors),
            text_button(self, "removecriteria", tr("Remove"), self._remove_criteria),
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.criteria, 1)
        layout.addLayout(buttons)
        return part

    def _experts_part(self) -> QWidget:
        part = QWidget(self)
        self.tabs = QTabWidget(part)
        self.tabs.setObjectName("experts")
        self.tabs.tabBarDoubleClicked.connect(lambda _place: self._rename_expert())
        buttons = QHBoxLayout()
        self.expert_buttons = [
            text_button(self, "addexpert", tr("Add expert"), self._add_expert),
            text_button(self, "renameexpert", tr("Rename…"), self._rename_expert),
            text_button(self, "removeexpert", tr("Remove"), self._remove_expert),
        ]
        for button in self.expert_buttons:
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(buttons)
        return part

    def _buttons(self) -> QDialogButtonBox:
        box = worded(QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self))
        box.rejected.connect(self.reject)
        registry = QgsApplication.processingRegistry()
        tools = [(registry.algorithmById(f"ecorestore:{tool}").displayName(), tool) for tool in TOOLS]
        uses = [(f"{name}…", partial(self.use_in, tool)) for name, tool in tools]
        opens = [
            (tr("From a file…"), lambda: files.open_file(self.session, self._expert(), self)),
            (
                tr("From a table of the project…"),
                lambda: files.open_layer(self.session, self._expert(), self),
            ),
        ]
        saves = [
            (tr("Into a file…"), lambda: files.save_as(self.session, self._expert(), self)),
            (tr("Into the plan"), lambda: files.put_into_plan(self.session, self._expert())),
        ]
        for name, title, actions in (
            ("use", tr("Use in"), uses),
            ("import", tr("Import matrix"), opens),
            ("export", tr("Export matrix"), saves),
        ):
            box.addButton(self._menu_button(name, title, actions), QDialogButtonBox.ButtonRole.ActionRole)
        return box

    def _menu_button(self, name: str, title: str, actions: list) -> QPushButton:
        button, menu = QPushButton(title, self), QMenu(self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        for words, does in actions:
            menu.addAction(words).triggered.connect(lambda _checked=False, does=does: does())
        button.setMenu(menu)
        return button

    # showing ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the set as it is now."""
        session = self.session
        self.sets.clear()
        self.sets.addItems(session.names())
        self.sets.setCurrentText(session.name)
        for widget in (self.sets, *self.set_buttons):
            widget.setEnabled(session.plan is not None)
        try:
            self.place.setText(_where_kept(session.plan))
        except PlanError as error:
            self.tell(sentence(error))
        self.way.setCurrentIndex(self.way.findData(session.weights.way))
        self._refresh_tabs()
        complaint = session.complaint()
        if complaint:
            self.tell(complaint)

    def _refresh_tabs(self) -> None:
        weights = self.session.weights
        wanted = [one.name for one in weights.experts]
        several = len(wanted) > 1
        there = [self.tabs.widget(place) for place in range(self.tabs.count())]
        if len([page for page in there if isinstance(page, ExpertPage)]) != len(wanted):
            self._rebuild_tabs(len(wanted), several)
        for place in range(self.tabs.count()):
            page = self.tabs.widget(place)
            page.refresh()
            if place < len(wanted):
                self.tabs.setTabText(place, wanted[place])
        self.expert_buttons[2].setEnabled(several)

    def _rebuild_tabs(self, count: int, several: bool) -> None:
        chosen = self.tabs.currentIndex()
        while self.tabs.count():
            page = self.tabs.widget(0)
            self.tabs.removeTab(0)
            page.deleteLater()
        for place in range(count):
            self.tabs.addTab(ExpertPage(self.session, place, self.tabs), "")
        if several:
            self.tabs.addTab(TogetherPage(self.session, self.tabs), tr("All together"))
        self.tabs.setCurrentIndex(min(max(chosen, 0), self.tabs.count() - 1))

    def tell(self, words: str) -> None:
        """A sentence below the tables."""
        self.message.setText(words)

    def _expert(self) -> int:
        """The expert whose page is shown; the first one on the page of all."""
        place = self.tabs.currentIndex()
        return place if 0 <= place < len(self.session.weights.experts) else 0

    # doing -----------------------------------------------------------------------------

    def _choose_way(self, _place: int) -> None:
        weights, way = self.session.weights, self.way.currentData()
        if way == TYPED and all(one.weight is None for one in weights.criteria):
            shares: Sequence[Optional[float]] = self.session.shares() or [None] * len(weights.criteria)
            typed = [one._replace(weight=_rounded(share)) for one, share in zip(weights.criteria, shares)]
            weights = weights._replace(criteria=tuple(typed))
        self.session.put(weights._replace(way=way))

    def _pick_layers(self) -> None:
        taken = [one.layer for one in self.session.weights.criteria]
        show(LayerPicker(taken, self._add_layers, self))

    def _add_layers(self, criteria: List[Criterion]) -> None:
        names = [one.name for one in self.session.weights.criteria]
        added = []
        for one in criteria:
            name = _free(one.name, names)
            names.append(name)
            added.append(one._replace(name=name))
        self.session.add_criteria(added)

    def _add_criterion(self) -> None:
        names = [one.name for one in self.session.weights.criteria]
        self.session.add_criteria([Criterion("", _free(tr("Criterion"), names))])
        index = self.model.index(self.model.rowCount() - 1, NAME)
        self.criteria.setCurrentIndex(index)
        self.criteria.edit(index)

    def _add_factors(self) -> None:
        there = [one.factor for one in self.session.weights.criteria]
        factors = [
            Criterion("", name, factor=key) for key, name in factor_names().items() if key not in there
        ]
        self.session.add_criteria(factors)

    def _remove_criteria(self) -> None:
        places = [index.row() for index in self.criteria.selectionModel().selectedRows()]
        if places:
            self.session.put(self.session.weights.without_criteria(places))

    def _add_expert(self) -> None:
        self.session.add_expert()
        self.tabs.setCurrentIndex(len(self.session.weights.experts) - 1)

    def _rename_expert(self) -> None:
        place = self.tabs.currentIndex()
        weights = self.session.weights
        if not 0 <= place < len(weights.experts):
            return
        name, done = QInputDialog.getText(
            self, tr("Rename expert"), tr("Name"), text=weights.experts[place].name
        )
        if done and name.strip():
            self.session.put(weights.with_expert(place, weights.experts[place]._replace(name=name.strip())))

    def _remove_expert(self) -> None:
        place, weights = self.tabs.currentIndex(), self.session.weights
        if not 0 <= place < len(weights.experts):
            return
        text = tr("Remove “{name}” with all judgements?").format(name=weights.experts[place].name)
        if QMessageBox.question(self, tr("Remove expert"), text) == QMessageBox.StandardButton.Yes:
            self.session.put(weights.without_expert(place))

    def _rename_set(self) -> None:
        name, done = QInputDialog.getText(self, tr("Rename set"), tr("Name"), text=self.session.name)
        if done:
            self.session.rename_set(name.strip())

    def _remove_set(self) -> None:
        text = tr("Remove the set “{name}” with its experts?").format(name=self.session.name)
        if QMessageBox.question(self, tr("Remove set"), text) == QMessageBox.StandardButton.Yes:
            self.session.remove_set()

    def use_in(self, tool: str) -> None:
        """Open a tool's own dialog, filled in."""
        from qgis import processing

        complaint = self.session.complaint()
        found = handed(tool, self.session.weights, self.session.shares())
        if complaint or found.parameters is None:
            self.tell(complaint or found.complaint)
            return
        algorithm = QgsApplication.processingRegistry().algorithmById(f"ecorestore:{tool}")
        parameters = {
            key: algorithm.choices[key].index(value) if key in algorithm.choices else value
            for key, value in found.parameters.items()
        }
        dialog = processing.createAlgorithmDialog(algorithm.id(), parameters)  # type: ignore[attr-defined]
        if dialog is not None:
            show(dialog)


def _rounded(share: Optional[float]) -> Optional[float]:
    return None if share is None else round(share, 3)


def _layers() -> list:
    """(id, name) of the raster layers of the project."""
    layers = [one for one in shown_layers(QgsProject.instance()) if isinstance(one, QgsRasterLayer)]
    return [("", tr("None")), *sorted(((one.id(), one.name()) for one in layers), key=lambda pair: pair[1])]


def _free(name: str, names: List[str]) -> str:
    """A name that is not taken yet."""
    found, number = name, 2
    while found in names:
        found, number = f"{name} {number}", number + 1
    return found


def _where_kept(plan: Optional[Plan]) -> str:
    """Where the weights live, as a sentence."""
    if plan is None:
        return tr("No plan is open: these weights live as long as this window. Open a plan to keep them.")
    if plan.scenario:
        text = tr("Kept in the plan “{plan}”, scenario “{scenario}”, with every change.")
        return text.format(plan=plan.name, scenario=plan.scenario)
    return tr("Kept in the plan “{plan}” with every change.").format(plan=plan.name)
