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
#: The order of the model's choice of land-use products.
SYSTEMS = ("clcd", "globeland30", "worldcover", "esri", "cnlucc", "dynamicworld", "common", "custom")


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

    def named_rivers(self):
        """Rivers for strips: all, of the sample data only the real ones, which have names."""
        rivers = self.vector("rivers")
        named = rivers and self.about["vectors"]["rivers"]["illustrative"]
        return f"{rivers}|subset=name IS NOT NULL" if named else rivers


def prepare(chain: Chain, data: Data) -> dict:
    """Planning grid, and every raster of the folder on it."""
    chain.run("plangrid", "Planning grid", BOUNDARY=data.vector("boundary"), CELL_SIZE=data.about["cell_size"],
              CRS=data.about["crs"], OUTPUT=chain.raster("grid"))  # fmt: skip
    grid = {}
    for name in data.about["rasters"]:
        grid[name] = chain.raster(f"input_{name}")
        chain.run("alignraster", f"{name} onto the grid", INPUT=data.raster(name), GRID=chain.raster("grid"),
                  RESAMPLING="nearest" if name in ("landuse", "flood", "heat") else "bilinear", MASK="true" if name == "landuse" else "false", OUTPUT=grid[name])  # fmt: skip
    return grid


def diagnose(chain: Chain, grid: dict) -> None:
    """Degradation degree from ecosystem quality: the share of the range that is missing."""
    chain.run(
        "normalise",
        "Quality from 0 to 1",
        INPUT=grid["quality"],
        METHOD="percentile",
        OUTPUT=chain.raster("quality01"),
    )
    chain.run("degradation", "Degradation degree", LAYERS=chain.raster("quality01"), SCALE="asis", INVERT="1",
              OUTPUT=chain.raster("degradation"))  # fmt: skip


def zone(chain: Chain, data: Data, grid: dict) -> None:
    """Level-1 and level-2 restoration zones by the model zoningflow."""
    townships = data.vector("townships")
    outputs = {
        "common:Common land use": chain.raster("landuse"),
        "score:Water conservation score": chain.raster("water"),
        "function:Dominant function": chain.raster("function"),
        "spaces:Three spaces": chain.raster("spaces"),
        "units:Planning units": chain.vector("units"),
        "level1:Level-1 restoration zones": chain.vector("zones1"),
        "level2:Level-2 restoration zones": chain.vector("zones2"),
        "statistics:Zone statistics": str(chain.out / "zone_statistics.csv"),
    }
    chain.run("zoningflow", "Restoration zones", BOUNDARY=data.vector("boundary"), LANDUSE=grid["landuse"],
              SYSTEM=SYSTEMS.index(data.about["landuse_system"]), DEM=grid["dem"], GREENNESS=grid.get("greenness"),
              DEGRADATION=chain.raster("degradation"), PROTECTED=data.vector("reserves"), URBAN=data.vector("urban"),
              FARMLAND=data.vector("farmland"), REDLINE=data.vector("redline"), TOWNSHIPS=townships,
              TOWNSHIPS_FIELD="township" if townships else None, STRIPS=data.named_rivers(),
              SIZE=2000, COUNT=18, MIN_BLOCK=300, MIN_AREA=150, **outputs)  # fmt: skip


def restore(chain: Chain, data: Data, grid: dict) -> None:
    """Types, ways, priority and units by the model restorationflow."""
    outputs = {
        "types:Restoration types": chain.raster("types"),
        "ways:Restoration ways": chain.raster("ways"),
        "priority:Restoration priority": chain.raster("priority"),
        "units:Restoration units": chain.vector("restoration_units"),
    }
    chain.run("restorationflow", "Types, ways, priority, units", LANDUSE=chain.raster("landuse"),
              DEGRADATION=chain.raster("degradation"), SPACES=chain.raster("spaces"), MINES=data.vector("mines"),
              WATER_FUNCTION=chain.raster("water"), EROSION=grid.get("erosion"), FLOOD=grid.get("flood"),
              HEAT=grid.get("heat"), QUALITY=grid.get("quality"), REDLINE=data.vector("redline"),
              UNITS=data.vector("townships") or data.vector("districts"), MIN_AREA=25, **outputs)  # fmt: skip


def connect(chain: Chain, data: Data, grid: dict) -> None:
    """Sources, corridors, pinch, barrier and break points and the gain of repairs by the model networkflow."""
    roads, passages = data.vector("roads"), data.vector("passages")
    outputs = {
        "mspa:MSPA classes": chain.raster("mspa"),
        "mspa:MSPA statistics": str(chain.out / "mspa_statistics.csv"),
        "sources:Ecological sources": chain.vector("sources"),
        "importance:Patch importance": chain.vector("patch_importance"),
        "resistance:Resistance": chain.raster("resistance"),
        "corridors:Ecological corridors": chain.vector("corridors"),
        "corridors:Corridor swath": chain.raster("swath"),
        "corridors:Corridor areas": chain.vector("corridor_areas"),
        "indices:Network structure indices": str(chain.out / "network_indices.csv"),
        "stones:Stepping stones": chain.vector("stepping_stones"),
        "pinchpoints:Pinch points": chain.vector("pinchpoints"),
        "pinchpoints:Current in corridors": chain.raster("current"),
        "barriers:Barrier score": chain.raster("barrier_score"),
        "barriers:Barrier points": chain.vector("barrierpoints"),
        "breakpoints:Break points": chain.vector("breakpoints"),
        "breakpoints:Gaps in corridors": chain.vector("gaps"),
        "gain:Repairs by gain": chain.vector("repairs"),
        "gain:Curve of gain and cost": str(chain.out / "gain_curve.csv"),
    }
    chain.run("networkflow", "Network, break points, gain of repairs", LANDUSE=chain.raster("landuse"), DEM=grid["dem"],
              PROTECTED=data.vector("reserves") or data.vector("green"), ROADS=roads, ROADS_FIELD="class" if roads else None,
              RAILWAYS=data.vector("railways"), RAILWAYS_FIELD="class", BUILT=data.vector("built"),
              CROSSINGS=passages, CROSSINGS_FIELD="kind" if passages else None,
              MIN_AREA=data.about.get("source_km2", 2), CLUSTER=500, BUDGET=20, EDGE_WIDTH=1, STONE_AREA=0.1,
              DISPERSAL=1500, MIN_WIDTH=1000, MIN_RADIUS=500, MAX_RADIUS=1500, **outputs)  # fmt: skip


