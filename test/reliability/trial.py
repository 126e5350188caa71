"""One draw carried out: inputs made, the tool run, the verdict reached."""

import gc
import os
import random
import shutil
import time
import warnings
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Dict, List, NamedTuple

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
)

from . import evidence
from .draws import Draw, draw
from .landscape import Landscape
from .order import tool_of
from .shop import Shop
from .surroundings import (
    Feedback,
    Hanging,
    files_of_at_most,
    fill,
    small_disk,
    temporary_folder,
    time_limit,
)
from .verdicts import CLASSES, Seen, differences, made_faults, not_a_sentence, raw_text

OLDER = b"older work"
#: Features of these come out one by one.
ONE_TO_ONE = ("classifyparcels", "gcj02correct")
#: Rasters that are read for their frame alone: broken cells in them may pass.
NOT_READ = {
    ("applystyle", "INPUT"),
    ("alignraster", "GRID"),
    ("rasterizevector", "GRID"),
    ("planmap", "LAYERS"),
}
#: What is there to take rasters of any frame.
ALIGNED = ("alignraster", "INPUT")
#: What says where the plan lies, and what may lie anywhere then.
FIRST = (("plangrid", "BOUNDARY"), ("planningunits", "BOUNDARY"))
ELSEWHERE = ("in another zone", "far away")
#: What fills the disk, and what QGIS leaves of a project it finds no room for.
NOT_OURS = ("ballast",)
#: What a map shows as it is: nothing.
UNDRAWN = ("one without geometry", "collapsed", "smaller than a cell")
#: Features without a cell centre that count by the cell they lie in.
COUNTED = ("UNITS", "SOURCES", "FOCAL", "PATCHES")
#: Tools that take layers as they are.
NO_CELLS = ("applystyle", "exporttable")
BROKEN_CELLS = (
    "broken block",
    "cut short",
    "virtual without its source",
    "complex",
    "all nodata",
    "only nan",
)
#: The tool whose report is the word about what cannot be read.
REPORTS = ("checkdata",)


class Verdict(NamedTuple):
    """What became of a draw.

    Attributes:
        number, tool, changes: what was drawn.
        result: one of CLASSES.
        faults: (class, what) of every fault.
        message: what the user got.
        seconds: how long the run took.
        note: what is no fault but worth a look.
        told: what the user was told besides.
    """

    number: int
    tool: str
    changes: List[tuple]
    result: str
    faults: List[tuple]
    message: str
    seconds: float
    note: str = ""
    told: tuple = ()


def trial(number: int, seed: int, land: Landscape, base: Path, limit: float = 60.0) -> Verdict:
    """Carry out one draw in a folder of its own, which is gone afterwards."""
    folder = base / f"draw{number}"
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("in", "out", "plain", "temp"):
        (folder / name).mkdir(parents=True)
    tool = tool_of(number, seed, list(land.algorithms))
    shop = Shop(folder / "in", random.Random(f"{seed}/{number}"), land.layers)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        stack.callback(shop.close)
        stack.enter_context(temporary_folder(folder / "temp"))
        made = draw(number, seed, land, shop, land.destinations(tool, folder / "out"), tool)
        return _carried_out(made, land, folder, limit)


