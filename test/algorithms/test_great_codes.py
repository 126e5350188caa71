"""Codes that float32 would merge stay apart in every tool that reads classes or ids: nine and twelve digits, 32 bits."""

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

X, Y = 39400000.0, 4400000.0
#: Type of the cells and the first of six codes.
KINDS = [
    ("i4", 2**24),
    ("i4", 110105001),
    ("u4", 4_000_000_001),
    ("f8", 110105001),
    ("f8", 110105001001),
    ("i8", 110105001001),
]
OVER = pytest.mark.parametrize(("dtype", "base"), KINDS)
TO = "TEMPORARY_OUTPUT"


@pytest.fixture
def codes(typed_raster):
    """Six columns of five cells with six codes each after the other."""

    def make(dtype, base, nodata=0):
        return typed_raster("codes", np.tile(base + np.arange(30) // 5, (20, 1)), dtype, nodata)

    return make


@pytest.fixture
def rows(tmp_path):
    """The rows of a table written to a file, as dicts."""

    def read(path):
        layer = QgsVectorLayer(str(path), "table", "ogr")
        return [dict(zip(layer.fields().names(), feature.attributes())) for feature in layer.getFeatures()]

    return read


@pytest.mark.parametrize("ending", ["gpkg", "csv"])
@pytest.mark.parametrize(("dtype", "base"), [*KINDS, ("i4", -110105009), ("i1", -7)])
def test_zone_statistics(run, codes, make_vector, rows, tmp_path, dtype, base, ending):
    zone = make_vector("Polygon", [(f"POLYGON(({X} {Y},{X+3000} {Y},{X+3000} {Y-2000},{X} {Y-2000},{X} {Y}))", "all")],
                       "name:string")  # fmt: skip
    output = tmp_path / f"table.{ending}"
    run(
        "zonestatistics",
        {"ZONES": zone, "FIELD": "name", "CLASSES": codes(dtype, base), "OUTPUT": str(output)},
    )
    found = sorted((int(row["code"]), int(row["cells"])) for row in rows(output))
    assert found == [(base + number, 100) for number in range(6)]


@OVER
def test_level_two_zones(run, codes, typed_raster, make_vector, dtype, base):
    def box(x, y, width, height):
        return f"POLYGON(({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}))"

    units = [(box(X + 500 * c, Y - 500 * (r + 1), 500, 500), c * 10 + r) for c in range(6) for r in range(4)]
    given = {
        "UNITS": make_vector("Polygon", units, "unit:integer"),
        "ZONES": make_vector("Polygon", [(box(X, Y - 2000, 3000, 2000), 1, 0)], "zone1:integer", "strip:integer"),
        "FEATURES": [codes(dtype, base)],
        "COUNT": 6, "MIN_AREA": 0, "POSITION_WEIGHT": 0, "OUTPUT": TO,
    }  # fmt: skip
    assert run("zonelevel2", given)["COUNT_MADE"] == 6


def test_too_many_great_codes_for_shares(run, typed_raster, make_vector):
    """Their mean would be no feature of a unit."""

    def box(x, y, width, height):
        return f"POLYGON(({x} {y},{x + width} {y},{x + width} {y + height},{x} {y + height},{x} {y}))"

    units = [(box(X + 500 * c, Y - 500 * (r + 1), 500, 500), c * 10 + r) for c in range(6) for r in range(4)]
    given = {
        "UNITS": make_vector("Polygon", units, "unit:integer"),
        "ZONES": make_vector("Polygon", [(box(X, Y - 2000, 3000, 2000), 1, 0)], "zone1:integer", "strip:integer"),
        "FEATURES": [typed_raster("villages", 110105001 + np.arange(600).reshape(20, 30), "i4")],
        "COUNT": 6, "MIN_AREA": 0, "OUTPUT": TO,
    }  # fmt: skip
    with pytest.raises(QgsProcessingException, match="“villages” holds codes of more than 32 classes"):
        run("zonelevel2", given)


@OVER
def test_own_classification(run, read, codes, make_vector, dtype, base):
    table = make_vector(
        "NoGeometry", [("", base + n, 1 + n) for n in range(5)], "code:int8", "common:integer"
    )
    result = run(
        "classifylanduse", {"INPUT": codes(dtype, base), "SYSTEM": "custom", "RULES": table, "OUTPUT": TO}
    )
    expected = np.repeat([1, 2, 3, 4, 5, np.nan], 5)
    assert np.array_equal(read(result["OUTPUT"])[0], expected, equal_nan=True)
    assert result["UNKNOWN"] == 100


@OVER
def test_pattern(run, read, codes, dtype, base):
    result = run(
        "mspa",
        {"INPUT": codes(dtype, base), "FOREGROUND": f"{base + 1} {base + 4}", "OUTPUT": TO, "CLASSES": TO},
    )
    inside = read(result["CLASSES"])[10]
    assert np.flatnonzero((inside > 0) & (inside < 8)).tolist() == [5, 6, 7, 8, 9, 20, 21, 22, 23, 24]
    with pytest.raises(
        QgsProcessingException, match=rf"foreground value \({base + 7}\).*in it: {base} {base + 1} "
    ):
        run("mspa", {"INPUT": codes(dtype, base), "FOREGROUND": f"{base + 7}", "OUTPUT": TO})


@OVER
def test_sources_and_allocation(run, codes, typed_raster, dtype, base):
    from osgeo import gdal

    given = {
        "SOURCES": codes(dtype, base),
        "RESISTANCE": typed_raster("r", np.ones((20, 30)), "f4"),
        "OUTPUT": TO,
    }
    data = gdal.Open(run("costdistance", {**given, "ALLOCATION": TO})["ALLOCATION"])
    assert data.ReadAsArray()[0].astype(float).tolist() == (base + np.arange(30) // 5).tolist()


@OVER
def test_focal_nodes(run, typed_raster, rows, tmp_path, dtype, base):
    focal = np.zeros((5, 9))
    focal[2, [0, 4, 8]] = base, base + 1, base + 2
    given = {
        "FOCAL": typed_raster("focal", focal, dtype, 0),
        "RESISTANCE": typed_raster("r", np.ones((5, 9)), "f4"),
    }
    run("currentflow", {**given, "OUTPUT": TO, "RESISTANCES": str(tmp_path / "pairs.gpkg")})
    pairs = {(row["from"], row["to"]) for row in rows(tmp_path / "pairs.gpkg")}
    assert pairs == {(base, base + 1), (base, base + 2), (base + 1, base + 2)}


@OVER
def test_regions_of_ecosystem_quality(run, codes, typed_raster, rows, tmp_path, dtype, base):
    layers = {key: typed_raster(key, np.ones((20, 30)) * 0.5, "f4") for key in ("LAI", "FVC", "GPP")}
    forest = typed_raster("land", np.full((20, 30), 3), "u1")
    given = {**layers, "ECOSYSTEM": forest, "REGION": codes(dtype, base), "OUTPUT": TO}
    run("ecosystemquality", {**given, "STATISTICS": str(tmp_path / "table.gpkg")})
    found = sorted((row["region"], row["cells"]) for row in rows(tmp_path / "table.gpkg"))
    assert found == [(base + number, 100) for number in range(6)]


@OVER
def test_groups_of_restoration_potential(run, read, codes, typed_raster, rows, tmp_path, dtype, base):
    quality = np.tile(np.linspace(10, 20, 20)[:, None], (1, 30)) * (1 + np.arange(30) // 5)
    given = {
        "QUALITY": typed_raster("q", quality, "f4"),
        "GROUPS": codes(dtype, base),
        "OUTPUT": TO,
        "QUANTILE": 100,
    }
    result = run("restorationpotential", {**given, "REFERENCES": str(tmp_path / "table.gpkg")})
    found = sorted((row["group"], round(row["reference"])) for row in rows(tmp_path / "table.gpkg"))
    assert found == [(base + number, 20 * (number + 1)) for number in range(6)]
    assert read(result["OUTPUT"])[0] == pytest.approx(0.5, abs=1e-5)


@OVER
@pytest.mark.parametrize(
    ("tool", "key"), [("threespaces", "LANDUSE"), ("zonelevel1", "FUNCTION"), ("slopelength", "DEM")]
)
def test_where_other_values_are_wanted_all_digits_are_named(run, codes, make_vector, tool, key, dtype, base):
    units = make_vector("Polygon", [(f"POLYGON(({X} {Y},{X+900} {Y},{X+900} {Y-900},{X} {Y-900},{X} {Y}))", 1)],
                        "unit:integer")  # fmt: skip
    given = {key: codes(dtype, base), "UNITS": units, "OUTPUT": TO}
    with pytest.raises(QgsProcessingException, match=str(base)):
        run(
            tool,
            {name: value for name, value in given.items() if name in (key, "OUTPUT") or tool == "zonelevel1"},
        )


def test_too_great_for_any_float(run, typed_raster, make_vector):
    cells = np.full((4, 4), 2**60, np.int64)
    zone = make_vector("Polygon", [(f"POLYGON(({X} {Y},{X+300} {Y},{X+300} {Y-300},{X} {Y-300},{X} {Y}))", "a")],
                       "name:string")  # fmt: skip
    with pytest.raises(QgsProcessingException, match="“codes” holds whole numbers beyond"):
        run(
            "zonestatistics",
            {"ZONES": zone, "FIELD": "name", "CLASSES": typed_raster("codes", cells, "i8"), "OUTPUT": TO},
        )


@pytest.mark.parametrize(
    ("dtype", "wanted"), [("u1", "f4"), ("i1", "f4"), ("u2", "f4"), ("i4", "f4"), ("f4", "f4")]
)
def test_small_codes_take_no_more_memory(qgis_app, typed_raster, dtype, wanted):
    from ecorestore.gis.rasters import RasterSource

    cells = np.arange(100).reshape(10, 10)
    source = RasterSource("x", typed_raster("x", cells, dtype, 3))
    read = source.read()
    assert read.dtype == np.dtype(wanted) and np.isnan(read[0, 3])
    assert np.nansum(read) == cells.sum() - 3


def test_measured_decimals_of_64_bits_stay_32(qgis_app, typed_raster):
    from ecorestore.gis.rasters import RasterSource

    for values in ([[0.5, 3e8 + 0.25]], [[1, 2]], [[1e30, 5]]):
        assert RasterSource("x", typed_raster("x", values, "f8")).read().dtype == np.float32
