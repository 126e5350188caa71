"""The chain of scripts/demo.py step by step in one process, every output kept; on the sample or on Beijing.

Vector results go as tables into one GeoPackage, as the demo writes them; tables without geometry into CSV files.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from . import singles
from .attempts import attempt, outputs_of

ROOT = Path(__file__).resolve().parents[2]
SYSTEMS = ("clcd", "globeland30", "worldcover", "esri", "cnlucc", "dynamicworld", "common", "custom")
SOIL = ("sand", "silt", "clay", "organic_carbon")
MONTHS = tuple(f"rain_{month:02d}" for month in range(1, 13))
CODES = ("landuse", "flood", "heat", "soil_texture", "soil_group", "texture")
#: Outputs without geometry.
TABLES = (
    "STATISTICS",
    "CURVE",
    "INDICES",
    "statistics.OUTPUT",
    "mspa.STATISTICS",
    "indices.OUTPUT",
    "gain.CURVE",
)
MAP_DPI = 72


class Steps:
    """Runs steps in order and knows where their results lie."""

    def __init__(self, provider, folder: Path, root: Path):
        self.provider, self.folder, self.root = provider, folder, root
        self.package = folder / "results.gpkg"
        self.count, self.made = 0, {}

    def run(self, step: str, tool: str, **given) -> None:
        """One step; parameters that are None are left out. Results are found by (step, output)."""
        self.count += 1
        algorithm = self.provider.algorithm(tool)
        places = {}
        for output in outputs_of(algorithm.create()) if algorithm else []:
            if output.end == ".gpkg" and output.key in TABLES:
                path = str(self.folder / f"{step}-{output.key}.csv")
                places[output.key] = (path, path, "")
            elif output.end == ".gpkg":
                table = f"{step}-{output.key}".replace(".", "-")
                place = f"ogr:dbname='{self.package}' table=\"{table}\" (geom)"
                places[output.key] = (place, str(self.package), table)
        given = {key: value for key, value in given.items() if value is not None}
        record = attempt(
            self.provider, tool, given, self.folder / f"{self.count:02d}-{step}", self.root, places
        )
        print(f"{record['seconds']:7.1f} s  {tool:20s} {step} {record['message'][:200]}", flush=True)
        for key, place in record["outputs"].items():
            path = str(self.root / place["file"])
            self.made[step, key] = f"{path}|layername={place['layer']}" if place["layer"] else path

    def __call__(self, step: str, key: str = "OUTPUT", subset: str = ""):
        """A result as an input; None where there is none."""
        found = self.made.get((step, key))
        return f"{found}|subset={subset}" if found and subset else found


class Data:
    """A data folder: dataset.json, rasters, vectors.gpkg."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.about = json.loads((folder / "dataset.json").read_text(encoding="utf-8"))
        self.evaluation = self.about.get("evaluation", {})

    def vector(self, name: str):
        """A vector layer, None where the folder has none."""
        entry = self.about["vectors"].get(name)
        return f"{self.folder / entry['file']}|layername={entry.get('layer', name)}" if entry else None

    def field(self, layer: str, name: str):
        """The name of a field where the folder has its layer."""
        return name if layer in self.about["vectors"] else None

    def named_rivers(self):
        """Rivers for strips: all, of the sample data only the real ones, which have names."""
        rivers = self.vector("rivers")
        named = rivers and self.about["vectors"]["rivers"]["illustrative"]
        return f"{rivers}|subset=name IS NOT NULL" if named else rivers

    def has(self, *names: str) -> bool:
        """Whether the folder has all these layers for evaluation and diagnosis."""
        return all(name in self.evaluation for name in names)