def _carried_out(made: Draw, land: Landscape, folder: Path, limit: float) -> Verdict:
    places = {
        d.name(): made.parameters.get(d.name())
        for d in land.algorithms[made.tool].parameterDefinitions()
        if d.isDestination()
    }
    places.update(_places_around(made, places, folder))
    made.parameters.update(places)
    with ExitStack() as stack:
        limited = _surround(made, folder, stack)
        if made.older and not limited:
            _put_older(places, folder / "out")
        look = [folder / "in", folder / "out", land.folder]
        before, memory = evidence.files(look), _memory_layers(made, land)
        kept = [(layer, evidence.of_memory(layer)) for layer in memory]
        free = evidence.memory_files()
        cancel = made.amount if made.around == "cancel" else None
        feedback, start = Feedback(cancel), time.monotonic()
        seen, faults = _guarded(made, land, feedback, limit, stack if limited else None)
        seconds = time.monotonic() - start
        gc.collect()  # what an error kept alive goes with it
        faults += _said(made, seen, places)
        faults += _harm(before, evidence.files(look), kept, seen, places, folder)
        if not made.tool.endswith("flow"):  # steps of a model live as long as QGIS does
            faults += _left(evidence.memory_files() - free, folder, seen)
        if seen.results is not None and not any(fault[0] == "timeout" for fault in faults):
            told = bool(seen.warnings)
            faults += [("nonsense", text) for text in made_faults(seen.results, places, told)]
            faults += _unread(made, seen)
            faults += _lost(made, land, seen)
    note = ""
    if not faults and made.reference:
        plain = _plain_run(made, land, folder, limit)
        names = tuple(_texts([*made.parameters.values(), *made.reference.values()]))
        faults += _compared(seen, plain, names)
        if seen.results is None and plain.results is not None:
            note = "refused, though the plain form is taken"
    cancelled = feedback.isCanceled() and seen.results is None
    return _verdict(made, seen, faults, cancelled, seconds)._replace(
        note=note, told=(*seen.warnings, *seen.infos)
    )


def _verdict(made: Draw, seen: Seen, faults: List[tuple], cancelled: bool, seconds: float) -> Verdict:
    plain = (
        "ok"
        if seen.results is not None
        else "cancelled"
        if cancelled
        else "refused late"
        if seen.late
        else "refused"
    )
    result = min([fault[0] for fault in faults] + [plain], key=CLASSES.index)
    return Verdict(made.number, made.tool, made.changes, result, faults, seen.message, round(seconds, 2))


def _places_around(made: Draw, places: Dict[str, Any], folder: Path) -> Dict[str, Any]:
    """Outputs where what goes wrong around the run is their place."""
    keys = [
        key for key, value in places.items() if isinstance(value, str) and value.endswith((".tif", ".gpkg"))
    ]
    if made.around == "one place twice" and len(keys) > 1:
        return {keys[1]: places[keys[0]]}
    if made.around == "output is input" and keys:
        inputs = [
            v for v in made.parameters.values() if isinstance(v, str) and v.startswith(str(folder / "in"))
        ]
        return {keys[0]: inputs[0]} if inputs else {}
    if made.around == "full disk":
        small = folder / "out" / "small"
        return {
            key: str(small / Path(value).name)
            for key, value in places.items()
            if isinstance(value, str) and value.startswith(str(folder / "out"))
        }
    if made.around == "loaded":
        return {key: _to_load(value) for key, value in places.items()}
    return {}


def _to_load(value):
    if not isinstance(value, str):
        return value
    return QgsProcessingOutputLayerDefinition(value, QgsProject.instance())


def _surround(made: Draw, folder: Path, stack: ExitStack) -> bool:
    """Disks and limits; whether there are any."""
    if made.around == "full disk":
        small = folder / "out" / "small"
        if stack.enter_context(small_disk(small)):
            fill(small, int(made.amount))
        return True
    if made.around == "full temporary folder":
        small = folder / "temp" / "small"
        if stack.enter_context(small_disk(small)):
            stack.enter_context(temporary_folder(small))
            fill(small, int(made.amount))
        return True
    return made.around == "no file grows"


def _put_older(places: Dict[str, Any], out: Path) -> None:
    """Older files where the outputs go."""
    for value in places.values():
        if isinstance(value, str) and value.startswith(str(out)) and Path(value).suffix:
            with suppress(OSError, ValueError):  # no such name can be
                if not os.path.lexists(value):
                    Path(value).write_bytes(OLDER)


def _memory_layers(made: Draw, land: Landscape) -> list:
    values = [*made.parameters.values(), *land.layers.values()]
    flat = [item for value in values for item in (value if isinstance(value, list) else [value])]
    return [v for v in flat if isinstance(v, QgsMapLayer) and v.providerType() == "memory"]


