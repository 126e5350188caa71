"""The chain of the plan, one qgis_process call a step; see demo.sh."""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "beijing"
TITLES = {"zh": ("title_zh", "示意数据，不作规划依据"), "en": ("title_en", "Illustrative data, not for planning")}


class Chain:
    """Runs steps, remembers how long each took and what it made."""

    def __init__(self, out: Path, language: str) -> None:
        self.out, self.steps = out, []
        locale = {"zh": "zh_CN", "en": "en_US"}[language]
        self.environment = {**os.environ, "LANG": f"{locale}.UTF-8", "LC_ALL": "C.UTF-8"}
        profile = Path(os.environ["QGIS_CUSTOM_CONFIG_PATH"]) / "profiles" / "default" / "QGIS"
        profile.mkdir(parents=True, exist_ok=True)
        (profile / "QGIS3.ini").write_text(
            f"[locale]\noverrideFlag=true\nuserLocale={locale}\n[PythonPlugins]\necorestore=true\n",
            encoding="utf-8",
        )

    def run(self, tool: str, title: str, **parameters) -> None:
        """One step; parameters that are None are left out, lists are given item by item."""
        words = []
        for key, value in parameters.items():
            for item in value if isinstance(value, (list, tuple)) else [value]:
                if item is not None:
                    words.append(f"{key}={item}")
        command = [os.environ["QGIS_PROCESS"], "run", f"ecorestore:{tool}", "--", *words]
        start = time.monotonic()
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, errors="replace")
        seconds = time.monotonic() - start
        if done.returncode:
            print(f"{tool} failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}", file=sys.stderr)
            sys.exit(1)
        self.steps.append((title, tool, seconds))
        print(f"{seconds:6.1f} s  {tool:22s} {title}", flush=True)

    def vector(self, name: str) -> str:
        """Destination of a layer of the result GeoPackage."""
        return f"ogr:dbname='{self.out / 'ecorestore.gpkg'}' table=\"{name}\" (geom)"

    def layer(self, name: str) -> str:
        """A layer of the result GeoPackage, to be read."""
        return f"{self.out / 'ecorestore.gpkg'}|layername={name}"

    def raster(self, name: str) -> str:
        """A raster of the results, to be written or read."""
        return str(self.out / f"{name}.tif")


class Data:
    """A data folder: dataset.json, rasters, vectors.gpkg."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.about = json.loads((folder / "dataset.json").read_text(encoding="utf-8"))

    def raster(self, name: str):
        """Path of a raster, None where the folder has none."""
        entry = self.about["rasters"].get(name)
        return str(self.folder / entry["file"]) if entry else None

    def vector(self, name: str):
        """A vector layer, None where the folder has none."""
        entry = self.about["vectors"].get(name)
        return f"{self.folder / entry['file']}|layername={entry.get('layer', name)}" if entry else None


def prepare(chain: Chain, data: Data) -> dict:
    """Planning grid, and every raster of the folder on it."""
    chain.run("plangrid", "Planning grid", BOUNDARY=data.vector("boundary"), CELL_SIZE=data.about["cell_size"],
              CRS=data.about["crs"], OUTPUT=chain.raster("grid"))  # fmt: skip
    grid = {}
    for name in data.about["rasters"]:
        grid[name] = chain.raster(f"input_{name}")
        chain.run("alignraster", f"{name} onto the grid", INPUT=data.raster(name), GRID=chain.raster("grid"),
                  RESAMPLING="nearest" if name in ("landuse", "flood", "heat") else "bilinear", OUTPUT=grid[name])  # fmt: skip
    return grid


def diagnose(chain: Chain, grid: dict) -> None:
    """Degradation degree from ecosystem quality."""
    chain.run("degradation", "Degradation degree", LAYERS=[grid["quality"]], SCALE="percent", INVERT="1",
              OUTPUT=chain.raster("degradation"))  # fmt: skip


def zone(chain: Chain, data: Data, grid: dict) -> None:
    """Level-1 and level-2 restoration zones by the model zoningflow."""
    townships = data.vector("townships")
    outputs = {
        "common:Common land use": chain.raster("landuse"),
        "elements:Natural elements": chain.raster("zone_elements"),
        "score:Water conservation score": chain.raster("water"),
        "function:Dominant function": chain.raster("function"),
        "spaces:Three spaces": chain.raster("spaces"),
        "units:Planning units": chain.vector("units"),
        "level1:Level-1 restoration zones": chain.vector("zones1"),
        "level2:Level-2 restoration zones": chain.vector("zones2"),
        "statistics:Zone statistics": str(chain.out / "zone_statistics.csv"),
    }
    chain.run("zoningflow", "Restoration zones", BOUNDARY=data.vector("boundary"), LANDUSE=grid["landuse"],
              SYSTEM=data.about["landuse_system"], DEM=grid["dem"], GREENNESS=grid.get("greenness"),
              DEGRADATION=chain.raster("degradation"), PROTECTED=data.vector("reserves"), URBAN=data.vector("urban"),
              FARMLAND=data.vector("farmland"), REDLINE=data.vector("redline"), TOWNSHIPS=townships,
              TOWNSHIPS_FIELD="township" if townships else None, STRIPS=data.vector("rivers"),
              SIZE=2000, COUNT=18, MIN_AREA=150, **outputs)  # fmt: skip
