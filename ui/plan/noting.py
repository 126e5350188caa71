"""Runs of tools that are not the plugin's: the plugin's own note themselves (algorithms/recording), these are noted here."""

from contextlib import contextmanager, suppress
from typing import Any, Callable, Dict, Iterable, Iterator, List, Sequence, Tuple, Union

from osgeo import gdal
from qgis.core import QgsMapLayer, QgsProcessingAlgorithm, QgsProcessingFeedback

from ...algorithms.recording import versions
from ...algorithms.replay import kept
from ...core.messages import InputError
from ...gis.kinds import kind_of_key, kinds
from ...gis.plan import results as places
from ...gis.plan.database import Plan, now
from ...gis.plan.fingerprints import fingerprint
from ...gis.plan.pointer import current
from ...gis.plan.results import Place
from ...gis.plan.runs import Run, Used, append
from ...gis.plan.steps import PROVIDER
from ...gis.provenance import KIND_TAG
from ...translation import tr
from .jobs import Job, Ready

Note = Callable[[Dict[str, Any]], None]


@contextmanager
def noted(
    job: Job, tool: QgsProcessingAlgorithm, given: Ready, feedback: QgsProcessingFeedback
) -> Iterator[Note]:
    """Around the run of a tool; the note is made by calling what it yields, with the results."""
    plan = current()
    if plan is None or tool.id().startswith(f"{PROVIDER}:"):
        yield lambda _results: None
        return
    started = now()
    inputs = inputs_of(plan, job, given)
    for where in job.places.values():
        with suppress(OSError, RuntimeError, KeyError):
            places.keep_former(plan, where.slot)

    def note(_results: Dict[str, Any]) -> None:
        try:
            note_run(plan, job, given, inputs, started)
        except InputError as error:
            why = tr(error.template).format(**error.values)
            feedback.pushWarning(tr("The run could not be noted in the plan: {why}").format(why=why))

    yield note


def note_run(plan: Plan, job: Job, given: Ready, inputs: Dict[str, List[Used]], started: str) -> None:
    """Append a run of a tool to the plan; its results lie in their places.

    Raises:
        PlanError: the plan cannot be written.
    """
    _tag(job.places.values())
    run = Run(
        tool=job.tool,
        parameters=_parameters(given),
        inputs=inputs,
        outputs={key: _used(plan, where) for key, where in job.places.items()},
        step=job.key,
        versions=versions(),
        started=started,
        ended=now(),
        scenario=plan.scenario,
    )
    append(plan, run)


def _parameters(given: Ready) -> Dict[str, Any]:
    """All parameters as they are kept; layers by what they were read from."""
    layers = {key: [kept(layer) for layer in some] for key, some in given.layers.items()}
    found = {key: kept(value) for key, value in given.parameters.items()}
    return {
        **found,
        **{key: some if isinstance(found[key], list) else some[0] for key, some in layers.items()},
    }


def inputs_of(plan: Plan, job: Job, given: Ready) -> Dict[str, List[Used]]:
    """The layers that a job reads, with their fingerprints."""
    return {key: _inputs(plan, slots, given.layers[key]) for key, slots in job.takes.items()}


def _inputs(plan: Plan, slots: Tuple[str, ...], layers: Sequence[Union[str, QgsMapLayer]]) -> List[Used]:
    return [
        Used(
            layer if isinstance(layer, str) else layer.source(),
            "" if slot.startswith("@") else slot,
            fingerprint(layer, plan),
            slot,
        )
        for slot, layer in zip(slots, layers)
    ]


def _used(plan: Plan, where: Place) -> Used:
    return Used(where.source, where.slot, fingerprint(where.source, plan))


def _tag(found: Iterable[Place]) -> None:
    """Say in rasters what they are, as the plugin's own tools do."""
    for where in found:
        kind = where.slot.partition("#")[0]
        if kind in kinds() and kind_of_key(kind).is_raster:
            with suppress(RuntimeError):
                dataset = gdal.Open(where.path, gdal.GA_Update)
                dataset.SetMetadataItem(KIND_TAG, kind)
                dataset.FlushCache()