def _guarded(made: Draw, land: Landscape, feedback: Feedback, limit: float, limited):
    """The run and the faults of its manner of ending."""
    faults: List[tuple] = []
    start = time.monotonic()
    if made.around == "cancel at once":
        feedback.cancel()
    try:
        with ExitStack() as stack:
            stack.enter_context(warnings.catch_warnings())
            warnings.simplefilter("ignore")
            stack.enter_context(time_limit(limit, feedback))
            if made.around == "no file grows":
                stack.enter_context(files_of_at_most(int(made.amount)))
            seen = attempt(made.tool, made.parameters, land, feedback)
    except Hanging as error:
        return Seen(None, str(error), [], [], True), [("timeout", str(error))]
    if time.monotonic() - start > limit:
        faults.append(("timeout", f"{time.monotonic() - start:.0f} s"))
    return seen, faults


def attempt(tool: str, parameters: Dict[str, Any], land: Landscape, feedback: Feedback) -> Seen:
    """Run as QGIS does, results loaded and dressed where they were to be."""
    context, algorithm = QgsProcessingContext(), land.algorithms[tool].create()
    context.setProject(QgsProject.instance())
    late = False
    try:
        fine, message = algorithm.checkParameterValues(parameters, context)
        if not fine:
            return Seen(None, message, feedback.warnings, feedback.infos, False)
        late = True
        results, done = algorithm.run(parameters, context, feedback, catchExceptions=False)
        if not done:
            return Seen(None, "", feedback.warnings, feedback.infos, True)
        _load(context, feedback)
        return Seen(dict(results), "", feedback.warnings, feedback.infos, False)
    except QgsProcessingException as error:
        return Seen(None, str(error), feedback.warnings, feedback.infos, late and feedback.furthest > 0)
    except Exception as error:  # what no tool may let through
        text = f"{type(error).__name__}: {error} (Traceback)"
        return Seen(None, text, feedback.warnings, feedback.infos, late)
    finally:
        del context
        gc.collect()


def _load(context: QgsProcessingContext, feedback: Feedback) -> None:
    """What QGIS does after a run with layers that were to be loaded."""
    for source, details in context.layersToLoadOnCompletion().items():
        layer = QgsProcessingUtils.mapLayerFromString(source, context)
        processor = details.postProcessor()
        if layer is not None and processor is not None:
            processor.postProcessLayer(layer, context, feedback)


def _said(made: Draw, seen: Seen, places: Dict[str, Any]) -> List[tuple]:
    """Sentences that are none."""
    given = tuple(_texts(made.parameters.values()))
    found = []
    if seen.results is None:
        why = not_a_sentence(seen.message, given)
        if why:
            found.append(("traceback", f"{why}: {seen.message.strip()[-300:]}"))
    for text in [*seen.warnings, *seen.infos]:
        raw = raw_text(text, given)
        if raw:
            found.append(("traceback", f"said {raw}: {text[-300:]}"))
    return found[:3]


def _texts(values) -> List[str]:
    """Texts that were given, which a sentence may quote."""
    found = []
    for value in values:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, QgsMapLayer):
                found += [item.name(), item.source()]
            elif item is not None:
                found += [str(item), Path(str(item)).name, Path(str(item)).stem]
    return [text for text in found if len(text) > 2]


def _harm(before, after, kept, seen: Seen, places: Dict[str, Any], folder: Path) -> List[tuple]:
    """Files and layers that a run changed or left though it may not."""
    mine = _own(places, seen)
    found = [
        ("overwrite", f"{Path(p).name} was changed")
        for p in evidence.changed(before, after)
        if not _of(p, mine)
    ]
    found += [("leftover", Path(p).name) for p in evidence.appeared(before, after) if not _of(p, mine)]
    for layer, old in kept:
        if evidence.of_memory(layer) != old:
            found.append(("overwrite", f"the layer {layer.name()} was changed"))
    return found[:4]