def draw(chain: Chain, data: Data, grid: dict, language: str) -> None:
    """The plan maps."""
    chain.run("naturalresources", "Natural elements", LANDUSE=chain.raster("landuse"), DEM=grid["dem"],
              RIVERS=data.vector("rivers"), OUTPUT=chain.raster("elements"))  # fmt: skip
    illustrative = data.about["illustrative"]
    sheets = {
        "naturalresources": [chain.raster("elements")],
        "zoning": [chain.layer("zones2")],
        "types": [chain.raster("types")],
        "network": [chain.layer(name) for name in NETWORK],
        "repairs": [chain.layer(name) for name in ("repairs|subset=level < 4", "corridors", "sources")],
    }
    for name, layers in sheets.items():
        chain.run("planmap", f"Map {name}", MAP=name, LAYERS=layers, BOUNDARY=data.vector("boundary"),
                  DISTRICTS=data.vector("districts"), DISTRICTS_FIELD="name", RIVERS=data.vector("rivers"),
                  DEM=grid["dem"], REGION=data.about.get(f"region_{language}"), NOTE=data.about[f"title_{language}"], ILLUSTRATIVE="true" if illustrative else "false",
                  PAPER="A3L", OUTPUT=str(chain.out / f"map_{name}.pdf"))  # fmt: skip


#: Layers of the network map, the topmost first; of the points those that matter most.
NETWORK = ("breakpoints|subset=severity = 3", "barrierpoints|subset=rank <= 40", "corridors", "pinchpoints",
           "stepping_stones|subset=kind = 1", "sources", "corridor_areas")  # fmt: skip
LAYERS = (
    ("repairs", "restorationgain"), ("breakpoints", "breakpoints"), ("barrierpoints", "barrierpoints"),
    ("corridors", "corridors"), ("gaps", "gaps"), ("pinchpoints", "pinchpoints"), ("stepping_stones", "steppingstones"),
    ("sources", "sources"), ("patch_importance", "patchimportance"), ("corridor_areas", "swathareas"),
    ("zones2", "zones2"),
    ("zones1", "zones1"), ("restoration_units", "unittypes"), ("types", "restoration_types"),
    ("ways", "restoration_ways"), ("priority", "priority"), ("elements", "elements"), ("degradation", "degradation"),
    ("function", "functions"), ("spaces", "spaces"), ("current", "current"), ("barrier_score", "barrierscore"), ("swath", "swath"), ("mspa", "mspa"),
    ("resistance", "resistance"), ("landuse", "common"),
)  # fmt: skip


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="demo.sh", description=__doc__)
    source = parser.add_mutually_exclusive_group()
    source.add_argument("--data", type=Path, help="a folder laid out like the sample data")
    source.add_argument("--beijing", action="store_true", help="../shared/data/beijing")
    parser.add_argument("--language", choices=("zh", "en"), default="zh")
    parser.add_argument("--out", type=Path, default=ROOT / "out")
    return parser.parse_args()


def main() -> None:
    """Data, chain, maps, project, and what it made."""
    asked = arguments()
    out = asked.out.resolve()
    for old in [
        *out.glob("*.tif*"),
        *out.glob("*.pdf"),
        *out.glob("*.gpkg*"),
        *out.glob("*.csv"),
        *out.glob("*.qgz"),
    ]:
        old.unlink()
    out.mkdir(parents=True, exist_ok=True)
    start, chain = time.monotonic(), Chain(out, asked.language)
    folder = asked.data or out / ("beijing" if asked.beijing else "sample")
    if asked.beijing:
        if not SHARED.exists():
            sys.exit("../shared/data/beijing is not there; try --data or the sample data.")
        subprocess.run([sys.executable, ROOT / "scripts" / "beijing_folder.py", SHARED, folder], check=True)
    elif not asked.data:
        chain.run("sampledata", "Sample data", FOLDER=folder, OVERWRITE="true")
    data = Data(folder.resolve())
    grid = prepare(chain, data)
    diagnose(chain, grid)
    zone(chain, data, grid)
    restore(chain, data, grid)
    connect(chain, data, grid)
    draw(chain, data, grid, asked.language)
    (out / "layers.json").write_text(json.dumps(LAYERS), encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "scripts" / "demo_project.py", out, asked.language], check=True)
    print(f"\n{time.monotonic() - start:.0f} s in all. In {out}:")
    for path in sorted(p for p in out.iterdir() if p.suffix in (".gpkg", ".pdf", ".qgz", ".tif", ".csv")):
        print(f"  {path.name:32s} {path.stat().st_size / 1e6:8.2f} MB")


if __name__ == "__main__":
    main()
