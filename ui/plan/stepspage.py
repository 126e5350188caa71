"""The page of the steps: the tree, what is said of the step under the cursor, buttons, progress and log."""

from pathlib import Path
from typing import Callable, Dict, List, Optional

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core import chain
from ...gis.kinds import kinds
from ...gis.plan.database import now
from ...gis.plan.pointer import current
from ...gis.plan.results import exists, place
from ...gis.plan.standing import keys_of, links
from ...gis.plan.steps import base_of, kind_of_slot, steps
from ...gis.plan.wiring import needed_for, possible
from ...translation import tr
from .dialogs import open_step
from .feedback import ChainFeedback
from .jobs import ground_of, jobs_of, title_of, unknown_values
from .landing import bring, layers_in
from .runner import DONE, FAILED, SKIPPED, Runner
from .stepstree import StepsTree
from .watching import Watcher
from .wording import FAILED as SHOWN_FAILED
from .wording import NOT_RUN, RUNNING, WAITING, Shown, hint_of, shown, time_text, words, worst

_MOST_LINES = 2000
_UNFINISHED = "unfinished"


class StepsPage(QWidget):
    """Chooses and starts steps, shows how they stand."""

    def __init__(self, watcher: Watcher, runner: Runner, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._watcher, self._runner = watcher, runner
        self._failed: Dict[str, Shown] = {}
        self._pending: Optional[Callable[[], None]] = None
        self._known: Dict[str, Shown] = {}
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        self.tree = StepsTree(self)
        self.all_steps = QToolButton(self)
        self.all_steps.setText(tr("Show all steps"))
        self.all_steps.setCheckable(True)
        self.all_steps.setToolTip(tr("Also the preparing steps whose layers were not given"))
        self.sentence = QLabel(self)
        self.sentence.setObjectName("planSentence")
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.progress = QProgressBar(self)
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(_MOST_LINES)
        self.log.setMaximumHeight(9 * self.fontMetrics().lineSpacing())
        self.log.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.sentence)
        layout.addLayout(self._update_row())
        layout.addLayout(self._run_row())
        layout.addWidget(self.progress)
        layout.addWidget(self.log)

    def _update_row(self) -> QHBoxLayout:
        self.update_button = QPushButton(
            QgsApplication.getThemeIcon("/mActionRefresh.svg"), tr("&Update what is out of date"), self
        )
        self.update_button.setObjectName("planUpdate")
        self.log_button = QToolButton(self)
        self.log_button.setText(tr("Log"))
        self.log_button.setCheckable(True)
        self.resume_button = QPushButton(tr("&Go on"), self)
        self.resume_button.setObjectName("planResume")
        self.resume_button.setToolTip(
            tr("Goes on with the steps that were stopped or cut off; what is done is not run again")
        )
        self.resume_button.hide()
        row = QHBoxLayout()
        row.addWidget(self.update_button, 1)
        row.addWidget(self.resume_button)
        row.addWidget(self.all_steps)
        row.addWidget(self.log_button)
        return row

    def _run_row(self) -> QHBoxLayout:
        self.run_button = QPushButton(QgsApplication.getThemeIcon("/mActionStart.svg"), tr("&Run"), self)
        self.run_button.setObjectName("planRun")
        self.run_button.setToolTip(
            tr("Runs the selected steps, and before them what they need that is not up to date")
        )
        self.run_all_button = QPushButton(tr("Run &all"), self)
        self.run_all_button.setObjectName("planRunAll")
        self.run_all_button.setToolTip(
            tr("Runs every step whose data are there and whose result is not up to date")
        )
        self.stop_button = QPushButton(QgsApplication.getThemeIcon("/mActionStop.svg"), tr("&Stop"), self)
        self.stop_button.setObjectName("planStop")
        self.show_button = QPushButton(
            QgsApplication.getThemeIcon("/mActionAddLayer.svg"), tr("Show resul&t"), self
        )
        self.show_button.setObjectName("planShow")
        row = QHBoxLayout()
        for button in (self.run_button, self.run_all_button, self.stop_button, self.show_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.tree.itemSelectionChanged.connect(self._show_current)
        self.tree.currentItemChanged.connect(lambda *_: self._show_current())
        self.tree.opened.connect(self.open_dialog)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._menu)
        self.all_steps.toggled.connect(self.tree.show_all)
        self.log_button.toggled.connect(self.log.setVisible)
        self.run_button.clicked.connect(self.run_selected)
        self.run_all_button.clicked.connect(self.run_all)
        self.update_button.clicked.connect(self.update_old)
        self.stop_button.clicked.connect(self._runner.stop)
        self.resume_button.clicked.connect(self.go_on)
        self.show_button.clicked.connect(self.show_results)
        self._watcher.changed.connect(self._show)
        self._watcher.changed.connect(self._start_pending)
        self._runner.changed.connect(self._show)
        self._runner.said.connect(self._say)
        self._runner.ended.connect(self._ended)

    # what is shown --------------------------------------------------------------------

    def _show(self) -> None:
        picture = self._watcher.picture
        if picture is None:
            self._known = {}
            self.tree.forget_states()
        else:
            self.resume_button.setVisible(not self._runner.running and bool(self.unfinished()))
            self._known = self._states()
            self.tree.show_states(self._known, self._times())
        self._show_current()
        running = self._runner.running
        self.progress.setVisible(running)
        self.progress.setValue(int(self._runner.progress))
        if running and self._runner.current:
            self.progress.setFormat(f"{title_of(self._runner.current)} %p%")

    def _states(self) -> Dict[str, Shown]:
        """What each row shows: the chain at work first, then what failed, then the plan."""
        picture = self._watcher.picture
        brought = {} if picture is None else picture.brought
        found = {}
        for key, step in steps().items():
            every = [self._one(link) for link in keys_of(step, brought)]
            found[key] = worst(every)
        return found

    def _one(self, key: str) -> Shown:
        picture, runner = self._watcher.picture, self._runner
        if runner.running and key == runner.current:
            return Shown(RUNNING, words()[RUNNING], tr("The step is being run."))
        if runner.running and key in runner.waiting:
            return Shown(WAITING, words()[WAITING], tr("The step is run after those before it."))
        outcome = runner.outcomes.get(key) if runner.running else None
        if outcome is not None:
            status = {DONE: chain.FRESH, FAILED: SHOWN_FAILED}.get(outcome.status, NOT_RUN)
            return Shown(status, words()[status], outcome.why)
        state = None if picture is None else picture.states.get(key)
        if key in self._failed and (state is None or state.status != chain.FRESH):
            return self._failed[key]
        return shown(state)

    def _times(self) -> Dict[str, str]:
        picture = self._watcher.picture
        last: Dict[str, str] = {}
        for key, run in (picture.runs if picture is not None else {}).items():
            base = base_of(key)
            last[base] = max(last.get(base, ""), run.ended)
        return {key: time_text(moment, short=True) for key, moment in last.items()}

    def _show_current(self) -> None:
        key, picture, running = self.tree.current_step(), self._watcher.picture, self._runner.running
        chosen = self.tree.selected_steps()
        self.sentence.setText("")
        if key:
            self.sentence.setText(
                f"{hint_of(key)}\n{self._known[key].sentence if key in self._known else ''}".strip()
            )
        ready = picture is not None and not running
        self.run_button.setEnabled(ready and bool(chosen))
        self.run_all_button.setEnabled(ready)
        old = self.old_steps()
        self.update_button.setEnabled(ready and bool(old))
        self.stop_button.setEnabled(running)
        self.show_button.setEnabled(picture is not None and bool(chosen))

    def _say(self, lines: List[str]) -> None:
        self.log.appendPlainText("\n".join(lines))

    def _menu(self, point) -> None:
        menu = QMenu(self)
        key = self.tree.current_step()
        for button in (self.run_button, self.show_button):
            action = menu.addAction(button.icon(), button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(button.click)
        if key:
            menu.addAction(tr("Open the tool…")).triggered.connect(lambda: self.open_dialog(key))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.tree.viewport().mapToGlobal(point))

    # what is done ---------------------------------------------------------------------

    def old_steps(self) -> List[str]:
        """The steps whose result is out of date."""
        picture = self._watcher.picture
        if picture is None:
            return []
        old = {base_of(key) for key, state in picture.states.items() if state.status == chain.OUTDATED}
        return [key for key in steps() if key in old]

    def run_selected(self) -> None:
        """Run the selected steps and what they need."""
        chosen = self.tree.selected_steps()
        self._when_known(lambda: self.start(chosen))

    def run_all(self) -> None:
        """Run every step that can run and is not up to date."""
        self._when_known(lambda: self.start(self._to_run()))

    def update_old(self) -> None:
        """Run what is out of date, in order."""
        self._when_known(lambda: self.start(self.old_steps()))

    def start_when_known(self, wanted: List[str]) -> None:
        """Run some steps as soon as it is known how the plan stands: what was just given is taken."""
        self._watcher.refresh(0)
        self._when_known(lambda: self.start(wanted))

    def _when_known(self, action: Callable[[], None]) -> None:
        """Do something as soon as it is known how the plan stands: what was made a moment ago is not made again."""
        if self._watcher.working:
            self._pending = action
        else:
            action()

    def _start_pending(self) -> None:
        if self._pending is not None and self._watcher.picture is not None and not self._watcher.working:
            action, self._pending = self._pending, None
            action()

    def start(self, wanted: List[str]) -> None:
        """Run some steps and what they need that is not up to date."""
        picture, plan = self._watcher.picture, current()
        if picture is None or plan is None or self._runner.running or not wanted:
            return
        usable, stale = set(), set()
        for link in links(picture.brought):
            state = picture.states.get(link.key)
            good = state is not None and state.status in (chain.FRESH, chain.EDITED)
            slots = {base_of(slot) for slot in link.makes}
            if good:
                usable |= slots
            elif state is not None and state.status == chain.OUTDATED:
                stale |= slots
        todo = needed_for(wanted, picture.brought, usable - stale, stale)
        keys = [key for step in todo for key in self._layers_to_run(step, step in wanted)]
        ground = ground_of(plan, picture.brought)
        self._failed = {}
        for key in wanted:
            if key not in todo:
                self._failed[key] = Shown(NOT_RUN, words()[NOT_RUN], self._states()[key].sentence)
        for key in list(keys):
            why = unknown_values(key, ground)
            if why:
                keys.remove(key)
                self._failed[key] = Shown(SHOWN_FAILED, words()[SHOWN_FAILED], why)
        jobs = jobs_of(keys, ground)
        if not jobs:
            self._show()
            return
        plan.set_value(_UNFINISHED, wanted)
        self.log.clear()
        self._watcher.pause(True)
        file = Path(plan.folder) / "logs" / f"{now()[:19].replace(':', '-')}.txt"
        self._runner.start(plan, jobs, ChainFeedback(file))

    def _layers_to_run(self, step: str, asked: bool) -> List[str]:
        """The links of a step that are to run: all where it has one or was asked for while all are up to date."""
        picture = self._watcher.picture
        if picture is None:
            return []
        every = keys_of(steps()[step], picture.brought)
        due = [key for key in every if key in picture.states and picture.states[key].to_run]
        return due or (every if asked or len(every) == 1 else [])

    def _ended(self, whole: bool) -> None:
        plan = current()
        for key, outcome in self._runner.outcomes.items():
            if outcome.status in (FAILED, SKIPPED):
                status = SHOWN_FAILED if outcome.status == FAILED else NOT_RUN
                self._failed[key] = Shown(status, words()[status], outcome.why)
        if whole and plan is not None:
            plan.set_value(_UNFINISHED, [])
        self._watcher.pause(False)
        self._show()

    def unfinished(self) -> List[str]:
        """What a chain that was cut off was to make."""
        plan = current()
        return [] if plan is None else [key for key in plan.value(_UNFINISHED, []) if key in steps()]

    def go_on(self) -> None:
        """Run what a chain that was cut off has not made."""
        self._when_known(self._go_on)

    def _go_on(self) -> None:
        plan, left = current(), set(self._to_run())
        wanted = [key for key in self.unfinished() if key in left]
        if plan is not None and not wanted:
            plan.set_value(_UNFINISHED, [])  # all of it was made meanwhile, in another way
            self._show()
        self.start(wanted)

    def _to_run(self) -> List[str]:
        """The steps that can run and are not up to date."""
        picture = self._watcher.picture
        if picture is None:
            return []
        able = possible(picture.brought)
        to_run = {base_of(key) for key, state in picture.states.items() if state.to_run}
        return [key for key in steps() if key in able and key in to_run]

    def open_dialog(self, key: str) -> None:
        """The tool's own dialog, filled in."""
        picture, plan = self._watcher.picture, current()
        if plan is not None and picture is not None:
            open_step(key, ground_of(plan, picture.brought), self._watcher.refresh)

    def show_results(self) -> None:
        """Add the results of the selected steps to the project."""
        picture, plan = self._watcher.picture, current()
        if picture is None or plan is None:
            return
        for link in links(picture.brought):
            if base_of(link.key) in self.tree.selected_steps():
                for slot in link.makes:
                    where = place(plan, slot, picture.scenario)
                    if (
                        kind_of_slot(slot) in kinds()
                        and exists(where)
                        and not layers_in(where, QgsProject.instance())
                    ):
                        bring(where, QgsProject.instance())
