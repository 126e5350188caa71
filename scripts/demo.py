"""The chain of the plan, one qgis_process call a step; see demo.sh."""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from osgeo import ogr

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

    def run_all(self, title: str, steps: list) -> None:
        """Many small steps (tool, parameters) in one process; see demo_steps.py."""
        path, start = self.out / "steps.json", time.monotonic()
        path.write_text(json.dumps(steps), encoding="utf-8")
        script = str(ROOT / "scripts" / "demo_steps.py")
        done = subprocess.run(
            [sys.executable, script, str(path)], env=self.environment, capture_output=True, text=True
        )
        path.unlink()
        if done.returncode:
            print(f"{title} failed:\n{done.stderr[-3000:]}", file=sys.stderr)
            sys.exit(1)
        print(f"{time.monotonic() - start:6.1f} s  {len(steps)} steps{'':15s} {title}", flush=True)

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

    def field(self, name: str, *wanted: str):
        """The first of some fields that a vector layer has; None where the folder has no such layer."""
        source = self.vector(name)
        if source is None:
            return None
        path, _bar, layer = source.partition("|layername=")
        opened = ogr.Open(path)  # held: its layers go with it
        names = [field.name for field in opened.GetLayerByName(layer).schema]
        return next(field for field in wanted if field in names)

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


SOIL = ("sand", "silt", "clay", "organic_carbon")
MONTHS = tuple(f"rain_{month:02d}" for month in range(1, 13))
CODES = ("soil_texture", "soil_group", "texture")


def ready(data: Data, names) -> bool:
    """Whether the folder has all these layers for evaluation and diagnosis."""
    return all(name in data.about.get("evaluation", {}) for name in names)


def prepare_evaluation(chain: Chain, data: Data, grid: dict) -> None:
    """What evaluation and diagnosis need, on the planning grid; common land use; vegetation cover."""
    given = data.about.get("evaluation", {})
    steps = []
    for name, entry in given.items():
        grid[name] = chain.raster(f"input_{name}")
        steps.append(("alignraster", {
            "INPUT": str(data.folder / entry["file"]), "GRID": chain.raster("grid"), "OUTPUT": grid[name],
            "RESAMPLING": "nearest" if name in CODES else "bilinear", "MASK": True,
        }))  # fmt: skip
    if steps:
        chain.run_all("Climate, soil and vegetation onto the grid", steps)
    chain.run("classifylanduse", "Common land use", INPUT=grid["landuse"], SYSTEM=data.about["landuse_system"],
              TARGET="common", OUTPUT=chain.raster("landuse"))  # fmt: skip
    if "ndvi" in given:
        grid["cover"] = chain.raster("cover")
        chain.run("vegetationcover", "Vegetation cover", NDVI=grid["ndvi"], ECOSYSTEM=chain.raster("landuse"),
                  OUTPUT=grid["cover"])  # fmt: skip


