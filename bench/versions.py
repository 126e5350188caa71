"""Two checkouts of the plugin on the same inputs, in turn: processor seconds of whole tools, and their ratio.

    python bench/versions.py --old CHECKOUT --size 1500 --repeat 5 [--only mspa corridors]

Every run is a process of its own that starts QGIS with the plugin of one checkout; seconds are those of
``processing.run`` alone. The two take turns, which goes first changes from pair to pair, so that a busy machine slows
both. The ratio is the median over the pairs of new ÷ old; memory the largest of a checkout's runs. Python is the one
that has QGIS.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

import numpy as np
from measure import ROOT, Clock, call, machine, peak_memory, tell

CELL, LEFT, TOP = 30, 39360000, 4550000
TO = "TEMPORARY_OUTPUT"


def make_inputs(folder: Path, size: int) -> None:
    """Smooth ground, eight smooth layers between 0 and 1, land use in patches, sources, zones."""
    from scipy import ndimage

    def smooth(seed: int) -> np.ndarray:
        rough = np.random.default_rng(seed).normal(size=(size // 25 + 4, size // 25 + 4))
        values = ndimage.zoom(rough, 25, order=1)[:size, :size]
        return (values - values.min()) / np.ptp(values)

    for number in range(8):
        values = smooth(number).astype(np.float32)
        values[:, :5] = -9999
        write(folder / f"share{number}.tif", values, -9999)
    write(folder / "dem.tif", (2000 * smooth(20)).astype(np.float32), -9999)
    write(folder / "landuse.tif", (1 + np.floor(8.999 * smooth(21))).astype(np.uint8), 0)
    write(folder / "resistance.tif", (1 + 99 * smooth(22)).astype(np.float32), -9999)
    down, right = np.mgrid[:4, :4]
    boxes = [(size * (r + 0.3) / 4, size * (d + 0.3) / 4) for d, r in zip(down.flat, right.flat)]
    polygons(folder / "sources.gpkg", boxes, size / 25)
    polygons(
        folder / "zones.gpkg", [(size * r / 4, size * d / 4) for d, r in zip(down.flat, right.flat)], size / 4
    )


def write(path: Path, values: np.ndarray, nodata: float) -> None:
    from osgeo import gdal, osr

    kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Float32
    options = ["TILED=YES", "COMPRESS=DEFLATE"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), *values.shape[::-1], 1, kind, options)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    data.SetProjection(reference.ExportToWkt())
    data.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL))
    data.GetRasterBand(1).SetNoDataValue(nodata)
    data.GetRasterBand(1).WriteArray(values)


def polygons(path: Path, corners: list, side: float) -> None:
    """Squares by their upper left corners, in cells, with a field name."""
    from osgeo import ogr, osr

    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for number, (x, y) in enumerate(corners):
        feature = ogr.Feature(layer.GetLayerDefn())
        left, top, far = LEFT + x * CELL, TOP - y * CELL, side * CELL
        ring = f"{left} {top},{left + far} {top},{left + far} {top - far},{left} {top - far},{left} {top}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))"))
        feature.SetField("name", f"zone {number}")
        layer.CreateFeature(feature)


def cases(at: Path) -> dict:
    """Tool to what it is given."""
    shares = [str(at / f"share{number}.tif") for number in range(8)]
    landuse, dem, resistance = str(at / "landuse.tif"), str(at / "dem.tif"), str(at / "resistance.tif")
    sources, zones = str(at / "sources.gpkg"), str(at / "zones.gpkg")
    network = {"SOURCES": sources, "RESISTANCE": resistance, "OUTPUT": TO}
    return {
        "weightedoverlay": {"LAYERS": shares[:3], "WEIGHTS": "0.5 0.3 0.2", "OUTPUT": TO},
        "normalise": {"INPUT": shares[0], "METHOD": "percentile", "OUTPUT": TO},
        "grade": {"INPUT": shares[0], "METHOD": "naturalbreaks", "CLASSES": 5, "OUTPUT": TO},
        "alignraster": {"INPUT": landuse, "GRID": shares[0], "OUTPUT": TO},
        "threespaces": {"LANDUSE": landuse, "REDLINE": zones, "OUTPUT": TO},
        "zonestatistics": {"ZONES": zones, "FIELD": "name", "CLASSES": landuse, "OUTPUT": TO},
        "trend": {"LAYERS": shares, "SLOPE": TO, "PVALUE": TO, "CLASS": TO},
        "slopelength": {"DEM": dem, "METHOD": "flow", "OUTPUT": TO},
        "mspa": {"INPUT": landuse, "FOREGROUND": "3 4 5 7", "OUTPUT": TO},
        "costdistance": network,
        "corridors": {**network, "SWATH": TO},
        "barriers": {**network, "MIN_RADIUS": 60, "MAX_RADIUS": 180, "STEP": 60},
        "currentflow": {"RESISTANCE": resistance, "FOCAL": sources, "OUTPUT": TO},
        "connectivityindices": {"PATCHES": sources, "THRESHOLD": 5000, "OUTPUT": TO},
        "planningunits": {"BOUNDARY": zones, "SIZE": 500, "OUTPUT": TO},
    }


def child(tree: str, tool: str, folder: str) -> None:
    """One run with the plugin of a checkout."""
    sys.path.insert(0, str(Path(tree) / "scripts"))
    from plugin_session import start

    start("en")
    import processing

    clock = Clock()
    processing.run(f"ecorestore:{tool}", cases(Path(folder))[tool])
    tell(*clock.read(), peak_memory())


def compare(tool: str, options: argparse.Namespace, folder: Path) -> str:
    """The row of a tool."""
    runs = {"old": [], "new": []}
    trees = {"old": options.old.resolve(), "new": ROOT}
    for number in range(options.repeat):
        for name in ("old", "new") if number % 2 == 0 else ("new", "old"):
            runs[name].append(call(__file__, trees[name], tool, folder))
    cpu = {name: [run[1] for run in found] for name, found in runs.items()}
    ratio = statistics.median(new / old for old, new in zip(cpu["old"], cpu["new"]))
    seconds = " | ".join(
        f"{statistics.median(cpu[name]):.2f} ({min(cpu[name]):.2f}–{max(cpu[name]):.2f})" for name in runs
    )
    memory = " | ".join(f"{max(run[2] for run in runs[name]):.0f}" for name in runs)
    return f"| {tool} | {seconds} | {ratio:.2f} | {memory} |"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--old", type=Path, help="the other checkout")
    parser.add_argument("--size", type=int, default=1500, help="rows and columns")
    parser.add_argument("--repeat", type=int, default=5, help="pairs")
    parser.add_argument("--only", nargs="+", choices=list(cases(Path())))
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return
    print(machine())
    print(
        "\n| tool | old, processor s | new, processor s | new ÷ old | old MB | new MB |\n|---|---|---|--:|--:|--:|"
    )
    with tempfile.TemporaryDirectory() as home:
        make_inputs(Path(home), options.size)
        for tool in options.only or cases(Path(home)):
            print(compare(tool, options, Path(home)), flush=True)


if __name__ == "__main__":
    main()
