"""Parcel tools on a million parcels beside the nearest chain of QGIS's own tools, in one run.

    ~/.cache/ecorestore/venv/bin/python bench/parcels.py --side 1000 --repeat 1

Parcels are a net of ``side`` × ``side`` ragged fields of about a hectare with 12 vertices each that share their
borders, in a GeoPackage with the codes of the third survey; lines are ragged blobs of 400 vertices over it, rasters have
cells of 30 m. All tools read and write GeoPackage. Every run is a process of its own; the ratio is that of the processor
seconds, ours ÷ theirs, starting QGIS not counted. The chains give less than the tools: no repair of geometries, no ranks,
no counts of overlaps, no texts.

- classifyparcels: native:fieldcalculator (code cleaned), native:joinattributestable
- vacatedland: native:calculatevectoroverlaps (4 lines), native:joinbynearest (break points), native:zonalstatisticsfb
  (slope), native:buffer and native:zonalhistogram (land beside), native:fieldcalculator (score)
- farmlandcontiguity: native:extractbyexpression, native:buffer, native:dissolve, native:multiparttosingleparts,
  native:joinattributesbylocation
- zonestatistics: native:dissolve by class, native:zonalhistogram
"""

import argparse
import sys
import tempfile
from pathlib import Path

import numpy as np
from measure import ROOT, Clock, call, machine, peak_memory, tell

CODES = (
    "0101",
    "0102",
    "0103",
    "0201",
    "0301",
    "0305",
    "0404",
    "0601",
    "0702",
    "1006",
    "1101",
    "1104",
    "1303",
    "1304",
)
CASES = ("classifyparcels", "vacatedland", "farmlandcontiguity", "zonestatistics")
_SIZE, _LEFT, _TOP, _EXTRA = 100.0, 39_360_000.0, 4_500_000.0, 2
_LINES = ("redline", "farmland", "blueline", "greenbelts")


def net(side: int) -> np.ndarray:
    """(side, side, 13, 2) closed rings of fields that share their vertices."""
    chooser = np.random.default_rng(5)
    fine = _EXTRA + 1
    down, right = np.mgrid[0 : side * fine + 1, 0 : side * fine + 1] * (_SIZE / fine)
    shake = chooser.uniform(-0.14, 0.14, (2, *down.shape)) * _SIZE
    points = np.stack([_LEFT + right + shake[0], _TOP - down + shake[1]], axis=-1)
    row, column = np.mgrid[0:side, 0:side] * fine
    steps = [(0, n) for n in range(fine)] + [(n, fine) for n in range(fine)]
    steps += [(fine, fine - n) for n in range(fine)] + [(fine - n, 0) for n in range(fine + 1)]
    return np.stack([points[row + down, column + right] for down, right in steps], axis=2)