def evaluate(chain: Chain, data: Data, grid: dict) -> dict:
    """Functions evaluated in full where the folder has what they need, soil loss where it has soils; for zoning."""
    roads = data.vector("roads")
    if ready(data, (*MONTHS, *SOIL, "evapotranspiration")):
        outputs = {
            "erosivity:rainfall_erosivity": chain.raster("erosivity"),
            "erodibility:soil_erodibility": chain.raster("erodibility"),
            "slopelength:slope_length": chain.raster("slopelength"),
            "cover:cover_factor": chain.raster("coverfactor"),
            "loss:soil_loss": chain.raster("soilloss"),
            "loss:erosion_grade": chain.raster("erosion_grade"),
            "soil:soil_conservation": chain.raster("soilconservation"),
            "water:water_conservation": chain.raster("waterconservation"),
            "water:water_importance": chain.raster("water_importance"),
            "habitat:habitat_quality": chain.raster("habitatquality"),
            "biodiversity:biodiversity": chain.raster("biodiversity"),
            "agriculture:agriculture_suitability": chain.raster("agriculture"),
            "settlement:settlement_suitability": chain.raster("settlement"),
        }
        soils = {name.upper(): grid[name] for name in SOIL}
        chain.run("evaluationflow", "Functions in full", LANDUSE=chain.raster("landuse"), DEM=grid["dem"],
                  RAINFALL=[grid[month] for month in MONTHS], EVAPOTRANSPIRATION=grid["evapotranspiration"],
                  COVER=grid["cover"], TEMPERATURE=grid.get("temperature_sum"), ACCESSIBILITY=grid.get("accessibility"),
                  PROTECTED=data.vector("reserves"), ROADS=roads, ROADS_FIELD="class" if roads else None,
                  RAILWAYS=data.vector("railways"), **soils, **outputs)  # fmt: skip
        functions = {
            "WATER": "waterconservation", "SOIL": "soilconservation", "BIODIVERSITY": "biodiversity",
            "AGRICULTURE": "agriculture", "SETTLEMENT": "settlement",
        }  # fmt: skip
        return {f"{key}_EVALUATED": chain.raster(name) for key, name in functions.items()}
    if ready(data, (*MONTHS, *SOIL, "cover")):
        factors = {key: chain.raster(name) for key, name in
                   (("R", "erosivity"), ("K", "erodibility"), ("LS", "slopelength"), ("C", "coverfactor"))}  # fmt: skip
        chain.run("rainfallerosivity", "R", RAINFALL=[grid[month] for month in MONTHS], OUTPUT=factors["R"])
        chain.run("soilerodibility", "K", **{name.upper(): grid[name] for name in SOIL}, OUTPUT=factors["K"])
        chain.run("slopelength", "LS", DEM=grid["dem"], METHOD="slope", OUTPUT=factors["LS"])
        chain.run("covermanagement", "C", COVER=grid["cover"], ECOSYSTEM=chain.raster("landuse"),
                  OUTPUT=factors["C"])  # fmt: skip
        chain.run("soilloss", "Soil loss", **factors, OUTPUT=chain.raster("soilloss"),
                  GRADE=chain.raster("erosion_grade"))  # fmt: skip
    return {}


def diagnose(chain: Chain, data: Data, grid: dict) -> None:
    """Quality, trend, risks and degradation by diagnosisflow; from quality alone where its layers are missing."""
    years = sorted(name for name in data.about.get("evaluation", {}) if name.startswith("ndvi_"))
    if years and ready(data, ("ndvi", "lai", "gpp")):
        outputs = {
            "quality:ecosystem_quality": chain.raster("quality"),
            "quality:ecosystem_quality_grade": chain.raster("quality_grade"),
            "trend:trend_class": chain.raster("trend"),
            "degradation:degradation": chain.raster("degradation"),
            "potential:restoration_potential": chain.raster("potential"),
            "rsei:rsei": chain.raster("rsei"),
            "heat:heat_grade_meanstd": chain.raster("heat"),
            "flood:flood_depth": chain.raster("flooddepth"),
            "flood:flood_grade": chain.raster("flood"),
        }
        chain.run("diagnosisflow", "Quality, trend, risks, degradation", LANDUSE=chain.raster("landuse"),
                  NDVI=grid["ndvi"], LAI=grid["lai"], GPP=grid["gpp"], SERIES=[grid[year] for year in years],
                  EROSION_GRADE=chain.raster("erosion_grade"), WET=grid["wet"], DRYNESS=grid["dryness"],
                  TEMPERATURE=grid["lst"], DEM=grid["dem"], SOIL_GROUP=grid["soil_group"], **outputs)  # fmt: skip
        for name in ("quality", "heat", "flood", "potential"):
            grid[name] = chain.raster(name)
        return
    chain.run(
        "normalise",
        "Quality from 0 to 1",
        INPUT=grid["quality"],
        METHOD="percentile",
        OUTPUT=chain.raster("quality01"),
    )
    chain.run("degradation", "Degradation degree", LAYERS=chain.raster("quality01"), SCALE="asis", INVERT="1",
              OUTPUT=chain.raster("degradation"))  # fmt: skip


