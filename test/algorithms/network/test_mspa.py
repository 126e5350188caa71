import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsVectorLayer

PATTERN = np.ones((14, 20), int)
PATTERN[2:7, 2:7] = 3
PATTERN[2:7, 13:18] = 4
PATTERN[4, 7:13] = 4
PATTERN[10:12, 10:12] = 3
PATTERN[0, 0] = 9


def given(path, **more):
    wanted = dict.fromkeys(("OUTPUT", "CLASSES", "STATISTICS"), "TEMPORARY_OUTPUT")
    return {"INPUT": path, "FOREGROUND": "3 4", **wanted, **more}


@pytest.fixture
def cover(make_raster):
    return make_raster("cover", PATTERN)


def rows_of(context_layer):
    layer = context_layer if isinstance(context_layer, QgsVectorLayer) else QgsVectorLayer(context_layer)
    return {feature["class"]: feature.attributes() for feature in layer.getFeatures()}


def test_codes_classes_and_statistics(run, read, cover):
    result = run("mspa", given(cover, MISSING=9))
    codes, classes = read(result["OUTPUT"]), read(result["CLASSES"])
    assert np.isnan(codes[0, 0]) and codes[0, 1] == 0
    assert (codes[3:6, 3:6] == 17).all() and (codes[4, 7:13] == 33).all() and (codes[10:12, 10:12] == 9).all()
    assert (classes[3:6, 3:6] == 1).all() and (classes[4, 7:13] == 6).all() and np.isnan(classes[0, 1])
    rows = rows_of(result["STATISTICS"])
    assert rows["Core"][:4] == ["Core", 1, 18, 0.18] and rows["Core"][6] == 2
    assert rows["Bridge"][4] == pytest.approx(100 * 6 / 60) and rows["Bridge"][6] == 1
    assert rows["Edge"][2:] == [
        32,
        0.32,
        pytest.approx(53.3333, abs=1e-3),
        pytest.approx(11.4695, abs=1e-3),
        2,
    ]
    assert rows["Background"][2] == 279 - 60 and rows["Missing"][2] == 1
    assert result["POROSITY"] == 0.0
    assert len(rows) == 12


def test_openings(run, read, make_raster):
    pattern = np.full((15, 15), 2)
    pattern[7, 7] = 1
    pattern[:, 0] = 1
    with_openings = run("mspa", given(make_raster("holed", pattern), FOREGROUND="2"))
    assert read(with_openings["OUTPUT"])[7, 6:8].tolist() == [105, 100]
    assert with_openings["POROSITY"] == pytest.approx(100 / 210)
    without = run("mspa", given(make_raster("holed2", pattern), FOREGROUND="2", INTEXT=False))
    assert read(without["OUTPUT"])[7, 6:8].tolist() == [5, 0]
    assert without["POROSITY"] == with_openings["POROSITY"]


def test_connectivity_by_value_and_edge_width(run, read, make_raster):
    pattern = np.ones((12, 24), int)
    pattern[1:6, 1:6] = pattern[6:11, 6:11] = 2
    path = make_raster("diagonal", pattern)
    eight = read(run("mspa", given(path, FOREGROUND=2, CONNECTIVITY="8"))["OUTPUT"])
    four = read(run("mspa", given(path, FOREGROUND=2, CONNECTIVITY="4"))["OUTPUT"])
    assert (eight[1:6, 1:6] == four[1:6, 1:6]).sum() < 25
    assert (read(run("mspa", given(path, FOREGROUND=2, EDGE_WIDTH=3))["OUTPUT"])[pattern == 2] == 9).all()


def test_equals_the_peer(run, read, shared, make_raster):
    pattern = np.nan_to_num(read(shared("peers", "mspa", "example.tif"))).astype(int)
    result = run("mspa", given(make_raster("example", pattern), FOREGROUND="2", MISSING=0))
    codes = read(shared("peers", "mspa", "example_8_1_1_1.tif"))
    assert (
        np.count_nonzero(np.nan_to_num(read(result["OUTPUT"]), nan=129) != np.nan_to_num(codes, nan=129)) == 0
    )
    assert result["POROSITY"] == pytest.approx(1.50, abs=0.005)
    rows = rows_of(result["STATISTICS"])
    assert rows["Core"][4] == pytest.approx(75.09, abs=0.005) and rows["Core"][6] == 1196
    assert rows["Border opening"][2] == 51189 and rows["Border opening"][6] == 1574


@pytest.mark.parametrize(
    "more, words",
    [
        ({"FOREGROUND": "forest"}, "not a list of numbers"),
        ({"FOREGROUND": " ， "}, "at least one foreground value"),
        ({"FOREGROUND": "7 8"}, r"no cell with a foreground value \(7 8\). Values in it: 1 3 4 9"),
        ({"FOREGROUND": "3、4", "MISSING": 3}, "3 is both foreground and missing"),
    ],
)
def test_refusals(run, cover, more, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("mspa", given(cover, **more))


def test_nodata_is_missing_and_fractions_are_values(run, read, make_raster):
    values = np.where(PATTERN >= 3, 0.5, 0.0).astype(np.float32)
    values[8, 3] = np.nan
    result = run("mspa", given(make_raster("share", values), FOREGROUND="0.5"))
    codes = read(result["OUTPUT"])
    assert np.isnan(codes[8, 3]) and (codes[3:6, 3:6] == 17).all()


def test_only_what_is_wanted_is_written(run, cover):
    result = run("mspa", {"INPUT": cover, "FOREGROUND": "3 4", "OUTPUT": "TEMPORARY_OUTPUT", "CLASSES": None})
    assert result["OUTPUT"] and not result.get("CLASSES") and not result.get("STATISTICS")


@pytest.mark.parametrize("kind, values", [("landuse_common", (3, 4, 5, 7)), ("", (2,))])
def test_the_foreground_that_is_meant_where_none_is_named(run, read, make_raster, kind, values):
    cover = np.tile(np.arange(1, 10, dtype=np.uint8), (9, 1))
    path = make_raster("usual", cover)
    if kind:
        file = gdal.Open(path, gdal.GA_Update)
        file.SetMetadataItem("ECORESTORE_KIND", kind)
        del file
    classes = read(run("mspa", given(path, FOREGROUND=None))["CLASSES"])
    assert sorted(set(cover[~np.isnan(classes)].tolist())) == list(values)
