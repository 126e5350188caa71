"""Runs of the past as something to be used again: parameters, Python, a qgis_process command."""

import shlex
import sys
from typing import Any, Dict, List

from ...gis.plan.runs import Run

_TYPE = "ecorestore"


def plain(value: Any) -> Any:
    """A value of a record as scripts write it: layers by their sources."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if not isinstance(value, dict):
        return value
    kind = value.get(_TYPE)
    if kind == "layer":
        return value["source"]
    if kind == "features":
        return plain(value["source"])
    if kind == "crs":
        return value["text"]
    if kind == "extent":
        return f"{value['text']} [{value['crs']}]" if value["crs"] else value["text"]
    if kind == "expression":
        return value["text"]
    return {key: plain(one) for key, one in value.items()}


def plain_parameters(run: Run) -> Dict[str, Any]:
    """All parameters that were given."""
    return {key: plain(value) for key, value in run.parameters.items() if value is not None}


def as_python(run: Run) -> str:
    """The run as lines of Python for QGIS's console."""
    lines = [f"    {key!r}: {value!r}," for key, value in plain_parameters(run).items()]
    return "\n".join(["import processing", "", f"processing.run({run.tool!r}, {{", *lines, "})"])


def as_command(run: Run, windows: bool = sys.platform == "win32") -> str:
    """The run as a command for qgis_process."""
    words = ["qgis_process", "run", run.tool, "--"]
    for key, value in plain_parameters(run).items():
        for one in value if isinstance(value, list) else [value]:
            words.append(f"{key}={_word(one)}")
    return " ".join(_quoted(word, windows) for word in words)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _quoted(word: str, windows: bool) -> str:
    if not windows:
        return shlex.quote(word)
    return '"' + word.replace('"', '\\"') + '"' if not word or set(word) & set(' "&()^%|<>;,=') else word


def together(runs: List[Run], write) -> str:
    """Several runs in the order in which they ran."""
    return "\n\n".join(write(run) for run in sorted(runs, key=lambda run: run.id))
