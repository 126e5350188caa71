"""The lights of the data page, worked out beside the windows: what the checks say of every layer that was given.

Layers are opened in the task's own thread, from what the plan keeps of them. What did not change is not read again.
"""

import os
from typing import Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...algorithms.preparation.checkdata.lights import BAD, Asked, Light, light_of, together
from ...algorithms.preparation.plangrid import grid_around
from ...core.messages import InputError
from ...core.progress import Cancelled, Progress, part
from ...gis.grid import Grid
from ...gis.plan.database import Plan
from ...gis.plan.proposals import GridProposal, moved, propose
from ...gis.plan.results import exists, place
from ...gis.plan.roles import Role, RoleLayer, given, open_layer, roles
from ...gis.rasters import grid_of_layer
from ...gis.threads import let_die
from ...translation import tr

#: Roles by whose rasters the cell size is proposed.
_BY_CELLS = ("landuse", "elevation")
#: Layers of a role from which its series is whole.
_FEWEST = {"rain_month": 12, "ndvi_year": 5}
_GRID, _BOUNDARY = "planning_grid", "boundary"


class Judged(NamedTuple):
    """What is known of the data of a plan.

    Attributes:
        given: the layers of each role.
        lights: role to its light.
        proposal: of the planning grid; None without a boundary.
        grid_made: whether the planning grid is there.
    """

    plan: Plan
    given: Mapping[str, Sequence[RoleLayer]]
    lights: Mapping[str, Light]
    proposal: Optional[GridProposal]
    grid_made: bool


#: (definition of a layer, state of its file, grid it is compared with) to what was found.
_Known = Dict[Tuple[str, str, str, str], Light]


def judge(plan: Plan, transforms: QgsCoordinateTransformContext, known: _Known, step: Progress) -> Judged:
    """Look at all layers of a plan; in any thread."""
    layers = given(plan)
    proposal = _proposal(plan, layers, transforms)
    grid = _made_grid(plan)
    made, grid = grid is not None, grid or _grid_to_be(plan, proposal, transforms)
    lights: Dict[str, Light] = {}
    for number, (key, some) in enumerate(layers.items()):
        own = part(step, number / len(layers), (number + 1) / len(layers))
        asked = Asked(roles()[key].takes, grid, transforms)
        found = [_light(plan, one, asked, known, own) for one in some]
        lights[key] = _of_role(roles()[key], some, found)
    return Judged(plan, layers, lights, proposal, made)


def _of_role(role: Role, some: Sequence[RoleLayer], found: Sequence[Light]) -> Light:
    return together(found, [one.name for one in some], role.most, _FEWEST.get(role.key, 1))


def _light(plan: Plan, one: RoleLayer, asked: Asked, known: _Known, step: Progress) -> Light:
    step(0.0)
    key = (one.role, one.definition, _state(one.source), repr(asked.grid))
    if key not in known:
        layer = open_layer(plan, one)
        try:
            known[key] = light_of(layer, asked, step)
        except InputError as error:
            known[key] = Light(BAD, tr(error.template).format(**error.values))
        finally:
            let_die(layer)
    return known[key]


def _state(source: str) -> str:
    """Size and time of a file, which tell that it has changed."""
    try:
        found = os.stat(source.split("|")[0])
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


# the grid -----------------------------------------------------------------------------


def _proposal(
    plan: Plan, layers: Mapping[str, Sequence[RoleLayer]], transforms: QgsCoordinateTransformContext
) -> Optional[GridProposal]:
    opened: List[Optional[QgsMapLayer]] = [open_layer(plan, one) for one in layers.get(_BOUNDARY, ())[:1]]
    rasters = [open_layer(plan, one) for key in _BY_CELLS for one in layers.get(key, ())]
    try:
        boundary = opened[0] if opened else None
        if not isinstance(boundary, QgsVectorLayer):
            return None
        return propose(boundary, [layer for layer in rasters if layer is not None], transforms)
    finally:
        let_die(*opened, *rasters)


def _made_grid(plan: Plan) -> Optional[Grid]:
    where = place(plan, _GRID, "")
    if not exists(where):
        return None
    layer = QgsRasterLayer(where.source, _GRID)
    try:
        return grid_of_layer(layer) if layer.isValid() else None
    except InputError:
        return None
    finally:
        let_die(layer)


def _grid_to_be(
    plan: Plan, proposal: Optional[GridProposal], transforms: QgsCoordinateTransformContext
) -> Optional[Grid]:
    """The grid as it would be made with what the plan says, else with what is proposed."""
    if proposal is None:
        return None
    crs = QgsCoordinateReferenceSystem(plan.value("crs", "") or "")
    box: Optional[QgsRectangle] = proposal.box
    if crs.isValid() and crs != proposal.crs:
        box = moved(proposal.box, proposal.crs, crs, transforms)
    crs = crs if crs.isValid() else proposal.crs
    cell, margin = plan.value("cell_size") or proposal.cell, plan.value("margin") or 0.0
    return None if box is None else grid_around(QgsGeometry.fromRect(box), cell, margin, crs)


# beside the windows -------------------------------------------------------------------


class _Look(QgsTask):
    """Looks at all layers once."""

    def __init__(self, plan: Plan, known: _Known) -> None:
        super().__init__(tr("EcoRestore: check of the plan's data"), QgsTask.Flag.CanCancel)
        self._plan, self._known = plan, known
        self._transforms = QgsProject.instance().transformContext()
        self.judged: Optional[Judged] = None
        self.error = ""
        self.ended: Optional[Callable[["_Look"], None]] = None  # noqa: UP037 (Python 3.9)

    def run(self) -> bool:
        """In the task's own thread."""
        try:
            self.judged = judge(self._plan, self._transforms, self._known, self._step)
        except Cancelled:
            return False
        except InputError as error:
            self.error = tr(error.template).format(**error.values)
            return False
        return True

    def finished(self, _result: bool) -> None:
        """On the main thread."""
        if self.ended is not None:
            self.ended(self)

    def _step(self, fraction: float) -> None:
        if self.isCanceled():
            raise Cancelled
        self.setProgress(100.0 * fraction)


class Judge(QObject):
    """Keeps what is known of the data of the plan at work; asked again while it looks, it looks once more."""

    judged = pyqtSignal(object)
    failed = pyqtSignal(str)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._task: Optional[_Look] = None
        self._known: _Known = {}
        self._wanted: Optional[Plan] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    @property
    def working(self) -> bool:
        """Whether layers are being looked at, or soon will be."""
        return self._task is not None or self._timer.isActive()

    def look(self, plan: Optional[Plan]) -> None:
        """Look at a plan, soon; what is being looked at is given up."""
        self._wanted = plan
        if self._task is not None:
            self._task.cancel()
        if plan is not None:
            self._timer.start(50)
        else:
            self._timer.stop()

    def _start(self) -> None:
        if self._task is not None or self._wanted is None:
            return
        self._task = _Look(self._wanted, self._known)
        self._task.ended = self._ended
        QgsApplication.taskManager().addTask(self._task)

    def _ended(self, task: _Look) -> None:
        if sip.isdeleted(self):  # the window went while the task was at work
            return
        self._task = None
        if task.isCanceled():
            if self._wanted is not None:
                self._timer.start(0)
        elif task.judged is not None and task.judged.plan == self._wanted:
            self.judged.emit(task.judged)
        elif task.error:
            self.failed.emit(task.error)
