"""Bringing what was given to the planning grid: the question asked once, and the preparing steps that are then run."""

from pathlib import Path
from typing import Callable, Dict, List, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from ...algorithms.preparation.classifylanduse.tool import system_names
from ...gis.plan.brought import brought_of
from ...gis.plan.database import Plan
from ...gis.plan.standing import plan_value
from ...gis.plan.steps import steps
from ...gis.plan.wiring import possible
from ...translation import tr
from ..windows import show
from .gridform import GridForm
from .judging import Judged

_WING = "preparation"


class Bringing:
    """Runs the preparing steps with the runner of the page of the steps."""

    def __init__(self, start: Optional[Callable[[List[str]], None]], window: QWidget) -> None:
        self._start, self._window = start, window

    @property
    def ready(self) -> bool:
        """Whether there is something to run the steps with."""
        return self._start is not None

    @staticmethod
    def folder(plan: Optional[Plan]) -> str:
        """Where dialogs of files begin."""
        home = QgsProject.instance().absolutePath()
        return home or (str(Path(plan.path).parent) if plan is not None else "")

    def begin(self, plan: Plan, known: Judged) -> str:
        """Ask for the grid and run; a sentence where that cannot be."""
        if known.proposal is None:
            return tr("The planning boundary says no place on earth. Check its coordinate system.")
        form = GridForm(plan, known.proposal, self._systems(plan), self._window)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        form.setModal(True)
        form.accepted.connect(lambda: self._begin(plan, form))
        show(form)
        return ""

    def _begin(self, plan: Plan, form: GridForm) -> None:
        form.keep(plan)
        self.run(plan)

    def run(self, plan: Plan) -> None:
        """Run every preparing step of what was given."""
        able = possible(brought_of(plan))
        if self._start is not None:
            self._start([key for key, step in steps().items() if step.wing == _WING and key in able])

    @staticmethod
    def _systems(plan: Plan) -> Dict[str, str]:
        """The classifications to choose from where that of the land use is not known."""
        brought = brought_of(plan)
        if not brought.get("landuse") or plan_value("$landuse", plan, brought) is not None:
            return {}
        return {key: name for key, name in system_names().items() if key != "custom"}