def make_inputs(folder: Path, side: int) -> None:
    """Parcels, lines, break points, land use, slope."""
    from osgeo import gdal, ogr, osr

    gdal.UseExceptions()
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    chooser = np.random.default_rng(6)
    rings, patches = net(side), chooser.integers(0, len(CODES), (side // 5 + 1, side // 5 + 1))
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "parcels.gpkg"))
    layer = source.CreateLayer("parcels", reference, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("DLBM", ogr.OFTString))
    layer.StartTransaction()
    head = bytes([1]) + np.array([3, 1, rings.shape[2]], "<u4").tobytes()
    for row in range(side):
        for column in range(side):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField(0, CODES[patches[row // 5, column // 5]])
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(head + rings[row, column].tobytes()))
            layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, source
    extent = side * _SIZE
    for seed, name in enumerate((*_LINES, "breaks")):
        _make_places(folder, name, reference, extent, np.random.default_rng(seed))
    cells = int(extent / 30) + 20
    coarse = chooser.integers(1, 10, (cells // 20 + 1, cells // 20 + 1)).astype(np.uint8)
    slope = np.abs(chooser.normal(0, 6, coarse.shape)).astype(np.float32)
    for name, values, kind in (("landuse", coarse, gdal.GDT_Byte), ("slope", slope, gdal.GDT_Float32)):
        data = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"), cells, cells, 1, kind, ["TILED=YES", "COMPRESS=LZW"]
        )
        data.SetProjection(reference.ExportToWkt())
        data.SetGeoTransform((_LEFT - 300, 30, 0, _TOP + 300, 0, -30))
        data.GetRasterBand(1).WriteArray(np.kron(values, np.ones((20, 20), values.dtype))[:cells, :cells])


def _make_places(folder: Path, name: str, reference, extent: float, chooser) -> None:
    """Fifty blobs that cover about a sixth of the net, or break points, one for every 10 km²."""
    from osgeo import ogr

    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / f"{name}.gpkg"))
    points = name == "breaks"
    layer = source.CreateLayer(name, reference, ogr.wkbPoint if points else ogr.wkbPolygon)
    for _ in range(max(20, int((extent / 1000) ** 2 / 10)) if points else 50):
        x, y = _LEFT + chooser.random() * extent, _TOP - chooser.random() * extent
        angle = np.linspace(0, 2 * np.pi, 400, endpoint=False)
        away = extent * 0.035 * (1 + 0.3 * np.sin(5 * angle + x) + 0.03 * chooser.random(400))
        ring = np.stack([x + away * np.cos(angle), y + away * np.sin(angle)], 1)
        text = ",".join(f"{a} {b}" for a, b in [*ring.tolist(), ring[0].tolist()])
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT({x} {y})" if points else f"POLYGON(({text}))"))
        layer.CreateFeature(feature)


def ours(case: str, path) -> None:
    """One tool of the plugin."""
    import processing

    parcels, made = path("parcels.gpkg"), path(f"ours_{case}.gpkg")
    given = {
        "classifyparcels": {"INPUT": parcels, "FIELD": "DLBM", "OUTPUT": made},
        "vacatedland": {
            "PARCELS": parcels, "REDLINE": path("redline.gpkg"), "FARMLAND": path("farmland.gpkg"),
            "BLUELINE": path("blueline.gpkg"), "GREENBELTS": path("greenbelts.gpkg"), "BREAKPOINTS": path("breaks.gpkg"),
            "LANDUSE": path("landuse.tif"), "SLOPE": path("slope.tif"), "OUTPUT": made,
        },
        "farmlandcontiguity": {"PARCELS": parcels, "CLASS_FIELD": "DLBM", "PARCELS_OUTPUT": made, "OUTPUT": path("blocks.gpkg")},
        "zonestatistics": {"ZONES": parcels, "FIELD": "DLBM", "CLASSES": path("landuse.tif"), "OUTPUT": made},
    }  # fmt: skip
    processing.run(f"ecorestore:{case}", given[case])


def theirs(case: str, path) -> None:
    """The chain of QGIS's own tools."""
    import processing

    def run(tool: str, given: dict, result: str = "") -> str:
        made = path(f"{result or tool}.gpkg")
        processing.run(f"native:{tool}", {**given, "OUTPUT": made})
        return made

    parcels = path("parcels.gpkg")
    if case == "classifyparcels":
        cleaned = {
            "INPUT": parcels,
            "FIELD_NAME": "code",
            "FIELD_TYPE": 2,
            "FIELD_LENGTH": 10,
            "FORMULA": "trim(DLBM)",
        }
        table = str(ROOT / "resources" / "tables" / "parcel_systems.csv")
        run("joinattributestable", {"INPUT": run("fieldcalculator", cleaned), "FIELD": "code", "INPUT_2": table,
                                    "FIELD_2": "code", "METHOD": 1})  # fmt: skip
    elif case == "vacatedland":
        lines = [path(f"{name}.gpkg") for name in _LINES]
        made = run("calculatevectoroverlaps", {"INPUT": parcels, "LAYERS": lines})
        made = run(
            "joinbynearest",
            {"INPUT": made, "INPUT_2": path("breaks.gpkg"), "MAX_DISTANCE": 1000, "NEIGHBORS": 1},
        )
        made = run(
            "zonalstatisticsfb",
            {"INPUT": made, "INPUT_RASTER": path("slope.tif"), "RASTER_BAND": 1, "STATISTICS": [2]},
        )
        wide = run("buffer", {"INPUT": made, "DISTANCE": 30, "SEGMENTS": 2})
        made = run(
            "zonalhistogram", {"INPUT_VECTOR": wide, "INPUT_RASTER": path("landuse.tif"), "RASTER_BAND": 1}
        )
        score = 'coalesce("redline_pc",0)*0.3+coalesce(1-"distance"/1000,0)*10+sqrt(min($area/10000,1))*15+"HISTO_3"'
        run("fieldcalculator", {"INPUT": made, "FIELD_NAME": "score", "FIELD_TYPE": 0, "FORMULA": score})
    elif case == "farmlandcontiguity":
        made = run("extractbyexpression", {"INPUT": parcels, "EXPRESSION": "DLBM in ('0101','0102','0103')"})
        wide = run("buffer", {"INPUT": made, "DISTANCE": 10, "SEGMENTS": 2})
        whole = run("dissolve", {"INPUT": wide, "FIELD": []})
        blocks = run("multiparttosingleparts", {"INPUT": whole})
        run("joinattributesbylocation", {"INPUT": made, "JOIN": blocks, "PREDICATE": [5], "METHOD": 1})
    else:
        whole = run("dissolve", {"INPUT": parcels, "FIELD": ["DLBM"]})
        run("zonalhistogram", {"INPUT_VECTOR": whole, "INPUT_RASTER": path("landuse.tif"), "RASTER_BAND": 1})


def child(case: str, who: str, folder: str) -> None:
    """Run one tool or chain; tell wall and processor seconds and the peak in MB."""
    sys.path.insert(0, str(ROOT / "scripts"))
    from plugin_session import start

    start("en")
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms())
    with tempfile.TemporaryDirectory(dir=folder) as made:

        def path(name: str) -> str:
            there = Path(folder) / name
            return str(there if there.exists() else Path(made) / name)

        clock = Clock()
        (ours if who == "ecorestore" else theirs)(case, path)
        tell(*clock.read(), peak_memory())