def _own(places: Dict[str, Any], seen: Seen) -> List[str]:
    """Stems of the paths a run may write: none where it was refused."""
    if seen.results is None:
        return []
    named = [*places.values(), *seen.results.values()]
    texts = [getattr(v, "sink", None).staticValue() if hasattr(v, "sink") else v for v in named]
    found = []
    for text in texts:
        if isinstance(text, str) and "/" in text:
            path = text.split("dbname='")[1].split("'")[0] if "dbname='" in text else text.split("|")[0]
            found.append(os.path.abspath(path))
    return found


def _of(path: str, mine: List[str]) -> bool:
    """Whether a path is one of a run's own, or lies beside or below it under its name."""
    for own in mine:
        if not Path(own).name:
            continue
        stem = str(Path(own).with_suffix(""))
        if path == own or path.startswith((own + ".", own + "/", stem + ".")):
            return True
    return False


def _left(memory: set, folder: Path, seen: Seen) -> List[tuple]:
    """Files in the temporary folder and in GDAL's memory that no result names."""
    named = [] if seen.results is None else [v for v in seen.results.values() if isinstance(v, str)]
    found = []
    for path, held in evidence.files([folder / "temp"]).items():
        if held is None or Path(path).name.startswith(NOT_OURS) or evidence.of_a_reader(path):
            continue
        if not any(
            str(Path(path).with_suffix("")) == str(Path(v.split("|")[0]).with_suffix("")) for v in named
        ):
            found.append(("leftover", f"temporary {Path(path).name}"))
    found += [("leftover", f"in memory {name}") for name in memory if not any(name in v for v in named)]
    return found[:3]


def _unread(made: Draw, seen: Seen) -> List[tuple]:
    """Success with what nobody can read, without a word."""
    if seen.warnings:
        return []
    whole = [key for key, kind in made.changes if (made.tool, key) in NOT_READ and kind in BROKEN_CELLS]
    keys = [key for key in made.unreadable if key not in whole and made.tool not in REPORTS]
    found = [("nonsense", f"{key} cannot be read, and nothing was said") for key in keys]
    if made.tool not in (*REPORTS, *ONE_TO_ONE, *NO_CELLS):
        odd = [key for key in made.telling if key not in whole and not _alone(made, key)]
        found += [("nonsense", f"{key} is odd, and nothing was said") for key in odd]
    return found


def _alone(made: Draw, key: str) -> bool:
    """Whether a frame or a place that is odd beside others is none for a tool that has no others."""
    kinds = [kind for changed, kind in made.changes if changed == key]
    if (
        made.tool == "planmap"
        and kinds[0] in UNDRAWN
        or (key in COUNTED and kinds[0] == "smaller than a cell")
    ):
        return True
    return (made.tool, key) == ALIGNED or (made.tool, key) in FIRST and kinds[0] in ELSEWHERE


def _lost(made: Draw, land: Landscape, seen: Seen) -> List[tuple]:
    """Features that came in and did not come out."""
    source, target = made.parameters.get("INPUT"), seen.results.get("OUTPUT")
    if made.tool not in ONE_TO_ONE or not isinstance(source, QgsMapLayer) or not isinstance(target, str):
        return []
    context = QgsProcessingContext()  # it owns the layer
    made_layer = QgsProcessingUtils.mapLayerFromString(target, context)
    if made_layer is None or made_layer.featureCount() == source.featureCount() or seen.warnings:
        return []
    return [("nonsense", f"{made_layer.featureCount()} of {source.featureCount()} features came out")]


def _plain_run(made: Draw, land: Landscape, folder: Path, limit: float) -> Seen:
    """The run with plain inputs of the same meaning."""
    places = land.destinations(made.tool, folder / "plain")
    feedback = Feedback()
    try:
        with time_limit(limit, feedback), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return attempt(made.tool, {**made.reference, **places}, land, feedback)
    except Hanging as error:
        return Seen(None, str(error), [], [], True)


def _compared(seen: Seen, plain: Seen, names: tuple) -> List[tuple]:
    """A run against that with plain inputs of the same meaning."""
    if seen.results is None:
        return []
    if plain.results is None:
        return [("nonsense", f"done, though the plain input is refused: {plain.message[:200]}")]
    return [("nonsense", text) for text in differences(seen.results, plain.results, plain.results, names)][:3]
