"""Habitat quality beside InVEST (natcap.invest 3.14, PyPI), the whole model from files to files, in one run.

Both read the same GeoTIFFs and the same tables; ours runs through processing.run. Seconds are those of the run
itself, without the start of QGIS or Python. InVEST runs in a Python of its own; without it only our figures are
printed. Usage:

    QT_QPA_PLATFORM=offscreen python bench/habitat.py --oracle /path/to/venv/bin/python --size 4000 --cell 30 --repeat 3
"""

import argparse
import csv
import sys
import tempfile
from pathlib import Path

import numpy as np
from measure import COLUMNS, ROOT, Clock, call, in_turns, peak_memory, python_has, rows, tell

TOOLS = ("ecorestore", "InVEST")
RESULTS = {"ecorestore": ("OUTPUT.tif", "DEGRADATION.tif"), "InVEST": ("quality_c.tif", "deg_sum_c.tif")}
HALF = 0.3


def make_inputs(folder: Path, size: int, cell: float) -> None:
    """Common classes in patches, the built-in tables in InVEST's layout, one raster per threat."""
    from scipy import ndimage

    chooser = np.random.default_rng(1)
    coarse = max(8, size // 16)
    field = ndimage.gaussian_filter(chooser.normal(size=(coarse, coarse)).astype(np.float32), 4, mode="wrap")
    classes = np.digitize(field, np.quantile(field, (0.35, 0.5, 0.6, 0.85)))
    landuse = np.array([3, 4, 6, 1, 9], np.uint8)[classes]
    landuse[(chooser.random(landuse.shape) < 0.01) & (landuse == 1)] = 10
    landuse[(chooser.random(landuse.shape) < 0.001) & (landuse != 9)] = 11
    side = -(-size // coarse)
    landuse = np.kron(landuse, np.ones((side, side), np.uint8))[:size, :size]
    write(folder / "landuse.tif", landuse, cell)
    with open(ROOT / "resources/tables/habitat_threats.csv", encoding="utf-8", newline="") as file:
        threats = [row for row in csv.DictReader(file) if row["threat"] != "minor_road"]
    for row in threats:
        there = np.isin(landuse, [int(code) for code in row["landuse"].split()])
        if not row["landuse"]:
            there[size // 3, :] = there[:, size // 4] = True
        write(folder / f"{row['threat']}.tif", there.astype(np.uint8), cell)
        row["cur_path"] = f"{row['threat']}.tif"
    columns = ("threat", "max_dist", "weight", "decay", "cur_path")
    with open(folder / "threats.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *([row[name] for name in columns] for row in threats)])
    with open(ROOT / "resources/tables/habitat_sensitivity.csv", encoding="utf-8", newline="") as file:
        kinds = list(csv.DictReader(file))
    columns = ("lulc", "habitat", *(row["threat"] for row in threats))  # InVEST takes any other for numbers
    with open(folder / "sensitivity.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *([row[name] for name in columns] for row in kinds)])


def write(path: Path, array: np.ndarray, cell: float) -> None:
    from osgeo import gdal, osr

    gdal.UseExceptions()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32650)
    options = ["TILED=YES", "COMPRESS=LZW"]
    data = gdal.GetDriverByName("GTiff").Create(
        str(path), array.shape[1], array.shape[0], 1, gdal.GDT_Byte, options
    )
    data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform((400_000, cell, 0, 4_400_000, 0, -cell))
    data.GetRasterBand(1).SetNoDataValue(255)
    data.GetRasterBand(1).WriteArray(array)


def child(tool: str, folder: Path) -> None:
    path = {name: str(folder / f"{name}") for name in ("landuse.tif", "threats.csv", "sensitivity.csv")}
    if tool == TOOLS[0]:
        sys.path.insert(0, str(ROOT / "scripts"))
        from plugin_session import start

        start("en")
        import processing

        given = {
            "LANDUSE": path["landuse.tif"],
            "THREATS": path["threats.csv"],
            "SENSITIVITY": path["sensitivity.csv"],
            "HALF_SATURATION": HALF,
            "OUTPUT": str(folder / "OUTPUT.tif"),
            "DEGRADATION": str(folder / "DEGRADATION.tif"),
        }
        clock = Clock()
        processing.run("ecorestore:habitatquality", given)
    else:
        from natcap.invest import habitat_quality

        given = {
            "workspace_dir": str(folder / "invest"),
            "lulc_cur_path": path["landuse.tif"],
            "threats_table_path": path["threats.csv"],
            "sensitivity_table_path": path["sensitivity.csv"],
            "half_saturation_constant": HALF,
            "n_workers": -1,
        }
        (folder / "invest").mkdir(exist_ok=True)
        for old in (folder / "invest").rglob("*.*"):
            old.unlink()  # or it would take finished work for granted
        clock = Clock()
        habitat_quality.execute(given)
        for name in RESULTS[tool]:
            (folder / "invest" / name).replace(folder / name)
    tell(*clock.read(), peak_memory())


def largest_difference(folder: Path, number: int) -> float:
    """Of the results ``number`` of both tools, read strip by strip."""
    from osgeo import gdal

    first, other = (gdal.Open(str(folder / RESULTS[tool][number])) for tool in TOOLS)
    most = 0.0
    for top in range(0, first.RasterYSize, 512):
        size = 0, top, first.RasterXSize, min(512, first.RasterYSize - top)
        a, b = (data.GetRasterBand(1).ReadAsArray(*size) for data in (first, other))
        most = max(most, float(np.abs(a - b).max()))
    return most


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--oracle", default="", help="a Python that has natcap.invest 3.14")
    parser.add_argument("--size", type=int, default=4000)
    parser.add_argument("--cell", type=float, default=30)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child[0], Path(options.child[1]))
        return
    tools = {TOOLS[0]: sys.executable}
    if python_has(options.oracle, "from natcap.invest import habitat_quality"):
        tools[TOOLS[1]] = options.oracle
    else:
        print("No Python with natcap.invest was given (--oracle): InVEST is left out.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_inputs(folder, options.size, options.cell)
        results = in_turns(tools, options.repeat, lambda tool: call(__file__, tool, name, python=tools[tool]))
        print(
            f"\n{options.size} x {options.size} cells of {options.cell:g} m, five threats up to 10 km, median of "
            f"{options.repeat}\n\n| {COLUMNS} |\n|---|--:|--:|--:|--:|"
        )
        for row in rows(results):
            print(f"| {row} |", flush=True)
        if len(tools) == 2:
            differences = [largest_difference(folder, number) for number in (0, 1)]
            print("\nLargest difference: quality {:.1e}, degradation {:.1e}".format(*differences))


if __name__ == "__main__":
    main()
