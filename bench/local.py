"""Cell-local tools beside gdal_calc and QGIS's raster calculator, natural breaks beside jenkspy, in one run.

    python bench/local.py --size 4243 --repeat 3 --oracle PYTHON

Formulas: weighted overlay of three layers (the tool), product of four (a loop over windows with our reader and
writer). All read the same tiled, LZW compressed float32 layers and write float32 with nodata. Ours writes overviews
too from 4096 cells on. gdal_calc gets our creation options. QGIS 3.22's raster calculator takes none and writes
uncompressed strips; the row "and to GeoTIFF" counts gdal.Translate to our creation options with it. Natural breaks:
the tool “grade” on the whole raster, and on 10,000 values beside jenkspy; PYTHON is a Python that has it (PyPI).
Starting QGIS is not counted. gdal_calc runs as a program, its start-up is.
"""

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from measure import (
    COLUMNS,
    ROOT,
    Clock,
    call,
    in_turns,
    package,
    peak_memory,
    peak_of_children,
    python_has,
    rows,
    tell,
)

WEIGHTS = (0.5, 0.3, 0.2)
INPUT = ("TILED=YES", "COMPRESS=LZW", "PREDICTOR=3")
OPTIONS = ("TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "PREDICTOR=3")
FORMULAS = {
    "overlay": ("abc", "0.5*A+0.3*B+0.2*C", '0.5*"a@1"+0.3*"b@1"+0.2*"c@1"'),
    "product": ("abcd", "A*B*C*D", '"a@1"*"b@1"*"c@1"*"d@1"'),
}
TOOLS = ("ecorestore", "gdal_calc", "QGIS raster calculator", "QGIS raster calculator and to GeoTIFF")


def make_inputs(folder: Path, size: int) -> None:
    """Four smooth layers rounded to three digits, nodata outside a circle."""
    from osgeo import gdal, osr
    from scipy import ndimage

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    down, right = np.ogrid[:size, :size]
    outside = (down - size / 2) ** 2 + (right - size / 2) ** 2 > (0.53 * size) ** 2
    for seed, name in enumerate("abcd"):
        rough = np.random.default_rng(seed).normal(size=(92, 92))
        values = ndimage.zoom(rough, (size + 100) / 92, order=1)[:size, :size].astype(np.float32)
        values = np.round(100 * (values - values.min()) / np.ptp(values), 3)
        values[outside] = -9999
        path = str(folder / f"{name}.tif")
        data = gdal.GetDriverByName("GTiff").Create(path, size, size, 1, gdal.GDT_Float32, list(INPUT))
        data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((39360000, 10, 0, 4550000, 0, -10))
        data.GetRasterBand(1).SetNoDataValue(-9999)
        data.GetRasterBand(1).WriteArray(values)


def start_qgis() -> None:
    sys.path.insert(0, str(ROOT / "scripts"))
    from plugin_session import start

    start("en")


def product(paths: list, output: str) -> None:
    """R·K·LS·C as the tools of the plugin are built: windows in, a function, windows out."""
    from ecorestore.gis.rasters import RasterSource, raster_writer
    from osgeo import gdal

    sources = [RasterSource(path, path) for path in paths]
    grid = sources[0].grid
    gdal.SetCacheMax(128 * 1024 * 1024)  # as base.py does
    with raster_writer(output, grid, "float32", -9999.0, {}) as writer:
        for window in grid.windows():
            result = sources[0].read(window)
            for source in sources[1:]:
                result *= source.read(window)
            writer.write(result, window)


def formula(tool: str, case: str, folder: Path) -> list:
    letters, calc, expression = FORMULAS[case]
    paths, output = [str(folder / f"{name}.tif") for name in letters], str(folder / f"{tool[:4]}.tif")
    if tool == "gdal_calc":
        clock = Clock(resource.RUSAGE_CHILDREN)
        layers = [word for name, path in zip("ABCD", paths) for word in (f"-{name}", path)]
        creation = [word for option in OPTIONS for word in ("--co", option)]
        command = ["gdal_calc.py", *layers, f"--calc={calc}", f"--outfile={output}", "--NoDataValue=-9999"]
        subprocess.run([*command, "--type=Float32", "--overwrite", "--quiet", *creation], check=True)
        return [*clock.read(), peak_of_children()]
    start_qgis()
    import processing
    from osgeo import gdal

    clock = Clock()
    if tool == "ecorestore" and case == "overlay":
        weights = " ".join(map(str, WEIGHTS))
        processing.run("ecorestore:weightedoverlay", {"LAYERS": paths, "WEIGHTS": weights, "OUTPUT": output})
    elif tool == "ecorestore":
        product(paths, output)
    else:
        given = {"EXPRESSION": expression, "LAYERS": paths, "CELLSIZE": 0, "EXTENT": None, "CRS": None}
        processing.run("qgis:rastercalculator", {**given, "OUTPUT": output})
        if tool == TOOLS[3]:
            gdal.Translate(output + ".2.tif", output, creationOptions=list(OPTIONS))
    return [*clock.read(), peak_memory()]


def grade(folder: Path) -> list:
    start_qgis()
    import processing

    clock = Clock()
    given = {"INPUT": str(folder / "a.tif"), "METHOD": "naturalbreaks", "CLASSES": 5}
    processing.run("ecorestore:grade", {**given, "OUTPUT": str(folder / "grade.tif")})
    return [*clock.read(), peak_memory()]


def breaks(tool: str, folder: Path) -> list:
    values = np.load(folder / "values.npy")
    if tool == "jenkspy":
        import jenkspy

        clock = Clock()
        jenkspy.jenks_breaks(values.astype(float), n_classes=5)
    else:
        with package() as load:
            statistics, found = load("core.statistics"), load("core.evaluation.breaks")
            clock = Clock()
            found.natural_breaks(statistics.Distribution.of(values), 5)
    return [*clock.read(), peak_memory()]


def child(case: str, tool: str, folder: str) -> None:
    if case in FORMULAS:
        tell(*formula(tool, case, Path(folder)))
    elif case == "grade":
        tell(*grade(Path(folder)))
    else:
        tell(*breaks(tool, Path(folder)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=4243, help="rows and columns; 4243 are 18 million cells")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--oracle", default=sys.executable, help="a Python that has jenkspy")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_inputs(folder, options.size)
        np.save(folder / "values.npy", np.random.default_rng(3).gamma(2, 3, 10_000).astype(np.float32))
        tools = [tool for tool in TOOLS if tool != "gdal_calc" or shutil.which("gdal_calc.py")]
        cases = dict.fromkeys(FORMULAS, tools)
        cases["grade"] = ["ecorestore, natural breaks"]
        known = python_has(options.oracle, "import jenkspy")
        cases["10,000 values"] = ["ecorestore", "jenkspy"] if known else ["ecorestore"]
        print(f"\n{options.size} × {options.size} cells, float32, median of {options.repeat}\n")
        print(f"| work | {COLUMNS} |\n|---|---|--:|--:|--:|--:|")
        for case, asked in cases.items():

            def run(tool, case=case):
                python = options.oracle if tool == "jenkspy" else sys.executable
                return call(__file__, case, tool, folder, python=python)

            for row in rows(in_turns(asked, options.repeat, run)):
                print(f"| {case} | {row} |", flush=True)


if __name__ == "__main__":
    main()
