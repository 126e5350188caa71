"""The review dock: one place after the other, with its profile, attributes and verdict."""

from typing import Optional

from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapToolEmitPoint
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QShortcut,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from qgis.utils import iface

from ...core.messages import InputError
from ...gis.plan.database import Plan
from ...gis.plan.pointer import current, on_change, remember, set_current
from ...gis.plan.verdicts import MOVED, OPEN, VERDICTS, keep_photo
from ...gis.review.keeping import plan_at
from ...gis.review.profiles import profile_of
from ...gis.review.subjects import reviewable, severity_names, shown_attributes
from ...translation import tr
from ..parts import scrolled, sentence
from .chart import ProfileChart
from .form import VerdictForm
from .listing import PlaceList
from .session import Filter, Session

#: Map units around a place that the map shows at least.
_AROUND = 1500.0
_open: "dict[str, ReviewDock]" = {}


def open_review(_checked: bool = False) -> "ReviewDock":
    """Show the dock, which is made when it is wanted for the first time."""
    dock = _open.get("dock")
    if dock is None:
        dock = _open["dock"] = ReviewDock(iface.mainWindow())
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.refill()
    dock.setVisible(True)
    dock.raise_()
    return dock


def close_review() -> None:
    """Take the dock away, when the plugin goes."""
    dock = _open.pop("dock", None)
    if dock is not None:
        dock.leave()
        iface.removeDockWidget(dock)
        dock.deleteLater()


class _Pointer(QgsMapToolEmitPoint):
    """Tells a place when the button is let go: the tool before would take the rest of the click for its own."""

    def canvasPressEvent(self, _event) -> None:  # noqa: N802
        """Wait until it is let go."""

    def canvasReleaseEvent(self, event) -> None:  # noqa: N802
        """Tell the place."""
        self.canvasClicked.emit(self.toMapCoordinates(event.pos()), event.button())  # type: ignore[attr-defined]