def zone(chain: Chain, data: Data, grid: dict, evaluated: dict) -> None:
    """Level-1 and level-2 restoration zones by the model zoningflow."""
    chain.run("watersheds", "Small watersheds", DEM=grid["dem"], AREA=15, BOUNDARY=data.vector("boundary"),
              STREAMS=data.vector("rivers"), OUTPUT=chain.vector("watersheds"), STREAMS_OUTPUT=chain.vector("streams"))  # fmt: skip
    chain.run("foothills", "Foothills", DEM=grid["dem"], UNITS=data.vector("townships"), BOUNDARY=data.vector("boundary"),
              OUTPUT=chain.vector("foothills"), BAND=chain.raster("foothills_band"))  # fmt: skip
    outputs = {
        "common:landuse_common": chain.raster("landuse"),
        "score:function_score_water": chain.raster("water"),
        "function:dominant_function": chain.raster("function"),
        "spaces:spaces": chain.raster("spaces"),
        "units:planning_units": chain.vector("units"),
        "level1:zones1": chain.vector("zones1"),
        "level2:zones2": chain.vector("zones2"),
        "statistics:zone_statistics": str(chain.out / "zone_statistics.csv"),
    }
    chain.run("zoningflow", "Restoration zones", BOUNDARY=data.vector("boundary"), LANDUSE=grid["landuse"],
              SYSTEM=SYSTEMS.index(data.about["landuse_system"]), DEM=grid["dem"], GREENNESS=grid.get("greenness"),
              DEGRADATION=chain.raster("degradation"), PROTECTED=data.vector("reserves"), URBAN=data.vector("urban"),
              FARMLAND=data.vector("farmland"), REDLINE=data.vector("redline"), TOWNSHIPS=data.vector("townships"),
              WATERSHEDS=chain.layer("watersheds"), WATERSHEDS_FIELD="basin",
              TOWNSHIPS_FIELD=data.field("townships", "township", "name"), STRIPS=data.named_rivers(),
              SIZE=0, COUNT=18, MIN_BLOCK=300, MIN_AREA=150, **evaluated, **outputs)  # fmt: skip


def restore(chain: Chain, data: Data, grid: dict) -> None:
    """Types, ways, priority and units by the model restorationflow."""
    soilloss = chain.raster("soilloss")
    erosion = soilloss if Path(soilloss).exists() else grid.get("erosion")
    outputs = {
        "types:restoration_types": chain.raster("types"),
        "ways:restoration_ways": chain.raster("ways"),
        "priority:restoration_priority": chain.raster("priority"),
        "units:restoration_units": chain.vector("restoration_units"),
    }
    chain.run("restorationflow", "Types, ways, priority, units", LANDUSE=chain.raster("landuse"),
              DEGRADATION=chain.raster("degradation"), SPACES=chain.raster("spaces"), MINES=data.vector("mines"),
              WATER_FUNCTION=chain.raster("water"), EROSION=erosion, FLOOD=grid.get("flood"),
              HEAT=grid.get("heat"), QUALITY=grid.get("quality"), POTENTIAL=grid.get("potential"), REDLINE=data.vector("redline"),
              UNITS=data.vector("townships") or data.vector("districts"), MIN_AREA=25, **outputs)  # fmt: skip
    if grid.get("quality"):
        chain.run("keyareas", "Key areas", DEGRADATION=chain.raster("degradation"), QUALITY=grid["quality"],
                  REDLINE=data.vector("redline"), RESERVES=data.vector("reserves"), FOOTHILLS=chain.layer("foothills"),
                  VACATED=data.vector("vacated"), MINES=data.vector("mines"), LANDUSE=chain.raster("landuse"),
                  OUTPUT=chain.vector("key_areas"), CLASSES=chain.raster("key_areas"))  # fmt: skip
    if data.vector("farmland"):
        chain.run("farmlandcontiguity", "Contiguity of farmland", PARCELS=data.vector("farmland"), BARRIERS=data.vector("roads"),
                  BARRIERS_FIELD="class" if data.vector("roads") else None, BASIC=data.vector("farmland"), DEM=grid["dem"],
                  ZONES=data.vector("districts"), OUTPUT=chain.vector("farmland_blocks"),
                  PARCELS_OUTPUT=chain.vector("farmland_parcels"), TABLE=str(chain.out / "farmland.csv"))  # fmt: skip