def run(provider, folder: Path, root: Path, beijing: Path = None) -> None:
    """The whole chain into ``folder``; on the sample data, or on the raw data in ``beijing``."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    steps = Steps(provider, folder, root)
    if beijing:
        script = str(ROOT / "scripts" / "beijing_folder.py")
        place = folder / "data"
        subprocess.run([sys.executable, script, str(beijing), str(place)], check=True)
    else:
        steps.run("data", "sampledata", OVERWRITE=True)
        place = Path(steps("data", "FOLDER"))
    data = Data(place)
    prepare(steps, data)
    evaluated = evaluate(steps, data)
    diagnose(steps, data)
    zone(steps, data, evaluated)
    restore(steps, data)
    connect(steps, data)
    draw(steps, data)
    if not beijing:
        singles.run(steps, data)


def prepare(made: Steps, data: Data) -> None:
    """Planning grid, every raster on it, common land use, vegetation cover."""
    made.run(
        "grid",
        "plangrid",
        BOUNDARY=data.vector("boundary"),
        CELL_SIZE=data.about["cell_size"],
        CRS=data.about["crs"],
    )
    for name, entry in {**data.about["rasters"], **data.evaluation}.items():
        made.run(
            name, "alignraster", INPUT=str(data.folder / entry["file"]), GRID=made("grid"),
            RESAMPLING="nearest" if name in CODES else "bilinear", MASK=name == "landuse" or name in data.evaluation,
        )  # fmt: skip
    made.run(
        "common",
        "classifylanduse",
        INPUT=made("landuse"),
        SYSTEM=data.about["landuse_system"],
        TARGET="common",
    )
    if data.has("ndvi"):
        made.run("cover", "vegetationcover", NDVI=made("ndvi"), ECOSYSTEM=made("common"))
    layers = [data.vector(name) for name in data.about["vectors"]]
    made.run("check", "checkdata", LAYERS=[made("common"), made("dem"), *layers], GRID=made("grid"))


def evaluate(made: Steps, data: Data) -> dict:
    """Functions in full where there is what they need, else soil loss; what zoning takes of them."""
    soils = {name.upper(): made(name) for name in SOIL}
    if data.has(*MONTHS, *SOIL, "evapotranspiration"):
        made.run(
            "evaluation", "evaluationflow", LANDUSE=made("common"), DEM=made("dem"), RAINFALL=[made(month) for month in MONTHS],
            EVAPOTRANSPIRATION=made("evapotranspiration"), COVER=made("cover"), TEMPERATURE=made("temperature_sum"),
            ACCESSIBILITY=made("accessibility"), PROTECTED=data.vector("reserves"), ROADS=data.vector("roads"),
            ROADS_FIELD=data.field("roads", "class"), RAILWAYS=data.vector("railways"), **soils,
        )  # fmt: skip
        functions = ("water", "soil", "biodiversity", "agriculture", "settlement")
        return {f"{name.upper()}_EVALUATED": made("evaluation", f"{name}.OUTPUT") for name in functions}
    made.run("R", "rainfallerosivity", RAINFALL=[made(month) for month in MONTHS])
    made.run("K", "soilerodibility", **soils)
    made.run("LS", "slopelength", DEM=made("dem"), METHOD="slope")
    made.run("C", "covermanagement", COVER=made("cover"), ECOSYSTEM=made("common"))
    factors = {key: made(key) for key in ("R", "K", "LS", "C")}
    made.run("loss", "soilloss", **factors)
    made.run("conservation", "soilconservation", **factors)
    made.run("flow", "slopelength", DEM=made("dem"), METHOD="flow")
    return {}


def diagnose(made: Steps, data: Data) -> None:
    """Quality, trend, risks and degradation; from quality alone where their layers are missing."""
    years = sorted(name for name in data.evaluation if name.startswith("ndvi_"))
    if years and data.has("ndvi", "lai", "gpp"):
        made.run(
            "diagnosis", "diagnosisflow", LANDUSE=made("common"), NDVI=made("ndvi"), LAI=made("lai"), GPP=made("gpp"),
            SERIES=[made(year) for year in years], EROSION_GRADE=made("evaluation", "loss.GRADE"), WET=made("wet"),
            DRYNESS=made("dryness"), TEMPERATURE=made("lst"), DEM=made("dem"), SOIL_GROUP=made("soil_group"),
        )  # fmt: skip
        return
    made.run("quality01", "normalise", INPUT=made("quality"), METHOD="percentile")
    made.run("degradation", "degradation", LAYERS=[made("quality01")], SCALE="asis", INVERT="1")


def zone(made: Steps, data: Data, evaluated: dict) -> None:
    """Level-1 and level-2 zones."""
    made.run(
        "zoning", "zoningflow", BOUNDARY=data.vector("boundary"), LANDUSE=made("landuse"),
        SYSTEM=SYSTEMS.index(data.about["landuse_system"]), DEM=made("dem"), GREENNESS=made("greenness"),
        DEGRADATION=made("diagnosis", "degradation.OUTPUT") or made("degradation"), PROTECTED=data.vector("reserves"),
        URBAN=data.vector("urban"), FARMLAND=data.vector("farmland"), REDLINE=data.vector("redline"),
        TOWNSHIPS=data.vector("townships"), TOWNSHIPS_FIELD=data.field("townships", "township"), STRIPS=data.named_rivers(),
        SIZE=2000, COUNT=18, MIN_BLOCK=300, MIN_AREA=150, **evaluated,
    )  # fmt: skip


def restore(made: Steps, data: Data) -> None:
    """Types, ways, priority and units."""
    made.run(
        "restoration", "restorationflow", LANDUSE=made("common"), SPACES=made("zoning", "spaces.OUTPUT"),
        DEGRADATION=made("diagnosis", "degradation.OUTPUT") or made("degradation"), MINES=data.vector("mines"),
        WATER_FUNCTION=made("zoning", "score.WATER"),
        EROSION=made("evaluation", "loss.OUTPUT") or made("loss"), FLOOD=made("diagnosis", "flood.GRADE") or made("flood"),
        HEAT=made("diagnosis", "heat.GRADE") or made("heat"), QUALITY=made("diagnosis", "quality.OUTPUT") or made("quality"),
        POTENTIAL=made("diagnosis", "potential.OUTPUT"), REDLINE=data.vector("redline"),
        UNITS=data.vector("townships") or data.vector("districts"), MIN_AREA=25,
    )  # fmt: skip


def connect(made: Steps, data: Data) -> None:
    """Sources, corridors, pinch, barrier and break points, the gain of repairs."""
    made.run(
        "network", "networkflow", LANDUSE=made("common"), DEM=made("dem"),
        PROTECTED=data.vector("reserves") or data.vector("green"), ROADS=data.vector("roads"),
        ROADS_FIELD=data.field("roads", "class"), RAILWAYS=data.vector("railways"),
        RAILWAYS_FIELD=data.field("railways", "class"), BUILT=data.vector("built"), CROSSINGS=data.vector("passages"),
        CROSSINGS_FIELD=data.field("passages", "kind"), MIN_AREA=data.about.get("source_km2", 2), CLUSTER=500, BUDGET=20,
        EDGE_WIDTH=1, STONE_AREA=0.1, DISPERSAL=1500, MIN_WIDTH=1000, MIN_RADIUS=500, MAX_RADIUS=1500,
    )  # fmt: skip


def draw(made: Steps, data: Data) -> None:
    """Natural elements and the maps, at a low resolution."""
    made.run(
        "elements", "naturalresources", LANDUSE=made("common"), DEM=made("dem"), RIVERS=data.vector("rivers")
    )

    def network(key, subset=""):
        return made("network", key, subset)

    sheets = {
        "naturalresources": [made("elements")], "zoning": [made("zoning", "level2.OUTPUT")],
        "types": [made("restoration", "types.OUTPUT")], "ways": [made("restoration", "ways.OUTPUT")],
        "priority": [made("restoration", "priority.OUTPUT")],
        "network": [
            network("breakpoints.OUTPUT", "severity = 3"), network("barriers.POINTS", "rank <= 40"), network("corridors.OUTPUT"),
            network("pinchpoints.OUTPUT"), network("stones.OUTPUT", "kind = 1"), network("sources.OUTPUT"),
            network("corridors.SWATH_AREAS"),
        ],
        "repairs": [network("gain.OUTPUT", "level < 4"), network("corridors.OUTPUT"), network("sources.OUTPUT")],
    }  # fmt: skip
    for name, layers in sheets.items():
        made.run(
            f"map_{name}", "planmap", MAP=name, LAYERS=layers, BOUNDARY=data.vector("boundary"), DISTRICTS=data.vector("districts"),
            DISTRICTS_FIELD="name", RIVERS=data.vector("rivers"), DEM=made("dem"), REGION=data.about.get("region_zh"),
            NOTE=data.about["title_zh"], ILLUSTRATIVE=bool(data.about["illustrative"]), PAPER="A3L", DPI=MAP_DPI, KEEP=False,
        )  # fmt: skip