def main() -> None:
    """Make the inputs, run all cases, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--side", type=int, default=1000, help="parcels along a side of the net")
    parser.add_argument("--repeat", type=int, default=1)
    parser.add_argument("--only", nargs="+", choices=CASES, default=CASES)
    parser.add_argument("--alone", action="store_true", help="without the chains of QGIS's own tools")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
        return
    print(machine(), flush=True)
    with tempfile.TemporaryDirectory() as name:
        make_inputs(Path(name), options.side)
        count = options.side**2
        print(f"\n{count:,} parcels, median of {options.repeat}\n")
        print(
            "| work | tool | seconds | processor s | µs a feature | ratio | peak MB |\n|---|---|--:|--:|--:|--:|--:|"
        )
        for case in options.only:
            _print_case(case, name, options.repeat, options.alone, count)


def _print_case(case: str, folder: str, repeat: int, alone: bool, count: int) -> None:
    """The rows of one case."""
    results = {}
    for who in ("ecorestore",) if alone else ("ecorestore", "QGIS chain"):
        runs = np.array([call(__file__, case, who, folder) for _ in range(repeat)])
        results[who] = np.median(runs, axis=0)
        wall, cpu, _peak = results[who]
        ratio = "" if who == "ecorestore" else f"{results['ecorestore'][1] / cpu:.2f}"
        print(
            f"| {case} | {who} | {wall:.1f} | {cpu:.1f} | {1e6 * cpu / count:.1f} | {ratio} | {runs[:, 2].max():.0f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
