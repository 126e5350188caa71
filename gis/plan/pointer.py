"""Which plan is at work. A project says where its plan is; nothing else of the plan lies in it."""

import os
from pathlib import Path
from typing import Callable, List, Optional

from qgis.core import QgsProject

from .database import Plan

_SCOPE, _KEY = "EcoRestore", "plan"
_listeners: List[Callable[[], None]] = []


class _AtWork:
    """Read by tools in any thread, changed on the main thread alone."""

    plan: Optional[Plan] = None


def current() -> Optional[Plan]:
    """The plan at work; None where people use single tools without one."""
    return _AtWork.plan


def set_current(plan: Optional[Plan]) -> None:
    """Have a plan at work, or none; whoever asked with ``on_change`` is told."""
    if plan == _AtWork.plan:
        return
    _AtWork.plan = plan
    for listener in list(_listeners):
        listener()


def on_change(listener: Callable[[], None]) -> Callable[[], None]:
    """Call ``listener`` whenever another plan is at work; returns what ends it."""
    _listeners.append(listener)

    def forget() -> None:
        if listener in _listeners:
            _listeners.remove(listener)

    return forget


def remember(project: QgsProject, plan: Optional[Plan]) -> None:
    """Have a project point to a plan: beside it by a relative path, so that both may move together."""
    if plan is None:
        project.removeEntry(_SCOPE, _KEY)
        return
    home = project.absolutePath()
    inside = home and Path(home) in Path(plan.path).parents
    project.writeEntry(_SCOPE, _KEY, os.path.relpath(plan.path, home) if inside else plan.path)


def plan_of(project: QgsProject) -> Optional[Plan]:
    """The plan a project points to; None where it points to none.

    Raises:
        PlanError: it is not there any more, or is no plan.
    """
    told, known = project.readEntry(_SCOPE, _KEY, "")
    if not known or not told:
        return None
    return Plan.open(str(Path(project.absolutePath()) / told))
