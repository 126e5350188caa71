"""One case: a tool run as QGIS runs it, every output asked for, and a record of what came out."""

import gc
import json
import time
import traceback
from pathlib import Path
from typing import Dict, NamedTuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
)

from .differences import RECORD, layers_of

BEGUN = "begun"
_ENDS = {"sink": ".gpkg", "vectorDestination": ".gpkg", "rasterDestination": ".tif", "folderDestination": ""}
_FILE_ENDS = {"planmap": ".pdf", "applystyle": ".qml", "checkdata": ".html"}
_OF_CHILDREN = ("CHILD_RESULTS", "CHILD_INPUTS")


class Log(QgsProcessingFeedback):
    """Keeps what was told."""

    def __init__(self):
        super().__init__(False)
        self.told = []

    def pushWarning(self, warning):  # noqa: N802
        self.told.append(f"warning: {warning}")

    def pushInfo(self, info):  # noqa: N802
        self.told.append(info)

    def reportError(self, error, fatalError=False):  # noqa: N802, N803
        self.told.append(f"error: {error}")


class Output(NamedTuple):
    """An output of a tool or flow.

    Attributes:
        key: of a tool its own; of a flow “step.KEY” (the step's id and the output of its tool), whatever the flow
            calls the result.
        name: the name of the parameter.
        end: ending of its file.
    """

    key: str
    name: str
    end: str


def outputs_of(algorithm) -> list:
    """Every output that goes into a file or folder."""
    names = _names_in_flow(algorithm) if isinstance(algorithm, QgsProcessingModelAlgorithm) else {}
    found = []
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination():
            end = _ENDS.get(definition.type())
            if end is None:
                end = _FILE_ENDS.get(algorithm.name(), f".{definition.defaultFileExtension()}")
            name = definition.name()
            found.append(Output(names.get(name, name), name, end))
    return found


def _names_in_flow(model) -> Dict[str, str]:
    names = {}
    for child in model.childAlgorithms().values():
        for output in child.modelOutputs().values():
            key = f"{child.childId()}.{output.childOutputName()}"
            for name in (
                f"{child.childId()}:{output.name()}",
                output.name(),
            ):  # newer QGIS leaves the step out
                names.setdefault(name, key)
    return names


def attempt(provider, tool: str, given: dict, folder: Path, root: Path, places: dict = None) -> dict:
    """Run ``tool`` with its outputs in ``folder``; the record, also written there.

    Args:
        places: output key to another destination and (file, layer) to be compared, instead of a file in ``folder``.
        root: what paths in the record are told from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / BEGUN).touch()
    log, start = Log(), time.monotonic()
    algorithm = provider.algorithm(tool)
    record = {"tool": tool, "status": "missing", "message": "no such tool", "outputs": {}, "values": {}}
    if algorithm is not None:
        algorithm = algorithm.create()
        outputs = outputs_of(algorithm)
        destinations, files = {}, {}
        for output in outputs:
            place, *file = (places or {}).get(output.key, (None,))
            if place is None:
                place = str(folder / f"{output.key.replace('.', '-')}{output.end}")
                file = (place, "")
            destinations[output.name], files[output.key] = place, file
        record.update(_run(algorithm, {**given, **destinations}, log))
        if record["status"] == "done":
            for output in outputs:
                path, layer = files[output.key]
                if Path(path).exists() and (not layer or layer in layers_of(Path(path))):
                    record["outputs"][output.key] = {
                        "file": str(Path(path).relative_to(root)),
                        "layer": layer,
                    }
            record["values"] = {
                key: value
                for key, value in record.pop("results").items()
                if key not in destinations and key not in _OF_CHILDREN
            }
    record.update(told=log.told, seconds=round(time.monotonic() - start, 2))
    text = json.dumps(record, ensure_ascii=False, indent=1, default=repr).replace(str(root), "<out>")
    (folder / RECORD).write_text(text, encoding="utf-8")
    (folder / BEGUN).unlink()
    gc.collect()
    return record


def _run(algorithm, parameters: dict, log: Log) -> dict:
    context = QgsProcessingContext()
    try:
        ok, message = algorithm.checkParameterValues(parameters, context)
        if not ok:
            return {"status": "refused", "message": message}
        results, done = algorithm.run(parameters, context, log, {}, False)
    except QgsProcessingException as error:
        return {"status": "refused", "message": str(error)}
    except Exception:
        return {"status": "error", "message": traceback.format_exc()}
    return {"status": "done" if done else "failed", "message": "", "results": results}
