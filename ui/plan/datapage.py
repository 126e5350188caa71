"""The page of the data: what the user brought for each role, how it is, and bringing it all to the planning grid."""

from functools import partial
from typing import Callable, Dict, List, Optional, Sequence

from qgis.core import QgsApplication, QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import InputError
from ...gis.plan.database import Plan
from ...gis.plan.finding import chosen, is_result
from ...gis.plan.opening import layers_of
from ...gis.plan.pointer import on_change
from ...gis.plan.roles import NEEDED, RoleLayer, assign, clear, fits, given, open_layer, put, role_name, roles
from ...gis.recognise import counted, shown_layers
from ...translation import tr
from .bringing import Bringing
from .judging import Judge, Judged
from .roletree import Dropped, RoleTree
from .searching import FolderSearch, ProjectSearch

_SETTINGS_FOLDER = "ecorestore/data_folder"


class DataPage(QWidget):
    """Collects layers for roles; ``plan_at_work`` gives the plan, ``start`` runs steps of it by their keys."""

    changed = pyqtSignal()  #: what is given for a role has changed
    update_wanted = pyqtSignal()  #: what is out of date is to be run

    def __init__(
        self,
        plan_at_work: Callable[[], Optional[Plan]],
        start: Optional[Callable[[List[str]], None]] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("planData")
        self._plan_at_work = plan_at_work
        self.judge, self.bringing = Judge(self), Bringing(start, self)
        self.known: Optional[Judged] = None
        self._search: Optional[object] = None
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        self.tree = RoleTree(self)
        self.find_button = _button(self, tr("&Find in project"), "/mActionSearch.svg", "planFind")
        self.find_button.setToolTip(tr("Looks for layers of the project by their marks and names"))
        self.folder_button = _button(self, tr("Find in fo&lder…"), "/mIconFolder.svg", "planFindFolder")
        self.folder_button.setToolTip(tr("Looks for files in a folder and the folders below"))
        self.every = QCheckBox(tr("Optional &data too"), self)
        self.every.setChecked(True)
        self.sentence = QLabel(self)
        self.sentence.setObjectName("planDataSentence")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.sentence.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.choose_button = _button(self, tr("&Choose…"), "/mActionAddLayer.svg", "planChoose")
        self.choose_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choose_button.setToolTip(tr("A layer of the project or a file for the selected row"))
        self.choose_menu = QMenu(self)
        self.choose_button.setMenu(self.choose_menu)
        self.clear_button = _button(self, tr("&Remove"), "/mActionDeleteSelected.svg", "planClear")
        self.clear_button.setToolTip(
            tr("Takes back what was given for the selected row; the layer itself stays")
        )
        self.bring_button = QPushButton(
            QgsApplication.getThemeIcon("/mActionStart.svg"), tr("&Bring to the grid…"), self
        )
        self.bring_button.setObjectName("planBring")
        self.update_button = QPushButton(
            QgsApplication.getThemeIcon("/mActionRefresh.svg"), tr("&Update what is out of date"), self
        )
        self.update_button.setObjectName("planDataUpdate")
        self.update_button.hide()
        self.progress = QProgressBar(self)
        self.progress.hide()
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.find_button, self.folder_button):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self.every)
        second.addWidget(self.choose_button)
        second.addWidget(self.clear_button)
        second.addStretch(1)
        second.addWidget(self.bring_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(first)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.sentence)
        layout.addWidget(self.progress)
        layout.addWidget(self.update_button)
        layout.addLayout(second)

    def _connect(self) -> None:
        self.tree.dropped.connect(self.give)
        self.tree.wanted.connect(self._choose_here)
        self.tree.currentItemChanged.connect(lambda *_: self._show_current())
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._context_menu)
        self.every.toggled.connect(self.tree.show_all)
        self.find_button.clicked.connect(self.find_in_project)
        self.folder_button.clicked.connect(self.find_in_folder)
        self.choose_menu.aboutToShow.connect(self._fill_choose_menu)
        self.clear_button.clicked.connect(self.clear_current)
        self.bring_button.clicked.connect(self.bring)
        self.update_button.clicked.connect(lambda _checked=False: self.update_wanted.emit())
        self.judge.judged.connect(self._judged)
        self.judge.failed.connect(self._complain)
        forget = on_change(self.refresh)
        self.destroyed.connect(lambda *_: forget())

    # what is shown --------------------------------------------------------------------

    @property
    def plan(self) -> Optional[Plan]:
        """The plan at work."""
        return self._plan_at_work()

    def refresh(self) -> None:
        """Read what is given, show it at once, and have it looked at beside the windows."""
        plan, self.known = self.plan, None
        try:
            layers = given(plan) if plan is not None else {}
        except InputError as error:
            self._complain(tr(error.template).format(**error.values))
            return
        self._given: Dict[str, List[RoleLayer]] = layers
        self.tree.show_state(layers, {})
        self._show_current()
        self.judge.look(plan if layers else None)

    def _judged(self, judged: Judged) -> None:
        if judged.plan == self.plan and judged.given == self._given:
            self.known = judged
            self.tree.show_state(judged.given, judged.lights)
            self._show_current()

    def _show_current(self) -> None:
        role, plan = self.tree.current_role(), self.plan
        layers = self._given.get(role, [])
        self.choose_button.setEnabled(bool(role) and plan is not None)
        self.clear_button.setEnabled(bool(layers))
        for button in (self.find_button, self.folder_button):
            button.setEnabled(plan is not None and self._search is None)
        lacking = [role_name(key) for key in _lacking(self._given)]
        self.bring_button.setEnabled(plan is not None and not lacking and self.bringing.ready)
        text = (
            tr("Still needed: {names}.").format(names=", ".join(lacking))
            if lacking and plan is not None
            else ""
        )
        self.bring_button.setToolTip(
            text or tr("Makes the planning grid and aligns, cuts and classifies everything that was given")
        )
        self.sentence.setText(
            self._words(role) if role else text or tr("Drag layers or files onto a row, or double-click it.")
        )

    def _words(self, role: str) -> str:
        """What is wanted for a role, and what is known of it."""
        light = self.known.lights.get(role) if self.known is not None else None
        if light is None:
            return roles()[role].hint
        found = list(dict.fromkeys([light.sentence, *(one.text for one in light.findings)]))
        return "\n".join([roles()[role].hint, *found[:3]])

    def show_old(self, old: bool) -> None:
        """Offer the update where results are older than what was given."""
        self.update_button.setVisible(old)

    def _complain(self, sentence: str) -> None:
        self.sentence.setText(sentence)

    # giving ---------------------------------------------------------------------------

    def give(self, role: str, dropped: Dropped) -> None:
        """Give layers and files for a role; what is wrong is said below the list."""
        plan = self.plan
        if plan is None or not dropped:
            return
        try:
            layers: List[QgsMapLayer] = []
            for one in dropped:
                layers += [one] if isinstance(one, QgsMapLayer) else self._fitting(role, one)
            assign(plan, role, layers, add=roles()[role].several)
        except InputError as error:
            self._complain(tr(error.template).format(**error.values))
            return
        self._assigned()

    @staticmethod
    def _fitting(role: str, path: str) -> List[QgsMapLayer]:
        """The layers of a file that have the type of a role; all of them, to be refused, where none has."""
        found = layers_of(path)
        return [layer for layer in found if fits(roles()[role], layer)] or found

    def _assigned(self) -> None:
        self.refresh()
        self.changed.emit()

    def clear_current(self) -> None:
        """Take back what was given for the selected role."""
        plan, role = self.plan, self.tree.current_role()
        if plan is not None and role:
            clear(plan, role)
            self._assigned()

    def _choose_here(self, role: str) -> None:
        self.tree.setCurrentItem(self.tree.row_of(role))
        self.choose_menu.popup(
            self.tree.viewport().mapToGlobal(self.tree.visualItemRect(self.tree.row_of(role)).bottomLeft())
        )

    def _context_menu(self, point) -> None:
        if self.tree.role_of(self.tree.itemAt(point)):
            self.choose_menu.popup(self.tree.viewport().mapToGlobal(point))

    def _fill_choose_menu(self) -> None:
        """A file, the layers of the project that have the type of the role, and what else can be done with the row."""
        menu, role = self.choose_menu, self.tree.current_role()
        menu.clear()
        if not role:
            return
        menu.addAction(QgsApplication.getThemeIcon("/mActionFileOpen.svg"), tr("File…")).triggered.connect(
            self.choose_file
        )
        if self._given.get(role):
            menu.addAction(tr("Add to the map")).triggered.connect(self.show_on_map)
            menu.addAction(self.clear_button.icon(), tr("Remove")).triggered.connect(self.clear_current)
        menu.addSeparator()
        others = QMenu(tr("Other layers of the project"), menu)
        for layer in _project_layers(role, self.plan):
            place = menu if _called_as(role, layer) else others
            place.addAction(layer.name()).triggered.connect(partial(self._give_layer, role, layer.id()))
        if not others.isEmpty():
            menu.addMenu(others)

    def _give_layer(self, role: str, layer_id: str, _checked: bool = False) -> None:
        layer = QgsProject.instance().mapLayer(layer_id)
        if layer is not None:
            self.give(role, [layer])

    def choose_file(self) -> None:
        """Ask for files for the selected role."""
        role = self.tree.current_role()
        title = tr("Files for “{role}”").format(role=role_name(role))
        paths, _filter = QFileDialog.getOpenFileNames(self, title, self.bringing.folder(self.plan))
        if paths:
            self.give(role, paths)

    def show_on_map(self) -> None:
        """Add the layers of the selected role to the project, as they were given."""
        plan, project = self.plan, QgsProject.instance()
        if plan is None:
            return
        for one in self._given.get(self.tree.current_role(), []):
            layer = open_layer(plan, one) if project.mapLayer(one.layer_id) is None else None
            if layer is not None:
                project.addMapLayer(layer)  # noqa: QGS201 (opened: it is valid)

    # finding --------------------------------------------------------------------------

    def find_in_project(self) -> None:
        """Fill the roles that have no layer yet from the project, a few layers in each turn of the event loop."""
        if self.plan is not None:
            self._begin(ProjectSearch(self.plan, shown_layers(QgsProject.instance()), self))

    def find_in_folder(self) -> None:
        """Ask for a folder, and fill the roles that have no layer yet from its files."""
        folder = QFileDialog.getExistingDirectory(
            self, tr("Folder of the data"), self.bringing.folder(self.plan)
        )
        if folder:
            self.search_folder(folder)

    def search_folder(self, folder: str) -> None:
        """Fill the roles that have no layer yet from the files of a folder."""
        if self.plan is not None:
            self._begin(FolderSearch(self.plan, folder, self))

    def _begin(self, search) -> None:
        self._search = search
        search.advanced.connect(self._advanced)
        search.ended.connect(self._found)
        self.progress.setRange(0, 0)
        self.progress.setVisible(True)
        self._show_current()
        search.start()

    def _advanced(self, percent: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(percent)

    def _found(self, layers: Sequence[RoleLayer], sure: Dict[str, bool]) -> None:
        plan, self._search = self.plan, None
        self.progress.hide()
        if plan is None:
            return
        filled = []
        for role, some in chosen(layers, sure).items():
            if role not in self._given:
                put(plan, role, some)
                filled.append(role)
        if filled:
            self._assigned()
        self._show_current()
        self._complain(
            tr("{count} rows were filled.").format(count=len(filled))
            if filled
            else tr("Nothing new was found.")
        )

    # the grid -------------------------------------------------------------------------

    def bring(self) -> None:
        """Ask once for the grid, then run the preparing steps of everything that was given."""
        plan, known = self.plan, self.known
        if plan is None:
            return
        if known is None:
            self._complain(tr("The layers are still being checked. Try again in a moment."))
            return
        faults = [role_name(key) for key, light in known.lights.items() if light.state == "bad"]
        if faults and not self._go_on(faults):
            return
        why = self.bringing.begin(plan, known)
        if why:
            self._complain(why)

    def _go_on(self, faults: Sequence[str]) -> bool:
        text = tr("These have faults, and their steps may fail: {names}. Bring the others to the grid?")
        answer = QMessageBox.question(self, tr("Bring to the grid"), text.format(names=", ".join(faults)))
        return answer == QMessageBox.StandardButton.Yes


def _button(parent: QWidget, text: str, icon: str, name: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setObjectName(name)
    return button


def _lacking(found: Dict[str, List[RoleLayer]]) -> List[str]:
    """The needed roles that have no layer; parcels do in place of a raster of land use."""
    parcels = any(found.get(key) for key in ("parcels_sandiao", "parcels_ydyh"))
    needed = [role.key for role in roles().values() if role.need == NEEDED and not found.get(role.key)]
    return [key for key in needed if not (key == "landuse" and parcels)]


def _project_layers(role: str, plan: Optional[Plan]) -> List[QgsMapLayer]:
    """The layers of the project that have the type of a role, none of them a result of the plan, by name."""
    found = [layer for layer in shown_layers(QgsProject.instance()) if fits(roles()[role], layer)]
    brought = [layer for layer in found if plan is None or not is_result(layer.source(), plan)]
    return sorted(brought, key=lambda layer: counted(layer.name()))


def _called_as(role: str, layer: QgsMapLayer) -> bool:
    """Whether a layer is called as what a role wants; its file is not looked at."""
    patterns = [kind.pattern for kind in roles()[role].takes if kind.pattern is not None]
    return any(pattern.search(layer.name()) for pattern in patterns)
