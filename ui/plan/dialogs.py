"""Processing's own dialogs for the steps of the plan and for what ran before: filled in, and followed."""

from functools import partial
from typing import Any, Callable, Dict, Optional, Union

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtWidgets import QWidget

from ...gis.plan.brought import Given
from ...gis.plan.database import now
from ...gis.plan.pointer import current
from ...gis.plan.results import same_place
from ...gis.plan.steps import PROVIDER, base_of, steps
from ..windows import show
from .jobs import Ground, Job, Ready, dialog_job, dialog_parameters
from .noting import inputs_of, note_run

#: Words of the settings that the plan keeps when a dialog was run with others.
_KEPT = ("$cell_size", "$crs", "$margin")


def open_step(key: str, ground: Ground, done: Callable[[], None]) -> None:
    """The dialog of a step with its layers, its places and what it ran with last."""
    job = dialog_job(key, ground)
    if job is not None:
        dialog = open_tool(job.tool, dialog_parameters(job))
        if dialog is not None:
            dialog.algorithmFinished.connect(partial(_followed, job, dialog, done))


def open_tool(tool: str, parameters: Dict[str, Any]) -> Optional[QWidget]:
    """A dialog of Processing, filled in and shown."""
    from qgis import processing

    dialog = processing.createAlgorithmDialog(tool, parameters)  # type: ignore[attr-defined] # the stubs lack it
    if dialog is not None:
        show(dialog)
    return dialog


def _followed(job: Job, dialog: QWidget, done: Callable[[], None], successful: bool, results: dict) -> None:
    """After a run from a dialog: the values of the plan are kept; tools of others are noted here."""
    plan = current()
    if successful and plan is not None:
        parameters = dialog.getParameterValues()
        step = steps()[base_of(job.key)]
        for name, word in step.settings.items():
            if word in _KEPT and parameters.get(name) is not None:
                plan.set_value(word[1:], _plain(parameters[name]))
        if not job.tool.startswith(f"{PROVIDER}:") and _in_places(job, results):
            given = Ready(
                {**parameters}, {name: list(map(_source, some)) for name, some in job.layers.items()}
            )
            note_run(plan, job, given, inputs_of(plan, job, given), now())
    done()


def _in_places(job: Job, results: dict) -> bool:
    """Whether a run has put its results where the plan wants them."""
    return all(same_place(where, str(results.get(key, ""))) for key, where in job.places.items())


def _source(layer: Union[str, Given]) -> str:
    return layer if isinstance(layer, str) else layer.source


def _plain(value: Any) -> Any:
    return (value.authid() or value.toWkt()) if isinstance(value, QgsCoordinateReferenceSystem) else value