class ReviewDock(QDockWidget):
    """What is said is in the plan at once; without a plan the dock asks for one before anything is said."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Review places"), parent)
        self.setObjectName("EcoRestoreReviewDock")
        self.session = Session()
        self._tool: Optional[QgsMapToolEmitPoint] = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refill)
        self._build()
        project = QgsProject.instance()
        project.layersAdded.connect(self._soon)  # type: ignore[attr-defined]
        project.layersRemoved.connect(self._soon)  # type: ignore[attr-defined]
        self._forget = on_change(self._plan_changed)

    def leave(self) -> None:
        """Hear no more of project and plan."""
        self._stop_moving()
        self._later.stop()
        QgsProject.instance().layersAdded.disconnect(self._soon)  # type: ignore[attr-defined]
        QgsProject.instance().layersRemoved.disconnect(self._soon)  # type: ignore[attr-defined]
        self._forget()

    # widgets ---------------------------------------------------------------------------

    def _build(self) -> None:
        self.layers, self.severity, self.district = (
            self._combo(name) for name in ("Layer", "Severity", "District")
        )
        self.layers.setAccessibleName(tr("Layer"))
        self.layers.currentIndexChanged.connect(self._layer_chosen)
        self.severity.currentIndexChanged.connect(self._narrowed)
        self.district.currentIndexChanged.connect(self._narrowed)
        self.back = self._push(
            "Back", tr("Previous"), tr("The place before (Page Up)"), lambda: self._step(-1)
        )
        self.on = self._push("Next", tr("Next"), tr("The place after (Page Down)"), lambda: self._step(1))
        self.undo = self._push("Undo", tr("Undo"), tr("Take back the last thing said (Ctrl+Z)"), self._undo)
        self.ask = self._push("Plan", tr("Make or open a plan…"), tr("Verdicts are kept in the plan's GeoPackage"),
                              self._choose_plan)  # fmt: skip
        self.counter, self.told = QLabel(self), QLabel(self)
        self.counter.setObjectName("EcoRestoreReviewCounter")
        self.counter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setObjectName("EcoRestoreReviewTold")
        self.told.setWordWrap(True)
        self.chart, self.form, self.list = ProfileChart(self), VerdictForm(self), PlaceList(self)
        self.form.verdict_given.connect(self._judged)
        self.form.measure_given.connect(lambda text: self._say(measure=text))
        self.form.note_given.connect(lambda text: self._say(note=text))
        self.form.photo_wanted.connect(self._photo)
        self.list.chosen.connect(self._go_to)
        self._lay_out()
        self._add_keys()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(f"EcoRestoreReview{name}")
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        return combo

    def _push(self, name: str, words: str, tip: str, does) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"EcoRestoreReview{name}")
        button.setToolTip(tip)
        button.clicked.connect(lambda _checked=False: does())
        return button

    def _lay_out(self) -> None:
        place = QWidget(self)
        inside = QVBoxLayout(place)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.chart, 3)
        inside.addWidget(self.form, 2)
        self.pages = QTabWidget(self)
        self.pages.addTab(scrolled(place), tr("Place"))
        self.pages.addTab(self.list, tr("All places"))
        self.pages.currentChanged.connect(self._fill_list)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(6, 6, 6, 6)
        rows.setSpacing(4)
        rows.addWidget(self.layers)
        for widgets in ((self.severity, self.district), (self.back, self.counter, self.on, self.undo)):
            row = QHBoxLayout()
            for widget in widgets:
                row.addWidget(widget, 1 if widget in (self.severity, self.district, self.counter) else 0)
            rows.addLayout(row)
        rows.addWidget(self.told)
        rows.addWidget(self.ask)
        rows.addWidget(self.pages, 1)
        self.setWidget(whole)

    def _add_keys(self) -> None:
        keys = {"PgDown": self.on.click, "PgUp": self.back.click, "Ctrl+Z": self.undo.click}
        for number, verdict in enumerate(VERDICTS, 1):
            keys[f"Ctrl+{number}"] = self.form.buttons[verdict].click
        for key, does in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    # layers ----------------------------------------------------------------------------

    def _soon(self, *_layers: object) -> None:
        self._later.start(0)

    def refill(self) -> None:
        """List the layers of the project that can be judged; the chosen one stays chosen."""
        chosen = self.layers.currentData()
        self.layers.blockSignals(True)
        self.layers.clear()
        for layer in reviewable(QgsProject.instance()):
            self.layers.addItem(layer.name(), layer.id())
        self.layers.setCurrentIndex(max(self.layers.findData(chosen), 0) if self.layers.count() else -1)
        self.layers.blockSignals(False)
        if self.layers.currentData() != chosen or self.session.layer is None or chosen is None:
            self._layer_chosen()
        else:
            self._show(zoom=False)

    def _layer_chosen(self, _index: int = 0) -> None:
        found = QgsProject.instance().mapLayer(self.layers.currentData() or "")
        self._guarded(lambda: self.session.take(found if isinstance(found, QgsVectorLayer) else None))
        names = severity_names(self.session.kind)
        there = sorted({s.severity for s in self.session.all if s.severity is not None}, reverse=True)
        self._fill(
            self.severity, tr("All severities"), [(names.get(code, str(code)), code) for code in there]
        )
        districts = sorted({s.district for s in self.session.all if s.district})
        self._fill(self.district, tr("All districts"), [(name, name) for name in districts])
        self._show()

    def _fill(self, combo: QComboBox, everything: str, choices: list) -> None:
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(everything, None)
        for text, value in choices:
            combo.addItem(text, value)
        combo.setEnabled(bool(choices))
        combo.blockSignals(False)

    def _narrowed(self, _index: int = 0) -> None:
        self.session.narrow(Filter(self.severity.currentData(), self.district.currentData() or ""))
        self._show()

    # going from place to place ------------------------------------------------------------

    def _step(self, by: int) -> None:
        self.session.step(by)
        self._show()

    def _go_to(self, fid: int) -> None:
        self.session.fid = fid
        self.pages.setCurrentIndex(0)
        self._show()

    def _show(self, zoom: bool = True) -> None:
        """Show the place that is looked at, everywhere."""
        session, subject = self.session, self.session.subject
        self._stop_moving()
        self.ask.setVisible(current() is None)
        words = tr("{number} of {all}, {judged} judged")
        self.counter.setText(
            words.format(number=session.position + 1, all=len(session.shown), judged=session.judged)
        )
        told = "" if session.all else tr("No layer to judge in the project. Run “Ecological break points” first, or "
                                         "add its result.")  # fmt: skip
        if session.all and current() is None:
            told = tr("Verdicts are kept in a plan. Make or open one first.")
        self._tell(told)
        self.back.setEnabled(bool(session.shown))
        self.on.setEnabled(bool(session.shown))
        self.undo.setEnabled(current() is not None and bool(session.verdicts))
        shown = (
            shown_attributes(session.layer, subject)
            if subject is not None and session.layer is not None
            else []
        )
        self.form.show_subject(subject, session.said(subject.fid if subject is not None else -1), shown)
        self._fill_list()
        if subject is None or session.layer is None:
            self.chart.show_profile(None)
            return
        profile = None
        try:
            profile = profile_of(subject, session.layer, QgsProject.instance())
        except InputError as error:
            self._tell(sentence(error))
        self.chart.show_profile(profile)
        if zoom:
            self._zoom()

    def _fill_list(self, _page: int = 0) -> None:
        """The list is filled while it is looked at."""
        if self.pages.currentWidget() is self.list:
            self.list.fill(self.session)

    def _zoom(self) -> None:
        subject, layer = self.session.subject, self.session.layer
        canvas = iface.mapCanvas()
        if subject is None or layer is None or canvas is None:
            return
        box = QgsRectangle(subject.box)
        if layer.crs().isGeographic():
            box.grow(0.015)
        else:
            box.grow(_AROUND)
        change = QgsCoordinateTransform(
            layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        canvas.setExtent(change.transformBoundingBox(box))
        canvas.refresh()
        canvas.flashFeatureIds(layer, [subject.fid])

    # what is said ------------------------------------------------------------------------

    def _judged(self, verdict: str) -> None:
        subject = self.session.subject
        if subject is None:
            return
        if verdict == MOVED:
            self._start_moving()
            return
        same = self.session.said(subject.fid).verdict == verdict
        self._say(verdict=OPEN if same else verdict, moved=None)

    def _say(self, **changes) -> None:
        if self.session.subject is None:
            return
        unsaid = all(
            getattr(self.session.said(self.session.subject.fid), key) == value
            for key, value in changes.items()
        )
        if unsaid:
            return
        plan = current() or self._choose_plan()
        if plan is not None:
            self._guarded(lambda: self.session.say(plan, **changes))
        self._show(zoom=False)

    def _undo(self) -> None:
        plan = current()
        if plan is not None:
            self._guarded(lambda: self.session.take_back(plan))
            self._show()

    def _photo(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self, tr("Photo of the place"), "", tr("Pictures (*.jpg *.jpeg *.png *.tif *.heic)")
        )
        plan = (current() or self._choose_plan()) if path else None
        if plan is not None:
            self._guarded(lambda: self.session.say(plan, photo=keep_photo(plan, path)))
            self._show(zoom=False)

    def _guarded(self, does) -> None:
        """Do something with the plan; what goes wrong is told, and what was not kept is not shown as kept."""
        try:
            does()
        except InputError as error:
            iface.messageBar().pushCritical(tr("EcoRestore"), sentence(error))

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    # moving ------------------------------------------------------------------------------

    def _start_moving(self) -> None:
        canvas = iface.mapCanvas()
        self._stop_moving()
        self._before = canvas.mapTool()
        self._tool = _Pointer(canvas)
        self._tool.canvasClicked.connect(self._moved_to)  # type: ignore[attr-defined]
        canvas.setMapTool(self._tool)
        self._tell(tr("Click on the map where the place really is. Esc or another tool ends this."))
        self.form.buttons[MOVED].setChecked(True)

    def _moved_to(self, point: QgsPointXY, _button: object = None) -> None:
        layer, canvas = self.session.layer, iface.mapCanvas()
        if layer is None:
            return
        change = QgsCoordinateTransform(
            canvas.mapSettings().destinationCrs(), layer.crs(), QgsProject.instance()
        )
        there = change.transform(point)
        self._say(verdict=MOVED, moved=(there.x(), there.y()))

    def _stop_moving(self) -> None:
        if self._tool is None:
            return
        canvas, tool, self._tool = iface.mapCanvas(), self._tool, None
        canvas.unsetMapTool(tool)
        if self._before is not None:
            canvas.setMapTool(self._before)
        tool.deleteLater()

    # the plan ----------------------------------------------------------------------------

    def _choose_plan(self) -> Optional[Plan]:
        """A plan that is made where the user says, or opened; None where the user gives up."""
        path, _kind = QFileDialog.getSaveFileName(
            self,
            tr("Make or open a plan"),
            "",
            tr("Plan (*.gpkg)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if not path:
            return None
        try:
            plan = plan_at(path)
        except InputError as error:
            iface.messageBar().pushCritical(tr("EcoRestore"), sentence(error))
            return None
        remember(QgsProject.instance(), plan)
        set_current(plan)
        return plan

    def _plan_changed(self) -> None:
        self._guarded(self.session.look_up)
        self._show(zoom=False)
