"""Seconds and peak memory of the cell-local tools on a municipality at 10 m: 12800 × 12800 cells.

    ~/.cache/ecorestore/venv/bin/python bench/scale.py [--size 12800] [--only soilloss …] [--old CHECKOUT --repeat 3]

Each tool runs in a process of its own through processing.run; the peak is that of the whole process, QGIS included
(the row "QGIS alone" is a process that starts QGIS and runs nothing). Prints a Markdown table. With another checkout
the two take turns, and the ratio is the median over the pairs of the processor seconds, new ÷ old.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import ROOT, Clock, peak_memory

CASES = (
    "QGIS alone", "classifylanduse", "weightedoverlay", "restorationtypes", "restorationways", "soilloss",
    "covermanagement", "vegetationcover", "waterconservation", "heatisland", "robustness of an overlay",
    "robustness of types", "robustness of priority",
)  # fmt: skip


def make_inputs(folder: Path, size: int) -> None:
    """Land use (CLCD codes), common classes, degradation, spaces, three scores; blocks of noise, compressed."""
    import numpy as np
    from osgeo import gdal, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    chooser = np.random.default_rng(1)

    def write(name, kind, nodata, values):
        data = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"), size, size, 1, kind, ["TILED=YES", "COMPRESS=LZW"]
        )
        data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((39360000, 10, 0, 4550000, 0, -10))
        data.GetRasterBand(1).SetNoDataValue(nodata)
        for top in range(0, size, 256):
            rows = min(256, size - top)
            small = values(chooser, (rows // 8 + 1, size // 8 + 1))
            data.GetRasterBand(1).WriteArray(np.kron(small, np.ones((8, 8)))[:rows, :size], 0, top)

    write("clcd", gdal.GDT_Byte, 0, lambda g, s: g.integers(1, 10, s))
    write("common", gdal.GDT_Byte, 0, lambda g, s: g.integers(1, 16, s))
    write("degradation", gdal.GDT_Byte, 255, lambda g, s: g.integers(0, 5, s))
    write("types", gdal.GDT_Byte, 0, lambda g, s: g.integers(0, 10, s))
    write("spaces", gdal.GDT_Byte, 0, lambda g, s: g.integers(1, 4, s))
    for name in ("a", "b", "c"):
        write(name, gdal.GDT_Float32, -9999, lambda g, s: np.round(g.random(s), 2))
    write("rain", gdal.GDT_Float32, -9999, lambda g, s: np.round(500 + 100 * g.random(s)))
    write("evaporation", gdal.GDT_Float32, -9999, lambda g, s: np.round(300 + 100 * g.random(s)))
    write("erodibility", gdal.GDT_Float32, -9999, lambda g, s: np.round(0.01 + 0.02 * g.random(s), 3))
    write("temperature", gdal.GDT_Float32, -9999, lambda g, s: np.round(25 + 15 * g.random(s), 1))


def run_case(case: str, folder: Path, tree: Path) -> dict:
    """In a fresh process: run one tool of a checkout, tell seconds and peak."""
    sys.path.insert(0, str(tree / "scripts"))
    from plugin_session import start

    start("en")
    import processing

    def path(name):
        return str(folder / f"{name}.tif")

    parameters = {
        "classifylanduse": {"INPUT": path("clcd"), "SYSTEM": "clcd", "TARGET": "common"},
        "weightedoverlay": {"LAYERS": [path("a"), path("b"), path("c")], "WEIGHTING": "equal"},
        "restorationtypes": {
            "LANDUSE": path("common"),
            "DEGRADATION": path("degradation"),
            "SPACES": path("spaces"),
        },
        "restorationways": {"DEGRADATION": path("degradation"), "SPACES": path("spaces")},
        "soilloss": {
            "R": path("rain"),
            "K": path("erodibility"),
            "LS": path("b"),
            "C": path("a"),
            "GRADE": path("grade"),
        },
        "covermanagement": {"COVER": path("a"), "ECOSYSTEM": path("common")},
        "vegetationcover": {"NDVI": path("a"), "ECOSYSTEM": path("common")},
        "waterconservation": {
            "PRECIPITATION": path("rain"),
            "EVAPOTRANSPIRATION": path("evaporation"),
            "ECOSYSTEM": path("common"),
            "GRADE": path("grade"),
        },
        "heatisland": {"TEMPERATURE": path("temperature"), "GRADE": path("grade")},
        "robustness of an overlay": {
            "MODEL": "overlay", "LAYERS": [path("a"), path("b"), path("c")], "BREAKS": "0.2 0.4 0.6 0.8",
        },
        "robustness of types": {
            "MODEL": "types", "LANDUSE": path("common"), "DEGRADATION": path("degradation"), "SPACES": path("spaces"),
            "WATER_FUNCTION": path("a"), "EROSION": path("rain"), "QUALITY": path("temperature"),
        },
        "robustness of priority": {
            "MODEL": "priority", "TYPES": path("types"), "DEGRADATION": path("degradation"), "SECURITY": path("spaces"),
            "POTENTIAL": path("a"),
        },
    }  # fmt: skip
    clock = Clock()
    if case in parameters:
        tool, places = case.split()[0], {"OUTPUT": path("result")}
        if tool == "robustness":
            places["INFLUENCE"] = str(folder / "influence.csv")
        processing.run(f"ecorestore:{tool}", {**parameters[case], **places})
    seconds, processor = clock.read()
    return {"seconds": seconds, "processor": processor, "peak": peak_memory()}


def measured(case: str, folder: str, tree: Path) -> dict:
    """A case in a process of its own."""
    command = [sys.executable, __file__, "--case", case, "--folder", folder, "--tree", str(tree)]
    done = subprocess.run(command, capture_output=True, text=True)
    if "RESULT" not in done.stdout:
        sys.exit(f"{case}: {done.stderr[-1500:]}")
    return json.loads(done.stdout.split("RESULT")[1])


def compare(case: str, folder: str, old: Path, repeat: int) -> str:
    """The row of a case run by both checkouts in turn."""
    trees, runs = {"old": old.resolve(), "new": ROOT}, {"old": [], "new": []}
    for number in range(repeat):
        for name in ("old", "new") if number % 2 == 0 else ("new", "old"):
            runs[name].append(measured(case, folder, trees[name]))
    spent = {name: [run["processor"] for run in found] for name, found in runs.items()}
    ratio = statistics.median(new / max(old, 1e-9) for old, new in zip(spent["old"], spent["new"]))
    peaks = [max(run["peak"] for run in found) for found in runs.values()]
    middle = [statistics.median(found) for found in spent.values()]
    return f"| {case} | {middle[0]:.1f} | {middle[1]:.1f} | {ratio:.2f} | {peaks[0]:.0f} | {peaks[1]:.0f} |"


def main() -> None:
    """Inputs once, each case in its own process."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=12800)
    parser.add_argument("--only", nargs="+", choices=CASES)
    parser.add_argument("--old", type=Path, help="another checkout")
    parser.add_argument("--repeat", type=int, default=3, help="pairs, with another checkout")
    parser.add_argument("--case", help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--tree", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.case:
        print("RESULT" + json.dumps(run_case(asked.case, asked.folder, asked.tree)))
        return
    with tempfile.TemporaryDirectory() as name:
        make_inputs(Path(name), asked.size)
        print(f"{asked.size} × {asked.size} = {asked.size**2 / 1e6:.0f} million cells\n")
        if asked.old:
            print("| tool | old, processor s | new, processor s | new ÷ old | old MB | new MB |")
            print("|---|--:|--:|--:|--:|--:|")
        else:
            print("| tool | seconds | peak MB |\n|---|--:|--:|")
        for case in asked.only or CASES:
            if asked.old:
                print(compare(case, name, asked.old, asked.repeat), flush=True)
            else:
                found = measured(case, name, ROOT)
                print(f"| {case} | {found['seconds']:.1f} | {found['peak']:.0f} |", flush=True)


if __name__ == "__main__":
    main()
