"""The fingerprint of a tool: of its own code, the science behind it and the built-in tables they read.

A result is out of date when the tool would make another one today. What all tools share (reading, writing, styles) is
left out: it changes with every version and not what is computed.
"""

import ast
import hashlib
import inspect
import re
from functools import cache
from pathlib import Path
from typing import Dict, Iterable, List, Optional, Set

from qgis.core import QgsApplication, QgsProcessingAlgorithm, QgsProcessingModelAlgorithm

from ..gis.plan.standing import Tools
from .shells import itself

_ROOT = Path(__file__).parents[1]
_TABLES = _ROOT / "resources" / "tables"
_MODELS = _ROOT / "resources" / "models"
#: Rooms whose code belongs to a tool; under algorithms/ only what lies in the folder of a wing.
_SCIENCE = "core"
_SHARED = "algorithms"
#: Tables of looks and words, which change no value.
_LOOKS = {"kinds", "fields", "styles", "classes", "maps", "signatures", "plan_steps", "plan_roles"}
_WORD = re.compile(r"[\"']([a-z0-9_]+)[\"']")


def toolprint(algorithm_id: str) -> str:
    """The fingerprint of a tool or flow by its id; empty for tools of other providers."""
    algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    if algorithm is None or not algorithm_id.startswith("ecorestore:"):
        return ""
    algorithm = itself(algorithm)
    if isinstance(algorithm, QgsProcessingModelAlgorithm):
        return _of_model(algorithm)
    return _of_file(_module_of(algorithm))


def tables_of(algorithm_id: str) -> Dict[str, str]:
    """Which built-in tables the inputs of a tool stand for where they are left empty; empty for other providers."""
    algorithm = QgsApplication.processingRegistry().algorithmById(algorithm_id)
    return dict(getattr(algorithm, "builtin_tables", {}))


#: What the plan asks of the tools.
TOOLS = Tools(toolprint, tables_of)


def _of_model(model: QgsProcessingModelAlgorithm) -> str:
    """Of its file and of every tool in it."""
    file = _MODELS / f"{model.name()}.model3"
    parts = [file.read_bytes() if file.is_file() else b""]
    parts += [toolprint(child.algorithmId()).encode() for child in model.childAlgorithms().values()]
    return _digest(parts)


def _module_of(algorithm: QgsProcessingAlgorithm) -> str:
    return inspect.getfile(type(algorithm))


@cache
def _of_file(module: str) -> str:
    files = sorted(_reached(Path(module)))
    texts = [file.read_text(encoding="utf-8") for file in files]
    words = {word for text in texts for word in _WORD.findall(text)} - _LOOKS
    tables = sorted(_TABLES / f"{word}.csv" for word in words if (_TABLES / f"{word}.csv").is_file())
    return _digest([*(text.encode() for text in texts), *(table.read_bytes() for table in tables)])


def _digest(parts: Iterable[bytes]) -> str:
    found = hashlib.blake2b(digest_size=16)
    for part in parts:
        found.update(hashlib.blake2b(part, digest_size=16).digest())
    return found.hexdigest()


def _reached(module: Path) -> Set[Path]:
    """The files of a tool: its own, those of its wing and of ``core`` that they import."""
    found, waiting = set(), [module]
    while waiting:
        file = waiting.pop()
        if file not in found and _belongs(file):
            found.add(file)
            waiting += _imports(file)
    return found


def _belongs(file: Path) -> bool:
    if _ROOT not in file.parents:
        return False
    parts = file.relative_to(_ROOT).parts
    return parts[0] == _SCIENCE or (parts[0] == _SHARED and len(parts) > 2)


@cache
def _imports(file: Path) -> List[Path]:
    """The files of the plugin that a file imports."""
    found = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = file.parents[node.level - 1].joinpath(*(node.module or "").split("."))
            candidates = [base, *(base / name.name for name in node.names)]
            found += [there for there in map(_file_of, candidates) if there is not None]
    return found


def _file_of(name: Path) -> Optional[Path]:
    for file in (name.with_suffix(".py") if name.name else None, name / "__init__.py"):
        if file is not None and file.is_file():
            return file
    return None