def connect(chain: Chain, data: Data, grid: dict) -> None:
    """Sources, corridors, pinch, barrier and break points and the gain of repairs by the model networkflow."""
    roads, passages = data.vector("roads"), data.vector("passages")
    outputs = {
        "mspa:mspa_classes": chain.raster("mspa"),
        "mspa:mspa_statistics": str(chain.out / "mspa_statistics.csv"),
        "sources:sources": chain.vector("sources"),
        "importance:patch_importance": chain.vector("patch_importance"),
        "resistance:resistance": chain.raster("resistance"),
        "corridors:corridors": chain.vector("corridors"),
        "corridors:swath": chain.raster("swath"),
        "corridors:corridor_areas": chain.vector("corridor_areas"),
        "indices:network_indices": str(chain.out / "network_indices.csv"),
        "stones:stepping_stones": chain.vector("stepping_stones"),
        "pinchpoints:pinchpoints": chain.vector("pinchpoints"),
        "pinchpoints:current_corridors": chain.raster("current"),
        "barriers:barrier_score": chain.raster("barrier_score"),
        "barriers:barrier_points": chain.vector("barrierpoints"),
        "breakpoints:breakpoints": chain.vector("breakpoints"),
        "breakpoints:gaps": chain.vector("gaps"),
        "gain:repairs": chain.vector("repairs"),
        "gain:gain_curve": str(chain.out / "gain_curve.csv"),
    }
    chain.run("networkflow", "Network, break points, gain of repairs", LANDUSE=chain.raster("landuse"), DEM=grid["dem"],
              PROTECTED=data.vector("reserves") or data.vector("green"), ROADS=roads, ROADS_FIELD="class" if roads else None,
              RAILWAYS=data.vector("railways"), RAILWAYS_FIELD="class", BUILT=data.vector("built"),
              CROSSINGS=passages, CROSSINGS_FIELD=data.field("passages", "kind", "class"),
              MIN_AREA=data.about.get("source_km2", 2), CLUSTER=500, BUDGET=20, EDGE_WIDTH=1, STONE_AREA=0.1,
              DISPERSAL=1500, MIN_WIDTH=1000, MIN_RADIUS=500, MAX_RADIUS=1500, **outputs)  # fmt: skip
    if data.vector("river_barriers"):
        chain.run("riverconnectivity", "River connectivity", RIVERS=data.vector("rivers"), BARRIERS=data.vector("river_barriers"),
                  TYPE_FIELD="type", OUTPUT=chain.vector("river_segments"), BARRIERS_OUTPUT=chain.vector("river_gains"),
                  TABLE=str(chain.out / "river_curve.csv"))  # fmt: skip


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
    ("function", "functions"), ("spaces", "spaces"), ("quality", "eqi"), ("quality_grade", "eqi_grades"), ("trend", "trend"),
    ("potential", "restorationpotential"), ("rsei", "rsei"), ("heat", "heat_meanstd"), ("flood", "flood"),
    ("flooddepth", "flooddepth"), ("soilloss", "soilloss"), ("erosion_grade", "erosion"),
    ("soilconservation", "soilconservation"), ("waterconservation", "waterconservation"),
    ("water_importance", "service_importance"), ("habitatquality", "habitatquality"), ("biodiversity", "biodiversity"),
    ("agriculture", "agriculture"), ("settlement", "settlement"), ("erosivity", "erosivity"), ("erodibility", "erodibility"),
    ("slopelength", "slopelength"), ("coverfactor", "coverfactor"), ("cover", "vegetationcover"), ("current", "current"), ("barrier_score", "barrierscore"), ("swath", "swath"), ("mspa", "mspa"),
    ("resistance", "resistance"), ("landuse", "common"),
)  # fmt: skip

#: What the demo lists when it is done.
KINDS = (".gpkg", ".pdf", ".qgz", ".tif", ".csv")
#: Layers that only a folder with climate, soil and vegetation gives.
FULL = {
    "quality", "quality_grade", "trend", "potential", "rsei", "heat", "flood", "flooddepth", "soilloss", "erosion_grade",
    "soilconservation", "waterconservation", "water_importance", "habitatquality", "biodiversity", "agriculture",
    "settlement", "erosivity", "erodibility", "slopelength", "coverfactor", "cover",
}  # fmt: skip


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
        path for ending in ("tif*", "pdf", "gpkg*", "csv", "qgz") for path in out.glob(f"*.{ending}")
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
    prepare_evaluation(chain, data, grid)
    evaluated = evaluate(chain, data, grid)
    diagnose(chain, data, grid)
    zone(chain, data, grid, evaluated)
    restore(chain, data, grid)
    connect(chain, data, grid)
    draw(chain, data, grid, asked.language)
    made = [pair for pair in LAYERS if pair[0] not in FULL or (out / f"{pair[0]}.tif").exists()]
    (out / "layers.json").write_text(json.dumps(made), encoding="utf-8")
    subprocess.run([sys.executable, ROOT / "scripts" / "demo_project.py", out, asked.language], check=True)
    print(f"\n{time.monotonic() - start:.0f} s in all. In {out}:")
    for path in sorted(p for p in out.iterdir() if p.suffix in KINDS and not p.name.startswith("input_")):
        print(f"  {path.name:32s} {path.stat().st_size / 1e6:8.2f} MB")


if __name__ == "__main__":
    main()
