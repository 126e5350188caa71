"""Every tool and flow on the small landscape, in many ways."""

import re
from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm, QgsVectorLayer

from . import inputs
from .attempts import BEGUN, attempt
from .differences import RECORD
from .landscape import rasters
from .layers import layers
from .variants import cases

_TABLE = "table:"
#: In a second language only what a language can change: names and labels, not numbers and switches.
_LANGUAGE_BLIND = re.compile(r"(.+\+)?(without-|(?!TABLE|MAP)[A-Z_]+=)")


class Landscape(dict):
    """The landscape by name; built-in tables (``table:…``) are exported when first asked for."""

    def __init__(self, provider, folder: Path, root: Path):
        (folder / "inputs").mkdir(parents=True, exist_ok=True)
        super().__init__({**rasters(folder / "inputs"), **layers()})
        self._provider, self._folder, self._root = provider, folder / "inputs", root

    def __missing__(self, name):
        if not name.startswith(_TABLE):
            raise KeyError(name)
        table = name[len(_TABLE) :]
        folder = self._folder / f"table-{table}"
        record = attempt(self._provider, "exporttable", {"TABLE": table}, folder, self._root)
        if record["status"] != "done":
            raise RuntimeError(f"exporttable {table}: {record['message']}")
        self[name] = QgsVectorLayer(str(self._root / record["outputs"]["OUTPUT"]["file"]), table, "ogr")
        return self[name]


def run(provider, language: str, folder: Path, root: Path, only: str = "") -> None:
    """Run what has no record in ``folder`` yet; ``only``: pattern of “tool/case”."""
    landscape = Landscape(provider, folder, root)
    full, others = inputs.full(landscape), inputs.others(landscape)
    tools = sorted(algorithm.name() for algorithm in provider.algorithms())
    for tool in sorted({*tools, *full}):
        if tool not in full:
            print(f"{tool}: not covered", flush=True)
            continue
        definition = provider.algorithm(tool)
        if definition is None:
            attempt(provider, tool, {}, folder / tool / "full", root)
            continue
        algorithm = definition.create()
        flow = isinstance(algorithm, QgsProcessingModelAlgorithm)
        count = 0
        for name, given in cases(algorithm, full[tool], others.get(tool, {}), flow).items():
            place = folder / tool / name
            if language != "zh" and _LANGUAGE_BLIND.match(name):
                continue
            if (only and not re.search(only, f"{tool}/{name}")) or (place / RECORD).exists():
                continue
            if (place / BEGUN).exists():  # QGIS itself died here
                (place / RECORD).write_text(
                    f'{{"tool": "{tool}", "status": "crash", "message": "", "outputs": {{}}, "values": {{}}}}'
                )
                continue
            attempt(provider, tool, _fresh(given), place, root)
            count += 1
        print(f"{language} {tool}: {count} cases", flush=True)


def _fresh(given: dict) -> dict:
    """The parameters with lists of their own."""
    return {key: list(value) if isinstance(value, list) else value for key, value in given.items()}
