"""Every run of a tool or flow is noted in the plan at work, whoever started it: dialog, panel, model or script.

Without a plan nothing is noted. A run that cannot be noted (the plan is locked, its disk full) is not stopped: its
result is worth more than its record, and a warning says that it is missing.
"""

import sys
import threading
from contextlib import suppress
from typing import Dict, Iterable, List, Optional, Tuple

from osgeo import gdal
from qgis.core import Qgis, QgsMapLayer, QgsProcessingContext

from ..core.messages import InputError
from ..gis.plan import Plan
from ..gis.plan import results as places
from ..gis.plan.database import now
from ..gis.plan.fingerprints import fingerprint
from ..gis.plan.pointer import current
from ..gis.plan.rules import prints
from ..gis.plan.runs import Run as Record
from ..gis.plan.runs import Used, append
from ..gis.version import version
from ..translation import tr
from .chosen import LAYER_TYPES
from .layerfound import found_layer
from .log import Log
from .replay import kept
from .toolprint import toolprint

_inside = threading.local()


class Recording:
    """The note of one run on its way.

    Use: ``begin`` before the work, ``keep_former`` just before results replace those before, ``end`` with the results.
    """

    def __init__(
        self,
        algorithm,
        parameters: dict,
        context: QgsProcessingContext,
        log: Log,
        plan_tables: Iterable[str] = (),
    ) -> None:
        """Args:
        parameters: as they were given.
        plan_tables: built-in tables whose copies in the plan the run uses.
        """
        self._algorithm, self._parameters, self._context, self._log = algorithm, parameters, context, log
        self._tables: Tuple[str, ...] = tuple(plan_tables)
        self._rules: Dict[str, str] = {}
        self._plan: Optional[Plan] = current() if log.noted else None
        self._inputs: Dict[str, List[Used]] = {}
        self._started = now()

    def begin(self) -> None:
        """Note what the run reads.

        Raises:
            Cancelled: while the layers are looked at.
        """
        if self._plan is None:
            return
        known = prints(self._plan) if self._tables else {}
        self._rules = {table: known[table] for table in self._tables if table in known}
        for definition in self._algorithm.parameterDefinitions():
            value = self._parameters.get(definition.name())
            if definition.type() not in LAYER_TYPES or value is None:
                continue
            layers = [
                found_layer(one, self._context) for one in (value if isinstance(value, list) else [value])
            ]
            used = [self._used(layer) for layer in layers if layer is not None]
            if used:
                self._inputs[definition.name()] = used

    def _used(self, layer: QgsMapLayer) -> Used:
        progress = self._log.asking
        source = kept(layer)["source"]
        slot = "" if self._plan is None else places.slot_of(self._plan, layer.source())
        return Used(source, slot, self._print(layer, progress), layer.name())

    def _print(self, layer, progress) -> str:
        try:
            return fingerprint(layer, self._plan, progress)
        except InputError:
            return ""

    def keep_former(self, destinations: Dict[str, str]) -> None:
        """Keep the versions that are about to be replaced in the plan's places."""
        plan = self._plan
        if plan is None:
            return
        for target in destinations.values():
            slot = places.slot_of(plan, target)
            if slot:
                with self._forgiven():
                    places.keep_former(plan, slot)

    def end(self, results: dict) -> None:
        """Append the run to the plan, which is never changed afterwards."""
        if self._plan is None:
            return
        with self._forgiven():
            append(self._plan, self._record(self._plan, results))

    def _record(self, plan: Plan, results: dict) -> Record:
        outputs = {}
        for definition in self._algorithm.outputDefinitions():
            value = results.get(definition.name())
            if isinstance(value, str) and value:
                slot = places.slot_of(plan, value)
                found = fingerprint(value, plan) if slot else ""
                outputs[definition.name()] = Used(value, slot, found, definition.description())
        return Record(
            tool=self._algorithm.id(),
            parameters={key: kept(value) for key, value in self._parameters.items()},
            inputs=self._inputs,
            outputs=outputs,
            step=_step(self._algorithm.id(), outputs),
            parent=getattr(_inside, "flow", ""),
            rules=self._rules,
            toolprint=toolprint(self._algorithm.id()),
            versions=versions(),
            grid=_grid(outputs),
            log=self._log.text,
            started=self._started,
            ended=now(),
            scenario=plan.scenario,
        )

    def _forgiven(self) -> "_Forgiven":
        return _Forgiven(self._log)


class _Forgiven:
    """What cannot be noted is told, and does not stop the run."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind, error, _trace) -> bool:
        if kind is None or not issubclass(kind, (InputError, OSError, RuntimeError)):
            return False
        why = tr(error.template).format(**error.values) if isinstance(error, InputError) else str(error)
        self._log.warn(tr("The run could not be noted in the plan: {why}").format(why=why))
        return True


class flow_of:  # noqa: N801 (used as a word: with flow_of(...))
    """While a flow runs its tools in this thread, their runs name it as the one they belong to."""

    def __init__(self, name: str) -> None:
        self._name, self._before = name, ""

    def __enter__(self) -> None:
        self._before = getattr(_inside, "flow", "")
        _inside.flow = self._name

    def __exit__(self, *_error) -> None:
        _inside.flow = self._before


def inside_flow() -> bool:
    """Whether a flow is at work in this thread."""
    return bool(getattr(_inside, "flow", ""))


def _step(tool: str, outputs: Dict[str, Used]) -> str:
    """The step of the plan that this run is: of its tool, into its slots."""
    from ..gis.plan.steps import step_of  # the table is read when a plan is at work alone

    return step_of(tool, [used.slot for used in outputs.values() if used.slot])


def versions() -> Dict[str, str]:
    """What a run was made with."""
    found = {"ecorestore": version(), "qgis": Qgis.QGIS_VERSION.split("-")[0], "gdal": gdal.__version__}
    for name in ("numpy", "scipy"):
        if name in sys.modules:
            found[name] = sys.modules[name].__version__
    return found


def _grid(outputs: Dict[str, Used]) -> str:
    """CRS, cell size and size of the first raster among results."""
    for used in outputs.values():
        if used.source.lower().endswith(".tif"):
            with suppress(RuntimeError):
                opened = gdal.Open(used.source)
                box, system = opened.GetGeoTransform(), opened.GetSpatialRef()
                code = (
                    ""
                    if system is None
                    else f"{system.GetAuthorityName(None)}:{system.GetAuthorityCode(None)}"
                )
                return f"{code} {box[1]:g} m {opened.RasterXSize} × {opened.RasterYSize}"
    return ""
